"""Quoted words that no cue of their own stands beside: who goes on speaking.

The rules run after those that read cues, in text order, so that each sees what stands before it.
Evidence is always a mention: of the quotation that goes on, or of the sentence that leads in.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from quotes.attributing.clauses import main_subject, phrase_at, subject_of
from quotes.attributing.cueing import is_verb, reporting_verb
from quotes.attributing.scene import Scene
from quotes.finding.marks import Region
from quotes.finding.tags import FINITE_TAGS
from quotes.finding.words import Words
from quotes.models import Mention, Quote, Span


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
    name_lines: dict[int, tuple[Span | None, Span | None]]


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


def behind_participle(state: State, number: int) -> Answer | None:
    """Lee called the road unsafe. Adding: “…”"""
    scene, region = state.scene, state.scene.regions[number]
    left = region.before
    if left < 1 or scene.words.text[left] not in {",", ":"} or scene.inside[left - 1] >= 0:
        return None
    first = scene.sentence(left)[0]
    if first < 1 or scene.tags[first] != "VBG" or reporting_verb(scene, first) is None:
        return None
    return _speaker_of(state, first - 1)


def after_reporting_paragraph(state: State, number: int) -> Answer | None:
    """Lee said the road was unsafe. (new line) “I will not drive there.”"""
    scene, region = state.scene, state.scene.regions[number]
    left = region.before
    if left < 0 or scene.inside[left] >= 0 or not _stands_alone(scene, region):
        return None
    if scene.tail(region) not in {".", "?", "!"}:
        return None  # a line in capitals that heads what follows
    first, past = scene.sentence(left)
    subject = main_subject(scene, past, first)
    answer = _reporter(scene, left)
    if subject is None or answer is None or answer.mention is None:
        return None
    speaks = scene.words.span(subject.first, subject.last) == answer.mention.span
    return answer if speaks else None


def after_subject(state: State, number: int) -> Answer | None:
    """Lee was less forgiving. (new line) “We were robbed.”"""
    scene, region = state.scene, state.scene.regions[number]
    left = region.before
    if left < 0 or scene.inside[left] >= 0 or not _stands_alone(scene, region):
        return None
    first, past = scene.sentence(left)
    subject = main_subject(scene, past, first)
    if subject is None or subject.first != first:
        return None
    if scene.tags[subject.head] != "NNP" and scene.words.lower[subject.head] not in {"he", "she"}:
        return None
    return Answer(Mention(scene.words.span(subject.first, subject.last)))


def name_line(state: State, number: int) -> Answer | None:
    """“…” on a line of its own, and the name of who said it on the next (or on the one above)"""
    lines = state.name_lines.get(number)
    if lines is None:
        return None
    below = sum(1 for _, after in state.name_lines.values() if after)
    above = sum(1 for before, _ in state.name_lines.values() if before)
    if max(below, above) < 2:
        return None
    mention = lines[1] if below > above else lines[0] if above > below else None
    return Answer(Mention(mention)) if mention else None


def _name_lines(scene: Scene) -> dict[int, tuple[Span | None, Span | None]]:
    """For each region alone in its paragraph: the names alone in the paragraphs around it."""
    found: dict[int, tuple[Span | None, Span | None]] = {}
    for number, region in enumerate(scene.regions):
        if _stands_alone(scene, region):
            above, below = _name_in(scene, region.before), _name_in(scene, region.after)
            if above or below:
                found[number] = (above, below)
    return found


def _name_in(scene: Scene, at: int) -> Span | None:
    """The name that begins the paragraph around word `at`, if it holds little more than that."""
    paragraphs = scene.words.paragraph_of
    if not 0 <= at < len(paragraphs) or scene.inside[at] >= 0:
        return None
    first, past = bisect_left(paragraphs, paragraphs[at]), bisect_right(paragraphs, paragraphs[at])
    if past - first > LONGEST_NAME_LINE or scene.tags[first] != "NNP":
        return None
    for k in range(first, past):
        if scene.inside[k] >= 0 or scene.tags[k] in FINITE_TAGS or scene.tags[k] in {"BE", "HAVE"}:
            return None
    phrase = phrase_at(scene, first, past)
    if phrase is None or phrase.last == first or scene.words.text[first].isupper():
        return None
    return scene.words.span(phrase.first, phrase.last)


LONGEST_NAME_LINE = 14


def unattributed(state: State, number: int) -> Answer | None:
    """A paragraph of quoted sentences that nothing near it attributes."""
    scene, region = state.scene, state.scene.regions[number]
    whole = _stands_alone(scene, region) and len(region) > 3
    return Answer(None) if whole and scene.tail(region) in {".", "?", "!"} else None


def _speaker_of(state: State, left: int) -> Answer | None:
    """Whoever spoke last in the sentence that ends at `left`."""
    number = state.scene.inside[left]
    if number >= 0:
        return _goes_on_from(state, number)
    return _reporter(state.scene, left)


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


RULES: tuple[Rule, ...] = (
    interrupted,
    reopened,
    name_line,
    further_sentence,
    after_report,
    behind_participle,
    next_paragraph,
    after_reporting_paragraph,
    after_subject,
    unattributed,
)


def floating(
    words: Words, tags: Sequence[str], regions: Sequence[Region], quotes: Sequence[Quote]
) -> list[Quote]:
    """All of `quotes` in text order, and the quotations that go on from them or float near them."""
    scene = Scene(words, tags, regions)
    found = sorted(quotes, key=lambda quote: (quote.start, -quote.end))
    state = State(scene, list(found), _owners(scene, found), _name_lines(scene))
    for number, region in enumerate(scene.regions):
        if number in state.owner:
            _find_mention(state, number)
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


def _find_mention(state: State, number: int) -> None:
    """Who is meant where a participle alone reports: Adding: “…”"""
    owner = state.owner[number]
    if state.quotes[owner].mention is None and state.quotes[owner].cue is not None:
        answer = behind_participle(state, number)
        if answer is not None:
            state.quotes[owner] = replace(state.quotes[owner], mention=answer.mention)


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
