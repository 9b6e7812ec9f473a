"""Quotes of the database as the values that comparing works on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from quotes.comparing.tellings import Telling
from quotes.storing.sql import AMONG, FROM_QUOTES, listed

COLUMNS = f"""
    select quotes.id, quotes.text, quotes.kind,
           coalesce(speakers.name, '') as speaker,
           quotes.article_id, quotes.speaker_id, articles.published, outlets.name,
           quotes.cue, quotes.act, quotes.modality{FROM_QUOTES}"""


def tellings(db: Database, ids: Iterable[int]) -> Iterator[Telling]:
    """The quotes with these ids, in no promised order; '' where the speaker is not known."""
    yield from tellings_where(db, f"quotes.id {AMONG}", [listed(ids)])


def tellings_where(db: Database, where: str, values: Iterable[object]) -> Iterator[Telling]:
    """The quotes that fulfil the SQL condition `where` (ours, never a user's)."""
    for row in db.execute(f"{COLUMNS} where {where}", list(values)):
        yield Telling(*row)
