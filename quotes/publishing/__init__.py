"""The published site, as a Datasette plugin: pages to search, read and compare quotations.

Only hooks that Datasette 1.0 keeps are used. The pages read SQL; nothing here writes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """The addresses of the pages; Datasette's own stay where they are."""
    from quotes.publishing.serving import ROUTES

    return ROUTES


@hookimpl
def prepare_connection(conn: sqlite3.Connection, database: str, datasette: Any) -> None:
    """word_difference and word_similarity, for people who write their own queries."""
    from quotes.publishing.functions import register

    register(conn)


@hookimpl
def prepare_jinja2_environment(env: Any, datasette: Any) -> None:
    """How dates, numbers and shares are written."""
    from quotes.publishing.wording import FILTERS

    env.filters.update(FILTERS)


@hookimpl
def render_cell(row: Any, value: object, column: str, table: str | None, datasette: Any) -> Any:
    """In Datasette's tables, names and ids of quotes, speakers and so on lead to their pages."""
    from quotes.publishing.cells import page_link

    return page_link(datasette, row, table, column, value)


@hookimpl
def menu_links(datasette: Any, actor: Any, request: Any) -> list[dict[str, str]]:
    """From Datasette's own pages back to ours."""
    return [
        {"href": datasette.urls.path("/"), "label": "Quotations: home"},
        {"href": datasette.urls.path("/search"), "label": "Search quotations"},
    ]


@hookimpl
def extra_css_urls(template: str, datasette: Any) -> list[str]:
    """On Datasette's own pages, the colours of ours."""
    if template.startswith("quotes/"):
        return []
    return [datasette.urls.static_plugins("quotes-to-sqlite", "datasette.css")]


@hookimpl
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Any:
    """Where there is nothing at an address, our page that says so, with the search box."""
    from datasette import NotFound

    from quotes.publishing.serving import nowhere

    if isinstance(exception, NotFound) and not request.url_vars.get("format"):
        return nowhere(request, datasette)
    return None


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[Any], Callable[..., Awaitable[None]]]:
    """Every answer says what a browser may run; see `quotes.publishing.policy`."""
    from quotes.publishing.policy import guard

    return guard(datasette)
