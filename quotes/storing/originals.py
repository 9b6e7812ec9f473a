"""Originals (speeches, press releases, transcripts, posts), and the quotes aligned to them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlite_utils import Database

from quotes.comparing.aligning import Aligned, Original, align
from quotes.comparing.links import Read
from quotes.comparing.tellings import NO_DAY, Telling, day_of, may_be_one, speaker_key
from quotes.models import Article
from quotes.storing.ids import stable_id
from quotes.storing.rows import text_hash
from quotes.storing.sql import AMONG, listed, upsert
from quotes.storing.tellings import tellings_where

DAYS_BEFORE, DAYS_AFTER = 1, 14
"""Quotes of the speaker within these days of an original are aligned, found there or not; quotes of
other days, and without a date, only where their words are found."""
NOT_SAID = ("not found", "paraphrased")

KEY = ("quote_id", "primary_id")
PUT_ALIGNMENT = upsert(
    "alignments",
    (*KEY, "relation", "start", "end", "similarity", "only_quote", "only_original"),
    KEY,
)
PUT_SPAN = upsert("alignment_spans", (*KEY, "start", "end"), (*KEY, "start"))
PUT_SOURCE = upsert(
    "primary_sources",
    ("id", "speaker_id", "title", "url", "published", "name", "words", "text_hash", "text"),
)
SOURCES = """
    select primary_sources.id, primary_sources.text, 'direct', speakers.name, 0,
           primary_sources.speaker_id, primary_sources.published
      from primary_sources join speakers on speakers.id = primary_sources.speaker_id"""


def store_original(db: Database, article: Article, speaker_id: int) -> int:
    """Store what a speaker really said, and align the speaker's quotes to it. Returns its id.

    The same original (by url, else by speaker and file name) replaces what was stored of it.
    """
    with db.atomic():
        own = stable_id("primary", *([article.url] if article.url else [speaker_id, article.name]))
        db.execute(
            PUT_SOURCE,
            [
                own,
                speaker_id,
                article.title,
                article.url,
                article.published,
                article.name,
                len(article.text.split()),
                text_hash(article.text),
                article.text,
            ],
        )
        for table in ("alignments", "alignment_spans"):
            db.execute(f"delete from {table} where primary_id = ?", [own])
        (source,) = _sources(db, "where primary_sources.id = ?", [own])
        _store(db, source, Original(article.text), _quotes_of(db, source))
    return own


def align_quotes(db: Database, reads: Iterable[Read]) -> None:
    """Align quotes that were loaded or changed to the originals of their speakers."""
    sources: dict[str, list[Telling]] = {}
    for source in _sources(db):
        sources.setdefault(speaker_key(source.speaker), []).append(source)
    if not sources:
        return
    quotes = [one.telling for one in reads]
    for table in ("alignments", "alignment_spans"):
        ids = listed(quote.id for quote in quotes)
        db.execute(f"delete from {table} where quote_id {AMONG}", [ids])
    for key, known in sources.items():
        mine = [quote for quote in quotes if speaker_key(quote.speaker) == key]
        for source in known if mine else []:
            _store(db, source, Original(source.text), mine)


def _sources(db: Database, where: str = "", values: Iterable[object] = ()) -> list[Telling]:
    return [Telling(*row) for row in db.execute(f"{SOURCES} {where}", list(values))]


def _quotes_of(db: Database, source: Telling) -> list[Telling]:
    """Quotes by speakers whose name ends like the original's; `_store` looks closer."""
    last = source.speaker.split()[-1]
    where = "quotes.speaker_id in (select id from speakers where ' ' || name like ?)"
    return list(tellings_where(db, where, [f"% {last}"]))


def _store(db: Database, source: Telling, original: Original, quotes: Iterable[Telling]) -> None:
    rows, spans = [], []
    for quote in quotes:
        if not (quote.said and may_be_one(quote, source)):
            continue
        found = align(quote.text, quote.kind, original)
        if found is None or (found.relation in NOT_SAID and not _near(quote, source)):
            continue
        rows.append(_row(quote.id, source.id, found))
        spans += [(quote.id, source.id, *span) for span in found.spans]
    db.conn.executemany(PUT_ALIGNMENT, rows)
    db.conn.executemany(PUT_SPAN, spans)


def _near(quote: Telling, source: Telling) -> bool:
    said, told = day_of(source.date), quote.day
    return NO_DAY not in (said, told) and -DAYS_BEFORE <= told - said <= DAYS_AFTER


def _row(quote: int, source: int, found: Aligned) -> tuple[object, ...]:
    return (
        quote,
        source,
        found.relation,
        found.start,
        found.end,
        found.similarity,
        json.dumps(found.only_quote, ensure_ascii=False),
        json.dumps(found.only_original, ensure_ascii=False),
    )
