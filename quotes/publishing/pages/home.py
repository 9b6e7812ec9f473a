"""The home page: a search box, what is in the database, who is quoted most, what is new."""

from __future__ import annotations

from typing import Any

from quotes.publishing import plots
from quotes.publishing.pages import listing
from quotes.publishing.source import Source


async def read(source: Source) -> dict[str, Any]:
    """The page's data: totals, most_quoted, months, newest, most_told, outlets."""
    totals = await source.counted(f"select * from {await source.summary('database_totals')}")
    return {
        "totals": totals[0] if totals else None,
        "most_quoted": await _most_quoted(source),
        "months": await _months(source),
        "newest": await _newest(source),
        "most_told": await _most_told(source),
        "outlets": await _outlets(source),
        "originals": await _originals(source),
    }


async def _most_quoted(source: Source) -> list[dict[str, Any]]:
    totals = await source.summary("speaker_totals")
    rows = await source.counted(
        f"""select totals.speaker_id, speakers.name as speaker, speakers.kind, totals.quotes,
                   totals.articles, totals.outlets
              from {totals} as totals join speakers on speakers.id = totals.speaker_id
             order by totals.quotes desc, totals.speaker_id limit 12"""
    )
    return plots.shares(rows)


async def _months(source: Source) -> list[dict[str, Any]]:
    months = await source.summary("month_totals")
    return await source.counted(f"select * from {months} order by month")


async def _newest(source: Source) -> list[dict[str, Any]]:
    rows = await source.rows(
        f"""{listing.select(source)}
             where articles.id in (select id from articles order by published desc limit 12)
               and {listing.SAID} and quotes.kind <> 'indirect'
             order by articles.published desc, quotes.article_id, quotes.start limit 40"""
    )
    picked: dict[int, dict[str, Any]] = {}
    for row in rows:
        picked.setdefault(row["article_id"], listing.tidy(row))
    return list(picked.values())[:6]


async def _most_told(source: Source) -> list[dict[str, Any]]:
    return await source.rows(
        """select statements.id, statements.text, statements.speaker_id, speakers.name as speaker,
                  statements.published, statements.quotes, statements.outlets,
                  statements.numbers_differ, statements.negation_differs
             from statements left join speakers on speakers.id = statements.speaker_id
            order by statements.outlets desc, statements.quotes desc limit 6""",
        needs="statements",
    )


async def _outlets(source: Source) -> list[dict[str, Any]]:
    totals = await source.summary("outlet_totals")
    rows = await source.counted(
        f"""select outlets.id, outlets.name, totals.articles, totals.quotes
              from {totals} as totals join outlets on outlets.id = totals.outlet_id
             order by totals.quotes desc limit 24"""
    )
    return plots.shares(rows)


async def _originals(source: Source) -> list[dict[str, Any]]:
    return await source.rows(
        """select primary_sources.id,
                  coalesce(primary_sources.title, primary_sources.name) as title,
                  speakers.name as speaker, primary_sources.published
             from primary_sources left join speakers on speakers.id = primary_sources.speaker_id
            order by primary_sources.published desc limit 6""",
        needs="primary_sources",
    )
