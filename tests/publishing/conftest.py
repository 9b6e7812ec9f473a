"""A small database of invented news, with one article that means harm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from datasette import __version__
from datasette.app import Datasette
from sqlite_utils import Database

from benchmarks.invented_news import fill
from quotes.storing.schema import upgrade

NEXT = int(__version__.split(".")[0]) >= 1
"""Whether this is Datasette 1.0 or one of its alphas: make test-datasette-1."""
RUN = "window.pwned = true"
SCRIPT = f"<script>{RUN}</script>"
BIDI = "\u202e\u2066desrever\u202b"
LONG = "lorem " * 10_000
UNBROKEN = "w" * 3000
HOSTILE = 424242
"""The id of everything that means harm."""
HOSTILE_TEXT = (
    f"“{SCRIPT} & <b>bold</b> {BIDI}” said <img src=x onerror='{RUN}'>.\n\n"
    f"“{LONG.strip()}” she said.\n\n“{UNBROKEN}” she said."
)


@dataclass(frozen=True)
class Ids:
    """Ids of things that the small database has."""

    quote: int
    article: int
    speaker: int
    statement: int
    original: int
    outlet: int

    def paths(self) -> dict[str, str]:
        """One address of each page."""
        return {
            "home": "/",
            "search": "/search?q=bridge",
            "check": "/check?q=the+bridge+is+safe",
            "quote": f"/quote/{self.quote}",
            "article": f"/article/{self.article}",
            "speaker": f"/speaker/{self.speaker}",
            "statement": f"/statement/{self.statement}",
            "original": f"/original/{self.original}",
            "outlet": f"/outlet/{self.outlet}",
        }


@pytest.fixture(scope="session")
def news_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database file."""
    path = tmp_path_factory.mktemp("site") / "news.db"
    fill(str(path), articles=60, seed=3)
    db = Database(path)
    add_hostile(db)
    db.close()
    return path


@pytest.fixture(scope="session")
def ids(news_path: Path) -> Ids:
    db = Database(news_path)
    quote, article, speaker, statement, outlet = db.execute(
        f"""select quotes.id, article_id, speaker_id, statement_id, outlet_id
             from quotes join articles on articles.id = quotes.article_id
            where statement_id is not null and article_id <> {HOSTILE}
            order by quotes.id limit 1"""
    ).fetchone()
    db.close()
    return Ids(quote, article, speaker, statement, 1, outlet)


@pytest.fixture
def site(news_path: Path) -> Datasette:
    """Datasette with the database."""
    return Datasette([str(news_path)])


@pytest.fixture
def news(news_path: Path) -> Iterator[Database]:
    """The database, to look things up in."""
    db = Database(news_path)
    yield db
    db.close()


@pytest.fixture
def empty_path(tmp_path: Path) -> Path:
    """A database of our schema with nothing in it."""
    path = tmp_path / "empty.db"
    db = Database(path)
    upgrade(db)
    db.close()
    return path


def add_hostile(db: Database) -> None:
    """One outlet, speaker, article, statement and original with markup wherever text may stand."""
    with db.atomic():
        db.execute("insert into outlets (id, name) values (?, ?)", [HOSTILE, SCRIPT + BIDI])
        db.execute(
            "insert into speakers (id, name, kind, wikidata) values (?, ?, 'person', ?)",
            [HOSTILE, f"{SCRIPT}{BIDI}<a href='javascript:{RUN}'>Name</a>", f"javascript:{RUN}"],
        )
        db.execute(
            "insert into aliases (id, speaker_id, name) values (?, ?, ?)",
            [HOSTILE, HOSTILE, f"alias{SCRIPT}"],
        )
        db["articles"].insert(
            {
                "id": HOSTILE, "outlet_id": HOSTILE, "url": f"javascript:{RUN}",
                "title": f"\"'>{SCRIPT}{BIDI}", "byline": SCRIPT, "published": "2030-01-01T10:00",
                "name": f"{SCRIPT}.txt", "words": 3, "text_hash": "", "text": HOSTILE_TEXT,
            }
        )  # fmt: skip
        _add_quotes(db)
        db.execute(
            """insert into statements (id, speaker_id, text, published, quotes, outlets,
                      first_quote_id) values (:id, :id, :text, '2030-01-01', 3, 9, :id)""",
            {"id": HOSTILE, "text": SCRIPT + BIDI},
        )
        db.execute("update quotes set statement_id = ? where article_id = ?", [HOSTILE, HOSTILE])
        db["primary_sources"].insert(
            {
                "id": HOSTILE, "speaker_id": HOSTILE, "title": SCRIPT, "name": SCRIPT,
                "url": f"javascript:{RUN}", "published": "2030-01-01", "words": 3, "text_hash": "",
                "text": HOSTILE_TEXT,
            }
        )  # fmt: skip
        db["alignments"].insert(
            {
                "quote_id": HOSTILE, "primary_id": HOSTILE, "relation": "altered", "start": 0,
                "end": 40, "similarity": 1, "only_quote": SCRIPT, "only_original": SCRIPT,
            }
        )  # fmt: skip
        db["alignment_spans"].insert(
            {"quote_id": HOSTILE, "primary_id": HOSTILE, "start": 0, "end": 40}
        )


def _add_quotes(db: Database) -> None:
    for number in range(3):
        start = [place for place, char in enumerate(HOSTILE_TEXT) if char == "“"][number]
        end = HOSTILE_TEXT.index("”", start) + 1
        db["quotes"].insert(
            {
                "id": HOSTILE + number, "article_id": HOSTILE, "speaker_id": HOSTILE,
                "kind": "direct", "act": "statement", "modality": "asserted",
                "text": HOSTILE_TEXT[start:end], "start": start, "end": end,
                "cue": f"said{SCRIPT}", "cue_start": end + 1, "cue_end": end + 5,
                "speaker_text": SCRIPT, "mention_start": end + 6, "mention_end": end + 10,
                "role": f"{SCRIPT}{BIDI}", "medium": SCRIPT, "rule": SCRIPT,
            }
        )  # fmt: skip
        db["quote_spans"].insert({"quote_id": HOSTILE + number, "start": start, "end": end})
