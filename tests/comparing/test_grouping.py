"""Grouping in a database: the seeds, increments, ids that stay, what is deleted."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from quotes.storing import members
from quotes.storing.database import open_database
from quotes.storing.statements import group
from tests.comparing.conftest import MEETING, add
from tests.comparing.gold import statements


def partition(db: Database) -> set[frozenset[str]]:
    """The statements as sets of quotes, each named by its article and words."""
    found = defaultdict(set)
    for statement, name, text in db.execute(
        "select statement_id, articles.name, quotes.text from quotes "
        "join articles on articles.id = article_id where statement_id is not null"
    ):
        found[statement].add(f"{name}: {text}")
    return {frozenset(each) for each in found.values()}


def column(db: Database, sql: str) -> list[object]:
    return [row[0] for row in db.execute(sql)]


def test_sharifs_second_tweet_is_one_statement_reworded(seeds: Database) -> None:
    rows = list(
        seeds.query(
            "select relation, a.statement_id as one, b.statement_id as other from wordings "
            "join quotes a on a.id = quote_a join quotes b on b.id = quote_b "
            "where a.text like :words and b.text like :words",
            {"words": "“Pakistan will not only%"},
        )
    )
    assert [row["relation"] for row in rows] == ["reworded"]
    assert rows[0]["one"] == rows[0]["other"] is not None


def test_sanaullahs_two_are_two(seeds: Database) -> None:
    found = column(
        seeds,
        "select statement_id from quotes join speakers on speakers.id = speaker_id "
        "where name = 'Rana Sanaullah'",
    )
    assert found == [None, None]


def test_the_counts_of_the_injured_disagree(seeds: Database) -> None:
    rows = list(seeds.query("select * from figures_that_disagree"))
    assert [{row["figure_a"], row["figure_b"]} for row in rows] == [{"14", "19"}]
    assert {rows[0]["speaker_a"], rows[0]["speaker_b"]} == {"Murtaza Wahab", "police officials"}


def test_contradicting_tellings_are_one_statement_and_flagged(meeting: Path) -> None:
    with open_database(meeting) as db:
        assert len(partition(db)) == 1
        (statement,) = db.query("select * from statements")
        assert (statement["quotes"], statement["outlets"], statement["negation_differs"]) == (
            3,
            3,
            1,
        )
        flagged = list(db.query("select * from wordings_compared where negation_differs"))
        assert {row["relation"] for row in flagged} == {"edited", "paraphrased"}
        first = next(db.query("select * from tellings where place = 1"))
        assert (first["outlet"], first["cue"]) == ("Harbour Post", "said")
        assert column(db, "select figure_a from figures_that_disagree") in (["14"], ["19"])


ARTICLES = [
    (f"{each.telling.id}.txt", each.telling.outlet, each.telling.date,
     (each.telling.speaker, each.telling.kind, each.telling.cue, each.telling.text))
    for each in statements("statements")[:48]
]  # fmt: skip


def grouped(path: Path, articles: list[Any], step: int) -> set[frozenset[str]]:
    """The statements of a new database, where every `step` articles are followed by a grouping."""
    with open_database(path) as db:
        for number, each in enumerate(articles, 1):
            add(db, *each)
            if number % step == 0:
                group(db)
        group(db)
        return partition(db)


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> set[frozenset[str]]:
    return grouped(tmp_path_factory.mktemp("once") / "q.db", ARTICLES, len(ARTICLES))


@settings(max_examples=8)
@given(st.permutations(ARTICLES), st.integers(1, 20))
def test_grouping_by_and_by_gives_what_grouping_at_once_gives(
    tmp_path_factory: pytest.TempPathFactory, at_once: set[frozenset[str]], order: Any, step: int
) -> None:
    assert grouped(tmp_path_factory.mktemp("order") / "q.db", order, step) == at_once


def told(db: Database) -> list[dict[str, Any]]:
    """The statements' rows, but for what depends on which tellings were compared, and their ids."""
    return list(
        db.query(
            "select speaker_id, text, published, quotes, outlets, first_quote_id from statements "
            "order by first_quote_id"
        )
    )


@settings(max_examples=6)
@given(st.permutations(ARTICLES), st.integers(1, 20))
def test_a_statement_told_often_is_the_same_when_it_grows(
    tmp_path_factory: pytest.TempPathFactory, order: Any, step: int
) -> None:
    """With few compared, so that most statements here are told often."""
    folder = tmp_path_factory.mktemp("often")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(members, "COMPARED", 2)
        grouped(folder / "grown.db", order, step)
        grouped(folder / "once.db", ARTICLES, len(ARTICLES))
    with open_database(folder / "grown.db") as grown, open_database(folder / "once.db") as once:
        assert told(grown) == told(once)
        assert column(grown, "select count(*) from statement_heads") != [0]
        astray = """select count(*) from wordings join quotes on quotes.id in (quote_a, quote_b)
                     where quotes.statement_id is not wordings.statement_id"""
        assert column(grown, astray) == [0]


@pytest.mark.parametrize("place", range(3))
def test_what_is_deleted_is_as_if_it_had_never_been(tmp_path: Path, place: int) -> None:
    """Also where the best of a telling's weak links goes and the next one takes its place."""
    left = [each for number, each in enumerate(ARTICLES) if number % 3 != place]
    with open_database(tmp_path / "all.db") as db:
        for each in ARTICLES:
            add(db, *each)
        group(db)
        with db.atomic():
            for name, *_ in ARTICLES[place::3]:
                db.execute("delete from articles where name = ?", [name])
        group(db)
        found = partition(db)
    assert found == grouped(tmp_path / "left.db", left, len(left))


def test_a_statement_told_often_forgets_a_deleted_telling(
    meeting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(members, "COMPARED", 1)
    with open_database(meeting) as db:
        db.execute("insert into statement_queue select id from quotes")
        group(db)
        assert column(db, "select count(*) from statement_heads") == [1]
        (first,) = column(db, "select first_quote_id from statements")
        with db.atomic():
            db.execute("delete from quotes where id = ?", [first])
        group(db)
        (statement,) = db.query("select * from statements")
        assert (statement["quotes"], statement["outlets"]) == (2, 2)
        assert statement["first_quote_id"] != first
        (head,) = column(db, "select first from statement_heads")
        assert json.loads(str(head)) == [statement["first_quote_id"]]


def test_an_id_stays_when_others_join(db: Database) -> None:
    add(db, *MEETING[1])
    add(db, *MEETING[2])
    group(db)
    before = column(db, "select id from statements")
    add(db, *MEETING[0])
    group(db)
    assert column(db, "select id from statements") == before


def test_grouping_again_changes_nothing(meeting: Path) -> None:
    with open_database(meeting) as db:
        before = (
            list(db.query("select * from statements")),
            list(db.query("select * from wordings")),
        )
        assert group(db).quotes == 0
        db.execute("insert into statement_queue select id from quotes")
        group(db)
        after = list(db.query("select * from statements")), list(db.query("select * from wordings"))
        assert after == before


def test_a_deleted_article_leaves_its_statement(meeting: Path) -> None:
    with open_database(meeting) as db:
        with db.atomic():
            db.execute("delete from articles where name = 'b.txt'")
        group(db)
        (statement,) = db.query("select * from statements")
        assert (statement["quotes"], statement["negation_differs"]) == (2, 0)
        with db.atomic():
            db.execute("delete from articles where name = 'a.txt'")
        group(db)
        assert not column(db, "select id from statements")
        assert not column(db, "select 1 from wordings")
        assert set(column(db, "select statement_id from quotes")) == {None}


def test_a_quote_given_to_another_speaker_leaves_its_statement(meeting: Path) -> None:
    with open_database(meeting) as db:
        with db.atomic():
            db.execute(
                "update quotes set speaker_id = (select id from speakers where name = 'Ina Roth') "
                "where text like '‘We will not%'"
            )
        group(db)
        assert {len(each) for each in partition(db)} == {2}


LONG_VIEW = (
    "“The ferry company counted 900 passengers on the first morning. Its captain praised the new "
    "pier, the brass band and the mild weather over Saltmarsh bay. In the evening the harbour "
    "council met about rents, sewage and the school roof, and the mayor fell asleep. Farmers from "
    "the northern valley drove forty tractors through the market to protest against the price of "
    "milk, cheese and butter, and the police directed traffic until the clocks struck midnight.”"
)


def test_figures_far_apart_in_a_long_passage_are_on_no_one_event(db: Database) -> None:
    about = "300 passengers were stranded while farmers protested in the market over milk prices"
    add(db, "a.txt", "Harbour Post", "2024-05-01", ("Ada Venn", "direct", "said", LONG_VIEW))
    add(db, "b.txt", "City Herald", "2024-05-01", ("Otto Brill", "indirect", "said", about))
    group(db)
    assert list(db.query("select * from figures_that_disagree")) == []
