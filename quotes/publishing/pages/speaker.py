"""One speaker: roles in time, other names, quotations a month, outlets, cues, statements."""

from __future__ import annotations

from typing import Any

from quotes.publishing import plots
from quotes.publishing.pages import listing
from quotes.publishing.source import Row, Source
from quotes.publishing.wording import bare

NEWEST = 20
ROLES = 12


async def read(source: Source, speaker_id: int) -> dict[str, Any] | None:
    """The page's data: speaker, totals, aliases, roles, months, outlets, cues, newest and more."""
    key: dict[str, object] = {"id": speaker_id}
    speaker = await source.one("select id, name, kind, wikidata from speakers where id = :id", key)
    if speaker is None:
        return None
    totals = await source.summary("speaker_totals")
    months = await source.summary("speaker_months")
    return {
        "speaker": speaker,
        "totals": await source.one(
            f"select quotes, articles, outlets, first, last from {totals} where speaker_id = :id",
            key,
        ),
        "aliases": [
            row["name"]
            for row in await source.rows(
                "select name from aliases where speaker_id = :id order by name limit 40", key
            )
            if row["name"] != speaker["name"]
        ],
        "roles": await _roles(source, key),
        "known_roles": await _known_roles(source, key),
        "months": await source.rows(
            f"select month, quotes from {months} where speaker_id = :id order by month", key
        ),
        **await _cues(source, key),
        "newest": await newest(source, speaker_id),
        "statements": await _statements(source, key),
    }


async def newest(source: Source, speaker_id: int, size: int = NEWEST) -> list[Row]:
    """The speaker's newest quotations."""
    rows = await source.rows(
        f"""select quote_id from {await source.summary("speaker_quotes")}
             where speaker_id = :id order by published desc, quote_id limit :size""",
        {"id": speaker_id, "size": size},
    )
    return await listing.by_ids(source, [row["quote_id"] for row in rows])


async def _roles(source: Source, key: dict[str, object]) -> list[Row]:
    """Roles as articles give them, with when they were first and last given."""
    rows = await source.rows(
        f"""select role, quotes, first, last from {await source.summary("speaker_roles")}
             where speaker_id = :id order by quotes desc, role limit 40""",
        key,
    )
    return plots.shares(folded(rows)[:ROLES])


def folded(roles: list[Row]) -> list[Row]:
    """One row for "Prime Minister" and "the prime minister", as the most articles write it."""
    found: dict[str, Row] = {}
    for row in roles:
        name = bare(row["role"])
        one = found.setdefault(name.casefold(), {**row, "role": name, "quotes": 0})
        one["quotes"] += row["quotes"]
        one["first"] = min(filter(None, (one["first"], row["first"])), default=None)
        one["last"] = max(filter(None, (one["last"], row["last"])), default=None)
    return sorted(found.values(), key=lambda row: -row["quotes"])


async def _known_roles(source: Source, key: dict[str, object]) -> list[Row]:
    """Roles with dates from a registry of people, where there is one."""
    rows = await source.rows(
        "select * from roles where speaker_id = :id limit 40", key, needs="roles"
    )
    return [row for row in rows if row["article_id"] is None]


async def _cues(source: Source, key: dict[str, object]) -> dict[str, Any]:
    """Which reporting words each outlet uses for the speaker."""
    rows = await source.rows(
        f"""select cues.outlet_id, outlets.name as outlet, cues.cue, cues.quotes
              from {await source.summary("speaker_cues")} as cues
              left join outlets on outlets.id = cues.outlet_id
             where cues.speaker_id = :id order by cues.quotes desc""",
        key,
    )
    totals: dict[str, int] = {}
    outlets: dict[int, Row] = {}
    for row in rows:
        outlet = outlets.setdefault(
            row["outlet_id"],
            {
                "outlet_id": row["outlet_id"] or None,
                "outlet": row["outlet"],
                "quotes": 0,
                "cues": [],
            },
        )
        outlet["quotes"] += row["quotes"]
        if row["cue"]:
            outlet["cues"].append({"cue": row["cue"], "quotes": row["quotes"]})
            totals[row["cue"]] = totals.get(row["cue"], 0) + row["quotes"]
    ranked = sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    by_quotes = sorted(outlets.values(), key=lambda each: -each["quotes"])
    return {
        "cues": plots.shares([{"cue": cue, "quotes": quotes} for cue, quotes in ranked[:14]]),
        "outlets": plots.shares(
            [{**each, "cues": plots.shares(each["cues"][:6])} for each in by_quotes[:20]]
        ),
    }


async def _statements(source: Source, key: dict[str, object]) -> list[Row]:
    return await source.rows(
        """select id, text, published, quotes, outlets, numbers_differ, negation_differs
             from statements where speaker_id = :id
            order by outlets desc, quotes desc, published desc limit 8""",
        key,
        needs="statements",
    )
