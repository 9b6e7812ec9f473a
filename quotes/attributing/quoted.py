"""Quoted words beside their cue: the clear forms, in order; the first rule that answers wins.

Each rule is a function of the article and one quoted region; it returns what it found, or None.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from quotes.attributing.cueing import (
    CueWord,
    is_verb,
    phrase_at,
    quoting_verb,
    reigning,
    reporting_verb,
    subject_of,
)
from quotes.attributing.scene import STOPS, TRAILING, Scene
from quotes.finding.marks import Region
from quotes.finding.phrases import Phrase
from quotes.finding.words import Words
from quotes.models import Act, Cue, Mention, Quote, Span

DASHES = frozenset({"—", "–", "-", "--", "―"})
CARRIES_ON = frozenset({",", "?", "!", "—", "–", "-", "--", "…", "...", ""})
"""How quoted words end that an attribution may follow in the same sentence."""


class Found(NamedTuple):
    """What a rule found: the cue's words, the mention, and the words of the content."""

    cue: tuple[int, int] | None
    mention: Phrase | None
    first: int
    last: int
    lemma: str = ""
    act: Act = "statement"


Rule = Callable[[Scene, Region], Found | None]


def _whole(scene: Scene, region: Region, cue: CueWord | None, mention: Phrase | None) -> Found:
    first = scene.sentence(region.before + 1)[0]
    last = region.after - 1
    span = (cue.first, cue.last) if cue else None
    lemma, act = (cue.entry.lemma, cue.entry.act) if cue else ("", "statement")
    return Found(span, mention, first, last, lemma, act)


# --- the attribution stands behind ---------------------------------------------------------------


def inverted(scene: Scene, region: Region) -> Found | None:
    """“…,” said the mayor, Ann Lee. / “…,” wrote Lee on Monday."""
    at, past = _behind(scene, region)
    if at >= past:
        return None
    cue = quoting_verb(scene, at)
    if cue is None or scene.tags[at] in {"NNP", "NNS"}:
        return None
    mention = phrase_at(scene, cue.last + 1, past)
    return _whole(scene, region, cue, mention) if mention else None


def follows(scene: Scene, region: Region) -> Found | None:
    """“…,” Lee said. / “…,” Lee, who is 40, told reporters. / “…,” he says in the film."""
    at, past = _behind(scene, region)
    if at >= past or scene.tags[at] in {"CC", "SUB", "IN", "WH", "PUNCT"}:
        return None
    for position in scene.rightwards(at + 1, min(past, at + 40)):
        if scene.words.text[position] in STOPS or scene.words.text[position] == ";":
            return None
        cue = quoting_verb(scene, position)
        if cue is None or not is_verb(scene, position):
            continue
        mention = subject_of(scene, position)
        if mention is not None and at <= mention.first <= at + 2:
            return _whole(scene, region, cue, mention)
    return None


def as_put(scene: Scene, region: Region) -> Found | None:
    """“…,” as Lee put it. / “…,” as the mayor called it."""
    at, past = _behind(scene, region)
    if at + 2 >= past or scene.words.lower[at] != "as":
        return None
    mention = phrase_at(scene, at + 1, past)
    if mention is None or mention.last + 1 >= past:
        return None
    cue = reporting_verb(scene, mention.last + 1) or quoting_verb(scene, mention.last + 1)
    return _whole(scene, region, cue, mention) if cue else None


def according(scene: Scene, region: Region) -> Found | None:
    """“…,” according to Lee."""
    at, past = _behind(scene, region)
    if at + 2 >= past or scene.words.lower[at : at + 2] != ["according", "to"]:
        return None
    mention = phrase_at(scene, at + 2, past)
    first = scene.sentence(region.before + 1)[0]
    return Found((at, at + 1), mention, first, region.after - 1, "according to")


def _behind(scene: Scene, region: Region) -> tuple[int, int]:
    """(first, one past last) word of what an attribution behind the region can stand in."""
    at, nothing = region.after, (1, 0)
    words = scene.words
    if not scene.same_paragraph(region.last, at) or scene.inside[at] >= 0:
        return nothing
    if words.text[at] == "," or words.text[at] in DASHES:
        at += 1
        if at >= len(words) or scene.inside[at] >= 0:
            return nothing
    elif (scene.tail(region) not in CARRIES_ON and not words.text[at][0].islower()) or (
        scene.tail(region) == "" and not words.text[at][0].islower()
    ):
        return nothing
    return at, scene.sentence(at)[1]


# --- the attribution stands before ---------------------------------------------------------------


def lead_in(scene: Scene, region: Region) -> Found | None:
    """Lee said: “…” / Lee told reporters in Lagos on Monday, “…” / he asked, “…”"""
    left = region.before
    if left < 0 or scene.words.text[left] not in {",", ":", *DASHES}:
        return None
    if not scene.same_paragraph(left, region.first):
        return None
    return _from_left(scene, region, left - 1, quoting=True)


def within(scene: Scene, region: Region) -> Found | None:
    """Lee said the plan was “dead”. / Lee called it “a farce”. / a “climate of fear”, she said."""
    left = region.before
    if left < 0 or not scene.same_paragraph(left, region.first) or scene.opens_sentence(region):
        return None
    report = reigning(scene, left)
    if report is None:
        return None
    cue, mention = report
    last = max(region.after - 1, scene.sentence(left)[1] - 1)
    span = (cue.first, cue.last)
    return Found(span, mention, cue.last + 1, last, cue.entry.lemma, cue.entry.act)


def _from_left(scene: Scene, region: Region, left: int, quoting: bool) -> Found | None:
    floor, past = scene.sentence(left)
    look = quoting_verb if quoting else reporting_verb
    for at in scene.leftwards(left, floor):
        cue = look(scene, at)
        if cue is None or not is_verb(scene, at):
            continue
        mention = subject_of(scene, at)
        if mention is None:
            continue
        first, last = (
            (region.before + 1, region.after - 1)
            if quoting
            else (
                cue.last + 1,
                max(region.after - 1, past - 1),
            )
        )
        return Found((cue.first, cue.last), mention, first, last, cue.entry.lemma, cue.entry.act)
    return None


RULES: tuple[Rule, ...] = (inverted, according, as_put, follows, lead_in, within)


# --- putting together ----------------------------------------------------------------------------


def clear(words: Words, tags: Sequence[str], regions: Sequence[Region]) -> list[Quote]:
    """The quotations whose attribution stands beside them in clear form."""
    scene = Scene(words, tags, regions)
    found: list[tuple[Region, str, Found]] = []
    for region in scene.regions:
        for rule in RULES:
            if answer := rule(scene, region):
                found.append((region, rule.__name__, answer))
                break
    quotes: list[Quote] = []
    cues: dict[tuple[int, int], int] = {}
    for region, rule_name, one in found:
        quote = _quote(scene, region, one, rule_name)
        if one.cue in cues and one.cue is not None:
            number = cues[one.cue]
            quotes[number] = _joined(quotes[number], quote)
        else:
            if one.cue:
                cues[one.cue] = len(quotes)
            quotes.append(quote)
    return quotes


def _joined(one: Quote, other: Quote) -> Quote:
    spans = [*one.spans]
    for span in other.spans:
        last = spans[-1]
        if span.start <= last.end:
            spans[-1] = Span(last.start, max(last.end, span.end))
        else:
            spans.append(span)
    return replace(one, spans=tuple(spans))


def _quote(scene: Scene, region: Region, found: Found, rule: str) -> Quote:
    words = scene.words
    whole = found.first == region.before + 1 and found.last == region.after - 1
    first, last = found.first, found.last
    while not whole and last > first and words.text[last] in TRAILING:
        last -= 1
    span = region.span if whole else words.span(first, last)
    cue = Cue(words.span(*found.cue), found.lemma, found.act) if found.cue else None
    mention = (
        Mention(words.span(found.mention.first, found.mention.last)) if found.mention else None
    )
    return Quote("direct" if whole else "mixed", found.act, (span,), cue, mention, rule=rule)
