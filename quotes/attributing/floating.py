"""Quoted words that no cue of their own stands beside: who goes on speaking.

The rules run after those that read cues, in text order, so that each sees what stands before it.
Evidence is always a mention: of the quotation that goes on, or of the sentence that leads in.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from quotes.attributing.cueing import is_verb, reporting_verb, subject_of
from quotes.attributing.scene import Scene
from quotes.finding.marks import Region
from quotes.finding.words import Words
from quotes.models import Mention, Quote


class Answer(NamedTuple):
    """Who speaks, and the number of the quotation this one goes on from, if any."""

    mention: Mention | None
    continues: int | None = None
    joins: bool = False


class State(NamedTuple):
    """What is known when a region's turn comes: quotations so far, and whose each region is."""

    scene: Scene
    quotes: list[Quote]
    owner: dict[int, int]


Rule = Callable[[State, int], Answer | None]


def _goes_on_from(state: State, number: int, joins: bool = False) -> Answer | None:
    """The answer that the region goes on from the region with that number."""
    owner = state.owner.get(number)
    if owner is None or state.quotes[owner].mention is None:
        return None
    return Answer(state.quotes[owner].mention, owner, joins)


def interrupted(state: State, number: int) -> Answer | None:
    """“If we go,” she said, “we go now.”"""
    scene, region = state.scene, state.scene.regions[number]
    if not number or not scene.same_paragraph(scene.regions[number - 1].last, region.first):
        return None
    if scene.opens_sentence(region) or scene.words.text[region.before] not in {
        ",",
        "—",
        "–",
        "-",
        "--",
    }:
        return None
    owner = state.owner.get(number - 1)
    if owner is None:
        return None
    quote = state.quotes[owner]
    cue = quote.cue
    before = scene.regions[number - 1]
    if cue is None or not before.span.end <= cue.span.start < region.span.start:
        return None
    return _goes_on_from(state, number - 1, joins=True)


def reopened(state: State, number: int) -> Answer | None:
    """A paragraph left open, and opened again in the next."""
    if state.scene.regions[number].goes_on and number:
        return _goes_on_from(state, number - 1)
    return None


def further_sentence(state: State, number: int) -> Answer | None:
    """“We won,” Lee said. “It was close.”"""
    scene, region = state.scene, state.scene.regions[number]
    if not number or not scene.opens_sentence(region):
        return None
    before = scene.regions[number - 1]
    if not scene.same_paragraph(before.last, region.first):
        return None
    return _goes_on_from(state, number - 1)


def after_report(state: State, number: int) -> Answer | None:
    """Lee promised to stay. “I am in this for good.”"""
    scene, region = state.scene, state.scene.regions[number]
    left = region.before
    if left < 0 or not scene.opens_sentence(region) or not scene.same_paragraph(left, region.first):
        return None
    return _reporter(scene, left)


def _reporter(scene: Scene, left: int) -> Answer | None:
    first, past = scene.sentence(left)
    for at in scene.rightwards(first, past):
        cue = reporting_verb(scene, at)
        if cue is None or not is_verb(scene, at):
            continue
        mention, _ = subject_of(scene, at, first)
        if mention is not None:
            return Answer(Mention(scene.words.span(mention.first, mention.last)))
    return None


def next_paragraph(state: State, number: int) -> Answer | None:
    """A paragraph of quoted words alone, behind a paragraph that ends with quoted words."""
    scene, region = state.scene, state.scene.regions[number]
    left = region.before
    if not number or scene.same_paragraph(left, region.first) or not _stands_alone(scene, region):
        return None
    before = scene.regions[number - 1]
    if not scene.same_paragraph(before.last, left if scene.inside[left] < 0 else before.last):
        return None
    return _goes_on_from(state, number - 1)


def _stands_alone(scene: Scene, region: Region) -> bool:
    return not scene.same_paragraph(region.before, region.first) and not scene.same_paragraph(
        region.after, region.last
    )


RULES: tuple[Rule, ...] = (interrupted, reopened, further_sentence, after_report, next_paragraph)


def floating(
    words: Words, tags: Sequence[str], regions: Sequence[Region], quotes: Sequence[Quote]
) -> list[Quote]:
    """All of `quotes` in text order, and the quotations that go on from them or float near them."""
    scene = Scene(words, tags, regions)
    found = sorted(quotes, key=lambda quote: (quote.start, -quote.end))
    state = State(scene, list(found), _owners(scene, found))
    for number, region in enumerate(scene.regions):
        if number in state.owner:
            continue
        for rule in RULES:
            if answer := rule(state, number):
                _record(state, number, region, answer, rule.__name__)
                break
    return _in_text_order(state.quotes)


def _owners(scene: Scene, quotes: Sequence[Quote]) -> dict[int, int]:
    """For each region that lies in a quotation, the number of the innermost such quotation."""
    owners: dict[int, int] = {}
    inner = [scene.words.start[region.first] for region in scene.regions]
    by_length = sorted(range(len(quotes)), key=lambda n: quotes[n].start - quotes[n].end)
    for index in by_length:  # the longest first, so that the innermost stays
        for start, end in quotes[index].spans:
            for number in range(bisect_left(inner, start), bisect_left(inner, end)):
                owners[number] = index
    return owners


def _record(state: State, number: int, region: Region, answer: Answer, rule: str) -> None:
    if answer.joins and answer.continues is not None:
        quote = state.quotes[answer.continues]
        state.quotes[answer.continues] = replace(quote, spans=(*quote.spans, region.span))
        state.owner[number] = answer.continues
        return
    state.owner[number] = len(state.quotes)
    state.quotes.append(
        Quote(
            "direct",
            "statement",
            (region.span,),
            mention=answer.mention,
            rule=rule,
            continues=answer.continues,
        )
    )


def _in_text_order(quotes: list[Quote]) -> list[Quote]:
    order = sorted(range(len(quotes)), key=lambda n: (quotes[n].start, -quotes[n].end))
    place = {old: new for new, old in enumerate(order)}
    return [
        replace(quotes[old], continues=None if (c := quotes[old].continues) is None else place[c])
        for old in order
    ]
