"""Speakers by what somebody typed: called so, or nearly so."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from quotes.publishing.source import Row, Source
from quotes.speakers.registry import folded
from quotes.storing.sql import escaped

SHORTEST = 3
"""Characters of a name; fewer are in too many."""
SHOWN = 5
KNOWN = 2000
"""So many of the most quoted are looked through, or of all where quotes were not counted ahead."""
NEAR = 80
"""How alike two names are, of 100, when one may be the other with a slip."""
APOSTROPHE = re.compile("['’]")


async def called(source: Source, typed: str) -> list[Row]:
    """Speakers who are called what was typed, wholly or by their last name, accents or not."""
    name = _name(typed)
    if len(name) < SHORTEST:
        return []
    asked = {
        "name": name,
        "end": "% " + APOSTROPHE.sub("_", escaped(name)),
        "plain": "% " + escaped(folded(name)),
    }
    exact = await source.rows(
        f"select id, name from speakers where name = :name collate nocase limit {SHOWN}", asked
    )
    known = await _known(source)
    # Only names that ASCII cannot write are folded: that takes longer.
    found = await source.rows(
        f"""select id, name from {known}
             where name like :end escape '\\'
                or (name glob '*[^ -~]*' and ' ' || plain_name(name) like :plain escape '\\')
             limit {SHOWN}""",
        asked,
    )
    return [*exact, *(row for row in found if row not in exact)][:SHOWN]


async def nearly_called(source: Source, typed: str) -> list[Row]:
    """Speakers whose name, or whose last name, is what was typed but for a slip; the nearest first.

    So is Ilse Varga where President Vargas was typed.
    """
    name = folded(_name(typed))
    if len(name) < SHORTEST:
        return []
    known = await source.raw(f"select id, name from {await _known(source)} limit {KNOWN}", {})
    near = sorted(
        ((_alike(name, folded(row["name"])), row["name"], row["id"]) for row in known), reverse=True
    )
    return [{"id": key, "name": shown} for score, shown, key in near[:SHOWN] if score >= NEAR]


def _name(typed: str) -> str:
    return " ".join(typed.strip(' "“”').split())


async def _known(source: Source) -> str:
    """The speakers to look through, as SQL."""
    totals = await source.summary("speaker_totals")
    if not totals.startswith("summary_"):
        return "speakers"
    return f"""(select speaker_id from {totals} order by quotes desc limit {KNOWN})
               join speakers on speakers.id = speaker_id"""


def _alike(typed: str, name: str) -> float:
    last = fuzz.ratio(typed.rpartition(" ")[2], name.rpartition(" ")[2])
    return max(fuzz.ratio(typed, name), last)
