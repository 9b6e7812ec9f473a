"""Search: words and filters from the address, ranked by bm25; without words, the newest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from quotes.publishing.pages import listing
from quotes.publishing.passages import CLOSE, OPEN, hits
from quotes.publishing.searching import match_expression
from quotes.publishing.source import Row, Source

PAGE = 20
LAST_PAGE = 50
BOUND = 10_000
"""So many hits are ranked. Ids are hashes, so the hits that come first are a random sample."""

KINDS = ("direct", "mixed", "indirect")
ACTS = ("statement", "thought", "all")
MAX_TYPED = 500


@dataclass(frozen=True)
class Filters:
    """What was asked for; empty where nothing was."""

    q: str = ""
    speaker: str = ""
    outlet: str = ""
    kind: str = ""
    act: str = "statement"
    since: str = ""
    until: str = ""
    sort: str = ""
    page: int = 1

    @classmethod
    def from_query(cls, get: Callable[[str], str | None]) -> Filters:
        """Read the filters from an address; what makes no sense there is left out."""

        def word(name: str) -> str:
            return (get(name) or "").strip()[:MAX_TYPED]

        page = word("page")
        return cls(
            q=word("q"),
            speaker=word("speaker"),
            outlet=word("outlet"),
            kind=word("kind") if word("kind") in KINDS else "",
            act=word("act") if word("act") in ACTS else "statement",
            since=_day(word("since")),
            until=_day(word("until")),
            sort="newest" if word("sort") == "newest" else "",
            page=min(max(int(page), 1), LAST_PAGE) if page.isdecimal() and len(page) < 6 else 1,
        )

    def address(self, **changed: object) -> dict[str, str]:
        """The filters as they stand in an address, without those that say nothing."""
        values = {**asdict(self), **changed}
        plain = {"act": "statement", "page": 1}
        return {
            name: str(value) for name, value in values.items() if value and value != plain.get(name)
        }


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


async def read(
    source: Source, filters: Filters, size: int = PAGE, newest: bool = False
) -> dict[str, Any]:
    """The page's data: filters, speakers and outlets that the names fit, quotes, count, next.

    `newest` sorts by date also where words are looked for.

    `count` is exact up to `BOUND`; `bounded` says that there are more, and that the ranking is of
    a sample of `BOUND` of them. Each quote has `pieces`, its words cut at the hits.
    """
    speakers = await _speakers(source, filters.speaker) if filters.speaker else None
    outlets = await _outlets(source, filters.outlet) if filters.outlet else None
    expression = match_expression(filters.q)
    where, params = _where(filters, speakers, outlets)
    offset = (filters.page - 1) * size
    quotes: list[Row] = []
    count: int | None = 0
    bounded = False
    nothing = (speakers == [] or outlets == []) or (filters.q and not expression)
    if nothing:
        pass
    elif expression:
        params.update(match=expression, size=size, offset=offset)
        quotes, count, bounded = await _ranked(
            source, where, params, newest or filters.sort == "newest"
        )
    else:
        params.update(size=size + 1, offset=offset)
        quotes, count, bounded = await _newest(source, where, params, speakers, size)
    more = count > offset + size if count is not None else len(quotes) > size
    return {
        "filters": asdict(filters),
        "speakers": speakers,
        "outlets": outlets,
        "count": count,
        "bounded": bounded,
        "quotes": quotes[:size],
        "next": filters.page + 1 if more and filters.page < LAST_PAGE else None,
    }


def _where(
    filters: Filters, speakers: list[Row] | None, outlets: list[Row] | None
) -> tuple[list[str], dict[str, object]]:
    """Conditions on quotes and articles, and their parameters."""
    where: list[str] = []
    params: dict[str, object] = {}
    if filters.act != "all":
        where.append(listing.SAID if filters.act == "statement" else "+quotes.act = 'thought'")
    if filters.kind:
        where.append("+quotes.kind = :kind")
        params["kind"] = filters.kind
    if speakers:
        where.append(f"quotes.speaker_id in ({_ids(speakers)})")
    if outlets:
        where.append(f"articles.outlet_id in ({_ids(outlets)})")
    if filters.since:
        where.append("articles.published >= :since")
        params["since"] = filters.since
    if filters.until:
        where.append("articles.published < :until")
        params["until"] = filters.until + "~"  # behind every time of that day
    return where, params


def _ids(rows: list[Row]) -> str:
    return ", ".join(str(int(row["id"])) for row in rows)


async def _speakers(source: Source, name: str) -> list[Row]:
    """Speakers of that name or alias; failing these, those whose name holds it."""
    exact = await source.rows(
        """select id, name from speakers where name = :name collate nocase
            union select speakers.id, speakers.name from aliases
                    join speakers on speakers.id = aliases.speaker_id
                   where aliases.name = :name collate nocase
            limit 50""",
        {"name": name},
    )
    return exact or await source.rows(
        "select id, name from speakers where instr(lower(name), lower(:name)) limit 50",
        {"name": name},
    )


async def _outlets(source: Source, name: str) -> list[Row]:
    return await source.rows(
        """select id, name from outlets where name = :name collate nocase
            union select id, name from outlets where instr(lower(name), lower(:name)) limit 50""",
        {"name": name},
    )


_BY_DATE = """
    join quotes on quotes.id = found.id join articles on articles.id = quotes.article_id
   order by articles.published desc, found.id"""


async def _ranked(
    source: Source, where: list[str], params: dict[str, object], newest: bool
) -> tuple[list[Row], int, bool]:
    """Hits of a full-text search, the best (or the newest) first, with how many there are."""
    tables = "quotes_fts cross join quotes on quotes.id = quotes_fts.rowid"
    if any("articles." in condition for condition in where):
        tables += " cross join articles on articles.id = quotes.article_id"
    conditions = " and ".join(["quotes_fts match :match", *where])
    rows = await source.rows(
        f"""with found as materialized (
                select quotes_fts.rowid as id, quotes_fts.rank as rank
                  from {tables} where {conditions} limit {BOUND})
            select found.id, (select count(*) from found) as count
              from found {_BY_DATE if newest else "order by found.rank, found.id"}
             limit :size offset :offset""",
        params,
    )
    count = rows[0]["count"] if rows else 0
    ids = [row["id"] for row in rows]
    marked = await _marked(source, ids, params["match"])
    quotes = await listing.by_ids(source, ids)
    for quote in quotes:
        quote["pieces"] = hits(marked.get(quote["id"]) or str(quote["text"]))
    return quotes, count, count >= BOUND


async def _marked(source: Source, ids: list[int], match: object) -> dict[int, str]:
    if not ids:
        return {}
    rows = await source.rows(
        f"""select rowid as id, highlight(quotes_fts, 0, '{OPEN}', '{CLOSE}') as marked
              from quotes_fts
             where quotes_fts match :match and rowid in ({", ".join(map(str, ids))})""",
        {"match": match},
    )
    return {row["id"]: row["marked"] for row in rows}


async def _newest(
    source: Source,
    where: list[str],
    params: dict[str, object],
    speakers: list[Row] | None,
    size: int,
) -> tuple[list[Row], int | None, bool]:
    """Without words to look for: the newest quotations that the filters fit."""
    conditions = " and ".join(where) or "true"
    rows = await source.rows(
        f"""select quotes.id from articles cross join quotes on quotes.article_id = articles.id
             where {conditions}
             order by articles.published desc, articles.id, quotes.start
             limit :size offset :offset"""
        if not speakers
        else f"""select quotes.id from {await source.summary("speaker_quotes")} as theirs
              cross join quotes on quotes.id = theirs.quote_id
              cross join articles on articles.id = quotes.article_id
             where theirs.speaker_id in ({_ids(speakers)}) and {conditions}
             order by theirs.published desc, theirs.quote_id limit :size offset :offset""",
        params,
    )
    quotes = await listing.by_ids(source, [row["id"] for row in rows])
    for quote in quotes:
        quote["pieces"] = hits(str(quote["text"]))
    return quotes, None, False
