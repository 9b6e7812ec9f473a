"""Two reports of the same quoted words: which of them stays.

Quoted words are read twice: by the clear forms beside them, and as part of what a cue reports.
Where the two name different speakers, only one can stay; which of them is right more often was
counted in annotated news.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from quotes.finding.marks import Region
from quotes.finding.words import Words
from quotes.models import Quote

BESIDE = frozenset({"within", "trailing", "possessed"})
"""Rules of quoted words that give way to a report whose content holds the same words."""
LESS_SURE = frozenset({"about", "seeming"})
"""Rules of reports that give way instead."""


def settled(words: Words, regions: Sequence[Region], quotes: Sequence[Quote]) -> list[Quote]:
    """`quotes` without those that give way to another one of the same quoted words."""
    inner = [words.start[region.first] for region in regions if region.depth == 0]
    holders: dict[int, list[int]] = {}
    for number, quote in enumerate(quotes):
        if quote.kind == "mixed":
            for span in quote.spans:
                for at in range(bisect_left(inner, span.start), bisect_left(inner, span.end)):
                    holders.setdefault(at, []).append(number)
    dropped: set[int] = set()
    for numbers in holders.values():
        dropped.update(_giving_way(quotes, numbers))
    return [quote for number, quote in enumerate(quotes) if number not in dropped]


def _giving_way(quotes: Sequence[Quote], numbers: Sequence[int]) -> set[int]:
    beside = [n for n in numbers if quotes[n].rule in BESIDE]
    reported = [n for n in numbers if quotes[n].rule not in BESIDE and quotes[n].mention]
    if not beside or not reported:
        return set()
    if all(quotes[n].rule in LESS_SURE for n in reported):
        return set(reported)
    return set(beside)
