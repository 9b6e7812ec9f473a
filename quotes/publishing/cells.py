"""Links from cells of Datasette's tables to the pages."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

BY_ID = {
    # A column that holds ids, in whichever table or view: the page of what it names.
    "quote_id": "quote",
    "quote_a": "quote",
    "quote_b": "quote",
    "first_quote_id": "quote",
    "continues_id": "quote",
    "speaker_id": "speaker",
    "article_id": "article",
    "statement_id": "statement",
    "primary_id": "original",
    "outlet_id": "outlet",
}
BY_NAME = {
    # A column that names something: its page, and the column with the id.
    ("quotes", "text"): ("quote", "id"),
    ("speakers", "name"): ("speaker", "id"),
    ("articles", "title"): ("article", "id"),
    ("statements", "text"): ("statement", "id"),
    ("primary_sources", "title"): ("original", "id"),
    ("outlets", "name"): ("outlet", "id"),
    ("said", "said"): ("quote", "quote_id"),
    ("said", "who"): ("speaker", "speaker_id"),
    ("said", "title"): ("article", "article_id"),
    ("tellings", "said"): ("quote", "quote_id"),
    ("tellings", "speaker"): ("speaker", "speaker_id"),
    ("tellings", "title"): ("article", "article_id"),
}
LONGEST = 2000
"""Datasette cuts long cells, but not those that a plugin writes."""


def page_link(datasette: Any, row: Any, table: str | None, column: str, value: Any) -> Any:
    """A link for a cell that names something with a page; None leaves the cell to Datasette."""
    page, key = BY_ID.get(column), value
    if page is None and (table, column) in BY_NAME:
        page, id_column = BY_NAME[table or "", column]
        key = row[id_column] if id_column in row.keys() else None  # noqa: SIM118
    if page is None or not isinstance(key, int) or isinstance(key, bool) or value in (None, ""):
        return None
    text = str(value)
    text = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return Markup('<a href="{}">{}</a>').format(datasette.urls.path(f"/{page}/{key}"), text)
