"""From addresses to answers: each page's data as HTML, JSON, CSV or Atom."""

from __future__ import annotations

import csv
import io
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any

from datasette import Forbidden, NotFound, Response
from datasette.database import QueryInterrupted
from datasette.utils import add_cors_headers

from quotes.publishing import plots, policy
from quotes.publishing.citing import cite
from quotes.publishing.feeds import atom
from quotes.publishing.pages import article, check, home, original, outlet, quote, search, speaker
from quotes.publishing.pages import statement as compare
from quotes.publishing.pages.filters import Filters
from quotes.publishing.source import Source, check_access, find_source, setting

Data = dict[str, Any]
View = Callable[[Any, Any], Awaitable[Any]]
Reader = Callable[[Source, int, Any], Awaitable[Data | None]]

READERS: dict[str, Reader] = {
    "quote": lambda source, key, request: quote.read(source, key),
    "article": lambda source, key, request: article.read(source, key),
    "speaker": lambda source, key, request: speaker.read(source, key),
    "outlet": lambda source, key, request: outlet.read(source, key),
    "statement": lambda source, key, request: compare.read(
        source, key, _whole(request.args.get("against"))
    ),
    "original": lambda source, key, request: original.read(
        source, key, _whole(request.args.get("at"))
    ),
}
CSV_COLUMNS = (
    "id", "text", "kind", "act", "modality", "speaker", "speaker_text", "role", "cue", "medium",
    "outlet", "published", "title", "url", "speaker_id", "article_id", "statement_id",
    "page",
)  # fmt: skip
SITE = "Who said what"
MISSING = "There is no {} with the id {}. It may have been in an article that has changed since."
NOWHERE = "There is nothing at this address."
NO_FEED = "Feeds are made of speakers and of searches."
SLOW = "This took longer than the database allows. Ask for less, or try again in a moment."
CSV_ROWS = 1000
FEED_ROWS = 50


async def home_page(request: Any, datasette: Any) -> Any:
    """The home page; Datasette's own where no attached database has quotations."""
    source = await find_source(datasette)
    if source is None:
        from datasette.views.index import IndexView

        return await IndexView(datasette).get(request)
    await check_access(source, request.actor)
    return await _answer(request, source, "home", await home.read(source))


async def search_page(request: Any, datasette: Any) -> Any:
    """Search, as HTML, JSON, CSV (the first 1,000) or Atom (the newest 50)."""
    source = await _source(datasette, request)
    form = request.url_vars.get("format") or ""
    filters = Filters.from_query(request.args.get)
    if form == ".csv":
        found = await search.read(source, filters, CSV_ROWS)
        return _csv(found["quotes"], _address(datasette, request))
    if form == ".atom":
        found = await search.read(source, filters, FEED_ROWS, newest=True)
        asked = ", ".join(f"{name}: {value}" for name, value in filters.address().items())
        return _feed(datasette, request, f"Quotations – {asked or 'all'}", found["quotes"])
    data = await search.read(source, filters)
    return await _answer(request, source, "search", data, filters=filters)


async def check_page(request: Any, datasette: Any) -> Any:
    """Whether somebody said something: the verdict, and what it rests on."""
    source = await _source(datasette, request)
    asked = request.args
    data = await check.read(source, asked.get("q") or "", asked.get("speaker") or "")
    return await _answer(request, source, "check", data)


async def record_page(request: Any, datasette: Any) -> Any:
    """A page about one thing: quote, article, speaker, outlet, statement or original."""
    source = await _source(datasette, request)
    page, key = request.url_vars["page"], int(request.url_vars["id"])
    is_feed = request.url_vars.get("format") == ".atom"
    if is_feed and page != "speaker":
        return await _excuse(request, source, 404, NO_FEED)
    data = await READERS[page](source, key, request)
    if data is None:
        return await _excuse(request, source, 404, MISSING.format(page, key))
    if is_feed:
        title = f"Quotations of {data['speaker']['name']}"
        return _feed(datasette, request, title, data["newest"])
    return await _answer(request, source, page, data)


async def nowhere(request: Any, datasette: Any) -> Any:
    """The page for an address that has none; nothing where no database has quotations."""
    source = await find_source(datasette)
    if source is None:
        return None
    try:
        await check_access(source, request.actor)
    except Forbidden:
        return None
    return await _excuse(request, source, 404, NOWHERE)


async def robots(request: Any, datasette: Any) -> Any:
    """robots.txt: all may be read but searches and the like, which have no end; or nothing."""
    if setting(datasette, "robots") == "deny":
        return Response.text("User-agent: *\nDisallow: /\n")
    paths = [datasette.urls.path(path) for path in ("/search", "/check", "/*?sql=")]
    return Response.text("User-agent: *\n" + "".join(f"Disallow: {path}\n" for path in paths))


def _reads(view: View) -> View:
    """The view, for requests that read."""

    @wraps(view)
    async def reading(request: Any, datasette: Any) -> Any:
        if request.method not in ("GET", "HEAD"):
            return Response.text("Method not allowed", status=405, headers={"allow": "GET, HEAD"})
        try:
            return await view(request, datasette)
        except QueryInterrupted:
            source = await _source(datasette, request)
            return await _excuse(request, source, 503, SLOW)

    return reading


ROUTES: list[tuple[str, Any]] = [
    (r"^/(?P<format>)$", _reads(home_page)),
    (r"^/home(?P<format>\.json)$", _reads(home_page)),
    (r"^/search(?P<format>\.json|\.csv|\.atom)?$", _reads(search_page)),
    (r"^/check(?P<format>\.json)?$", _reads(check_page)),
    (
        rf"^/(?P<page>{'|'.join(READERS)})/(?P<id>[0-9]{{1,16}})(?P<format>\.json|\.atom)?$",
        _reads(record_page),
    ),
    (r"^/robots\.txt$", _reads(robots)),
]


async def _excuse(request: Any, source: Source, status: int, reason: str) -> Any:
    """Why there is no page: as one (Datasette's prints a traceback for each), or as JSON."""
    if request.url_vars.get("format"):
        return Response.json({"ok": False, "error": reason, "status": status}, status=status)
    context = await _frame(request, source, "missing")
    html = await source.datasette.render_template(
        "quotes/missing.html", {**context, "reason": reason, "status": status}, request=request
    )
    return Response.html(html, status=status, headers=policy.headers(policy.OURS))


async def _frame(request: Any, source: Source, page: str) -> Data:
    """What stands around every page."""
    return {
        "page": page,
        "database": source.name,
        "site": await _title(source.datasette),
        "json_url": _json_url(request),
        "robots": setting(source.datasette, "robots"),
    }


async def _source(datasette: Any, request: Any) -> Source:
    source = await find_source(datasette)
    if source is None:
        raise NotFound("No attached database has quotations in it")
    await check_access(source, request.actor)
    return source


async def _answer(request: Any, source: Source, page: str, data: Data, **more: Any) -> Any:
    """The page's data as JSON where that was asked for, else in its template."""
    datasette = source.datasette
    if request.url_vars.get("format") == ".json":
        headers: dict[str, str] = {}
        if datasette.cors:
            add_cors_headers(headers)
        return Response.json({"page": page, **data}, headers=headers)
    context = {
        **data,
        **more,
        **_beside(page, data, request, datasette),
        **await _frame(request, source, page),
        "chart": plots.months(data["months"]) if "months" in data else None,
    }
    html = await datasette.render_template(f"quotes/{page}.html", context, request=request)
    ttl = datasette.setting("default_cache_ttl")
    headers = policy.headers(policy.OURS) | {"cache-control": f"max-age={ttl}"}
    return Response.html(html, headers=headers)


def _beside(page: str, data: Data, request: Any, datasette: Any) -> Data:
    """What only a template needs beside the page's data."""
    if page == "quote":
        address = datasette.absolute_url(request, request.path)
        return {"citation": cite(data["quote"], address)}
    if page == "speaker":
        known = str(data["speaker"]["wikidata"] or "")
        is_item = known[:1] == "Q" and known[1:].isdecimal()
        return {"wikidata_url": f"https://www.wikidata.org/wiki/{known}" if is_item else None}
    return {}


def _json_url(request: Any) -> str:
    path, _, query = request.full_path.partition("?")
    path = path[:-1] + "/home" if path.endswith("/") else path
    return f"{path}.json{'?' + query if query else ''}"


def _address(datasette: Any, request: Any) -> Callable[[int], str]:
    """The whole address of a quotation's page, by its id."""
    return lambda quote_id: str(
        datasette.absolute_url(request, datasette.urls.path(f"/quote/{quote_id}"))
    )


def _csv(quotes: list[Data], address: Callable[[int], str]) -> Any:
    """A table for a spreadsheet: the mark at its beginning tells Excel that it is UTF-8."""
    written = io.StringIO("\ufeff")
    written.seek(0, io.SEEK_END)
    table = csv.DictWriter(written, CSV_COLUMNS, extrasaction="ignore")
    table.writeheader()
    table.writerows({**quote, "page": address(quote["id"])} for quote in quotes)
    return Response(
        written.getvalue(),
        content_type="text/csv; charset=utf-8",
        headers={"content-disposition": 'attachment; filename="quotations.csv"'},
    )


def _feed(datasette: Any, request: Any, title: str, quotes: list[Data]) -> Any:
    feed = datasette.absolute_url(request, request.full_path)
    xml = atom(title, feed.replace(".atom", "", 1), feed, quotes, _address(datasette, request))
    return Response(xml, content_type="application/atom+xml; charset=utf-8")


async def _title(datasette: Any) -> str:
    """The site's title: metadata() until Datasette 0.65, a coroutine of another name from 1.0."""
    if hasattr(datasette, "get_instance_metadata"):
        return str((await datasette.get_instance_metadata()).get("title") or SITE)
    return str(datasette.metadata("title") or SITE)


def _whole(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 17 else None
