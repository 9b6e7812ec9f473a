"""From sources to the database: articles that are new or changed, originals, and problems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sqlite_utils import Database

from quotes.models import Article, Problem
from quotes.reading.articles import read_articles, read_source
from quotes.reading.sources import Source
from quotes.running import extract_all
from quotes.speakers.linking import named_speaker
from quotes.storing.originals import store_original
from quotes.storing.rows import text_hash
from quotes.storing.writer import Writer

if TYPE_CHECKING:
    from quotes.speakers.registry import Registry


def load_articles(
    writer: Writer,
    sources: Iterable[Source | Problem],
    *,
    limit: int,
    registry: Registry | None = None,
    again: bool = False,
    jobs: int = 1,
) -> Iterator[Problem]:
    """Store every article that is new or changed, or, with `again`, every one.

    Yields each problem as it is met, already recorded. This is a generator: nothing is loaded
    unless it is consumed. `limit` is the size of the largest file that is read, in bytes.
    """
    articles = _needed(_read(sources, writer, limit), writer, again=again)
    for item in extract_all(articles, registry, jobs):
        if isinstance(item, Problem):
            writer.problem(item)
            yield item
        else:
            writer.add(*item)
            yield from item[0].problems


def load_originals(db: Database, sources: Iterable[Source], limit: int) -> Iterator[Problem | str]:
    """Store what speakers really said, and align their quotes to it; the rest is left alone.

    Yields each problem, and the name of each original that was stored, new or changed.
    """
    for source in sources:
        speaker = source.metadata.speaker
        if not speaker:
            continue
        original = read_source(source, limit)
        if isinstance(original, Problem):
            yield original
            continue
        yield from original.problems
        with db.atomic():
            speaker_id = named_speaker(db, speaker)
        if not _is_stored(db, original, speaker_id):
            store_original(db, original, speaker_id)
            yield f"{original.title or original.name}, by {speaker}"


def _is_stored(db: Database, original: Article, speaker_id: int) -> bool:
    found = db.execute(
        "select 1 from primary_sources where name = ? and speaker_id = ? and text_hash = ? "
        "and (url, title, published) is (?, ?, ?)",
        [
            *(original.name, speaker_id, text_hash(original.text)),
            *(original.url, original.title, original.published),
        ],
    )
    return found.fetchone() is not None


def _needed(
    articles: Iterable[Article | Problem], writer: Writer, *, again: bool
) -> Iterator[Article | Problem]:
    for article in articles:
        if isinstance(article, Problem) or again or writer.changed(article):
            yield article


def _read(
    sources: Iterable[Source | Problem], writer: Writer, limit: int
) -> Iterator[Article | Problem]:
    """Articles, each known by something of its own: else the second would replace the first."""
    seen: dict[int, Source] = {}
    for source in sources:
        if isinstance(source, Problem):
            yield source
            continue
        if source.metadata.speaker:
            continue
        for article in read_articles(source, limit):
            if isinstance(article, Problem):
                yield article
                continue
            first = seen.setdefault(writer.article_id(article), source)
            if first is source or _is_same(first, source):
                yield article
            else:
                same = "url" if article.url else "outlet and name"
                yield Problem(f"known by the same {same} as {first.where}", source.where)


def _is_same(first: Source, other: Source) -> bool:
    """Whether one file, address or row of a table was named twice."""
    if first.text is None and other.text is None:
        return Path(first.where).resolve() == Path(other.where).resolve()
    return first.where == other.where
