"""Quotes of the database as the values that comparing works on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from quotes.comparing.tellings import Telling

CHUNK = 500
"""Ids in one query: SQLite allows so many variables everywhere."""

COLUMNS = """
    select quotes.id, quotes.text, quotes.kind,
           coalesce(speakers.name, '') as speaker,
           quotes.article_id, quotes.speaker_id, articles.published, outlets.name,
           quotes.cue, quotes.act, quotes.modality
      from quotes
      join articles on articles.id = quotes.article_id
      left join speakers on speakers.id = quotes.speaker_id
      left join outlets on outlets.id = articles.outlet_id"""


def tellings(db: Database, ids: Iterable[int]) -> Iterator[Telling]:
    """The quotes with these ids, in no promised order; '' where the speaker is not known."""
    for part in chunks(ids):
        marks = ", ".join("?" * len(part))
        for row in db.execute(f"{COLUMNS} where quotes.id in ({marks})", part):
            yield Telling(*row)


def tellings_where(db: Database, where: str, values: Iterable[object]) -> Iterator[Telling]:
    """The quotes that fulfil the SQL condition `where` (ours, never a user's)."""
    for row in db.execute(f"{COLUMNS} where {where}", list(values)):
        yield Telling(*row)


def chunks(ids: Iterable[int]) -> Iterator[list[int]]:
    """`ids`, sorted, in lists that one query can take."""
    each = sorted(set(ids))
    for at in range(0, len(each), CHUNK):
        yield each[at : at + CHUNK]
