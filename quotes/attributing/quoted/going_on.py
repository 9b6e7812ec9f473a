"""Quoted words that continue earlier ones, and what the rules for them know of the article."""

from __future__ import annotations

from typing import Final, NamedTuple

from quotes.attributing.cueing import NAMING_VERBS
from quotes.attributing.quoted.interviews import Interview
from quotes.attributing.scene import Scene
from quotes.finding.punctuation import SETTING_APART, STOPS_ALONE
from quotes.lexicon.cues import QUESTIONING, REPLYING
from quotes.models import Mention, Quote, Span

REMEMBERED: Final = 4
"""How many quotations back the person may be whom the writer is talking to."""


class Answer(NamedTuple):
    """Who speaks, and the number of the quotation this one goes on from, if any.

    It `joins` that one as a further piece, or that one `reaches` as far as it.
    """

    mention: Mention | None
    continues: int | None = None
    joins: bool = False
    reaches: bool = False


class State(NamedTuple):
    """What is known when a region's turn comes: the quotations so far, and whose each region is."""

    scene: Scene
    quotes: list[Quote]
    owner: dict[int, int]
    name_lines: dict[int, tuple[Span | None, Span | None]]
    interview: Interview
    signatures: dict[int, Span]


def goes_on_from(state: State, number: int, *, joins: bool = False) -> Answer | None:
    """The answer that the region goes on from the region with that number."""
    owner = state.owner.get(number)
    if owner is None or state.quotes[owner].mention is None:
        return None
    return Answer(state.quotes[owner].mention, owner, joins)


def last_told(state: State, number: int) -> int:
    """The number of the region before; quoted words in a sentence that have no speaker are skipped.

    “I don’t know,” said Lee at the so-called “summit”. “Ask him.”
    """
    before = number - 1
    scene = state.scene
    while (
        before > 0 and before not in state.owner and not scene.opens_sentence(scene.regions[before])
    ):
        before -= 1
    return before


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
    first = scene.sentence(region.before)[0]
    if scene.words.start[first] > cue.span.start and _begins_sentence(scene, first):
        return None  # “We won,” Lee said. The road, as he put it, “was long.”
    return goes_on_from(state, number - 1, joins=True)


def _begins_sentence(scene: Scene, at: int) -> bool:
    """Whether a sentence begins at `at`, and no name behind a stop: told Acme Corp. Chairman Lee"""
    return scene.words.text[at][0].isupper() and scene.tags[at] != "NNP"


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
    before = last_told(state, number)
    if not scene.same_paragraph(scene.regions[before].last, region.first):
        return None
    return goes_on_from(state, before)


def next_paragraph(state: State, number: int) -> Answer | None:
    """A paragraph of quoted words alone, behind a paragraph that ends with quoted words."""
    scene, region = state.scene, state.scene.regions[number]
    if not number or scene.same_paragraph(region.before, region.first):
        return None
    if not scene.stands_alone(region):
        return None
    left, before = scene.above(region), scene.regions[number - 1]
    if not scene.same_paragraph(before.last, left if scene.inside[left] < 0 else before.last):
        return None
    owner = state.owner.get(number - 1)
    cue = state.quotes[owner].cue if owner is not None else None
    if cue is not None and cue.lemma in NAMING_VERBS:
        return None  # in what the locals call “the Elbow”
    asks_on = scene.tail(region) == "?"  # “Why me?” she asked. (new line) “Why anyone?”
    if _is_dialogue(state, number - 1) and not (asks_on and scene.tail(before) == "?"):
        return _interviewed(state, number - 1) or Answer(None)
    return goes_on_from(state, number - 1)


def after_question(state: State, number: int) -> Answer | None:
    """“I tried,” she says. (new line) Was it painful? “Of course. But I could not stop.”"""
    scene, region = state.scene, state.scene.regions[number]
    left = region.before
    if not number or not scene.opens_sentence(region) or scene.words.text[left] != "?":
        return None
    before = scene.regions[last_told(state, number)]
    near = scene.words.paragraph_of[region.first] - scene.words.paragraph_of[before.last] <= 1
    whole = scene.inside[left] < 0 and scene.same_paragraph(left, region.first)
    if not (near and whole) or scene.tail(region) not in STOPS_ALONE:
        return None
    return goes_on_from(state, last_told(state, number))


def _interviewed(state: State, asked: int) -> Answer | None:
    """Who answers where the writer asks: “We left,” she says. “And then?” I ask. (new line) “…”"""
    question, source = state.quotes[state.owner[asked]], state.scene.words.source
    if question.mention is None or question.mention.span.of(source) not in {"I", "we"}:
        return None
    for number in range(asked - 1, max(asked - REMEMBERED, -1), -1):
        owner = state.owner.get(number)
        if owner is not None and state.quotes[owner].mention not in {None, question.mention}:
            return goes_on_from(state, number)
    return None


def _is_dialogue(state: State, number: int) -> bool:
    """Whether somebody else is to answer: “Where were you?” Lee asked. / “Here,” Lee replied."""
    owner = state.owner.get(number)
    cue = state.quotes[owner].cue if owner is not None else None
    if owner is None or cue is None or state.quotes[owner].kind != "direct":
        return False
    if cue.lemma in QUESTIONING:
        return state.scene.tail(state.scene.regions[number]) == "?"
    other = state.owner.get(number - 1)
    if cue.lemma not in REPLYING or other is None:
        return False
    return state.quotes[other].mention != state.quotes[owner].mention
