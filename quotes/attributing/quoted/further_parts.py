"""Quoted parts of sentences without a cue of their own: which report they belong to."""

from __future__ import annotations

from typing import Final

from quotes.attributing.quoted.going_on import Answer, State
from quotes.attributing.reported.forms import CLAUSES
from quotes.models import Quote

LEAST: Final = 3
"""In words; shorter parts are as likely scare quotes."""
REPORTING: Final = CLAUSES | {"within", "fronted", "object", "lead", "about"}
"""Rules of reports that reach on to quoted words behind them."""


def reached(state: State, number: int) -> Answer | None:
    """Lee said that the talks, begun in May by the two towns, were “as good as dead”."""
    scene, region = state.scene, state.scene.regions[number]
    if scene.opens_sentence(region):
        return None
    floor = scene.words.start[scene.sentence(region.before)[0]]
    near = [n for n, quote in enumerate(state.quotes) if _reports(quote, floor, region.span.start)]
    if not near:
        return None
    last = max(near, key=lambda n: state.quotes[n].end)
    gap = scene.words.source[state.quotes[last].end : region.span.start]
    # parts of a clause in marks are quoted however short
    if ";" in gap or (len(region) < LEAST and state.quotes[last].rule not in CLAUSES):
        return None
    return Answer(state.quotes[last].mention, last, joins=True, reaches=True)


def _reports(quote: Quote, floor: int, end: int) -> bool:
    return (
        quote.cue is not None
        and quote.mention is not None
        and quote.kind != "direct"
        and quote.act == "statement"
        and quote.rule in REPORTING
        and floor <= quote.cue.span.start
        and quote.end <= end
        and quote.cue.span.end <= end
    )


def further_part(state: State, number: int) -> Answer | None:
    """“We won,” Lee said. But the road there “was anything but easy”."""
    scene, region = state.scene, state.scene.regions[number]
    before = scene.regions[number - 1] if number else None
    owner = state.owner.get(number - 1)
    if before is None or owner is None or len(region) < LEAST or scene.opens_sentence(region):
        return None
    quote = state.quotes[owner]
    first = scene.sentence(region.before)[0]
    adjacent = first and scene.sentence(first - 1)[0] <= before.first
    if quote.kind != "direct" or quote.mention is None or not adjacent:
        return None
    if not scene.same_paragraph(before.last, region.first):
        return None
    return Answer(quote.mention, owner)
