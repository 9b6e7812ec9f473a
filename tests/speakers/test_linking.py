"""Who is who across articles, stored: the same whatever the order, and as people correct it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from quotes.models import Article
from quotes.pipeline import extract
from quotes.speakers import correcting
from quotes.speakers.identity import field_of_life, without_initials
from quotes.speakers.linking import Speakers
from quotes.speakers.registry import Registry
from quotes.speakers.reviewing import doubts
from quotes.storing import schema
from quotes.storing.database import register_functions
from quotes.storing.writer import Writer

TEXTS = [
    "Senator Ana J. Brandt spoke in Velden. “We will vote,” Brandt said.",
    "“We will vote,” said Ana Brandt, the minister for ports.",
    "“It was a fine goal,” said striker Ana Brandt. “We will win,” she said.",
    "“It was late,” a police official said. “It was dark,” the official said.",
    "“It was early,” a police official said.",
    "“Prices will fall,” said Tomas Okoro, a retired plumber.",
    "“Prices will rise,” said Mayor Tomas Okoro.",
    "The Harbour Council met. “We agree,” the Harbour Council said.",
    "“Not now,” Mr. Okoro said.",
]


def load(numbers, db=None, registry=None):
    """A database in memory with these of TEXTS, each as its own article."""
    if db is None:
        db = Database(memory=True, execute_plugins=False)
        register_functions(db.conn)
        db.execute("pragma foreign_keys = on")
        schema.upgrade(db)
    with Writer(db, Speakers(registry or Registry())) as writer:
        for number in numbers:
            article = Article(TEXTS[number], name=f"{number}.txt", outlet="Post")
            writer.add(article, extract(article.text, registry or Registry()))
    return db


def who(db, number=None):
    """Quote id -> (speaker id, name), of one article or of all."""
    rows = db.conn.execute(
        "select q.id, s.id, s.name from quotes q join articles a on a.id = q.article_id"
        " left join speakers s on s.id = q.speaker_id where ? is null or a.name = ?",
        [number, f"{number}.txt"],
    )
    return {quote: (speaker, name) for quote, speaker, name in rows}


def one(db, number):
    """The only speaker of an article."""
    (speaker,) = set(who(db, number).values())
    return speaker


@settings(max_examples=25)
@given(st.permutations(range(len(TEXTS))))
def test_the_order_of_loading_does_not_matter(order):
    assert who(load(order)) == who(load(range(len(TEXTS))))


@settings(max_examples=25)
@given(st.permutations(range(len(TEXTS))))
def test_one_more_article_changes_no_stored_identity(order):
    *first, last = order
    db = load(first)
    before = {quote: speaker for quote, (speaker, _) in who(db).items()}
    load([last], db)
    after = {quote: speaker for quote, (speaker, _) in who(db).items()}
    assert {quote: after[quote] for quote in before} == before


def test_full_names_link_and_different_lives_do_not():
    db = load(range(len(TEXTS)))
    assert one(db, 0) == one(db, 1)
    assert one(db, 2)[0] != one(db, 0)[0]
    assert one(db, 5)[0] != one(db, 6)[0]
    assert one(db, 8)[0] not in {one(db, 5)[0], one(db, 6)[0]}, "a surname says too little"


def test_unnamed_speakers_are_known_within_their_article_only():
    db = load([3, 4])
    assert one(db, 3)[1] == one(db, 4)[1] == "police official"
    assert one(db, 3)[0] != one(db, 4)[0]


def test_roles_keep_the_article_that_gives_them():
    db = load([0, 1])
    rows = db.conn.execute(
        "select r.title, a.name from roles r join articles a on a.id = r.article_id order by 2"
    )
    assert rows.fetchall() == [("Senator", "0.txt"), ("the minister for ports", "1.txt")]


def test_loading_again_leaves_no_row_behind():
    db = load(range(len(TEXTS)))
    tables = ("speakers", "roles", "speaker_mentions", "aliases")
    before = {table: db[table].count for table in tables}
    load(range(len(TEXTS)), db)
    assert {table: db[table].count for table in tables} == before


def test_a_merge_holds_for_later_loads():
    db = load([0, 2])
    striker, senator = one(db, 2)[0], one(db, 0)[0]
    correcting.merge(db, striker, senator, "she played before she was elected")
    assert one(db, 2)[0] == senator
    load([2], db)
    assert one(db, 2)[0] == senator
    assert not [d for d in doubts(db) if d.reason == "one name, kept apart"]


def test_a_split_holds_for_later_loads():
    db = load([0, 1])
    article = db.conn.execute("select id from articles where name = '1.txt'").fetchone()[0]
    other = correcting.split(db, one(db, 0)[0], [article], "Ana Brandt (ports)", "two ministers")
    load([0, 1], db)
    assert one(db, 1) == (other, "Ana Brandt (ports)")
    assert one(db, 0)[0] != other


def test_a_name_and_an_alias_hold_for_later_loads():
    db = load([0, 6])
    correcting.rename(db, one(db, 0)[0], "Anna Brandt", "her own spelling")
    correcting.add_alias(db, one(db, 0)[0], "Tomas Okoro", "a pen name")
    load([0, 1, 6], db)
    assert one(db, 0) == one(db, 1) == one(db, 6)
    assert one(db, 0)[1] == "Anna Brandt"


def test_corrections_of_quotes_survive_reloads():
    db = load([2])
    first, second = who(db)
    correcting.correct_quote(db, first, "speaker", "Lena Voss", "the coach said it")
    correcting.correct_quote(db, second, "reject", None, "not a quotation")
    load([2], db)
    assert [name for _, name in who(db).values()] == ["Lena Voss"]
    stored = db.conn.execute("select field, was, reason from corrections order by id").fetchall()
    assert stored[0] == ("speaker", "Ana Brandt", "the coach said it")


def test_what_cannot_be_corrected_is_said():
    db = load([0, 2])
    with pytest.raises(correcting.CorrectionError, match="no speaker called 'Nobody'"):
        correcting.find_speaker(db, "Nobody")
    with pytest.raises(correcting.CorrectionError, match="2 speakers go by 'Ana Brandt'"):
        correcting.find_speaker(db, "Ana Brandt")
    with pytest.raises(correcting.CorrectionError, match="no quotation 1"):
        correcting.correct_quote(db, 1, "reject", None, "x")


def test_doubts_name_their_evidence():
    db = load(range(len(TEXTS)))
    found = {doubt.reason for doubt in doubts(db)}
    assert {"one name, kept apart", "a surname alone"} <= found
    assert all(doubt.speaker.name in doubt.evidence for doubt in doubts(db))


@pytest.mark.parametrize(
    ("roles", "field"),
    [
        ((), "public"),
        (("Senator",), "public"),
        (("striker",), "sport"),
        (("the striker", "minister for sport"), "public"),
        (("a singer from Oslo",), "stage"),
        (("a retired teacher",), "private"),
        (("a mother of three",), "public"),
    ],
)
def test_fields_of_life(roles, field):
    assert field_of_life(roles) == field


def test_initials():
    assert without_initials("Ana J. Brandt") == "Ana Brandt"
    assert without_initials("J. D. Brandt") in {"J. Brandt", "J. D. Brandt"}
