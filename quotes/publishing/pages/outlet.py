"""One outlet: whom it quotes, and how that compares with everyone else."""

from __future__ import annotations

from typing import Any

from quotes.publishing import plots
from quotes.publishing.pages import listing
from quotes.publishing.source import Row, Source

LISTED = 20
ENOUGH = 5
"""Fewer quotations than this say nothing about who is quoted more here than elsewhere."""


async def read(source: Source, outlet_id: int) -> dict[str, Any] | None:
    """The page's data: outlet, totals, speakers (here and elsewhere), more_here, newest."""
    key: dict[str, object] = {"id": outlet_id}
    outlet = await source.one("select id, name from outlets where id = :id", key)
    if outlet is None:
        return None
    totals = await source.counted(
        f"""select articles, quotes, speakers, first, last
              from {await source.summary("outlet_totals")} where outlet_id = :id""",
        key,
    )
    speakers = await _speakers(source, key)
    return {
        "outlet": outlet,
        "totals": totals[0] if totals else None,
        "speakers": plots.shares(speakers[:LISTED]),
        "more_here": sorted(
            (row for row in speakers if row["quotes"] >= ENOUGH and (row["times"] or 0) > 1.2),
            key=lambda row: -row["times"],
        )[:LISTED],
        "newest": await _newest(source, key),
    }


async def _speakers(source: Source, key: dict[str, object]) -> list[Row]:
    """The most quoted here, with `times`: their share here over their share elsewhere."""
    rows = await source.counted(
        f"""select here.speaker_id, speakers.name as speaker, here.quotes,
                   everywhere.quotes as everywhere
              from {await source.summary("outlet_speakers")} as here
              join speakers on speakers.id = here.speaker_id
              left join {await source.summary("speaker_totals")} as everywhere
                on everywhere.speaker_id = here.speaker_id
             where here.outlet_id = :id order by here.quotes desc, here.speaker_id limit 200""",
        key,
    )
    sums = await source.counted(
        f"""select sum(quotes) as all_quotes, sum(quotes) filter (where outlet_id = :id) as here
              from {await source.summary("outlet_totals")}""",
        key,
    )
    here = sums[0]["here"] or 0 if sums else 0
    others = (sums[0]["all_quotes"] or 0) - here if sums else 0
    for row in rows:
        elsewhere = (row["everywhere"] or row["quotes"]) - row["quotes"]
        row["elsewhere"] = elsewhere
        ours, theirs = row["quotes"] / max(here, 1), elsewhere / max(others, 1)
        row["times"] = round(ours / theirs, 1) if theirs else None
    return rows


async def _newest(source: Source, key: dict[str, object]) -> list[Row]:
    rows = await source.rows(
        f"""select quotes.id from articles cross join quotes on quotes.article_id = articles.id
             where articles.outlet_id = :id and {listing.SAID}
             order by articles.published desc, articles.id, quotes.start limit 10""",
        key,
    )
    return await listing.by_ids(source, [row["id"] for row in rows])
