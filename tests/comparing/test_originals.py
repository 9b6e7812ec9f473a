"""Originals in a database: aligned whichever is loaded first."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from quotes.models import Article
from quotes.speakers.linking import named_speaker
from quotes.storing.database import open_database
from quotes.storing.originals import store_original
from quotes.storing.statements import group
from tests.comparing.conftest import MEETING, add

SPEECH = Article(
    "Friends. We will rebuild the old harbour wall before the autumn storms. It will be dear.",
    name="speech.txt",
    published="2024-04-30",
)


def store(db: Database, original: Article, speaker: str) -> int:
    return store_original(db, original, named_speaker(db, speaker))


def relations(db: Database) -> list[tuple[str, str]]:
    rows = db.execute("select outlet, relation from originals_quoted order by quote_id")
    return sorted(rows.fetchall())


EXPECTED = [
    ("City Herald", "altered"),
    ("Harbour Post", "verbatim"),
    ("The Beacon", "not found"),
    ("The Beacon", "paraphrased"),
]


@pytest.mark.parametrize("original_first", [True, False])
def test_quotes_are_aligned_whichever_comes_first(db: Database, original_first: bool) -> None:
    if original_first:
        store(db, SPEECH, "Ada Venn")
    for each in MEETING:
        add(db, *each)
    group(db)
    if not original_first:
        store(db, SPEECH, "Ada Venn")
    assert relations(db) == EXPECTED
    for start, end in db.execute('select start, "end" from alignment_spans'):
        assert SPEECH.text[start:end].strip() == SPEECH.text[start:end]


def test_an_original_given_to_another_speaker_is_theirs(meeting: Path) -> None:
    speech = replace(SPEECH, url="https://harbour.example/speech")
    with open_database(meeting) as db:
        store(db, speech, "Ada Venn")
        store(db, speech, "Otto Brill")
        speakers = db.execute("select distinct speaker from originals_quoted").fetchall()
        assert speakers == [("Otto Brill",)]


def test_an_original_loaded_again_replaces_its_text(meeting: Path) -> None:
    with open_database(meeting) as db:
        first = store(db, SPEECH, "Ada Venn")
        changed = Article("Friends. It will be dear.", name="speech.txt", published="2024-04-30")
        assert store(db, changed, "Ada Venn") == first
        assert {relation for _, relation in relations(db)} == {"not found"}
