"""Quoted words that the sentence before introduces, without a comma, a colon or a cue."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set
from typing import Final

from quotes.attributing.clauses import (
    main_subject,
    opens_with_clause,
    phrase_at,
    subject_of,
)
from quotes.attributing.cueing import is_verb, reporting_verb
from quotes.attributing.quoted.closing import source_named, whose_words
from quotes.attributing.quoted.going_on import Answer, State, goes_on_from
from quotes.attributing.quoted.narrated import told_of
from quotes.attributing.quoted.reach import verb_behind
from quotes.attributing.scene import Scene
from quotes.finding.marks import Region
from quotes.finding.phrases import Phrase, is_somebody
from quotes.finding.punctuation import STOPS_ALONE
from quotes.finding.sentences import STOPS
from quotes.lexicon.cues import SPEAKING, names_statement
from quotes.models import Mention, Quote

LONGEST_RUN: Final = 16
"""Paragraphs left open before the one that names the speaker."""
ENDS_SHORT: Final = frozenset({",", "?", "!"})
"""How words end that the rest of their sentence attributes, though no rule could read by whom."""


def after_report(state: State, number: int) -> Answer | None:
    """Lee promised to stay. “I am in this for good.” / Asked why, Lee smiled. “We did it.”"""
    scene, region = state.scene, state.scene.regions[number]
    left = region.before
    if left < 0 or not scene.opens_sentence(region) or not scene.same_paragraph(left, region.first):
        return None
    if _goes_on_behind(scene, region):
        return Answer(None) if scene.tail(region) in ENDS_SHORT else None
    return _closing_speaker(scene, left) or _reporter(scene, left)


def _closing_speaker(scene: Scene, left: int) -> Answer | None:
    """Whom the sentence that holds word `left` names: The mayor praised it, said [Ellen Ward]."""
    mention = source_named(scene, left)
    return Answer(Mention(scene.words.span(mention.first, mention.last))) if mention else None


def after_other_report(state: State, number: int) -> Answer | None:
    """“It rained,” Lee said. Ortiz said the road had flooded. “We could not drive.”"""
    scene, region = state.scene, state.scene.regions[number]
    left = region.before
    if not number or not scene.opens_sentence(region) or scene.inside[left] >= 0:
        return None
    first = scene.sentence(left)[0]
    owner = state.owner.get(number - 1)
    if owner is None or scene.regions[number - 1].after > first:
        return None
    quote = state.quotes[owner]
    if quote.cue is not None and quote.cue.span.end > scene.words.start[first]:
        return None
    if not scene.same_paragraph(scene.regions[number - 1].last, region.first):
        return None
    return _reporter(scene, left, SPEAKING)


def _goes_on_behind(scene: Scene, region: Region) -> bool:
    """Whether the sentence that the region opens goes on: “No doubt” was all she said."""
    at = region.after + bool(scene.stop_behind(region))
    if at >= scene.sentence(region.before + 1)[1] or not scene.same_paragraph(region.last, at):
        return False
    return scene.words.text[at][0].islower() or scene.tail(region) not in STOPS


def _reporter(scene: Scene, left: int, groups: Set[str] | None = None) -> Answer | None:
    """The subject of the first verb of these classes in the sentence that holds word `left`.

    Behind a clause that opens the sentence, whoever the main clause is about: Asked how she felt,
    Lee laughed. Where any verb will do, somebody: not The rent went up.
    """
    first, past = scene.sentence(left)
    if opens_with_clause(scene, first) and groups is None:
        subject = main_subject(scene, past, first)
        if subject is not None and (somebody := told_of(scene, subject)) is not None:
            return Answer(Mention(scene.words.span(somebody.first, somebody.last)))
    for at in scene.rightwards(first, past):
        cue = reporting_verb(scene, at)
        if cue is None or not is_verb(scene, at):
            continue
        if groups is not None and cue.entry.group not in groups:
            continue
        mention, _ = subject_of(scene, at, first)
        if mention is None or scene.tags[mention.head] in {"WH", "SUB"}:
            continue
        if mention.first > first and scene.words.lower[mention.first - 1] == "that":
            mention = main_subject(scene, at, first)  # reacted to claims that it failed. “…”
        if groups is None and mention is not None:
            mention = told_of(scene, mention)
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


def in_full(state: State, number: int) -> Answer | None:
    """Lee said in a statement she was well. Here is the full statement: (new line) “…”"""
    scene, region = state.scene, state.scene.regions[number]
    left, lower = region.before, scene.words.lower
    if left < 1 or scene.words.text[left] != ":" or scene.inside[left - 1] >= 0:
        return None
    lead = lower[scene.sentence(left)[0] : left]
    paper = next((word for word in reversed(lead) if names_statement(word)), None)
    if paper is None or (lead[0] != "here" and "full" not in lead):
        return None
    start = region.span.start
    issued = [
        q for q in state.quotes if q.end <= start and q.mention and _tells_of(scene, q, paper)
    ]
    return Answer(max(issued, key=lambda quote: quote.start).mention) if issued else None


def _tells_of(scene: Scene, quote: Quote, paper: str) -> bool:
    """Whether the sentence of a quote’s cue names a paper: said in a [statement], issued one."""
    if quote.cue is None:
        return False
    first, past = scene.sentence(bisect_right(scene.words.start, quote.cue.span.start) - 1)
    return paper in scene.words.lower[first:past]


def before_report(state: State, number: int) -> Answer | None:
    """(new line) “We lost. It hurts.” Lee added that nobody was to blame."""
    scene, region = state.scene, state.scene.regions[number]
    at = region.after
    if scene.same_paragraph(region.before, region.first) or scene.tail(region) not in STOPS_ALONE:
        return None
    if not scene.same_paragraph(at, region.last) or scene.inside[at] >= 0:
        return None
    past = scene.sentence(at)[1]
    subject = phrase_at(scene, at, past)
    verb = verb_behind(scene, subject.last + 1, past) if subject is not None else None
    cue = reporting_verb(scene, verb) if verb is not None else None
    if subject is None or cue is None:
        return None
    goes_on = scene.words.lower[subject.head] in {"he", "she"} and cue.entry.act == "statement"
    if cue.entry.group not in SPEAKING and not goes_on:
        return None  # “It is bad.” She urged all to vote.
    if not is_somebody(scene.words, scene.tags, subject):
        return None
    return Answer(Mention(scene.words.span(subject.first, subject.last)))


def words_of(state: State, number: int) -> Answer | None:
    """“We queue all night.” (new line) These were the words of a mother of three in Osta."""
    scene, region = state.scene, state.scene.regions[number]
    at = region.after
    if scene.tail(region) not in STOPS_ALONE or at >= len(scene.words) or scene.inside[at] >= 0:
        return None
    if scene.words.paragraph_of[at] - scene.words.paragraph_of[region.last] > 1:
        return None
    owner = whose_words(scene, at)
    return Answer(Mention(scene.words.span(owner.first, owner.last))) if owner else None


def after_reporting_paragraph(state: State, number: int) -> Answer | None:
    """Lee said the road was unsafe. / It was unsafe, Lee said. (new line) “I will not drive.”"""
    scene, region = state.scene, state.scene.regions[number]
    left = scene.above(region)
    if left < 0 or scene.inside[left] >= 0 or not _fills_paragraph(scene, region):
        return None
    if (named := _closing_speaker(scene, left)) is not None:
        return named
    subject = _subject_before(scene, region)
    if subject is None or _says_i_for_many(scene, region, subject):
        return None
    answer = _reporter(scene, left)
    speaks = scene.words.span(subject.first, subject.last)
    if answer is not None and answer.mention is not None and answer.mention.span == speaks:
        return answer
    return None


def _says_i_for_many(scene: Scene, region: Region, subject: Phrase) -> bool:
    """Whether one person speaks, and the subject is several: Neighbours saw him. “I locked up.”"""
    several = scene.tags[subject.head] == "NNS" or scene.words.lower[subject.head] == "they"
    return several and "i" in scene.words.lower[region.first : region.last + 1]


def before_attribution(state: State, number: int) -> Answer | None:
    """“I kept swinging,” (new line) “I will rest tomorrow,” Lee said."""
    scene, region = state.scene, state.scene.regions[number]
    owner = state.owner.get(number + 1)
    if owner is None or scene.tail(region) != "," or not scene.stands_alone(region):
        return None
    quote, following = state.quotes[owner], scene.regions[number + 1]
    behind = quote.cue is not None and quote.cue.span.start >= following.span.end
    if following.before + 1 != region.after or not behind or quote.mention is None:
        return None
    return Answer(quote.mention)


def reopened_below(state: State, number: int) -> Answer | None:
    """“We wait for pay. (new line) “They last paid us in May,” Lee said. (the mark is left open)"""
    scene, region = state.scene, state.scene.regions[number]
    if region.closed or not scene.opens_sentence(region):
        return None
    mark = scene.words.source[region.span.start]
    for below in range(number + 1, min(number + LONGEST_RUN, len(scene.regions))):
        again = scene.regions[below]
        if not again.goes_on or scene.words.source[again.span.start] != mark:
            return None  # a text in straight marks that quotes “…” itself
        if scene.inside[scene.above(again)] != below - 1:
            return None
        owner = state.owner.get(below)
        if owner is not None:
            return Answer(state.quotes[owner].mention) if state.quotes[owner].cue else None
    return None


def after_subject(state: State, number: int) -> Answer | None:
    """Lee was less forgiving. (new line) “We were robbed.”"""
    scene, region = state.scene, state.scene.regions[number]
    subject = _subject_before(scene, region) or _subject_beside(scene, region)
    if subject is None or subject.first != scene.sentence(scene.above(region))[0]:
        return None
    if scene.tags[subject.head] != "NNP" and scene.words.lower[subject.head] not in {"he", "she"}:
        return None
    return Answer(Mention(scene.words.span(subject.first, subject.last)))


def _subject_beside(scene: Scene, region: Region) -> Phrase | None:
    """The subject of the sentence that makes up a paragraph with the quoted sentence behind it."""
    left, at = region.before, region.after
    if left < 0 or scene.inside[left] >= 0 or not scene.same_paragraph(left, region.first):
        return None
    first, past = scene.sentence(left)
    alone = not scene.same_paragraph(first - 1, first) and not scene.same_paragraph(at, region.last)
    if not alone or past != region.before + 1 or scene.tail(region) not in STOPS:
        return None
    return main_subject(scene, past, first)


def _subject_before(scene: Scene, region: Region) -> Phrase | None:
    """The subject of the sentence before quoted words that are a paragraph of their own."""
    left = scene.above(region)
    if left < 0 or scene.inside[left] >= 0 or not _fills_paragraph(scene, region):
        return None
    first, past = scene.sentence(left)
    return main_subject(scene, past, first)


def _fills_paragraph(scene: Scene, region: Region) -> bool:
    """Whether the region is a paragraph of its own, and no line that heads what follows."""
    return scene.stands_alone(region) and scene.tail(region) in STOPS_ALONE


def _speaker_of(state: State, left: int) -> Answer | None:
    """Whoever spoke last in the sentence that ends at `left`."""
    number = state.scene.inside[left]
    if number >= 0:
        return goes_on_from(state, number)
    return _reporter(state.scene, left)
