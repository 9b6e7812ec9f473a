"""Links from cells of Datasette's tables to the pages."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

PAGES = {
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


def page_link(datasette: Any, column: str, value: object) -> Markup | None:
    """A link for a cell that holds the id of something with a page; None leaves the cell alone."""
    page = PAGES.get(column)
    if page is None or not isinstance(value, int) or isinstance(value, bool):
        return None
    return Markup('<a href="{}">{}</a>').format(datasette.urls.path(f"/{page}/{value}"), value)
