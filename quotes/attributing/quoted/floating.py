"""Quoted words without a cue of their own: who goes on speaking.

The rules run after those that read cues, in text order, so that each sees what stands before it.
Evidence is always a mention: of the quotation that goes on, or of the sentence that leads in.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Final

from quotes.attributing.quoted.further_parts import further_part, reached
from quotes.attributing.quoted.going_on import (
    Answer,
    State,
    after_question,
    further_sentence,
    interrupted,
    next_paragraph,
    reopened,
)
from quotes.attributing.quoted.headlines import heralded, in_headline, said_below
from quotes.attributing.quoted.interviews import interview
from quotes.attributing.quoted.led_in import (
    after_other_report,
    after_report,
    after_reporting_paragraph,
    after_subject,
    before_attribution,
    before_report,
    behind_participle,
    in_full,
    reopened_below,
    words_of,
)
from quotes.attributing.quoted.name_lines import name_line, name_lines
from quotes.attributing.quoted.narrated import after_narration
from quotes.attributing.quoted.pull_quotes import repeats, signatures, signed
from quotes.attributing.scene import Scene
from quotes.finding.marks import Region
from quotes.finding.punctuation import STOPS_ALONE
from quotes.models import Quote, Span

Rule = Callable[[State, int], Answer | None]


def answered(state: State, number: int) -> Answer | None:
    """How did it begin? (new line) “By accident.” / Q: And then? (new line) A: I stayed."""
    return Answer(state.interview.mention) if number in state.interview.answers else None


def unattributed(state: State, number: int) -> Answer | None:
    """Quoted sentences that nothing near them attributes."""
    scene, region = state.scene, state.scene.regions[number]
    if scene.tail(region) not in STOPS_ALONE:
        return None
    alone = scene.stands_alone(region) and len(region) > SHORT_PARAGRAPH
    led = region.before < 0 or scene.tags[region.before] == "PUNCT"
    return Answer(None) if alone or (led and len(region) > SHORT_SENTENCE) else None


HEADING: Final = 8
"""Words that a heading has at most."""
SHORT_PARAGRAPH, SHORT_SENTENCE = 3, 7
"""Words up to which what fills a paragraph, or a sentence, is as often a heading or a title."""


GOING_ON: Final[tuple[Rule, ...]] = (
    interrupted,
    reopened,
    answered,
    signed,
    name_line,
    after_other_report,
    further_sentence,
    after_question,
    after_report,
    behind_participle,
    in_full,
    reopened_below,
    next_paragraph,
    after_reporting_paragraph,
    before_report,
    before_attribution,
    words_of,
    after_subject,
    after_narration,
    reached,
    further_part,
)
HEADLINE: Final[tuple[Rule, ...]] = (said_below, heralded, unattributed)
"""Rules of a headline, asked when all below it is known."""
RULES: Final[tuple[Rule, ...]] = (*GOING_ON, said_below, heralded, unattributed)
LABELLED: Final[tuple[Rule, ...]] = (reopened, answered)
"""Rules of the turns of a transcript."""
SIGNED: Final[tuple[Rule, ...]] = (reopened, answered, signed, name_line)
"""Rules of a line like a heading: it is said by nobody unless it is signed."""


def heads(scene: Scene, region: Region) -> bool:
    """Whether a region is a line of a few words without a stop: ‘A climate of fear’"""
    stopped = scene.tail(region) in {".", "?", "!", ",", "…", "..."}
    return scene.stands_alone(region) and not stopped and len(region) <= HEADING


def floating(scene: Scene, quotes: Sequence[Quote]) -> list[Quote]:
    """All of `quotes` in text order, and the quotations that go on from them or float near them."""
    found = sorted(quotes, key=lambda quote: (quote.start, -quote.end))
    state = State(
        scene,
        list(found),
        _owners(scene, found),
        name_lines(scene),
        interview(scene),
        signatures(scene),
    )
    left: list[int] = []
    for number, region in enumerate(scene.regions):
        if number in state.signatures or (number not in state.owner and repeats(state, number)):
            continue
        if number in state.owner:
            _find_mention(state, number)
        elif not _ask(_rules(scene, region), state, number) and in_headline(scene, region):
            left.append(number)
    for number in left:
        _ask(HEADLINE, state, number)
    return _in_text_order(state.quotes)


def _rules(scene: Scene, region: Region) -> tuple[Rule, ...]:
    """The rules to ask for a region that no cue stands beside."""
    if region.label:
        return LABELLED
    if heads(scene, region):
        return SIGNED
    return GOING_ON if in_headline(scene, region) else RULES


def _ask(rules: Sequence[Rule], state: State, number: int) -> bool:
    """Record what the first of these rules answers; whether one does."""
    for rule in rules:
        if answer := rule(state, number):
            _record(state, number, state.scene.regions[number], answer, rule.__name__)
            return True
    return False


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


def _find_mention(state: State, number: int) -> None:
    """Who is meant where a participle alone reports: Adding: “…”"""
    owner = state.owner[number]
    if state.quotes[owner].mention is None and state.quotes[owner].cue is not None:
        answer = behind_participle(state, number)
        if answer is not None:
            state.quotes[owner] = state.quotes[owner]._replace(mention=answer.mention)


def _record(state: State, number: int, region: Region, answer: Answer, rule: str) -> None:
    if answer.joins and answer.continues is not None:
        quote = state.quotes[answer.continues]
        *rest, last = quote.spans
        if answer.reaches:
            spans = (*rest, Span(last.start, region.span.end))
            state.quotes[answer.continues] = quote._replace(kind="mixed", spans=spans)
        else:
            state.quotes[answer.continues] = quote._replace(spans=(*quote.spans, region.span))
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
        quote if quote.continues is None else quote._replace(continues=place[quote.continues])
        for quote in (quotes[old] for old in order)
    ]
