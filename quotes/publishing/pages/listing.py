"""Quotations as every page lists them: one shape, one query."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlsplit

from quotes.publishing.passages import hits
from quotes.publishing.source import Row, Source
from quotes.storing.sql import FROM_QUOTES, SAID

__all__ = ["SAID", "by_ids", "numbers", "passages_of", "safe_url", "select", "tidy"]

_COLUMNS = """
    quotes.id, quotes.text, quotes.kind, quotes.act, quotes.modality, quotes.cue, quotes.role,
    quotes.medium, quotes.speaker_id, speakers.name as speaker, quotes.speaker_text,
    articles.outlet_id, outlets.name as outlet, quotes.article_id,
    coalesce(articles.title, articles.name) as title,
    articles.published, articles.url{statement}"""


def select(source: Source, more: str = "") -> str:
    """``select … from quotes join …`` for the common columns; a ``where`` may follow.

    `more` are further columns, with a comma before each.
    """
    statement = ", quotes.statement_id" if "statements" in source.has else ""
    return f"select {_COLUMNS.format(statement=statement)}{more}{FROM_QUOTES} "


async def by_ids(source: Source, ids: Sequence[int]) -> list[Row]:
    """The quotations with these ids, in this order; ids that are not there are left out.

    Each has `pieces`, the words that are shown of it.
    """
    rows = await source.rows(f"{select(source)} where quotes.id in ({numbers(ids)})")
    found = {row["id"]: {**tidy(row), "pieces": hits(row["text"])} for row in rows}
    return [found[each] for each in ids if each in found]


def numbers(ids: Iterable[int]) -> str:
    """Ids as SQL lists them; whole numbers only, so that nothing typed can be among them."""
    return ", ".join(str(int(each)) for each in ids)


def tidy(row: Row) -> Row:
    """The row with a link only where it may be followed, and nulls where a column is missing."""
    return {**row, "url": safe_url(row.get("url")), "statement_id": row.get("statement_id")}


def passages_of(stored: Any) -> list[str]:
    """Words kept as a JSON list, as such; anything else as a list of itself."""
    try:
        found = json.loads(stored or "[]")
    except (TypeError, ValueError):
        return [str(stored)]
    return [str(each) for each in found] if isinstance(found, list) else [str(found)]


def safe_url(url: Any) -> str | None:
    """The address if it is http or https with a host, else None: it is to become a link."""
    text = str(url or "").strip()
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    return None if any(ord(char) <= 32 or ord(char) == 127 for char in text) else text
