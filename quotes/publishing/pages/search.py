"""Search: words and filters from the address, ranked by bm25; without words, the newest first."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from quotes.publishing import plots
from quotes.publishing.pages import listing, people
from quotes.publishing.pages.filters import LAST_PAGE, Filters
from quotes.publishing.passages import CLOSE, OPEN, hits
from quotes.publishing.searching import match_expression
from quotes.publishing.source import Row, Source
from quotes.storing.sql import HOLDS_NAME, HOLDS_WORDS

PAGE = 20
FEW = 3000
"""Of so many articles, or in so many roles, the quotes are listed before their words are looked
for."""
ROLES = 500
"""So many wordings of roles are looked for at once."""
FACET = 8
"""So many speakers and outlets of the hits are named."""
BOUND = 5_000
"""So many hits are ranked. Ids are hashes, so the hits that come first are a random sample."""

_IN_ROLE = "quotes.role in (select value from json_each(:roles))"


async def read(
    source: Source, filters: Filters, size: int = PAGE, *, newest: bool = False
) -> dict[str, Any]:
    """The page's data: filters, people, similar, speakers, outlets, roles, quotes, count, facets,
    months and next.

    `people` are speakers who are called what was typed, and `similar` those who nearly are, where
    nothing else was found. `speakers`, `outlets` and `roles` are those that the filters' words fit
    (null where none was given), `facets` and `months` counts of the hits.

    `newest` sorts by date also where words are looked for.

    `count` is exact up to `BOUND`; `bounded` says that there are more, and that the ranking is of
    a sample of `BOUND` of them. Each quote has `pieces`, its words cut at the hits.
    """
    speakers = await _speakers(source, filters.speaker) if filters.speaker else None
    outlets = await _outlets(source, filters.outlet) if filters.outlet else None
    roles = await _roles(source, filters.role) if filters.role else None
    expression = match_expression(filters.q)
    where, params = _where(filters, speakers, outlets, roles)
    offset = (filters.page - 1) * size
    found: list[Any] = []
    quotes: list[Row] = []
    count: int | None = 0
    if [] in (speakers, outlets, roles) or (filters.q and not expression):
        more = False
    elif expression:
        where += await _narrowed(source, where, params, speakers)
        found = await _hits(source, where, {**params, "match": expression})
        _sort(found, newest=newest or filters.sort == "newest")
        quotes = await _marked(source, found[offset : offset + size], expression)
        count, more = len(found), len(found) > offset + size
    else:
        params.update(size=size + 1, offset=offset)
        quotes, count = await _newest(source, where, params, speakers), None
        more = len(quotes) > size
    called = await people.called(source, filters.q) if filters.q else []
    similar: list[Row] = []
    if not (quotes or called) and (typed := filters.speaker if speakers == [] else filters.q):
        similar = await people.nearly_called(source, typed)
    return {
        "filters": asdict(filters),
        "people": called,
        "similar": similar,
        "speakers": speakers,
        "outlets": outlets,
        "roles": roles,
        "count": count,
        "bounded": len(found) >= BOUND,
        "quotes": quotes[:size],
        "facets": await _facets(source, found),
        "months": _months(found),
        "next": filters.page + 1 if more and filters.page < LAST_PAGE else None,
    }


def _where(
    filters: Filters,
    speakers: list[Row] | None,
    outlets: list[Row] | None,
    roles: list[str] | None,
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
    if roles:
        where.append(f"+{_IN_ROLE}")
        params["roles"] = json.dumps(roles)
    if filters.since:
        where.append("articles.published >= :since")
        params["since"] = filters.since
    if filters.until:
        where.append("articles.published < :until")
        params["until"] = filters.until + "~"  # behind every time of that day
    return where, params


def _ids(rows: list[Row]) -> str:
    return listing.numbers(row["id"] for row in rows)


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
        f"select id, name from speakers where {HOLDS_NAME.format('name')} limit 50",
        {"name": name},
    )


async def _outlets(source: Source, name: str) -> list[Row]:
    return await source.rows(
        f"""select id, name from outlets where name = :name collate nocase
            union select id, name from outlets where {HOLDS_NAME.format("name")} limit 50""",
        {"name": name},
    )


async def _roles(source: Source, words: str) -> list[str]:
    """Roles that hold these words, or words that begin so: interior minister, for minister.

    They are looked up one after the other in their index, which takes time for each wording that
    there is, not for each quote.
    """
    rows = await source.rows(
        f"""with recursive each_role (role) as (
                select min(role) from quotes
                union all
                select (select min(role) from quotes where role > each_role.role)
                  from each_role where role is not null)
            select role from each_role
             where {HOLDS_WORDS.format("role")} limit {ROLES}""",
        {"name": words},
    )
    return [row["role"] for row in rows]


async def _narrowed(
    source: Source, where: list[str], params: dict[str, object], speakers: list[Row] | None
) -> list[str]:
    """Conditions that rule most hits out before their rows are read.

    They repeat what `where` asks of speakers, or of few articles, on the ids of the hits alone: a
    common word by a speaker seldom quoted, or on one day, is found many times faster. The plus
    keeps SQLite from looking for each id in the index of words.
    """
    narrow = []
    if speakers:
        ids = f"select id from quotes where speaker_id in ({_ids(speakers)})"
        narrow.append(f"+quotes_fts.rowid in ({ids})")
    if "roles" in params and await _few(source, f"select id from quotes where {_IN_ROLE}", params):
        narrow.append(f"+quotes_fts.rowid in (select id from quotes where {_IN_ROLE})")
    about = " and ".join(each for each in where if each.startswith("articles."))
    if about and await _few(source, f"select id from articles where {about}", params):
        ids = f"select id from quotes where article_id in (select id from articles where {about})"
        narrow.append(f"+quotes_fts.rowid in ({ids})")
    return narrow


async def _few(source: Source, ids: str, params: dict[str, object]) -> bool:
    """Whether this select has no more than `FEW` rows."""
    row = await source.one(f"select count(*) as count from ({ids} limit {FEW + 1})", params)
    return row is not None and row["count"] <= FEW


async def _hits(source: Source, where: list[str], params: dict[str, object]) -> list[Any]:
    """Up to `BOUND` hits of a full-text search, with what they are sorted and counted by."""
    conditions = " and ".join(["quotes_fts match :match", *where])
    return await source.raw(
        f"""select quotes_fts.rowid as id, quotes_fts.rank as rank, quotes.speaker_id,
                   quotes.kind, quotes.role, articles.outlet_id, articles.published
              from quotes_fts
              cross join quotes on quotes.id = quotes_fts.rowid
              cross join articles on articles.id = quotes.article_id
             where {conditions} limit {BOUND}""",
        params,
    )


def _sort(found: list[Any], *, newest: bool) -> None:
    """The best first (bm25 is smaller for what fits better), or the newest."""
    found.sort(key=lambda hit: (hit["rank"], hit["id"]))
    if newest:
        found.sort(key=lambda hit: hit["published"] or "", reverse=True)


async def _marked(source: Source, found: list[Any], expression: str) -> list[Row]:
    """These hits as quotations, their words cut where they match."""
    if not found:
        return []
    ids = [hit["id"] for hit in found]
    rows = await source.rows(
        f"""select rowid as id, highlight(quotes_fts, 0, '{OPEN}', '{CLOSE}') as marked
              from quotes_fts
             where quotes_fts match :match and rowid in ({listing.numbers(ids)})""",
        {"match": expression},
    )
    marked = {row["id"]: row["marked"] for row in rows}
    return [
        {**quote, "pieces": hits(marked.get(quote["id"]) or str(quote["text"]))}
        for quote in await listing.by_ids(source, ids)
    ]


async def _facets(source: Source, found: list[Any]) -> dict[str, list[Row]]:
    """Who says the hits, in which role and outlet, and as which kind, the most first."""
    return {
        "speakers": await _named(source, "speakers", (hit["speaker_id"] for hit in found)),
        "roles": _counted("name", (hit["role"] for hit in found if hit["role"])),
        "outlets": await _named(source, "outlets", (hit["outlet_id"] for hit in found)),
        "kinds": _counted("kind", (hit["kind"] for hit in found)),
    }


def _counted(column: str, values: Iterable[str]) -> list[Row]:
    """How many of the hits have each value, the most frequent first."""
    counts = Counter(values).most_common(FACET)
    return plots.shares([{column: value, "quotes": quotes} for value, quotes in counts])


async def _named(source: Source, table: str, ids: Iterable[int | None]) -> list[Row]:
    counts = Counter(each for each in ids if each is not None).most_common(FACET)
    if not counts:
        return []
    listed = listing.numbers(key for key, _ in counts)
    rows = await source.rows(f"select id, name from {table} where id in ({listed})")
    names = {row["id"]: row["name"] for row in rows}
    return plots.shares(
        [{"id": key, "name": names.get(key), "quotes": quotes} for key, quotes in counts]
    )


def _months(found: list[Any]) -> list[Row]:
    counts = Counter(hit["published"][:7] for hit in found if hit["published"])
    return [{"month": month, "quotes": counts[month]} for month in sorted(counts)]


async def _newest(
    source: Source, where: list[str], params: dict[str, object], speakers: list[Row] | None
) -> list[Row]:
    """Without words to look for: the newest quotations that the filters fit."""
    conditions = " and ".join(where) or "true"
    if speakers:
        newest = f"""select quotes.id from {await source.summary("speaker_quotes")} as theirs
              cross join quotes on quotes.id = theirs.quote_id
              cross join articles on articles.id = quotes.article_id
             where theirs.speaker_id in ({_ids(speakers)}) and {conditions}
             order by theirs.published desc, theirs.quote_id"""
    elif "roles" in params and await _few(
        source, f"select id from quotes where {_IN_ROLE}", params
    ):
        newest = f"""select quotes.id
              from (select * from quotes where {_IN_ROLE}) as quotes
              cross join articles on articles.id = quotes.article_id
             where {conditions} order by articles.published desc, articles.id, quotes.start"""
    else:
        newest = f"""select quotes.id
              from articles cross join quotes on quotes.article_id = articles.id
             where {conditions} order by articles.published desc, articles.id, quotes.start"""
    rows = await source.rows(f"{newest} limit :size offset :offset", params)
    return await listing.by_ids(source, [row["id"] for row in rows])
