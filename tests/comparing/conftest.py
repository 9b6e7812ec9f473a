"""Databases to compare in: two tellings of one council meeting, and the seeds where they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlite_utils import Database

from quotes.models import Article, Cue, Extraction, Kind, Quote, Span
from quotes.storing.database import open_database
from quotes.storing.statements import group
from quotes.storing.writer import Writer
from tests.conftest import SHARED

SEEDS = SHARED / "seeds"


def article(name: str, outlet: str, date: str, *told: tuple[str, Kind, str, str]) -> Article:
    """An article of quotes only; `told` is (speaker, kind, cue, words) of each."""
    text = "\n".join(f"{words} {cue} {speaker}." for speaker, _, cue, words in told)
    return Article(text, name, outlet, None, f"Headline of {name}", None, date)


def extraction(found: Article, *told: tuple[str, Kind, str, str]) -> Extraction:
    """The quotes of `article`, in text order."""
    quotes, at = [], 0
    for speaker, kind, cue, words in told:
        start = found.text.index(words, at)
        at = start + len(words)
        quotes.append(
            Quote(
                kind=kind,
                act="statement",
                spans=(Span(start, at),),
                cue=Cue(Span(at + 1, at + 1 + len(cue)), cue),
                speaker=speaker,
                speaker_kind="person",
                rule="by hand",
            )
        )
    return Extraction(tuple(quotes))


def add(db: Database, name: str, outlet: str, date: str, *told: tuple[str, Kind, str, str]) -> None:
    """Store an article, without grouping."""
    made = article(name, outlet, date, *told)
    with Writer(db) as writer:
        writer.add(made, extraction(made, *told))


WALL = "rebuild the old harbour wall before the autumn storms"
MEETING = (
    (
        "a.txt",
        "Harbour Post",
        "2024-05-01",
        ("Ada Venn", "direct", "said", f"“We will {WALL}.”"),
        ("Otto Brill", "indirect", "said", "14 fishermen were injured when the harbour wall fell"),
    ),
    (
        "b.txt",
        "City Herald",
        "2024-05-02",
        ("Ada Venn", "direct", "vowed", f"‘We will not {WALL}’"),
        ("Ina Roth", "indirect", "said", "19 fishermen were hurt in the fall of the harbour wall"),
    ),
    (
        "c.txt",
        "The Beacon",
        "2024-05-02",
        (
            "Ada Venn",
            "indirect",
            "promised",
            "the old harbour wall would be rebuilt before the storms of autumn",
        ),
        ("Ada Venn", "direct", "said", "“Nobody asked the fishermen what they wanted.”"),
    ),
)


@pytest.fixture
def meeting(tmp_path: Path) -> Path:
    """A database with the meeting, grouped."""
    path = tmp_path / "meeting.db"
    with open_database(path) as opened:
        for each in MEETING:
            add(opened, *each)
        group(opened)
    return path


@pytest.fixture
def seeds(db: Database) -> Database:
    """The two seed articles as annotated, grouped."""
    if not SEEDS.is_dir():
        pytest.skip(f"no seeds at {SEEDS}")
    rows: dict[str, list[dict[str, object]]] = {}
    for line in (SEEDS / "expected.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        rows.setdefault(row["doc"], []).append(row)
    with Writer(db) as writer:
        for (doc, found), outlet in zip(rows.items(), ("Outlet A", "Outlet B"), strict=True):
            quotes = tuple(
                Quote(
                    kind=row["kind"],  # type: ignore[arg-type]
                    act="statement",
                    spans=tuple(Span(*span) for span in row["spans"]),  # type: ignore[attr-defined]
                    speaker=str(row["speaker"]),
                    speaker_kind="person",
                    rule="gold",
                )
                for row in found
            )
            text = (SEEDS / doc).read_bytes().decode("utf-8")
            writer.add(Article(text, doc, outlet, published="2023-02-18"), Extraction(quotes))
    group(db)
    return db
