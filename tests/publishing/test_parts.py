"""The parts the pages are made of: passages, plots, feeds, functions, summaries, readiness."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from datasette.app import Datasette
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from quotes.publishing import functions, passages, plots
from quotes.publishing.citing import cite
from quotes.publishing.feeds import ATOM, atom
from quotes.publishing.pages.speaker import folded
from quotes.publishing.passages import CLOSE, OPEN
from quotes.publishing.wording import counted, day, moment, month, percent, role
from quotes.showing.cutting import Mark
from quotes.storing.schema.summaries import SUMMARIES
from quotes.storing.summaries import fill as fill_summaries
from quotes.storing.summaries import stale
from tests.conftest import run
from tests.publishing.conftest import NEXT

WORDS = st.text(alphabet="ab “”,.\n'’", max_size=60)
MARKS = st.lists(
    st.builds(
        Mark, st.integers(-3, 70), st.integers(-3, 70),
        st.sampled_from(["content", "cue", "mention"]), st.integers(1, 4),
    ),
    max_size=6,
)  # fmt: skip


@given(WORDS, MARKS)
def test_cutting_loses_nothing(text: str, marks: list[Mark]) -> None:
    pieces = passages.cut(text, marks)
    assert "".join(piece.text for piece in pieces) == text
    for piece in pieces:
        for mark in marks:
            covered = mark.start <= piece.start and piece.start + len(piece.text) <= mark.end
            assert (mark.part in piece.parts) or not covered


@given(WORDS, MARKS)
def test_paragraphs_hold_all_but_white_space_and_every_quote(text: str, marks: list[Mark]) -> None:
    rows = passages.paragraphs(text, marks)
    shown = "".join(piece.text for row in rows for piece in row.pieces)
    assert "".join(shown.split()) == "".join(text.split())
    begun = [quote for row in rows for quote in row.starts]
    real = {
        m.quote for m in marks if m.part == "content" and max(m.start, 0) < min(m.end, len(text))
    }
    assert set(begun) <= real
    assert len(begun) == len(set(begun))


def test_a_role_beside_a_name() -> None:
    assert role("Its chief executive") == "chief executive"
    assert role("a teacher from Stour") == "a teacher from Stour"
    assert role("Theirs") == "Theirs"
    assert role(None) == ""


def test_roles_that_differ_by_an_article_alone_are_one() -> None:
    rows = [
        {"role": "Prime Minister", "quotes": 4, "first": "2024-03-12", "last": "2024-03-12"},
        {"role": "the prime minister", "quotes": 3, "first": "2024-03-01", "last": "2024-03-14"},
        {"role": "Its chief executive", "quotes": 5, "first": None, "last": None},
    ]
    assert folded(rows) == [
        {"role": "Prime Minister", "quotes": 7, "first": "2024-03-01", "last": "2024-03-14"},
        {"role": "chief executive", "quotes": 5, "first": None, "last": None},
    ]
    assert rows[0]["quotes"] == 4


@pytest.mark.parametrize(
    ("first", "years"),
    [("2023-02", ["2023", "2024"]), ("2023-12", ["2024"]), ("2024-01", ["2024"])],
)
def test_years_below_a_chart_are_not_written_over_each_other(first: str, years: list[str]) -> None:
    made = plots.months([{"month": first, "quotes": 3}, {"month": "2024-12", "quotes": 1}])
    assert [bar["year"] for bar in made["bars"] if bar["year"]] == years


def test_hits_are_clipped_around_the_first() -> None:
    text = "word " * 400 + f"{OPEN}found{CLOSE} " + "word " * 400
    pieces = passages.hits(text, 200)
    assert [p["text"] for p in pieces if p["hit"]] == ["found"]
    assert pieces[0]["text"].startswith("…")
    assert pieces[-1]["text"].endswith("…")
    assert sum(len(p["text"]) for p in pieces) <= 202


def test_months_have_their_gaps() -> None:
    chart = plots.months([{"month": "2023-11", "quotes": 4}, {"month": "2024-02", "quotes": 1}])
    assert [(bar["month"], bar["quotes"]) for bar in chart["bars"]][-4:] == [
        ("2023-11", 4), ("2023-12", 0), ("2024-01", 0), ("2024-02", 1),
    ]  # fmt: skip
    assert (
        plots.months([{"month": "n.d.", "quotes": 4}, {"month": None, "quotes": 4}])["bars"] == []
    )


def test_how_values_are_written() -> None:
    assert day("2023-02-18T14:05") == "18 Feb 2023"
    assert moment("2023-02-18T14:05") == "18 Feb 2023, 14:05"
    assert (day("soon"), day(None), month("2023-02")) == ("soon", "", "Feb 2023")
    assert (counted(1, "quote"), counted(1234, "quote")) == ("1 quote", "1,234 quotes")
    assert (percent(0.2), percent(12.4), percent(0)) == ("<1%", "12%", "0%")


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_a_feed_of_any_text_is_xml(text: str, speaker: str, published: str) -> None:
    quote = {
        "id": 1, "text": text, "speaker": speaker, "speaker_text": None, "outlet": text,
        "published": published, "url": None,
    }  # fmt: skip
    xml = atom(text, "http://a.example/", "http://a.example/x.atom", [quote], "http://a/{}".format)
    feed = ElementTree.fromstring(xml)
    for name in ("id", "title", "updated"):
        assert feed.find(f"{{{ATOM}}}{name}") is not None
        assert feed.find(f"{{{ATOM}}}entry/{{{ATOM}}}{name}") is not None


def test_feeds_have_dates_with_a_zone() -> None:
    base = {"id": 1, "text": "x", "speaker": "A", "speaker_text": None, "outlet": None, "url": None}
    quotes = [
        base | {"published": published}
        for published in ("2024-03-12", "2024-03-12T05:40", "2024-03-12T05:40:10+0200", "soon")
    ]
    feed = ElementTree.fromstring(atom("x", "p", "f", quotes, str))
    assert [each.text for each in feed.findall(f"{{{ATOM}}}entry/{{{ATOM}}}updated")] == [
        "2024-03-12T00:00:00Z", "2024-03-12T05:40:00Z", "2024-03-12T05:40:10+02:00",
        "1970-01-01T00:00:00Z",
    ]  # fmt: skip


def test_a_citation() -> None:
    quote = {
        "text": "“We won,”", "kind": "direct", "speaker": "Ann Lee", "role": "Its chief executive",
        "title": "A day", "outlet": "Post", "published": "2024-05-01T06:00", "url": None,
    }  # fmt: skip
    assert cite(quote, "http://a/1") == (
        "“We won,” – Ann Lee (chief executive), as told in “A day”, Post, 1 May 2024. <http://a/1>"
    )
    quote |= {"text": "it had won", "kind": "indirect", "speaker": None, "speaker_text": "It"}
    assert cite(quote | {"role": None, "title": None}, "http://a/1") == (
        "[reported] it had won – speaker not named (“It”), as told in Post, 1 May 2024. <http://a/1>"
    )


async def test_functions_in_queries(site: Datasette) -> None:
    sql = (
        "select word_similarity('we won', 'We won!') as s, word_difference('a b', 'a c') as d, "
        "plain_name('Zoë  O’Hara') as n, plain_name(null) as nobody"
    )
    page = "/news/-/query.json" if NEXT else "/news.json"
    answer = await site.client.get(page, params={"sql": sql, "_shape": "array"})
    row = answer.json()[0]
    assert (row["s"], row["n"], row["nobody"]) == (100, "zoe o'hara", None)
    assert {"tag": "added", "text": "c"} in json.loads(row["d"])
    assert functions.word_similarity(None, "x") is None
    assert functions.word_difference("x", None) is None


def test_summaries_are_what_the_views_say_and_know_when_they_are_old(news: Database) -> None:
    db = Database(memory=True)
    news.conn.backup(db.conn)
    assert set(stale(db)) == set(SUMMARIES)
    assert set(fill_summaries(db)) == set(SUMMARIES)
    assert stale(db) == []
    for name in SUMMARIES:
        made = sorted(db.execute(f"select * from summary_{name}").fetchall())
        assert made
        assert made == sorted(db.execute(f"select * from {name}").fetchall())
    db.execute("update quotes set cue = 'vowed' where id = (select min(id) from quotes)")
    assert set(stale(db)) == set(SUMMARIES)


async def test_pages_are_the_same_with_summaries(tmp_path: Path, news_path: Path) -> None:
    db = Database(tmp_path / "news.db")
    Database(news_path).conn.backup(db.conn)
    list(fill_summaries(db))
    db.close()
    live, ahead = Datasette([str(news_path)]), Datasette([str(tmp_path / "news.db")])
    for path in ("/home.json", "/speaker/1.json", "/outlet/3.json", "/search.json?speaker=a"):
        assert (await live.client.get(path)).json() == (await ahead.client.get(path)).json(), path


@pytest.fixture
def ready(tmp_path: Path, news_path: Path) -> Path:
    path = tmp_path / "ready.db"
    db = Database(path)
    Database(news_path).conn.backup(db.conn)
    db.close()
    assert run("optimize", path).exit_code == 0
    return path


def test_an_optimized_database_is_ready(ready: Path) -> None:
    said = run("publish-check", ready)
    assert said.exit_code == 0, said.output


@pytest.mark.parametrize(
    ("harm", "name"),
    [
        ("drop index quotes_article_id", "indexes"),
        ("drop trigger quotes_fts_delete", "triggers"),
        ("delete from quotes_fts_docsize where id in (select min(id) from quotes)",
         "full-text search"),
        ("drop table sqlite_stat1", "statistics"),
        ("update quotes set cue = 'x' where id = (select min(id) from quotes)", "summaries"),
        ("create table readers (email text)", "only our tables"),
        ("create table readers (email text)", "nothing private"),
        ("update articles set name = '/home/ann/a.txt' where id = (select min(id) from articles)",
         "nothing private"),
        ("update quotes set speaker_id = 777777 where id = (select min(id) from quotes)", "sound"),
    ],
)  # fmt: skip
def test_what_is_not_ready_is_named(ready: Path, harm: str, name: str) -> None:
    db = Database(ready)
    db.execute("pragma foreign_keys = off")
    with db.conn:
        db.execute(harm)
    db.close()
    said = run("publish-check", ready, "--format", "json")
    assert said.exit_code == 1
    wrong = {row["check"]: row["why"] for row in json.loads(said.output) if not row["ok"]}
    assert name in wrong


def test_a_missing_database_is_one_line(tmp_path: Path) -> None:
    for command in ("optimize", "publish-check"):
        said = run(command, tmp_path / "none.db")
        assert said.exit_code == 1
        assert "none.db" in said.output
