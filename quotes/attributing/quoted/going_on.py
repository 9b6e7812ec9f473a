"""Quoted words that go on from those before them; what is known when the turn of each comes."""

from __future__ import annotations

from typing import NamedTuple

from quotes.attributing.quoted.interviews import Interview
from quotes.attributing.scene import Scene
from quotes.finding.punctuation import SETTING_APART
from quotes.models import Mention, Quote, Span


class Answer(NamedTuple):
    """Who speaks, and the number of the quotation this one goes on from, if any.

    It `joins` that one as a further piece, or that one `reaches` as far as it.
    """

    mention: Mention | None
    continues: int | None = None
    joins: bool = False
    reaches: bool = False


class State(NamedTuple):
    """What is known when a region's turn comes: quotations so far, and whose each region is."""

    scene: Scene
    quotes: list[Quote]
    owner: dict[int, int]
    name_lines: dict[int, tuple[Span | None, Span | None]]
    interview: Interview
    signatures: dict[int, Span]


def goes_on_from(state: State, number: int, joins: bool = False) -> Answer | None:
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
    if scene.opens_sentence(region) or scene.words.text[region.before] not in SETTING_APART:
        return None
    owner = state.owner.get(number - 1)
    if owner is None:
        return None
    quote = state.quotes[owner]
    cue = quote.cue
    before = scene.regions[number - 1]
    if cue is None or not before.span.end <= cue.span.start < region.span.start:
        return None
    return goes_on_from(state, number - 1, joins=True)


def reopened(state: State, number: int) -> Answer | None:
    """A paragraph left open, and opened again in the next."""
    if state.scene.regions[number].goes_on and number:
        return goes_on_from(state, number - 1)
    return None


def further_sentence(state: State, number: int) -> Answer | None:
    """“We won,” Lee said. “It was close.”"""
    scene, region = state.scene, state.scene.regions[number]
    if not number or not scene.opens_sentence(region):
        return None
    before = scene.regions[number - 1]
    if not scene.same_paragraph(before.last, region.first):
        return None
    return goes_on_from(state, number - 1)


def next_paragraph(state: State, number: int) -> Answer | None:
    """A paragraph of quoted words alone, behind a paragraph that ends with quoted words."""
    scene, region = state.scene, state.scene.regions[number]
    left = region.before
    if not number or scene.same_paragraph(left, region.first) or not scene.stands_alone(region):
        return None
    before = scene.regions[number - 1]
    if not scene.same_paragraph(before.last, left if scene.inside[left] < 0 else before.last):
        return None
    return goes_on_from(state, number - 1)
