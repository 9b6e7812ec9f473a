"""The writer: what it stores, what it leaves alone, what it replaces."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import pytest
from sqlite_utils import Database

from quotes.models import Article, Extraction, Problem, Quote, Span
from quotes.storing import ids, rows, writer
from quotes.storing.linking import ByName
from quotes.storing.writer import Writer

from .conftest import TEXT, article, extraction, span


def store(db: Database, stored: Article, what: Extraction | None = None) -> Writer:
    with Writer(db) as opened:
        if opened.changed(stored):
            opened.add(stored, extraction() if what is None else what)
    return opened


def contents(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the full-text search's own."""
    tables = [name for name in db.table_names() if "_fts" not in name]
    return {name: db.execute(f'select * from "{name}" order by 1').fetchall() for name in tables}


def test_every_span_is_the_article_s_text(db: Database) -> None:
    store(db, article())
    pieces = db.execute(
        "select quotes.text, "
        'substr(articles.text, spans.start + 1, spans."end" - spans.start) as piece '
        "from quote_spans as spans join quotes on quotes.id = quote_id "
        "join articles on articles.id = article_id"
    ).fetchall()
    assert [piece for _, piece in pieces] == [text for text, _ in pieces]
    assert len(pieces) == 3
    cues = db.execute(
        "select cue, substr(articles.text, cue_start + 1, cue_end - cue_start), speaker_text, "
        "substr(articles.text, mention_start + 1, mention_end - mention_start) "
        "from quotes join articles on articles.id = article_id"
    ).fetchall()
    for cue, cue_there, mention, mention_there in cues:
        assert (cue, mention) == (cue_there, mention_there)


def test_a_continuation_points_to_the_quote_it_goes_on_from(db: Database) -> None:
    store(db, article())
    row = db.execute(
        "select earlier.text from quotes join quotes as earlier on earlier.id = quotes.continues_id"
    ).fetchall()
    assert row == [("“The bridge is safe,”",)]


def test_said_reads_as_a_sentence(db: Database) -> None:
    store(db, article())
    row = db.execute(
        "select who, role, said, cue, outlet, date, link from said where cue = 'said'"
    ).fetchone()
    assert row == (
        "Ada Venn",
        "Mayor",
        "“The bridge is safe,”",
        "said",
        "Harbour Post",
        "2024-05-01",
        "https://harbour.example/bridge",
    )


def test_nobody_is_shown_as_having_said_what_they_did_not(db: Database) -> None:
    hoped = Quote("indirect", "thought", (Span(1, 5),), rule="a")
    denied = Quote("indirect", "statement", (Span(6, 9),), modality="negated", rule="b")
    store(db, article(), Extraction((hoped, denied)))
    assert db["quotes"].count == 2
    assert db["said"].count == 0


def test_loading_again_changes_nothing(db: Database) -> None:
    store(db, article())
    before, changes = contents(db), db.conn.total_changes
    again = store(db, article())
    assert (again.unchanged, again.articles) == (1, 0)
    assert contents(db) == before
    assert db.conn.total_changes == changes


def test_a_changed_article_replaces_its_own_quotes_only(db: Database) -> None:
    store(db, article())
    store(db, article(url=None, name="other.txt"))
    other = db.execute(
        "select * from quotes where article_id = (select id from articles where url is null)"
    ).fetchall()
    changed = TEXT.replace("worn", "rusty")
    only = Quote("indirect", "statement", (span("the cables were rusty", changed),), rule="clause")
    store(db, article(text=changed), Extraction((only,)))
    texts = db.execute(
        "select quotes.text from quotes join articles on articles.id = article_id "
        "where url is not null"
    ).fetchall()
    assert texts == [("the cables were rusty",)]
    assert (
        other
        == db.execute(
            "select * from quotes where article_id = (select id from articles where url is null)"
        ).fetchall()
    )
    assert db["articles"].count == 2
    assert db.execute("select count(*) from quotes_fts('rusty')").fetchone() == (1,)
    assert db.execute("select count(*) from quotes_fts('worn')").fetchone() == (1,)


def test_a_failure_leaves_what_was_stored(db: Database) -> None:
    store(db, article())
    before = contents(db)

    class Broken(ByName):
        def stored(
            self, db: Database, article_id: int, quotes: Sequence[Quote], quote_ids: Sequence[int]
        ) -> None:
            raise RuntimeError("on purpose")

    failing = Writer(db, Broken())
    failing.add(article(text="Nothing left."), Extraction())
    with pytest.raises(RuntimeError, match="on purpose"):
        failing.flush()
    assert contents(db) == before


def test_extracting_again_keeps_the_ids_and_what_others_know_of_them(db: Database) -> None:
    store(db, article())
    db.execute("create table notes (quote_id integer references quotes (id) on delete cascade)")
    db.execute("insert into notes select id from quotes")
    db.conn.commit()
    with Writer(db) as again:
        again.add(article(), extraction())
    assert db["notes"].count == 3
    with Writer(db) as fewer:
        fewer.add(article(), Extraction(extraction().quotes[:1]))
    assert db["notes"].count == 1
    assert db["quote_spans"].count == 1


def test_new_metadata_is_kept_and_missing_metadata_takes_nothing_away(db: Database) -> None:
    store(db, article(title=None))
    store(db, article(byline="Jo Reed", outlet=None, published=None, title="New"))
    row = next(iter(db["articles"].rows))
    assert (row["title"], row["byline"], row["published"]) == ("New", "Jo Reed", "2024-05-01")
    assert db["outlets"].get(row["outlet_id"])["name"] == "Harbour Post"


def test_an_article_is_known_by_its_url_else_by_outlet_and_name(db: Database) -> None:
    store(db, article(url=None))
    store(db, article(url=None, text="Another day."), Extraction())
    assert db["articles"].count == 1
    store(db, article(url=None, outlet="Other Post"))
    assert db["articles"].count == 2
    store(db, article(name="renamed.txt"))
    store(db, article(name="renamed again.txt"))
    assert db["articles"].count == 3


def test_unnamed_speakers_are_kept_apart_by_article(db: Database) -> None:
    officer = Quote(
        "direct", "statement", (Span(0, 5),), speaker="a police official", speaker_kind="unnamed"
    )
    store(db, article(), Extraction((officer,)))
    store(db, article(url="https://harbour.example/2"), Extraction((officer,)))
    assert db["speakers"].count == 2


def test_many_articles_in_small_batches(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "BATCH_ARTICLES", 2)
    with Writer(db) as opened:
        for number in range(5):
            opened.add(article(url=f"https://harbour.example/{number}"), extraction())
    assert db["quotes"].count == 15
    assert db.execute("select articles, quotes from loads").fetchall() == [(5, 15)]


def test_what_was_read_before_an_interruption_is_kept(db: Database) -> None:
    def interrupted() -> None:
        with Writer(db) as opened:
            opened.add(article(), extraction())
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert db["quotes"].count == 3


def test_problems_are_recorded_once(db: Database) -> None:
    odd = Extraction((), (Problem("quotation mark never closed", start=3),))
    store(db, article(), odd)
    with Writer(db) as again:
        again.add(article(), odd)
        again.problem(Problem("empty file", "nothing.txt"))
    with Writer(db) as third:
        third.problem(Problem("empty file", "nothing.txt"))
    stored = db.execute('select "where", start, reason, load_id from problems order by 1')
    assert stored.fetchall() == [
        ("bridge.txt", 3, "quotation mark never closed", 2),
        ("nothing.txt", None, "empty file", 3),
    ]


def test_two_quotes_of_one_id_are_both_stored(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ids may meet; with two bits of their own, three quotes are sure to in a few articles."""
    monkeypatch.setattr(ids, "QUOTE_BITS", 2)
    for number in range(20):
        store(db, article(url=f"https://harbour.example/{number}"))
    assert db["quotes"].count == 60


def test_a_quote_id_of_another_article_is_not_taken_over() -> None:
    first = next(ids.quote_ids(1 << 40, 0, 5, None))
    claimed = rows.claim_quote_ids(
        1 << 40, [Quote("direct", "statement", (Span(0, 5),))], lambda each: each == first
    )
    assert claimed != [first]


def test_ids_are_whole_numbers_that_javascript_holds() -> None:
    made = [ids.stable_id("article", number) for number in range(1000)]
    assert len(set(made)) == 1000
    assert all(0 < each < 2**53 for each in made)
    quotes = [next(ids.quote_ids(made[0], n, n + 1, None)) for n in range(100)]
    assert {each >> ids.QUOTE_BITS for each in quotes} == {made[0] >> ids.QUOTE_BITS}


def test_the_same_input_has_the_same_id_for_ever() -> None:
    """Links to quotes are made of these numbers: a change here breaks every one of them."""
    assert ids.stable_id("article", "url", "https://harbour.example/bridge") == 8396355744037564
    assert next(ids.quote_ids(ids.stable_id("a"), 0, 21, 22)) == 2285969619267529


def test_a_transaction_may_write_from_its_beginning(db: Database) -> None:
    """Else two programs that read first would wait for each other, and one be refused at once."""
    (path,) = (row[2] for row in db.execute("pragma database_list"))
    other = sqlite3.connect(path, timeout=0)
    with db.atomic():
        db.execute("select * from articles").fetchall()
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("begin immediate")
    other.execute("begin immediate")
    other.rollback()


def test_a_part_of_a_transaction_may_fail_alone(db: Database) -> None:
    def add_twice(name: str) -> None:
        with db.atomic():
            db["outlets"].insert({"id": 7, "name": name})
            db["outlets"].insert({"id": 7, "name": name})

    with db.atomic():
        db["outlets"].insert({"id": 1, "name": "Post"})
        with pytest.raises(sqlite3.IntegrityError):
            add_twice("Mail")
    with pytest.raises(sqlite3.IntegrityError):
        add_twice("Echo")
    assert [row["name"] for row in db["outlets"].rows] == ["Post"]
