"""Reporting words in a sentence, and who their subject is: said, asked, wrote, has called.

A sentence is read from its beginning; where several words report, the outermost one whose
complement reaches a place is the one that reports what stands there.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from quotes.attributing.scene import Scene
from quotes.finding.phrases import (
    Phrase,
    is_time,
    noun_phrase_at,
    noun_phrase_before,
    subject_before,
)
from quotes.finding.tags import FINITE_TAGS
from quotes.lexicon.cues import CueEntry, cue_forms

SPEAKING = frozenset({"say", "tell", "ask", "exclaim"})
"""Classes of verbs that report words whatever stands beside them."""
SUBORDINATE = frozenset(
    "when as after while if although though because since before until once whether".split()
)
AUXILIARIES = frozenset({"BE", "HAVE", "DO", "MD"})
HEADS = frozenset({"NN", "NNS", "NNP", "PRP"})


class CueWord(NamedTuple):
    """A reporting word in the text: its first and last word, and its entry."""

    first: int
    last: int
    entry: CueEntry


class Report(NamedTuple):
    """A reporting word with its subject; `shares` where the subject is that of another verb."""

    cue: CueWord
    mention: Phrase
    shares: bool


@lru_cache(maxsize=1)
def _verbs() -> dict[str, tuple[CueEntry, ...]]:
    """Verb entries by form, those with a particle first, then those that can quote words."""
    found: dict[str, tuple[CueEntry, ...]] = {}
    for form, entries in cue_forms().items():
        verbs = [entry for entry in entries if entry.part == "verb"]
        verbs.sort(key=lambda e: (-len(e.tail), "words" not in e.takes))
        if verbs:
            found[form] = tuple(verbs)
    return found


def reporting_verb(scene: Scene, at: int) -> CueWord | None:
    """The verb at word `at` that can report words of any kind: said, condemned, believes."""
    lower = scene.words.lower
    for entry in _verbs().get(lower[at], ()):
        last = at + len(entry.tail)
        if not entry.tail or (last < len(lower) and tuple(lower[at + 1 : last + 1]) == entry.tail):
            return CueWord(at, last, entry)
    return None


def quoting_verb(scene: Scene, at: int) -> CueWord | None:
    """The verb at word `at` that can report quoted words: said, asked, wrote."""
    cue = reporting_verb(scene, at)
    return cue if cue is not None and "words" in cue.entry.takes else None


def is_verb(scene: Scene, at: int) -> bool:
    """Whether the word is used as a verb rather than as a noun: the ad claims “…”."""
    tag = scene.tags[at]
    if tag in FINITE_TAGS or tag in {"VBN", "VBG", "VB"}:
        return True
    quoted_next = at + 1 < len(scene.tags) and scene.inside[at + 1] >= 0
    return quoted_next and tag == "NNS" and scene.tags[at - 1] in {"NN", "NNP", "PRP"}


def _left_of(scene: Scene, at: int) -> int:
    """The word left of the verb group at `at`, adverbs left out."""
    left = at - 1
    while left >= 0 and scene.tags[left] in {"RB", "NEG"}:
        left -= 1
    return left


def subject_of(scene: Scene, at: int, floor: int) -> tuple[Phrase | None, bool]:
    """(subject of the verb at `at`, whether it is that of another verb), within the sentence.

    Own: Lee said; Lee, who is 40, has said; with Lee saying.
    Shared: Lee laughed and said; Lee went on to say; Lee left, adding; was quoted as saying.
    """
    tags, lower = scene.tags, scene.words.lower
    left = _left_of(scene, at)
    if left < floor:
        return None, True
    before = tags[left]
    if tags[at] == "VBG" and before != "BE":
        if before in HEADS and not _is_occasion(lower[left]) and not is_time(lower[left]):
            phrase = noun_phrase_before(scene.words, tags, at, floor)
            if phrase and lower[phrase.first - 1] == "with":
                return phrase, False
        return main_subject(scene, at, floor), True
    if before == "TO" or lower[left] in {"by", "as", "of", "for", "in", "without"}:
        return governing_subject(scene, left, floor), True
    if before == "CC":
        return governing_subject(scene, left, floor), True
    own = subject_before(scene.words, tags, at)
    if own is not None and own.first >= floor:
        return own, False
    return (governing_subject(scene, left, floor), True) if before == "PUNCT" else (None, False)


def governing_subject(scene: Scene, at: int, floor: int) -> Phrase | None:
    """The subject of the nearest finite verb left of `at`."""
    for left in scene.leftwards(at - 1, floor):
        if scene.tags[left] in FINITE_TAGS or scene.tags[left] in AUXILIARIES:
            own = subject_before(scene.words, scene.tags, left)
            if own is not None and own.first >= floor and not _excluded(scene, own):
                return own
    return None


def main_subject(scene: Scene, at: int, floor: int) -> Phrase | None:
    """The subject of the sentence's main clause, as far as it stands left of `at`."""
    embedded = opens_with_clause(scene, floor)
    for position in scene.rightwards(floor, at):
        tag = scene.tags[position]
        if tag not in FINITE_TAGS and tag not in AUXILIARIES:
            continue
        own = subject_before(scene.words, scene.tags, position)
        if own is None or own.first < floor or _excluded(scene, own):
            continue
        if not embedded or (own.first > floor and scene.words.text[own.first - 1] == ","):
            return own
    return None


def opens_with_clause(scene: Scene, floor: int) -> bool:
    """Whether a clause before the main one opens the sentence: When asked, …; Asked why, …"""
    lower, tags = scene.words.lower, scene.tags
    first = floor
    while first + 1 < len(tags) and tags[first] in {"CC", "RB", "PUNCT"}:
        first += 1
    return lower[first] in SUBORDINATE or tags[first] in {"VBN", "VBG"} or lower[first] == "asked"


def _excluded(scene: Scene, phrase: Phrase) -> bool:
    return scene.tags[phrase.head] in {"WH", "SUB"} or is_time(scene.words.lower[phrase.head])


def _is_occasion(word: str) -> bool:
    return word in {"statement", "tweet", "interview", "letter", "email", "speech", "post"}


def phrase_at(scene: Scene, at: int, past: int) -> Phrase | None:
    """The noun phrase that begins at `at`, if `at` stands outside quotation marks."""
    if at >= past or scene.inside[at] >= 0:
        return None
    return noun_phrase_at(scene.words, scene.tags, at, past)


def adjacent(scene: Scene, left: int) -> Report | None:
    """The cue directly before the comma or colon at `left`, if its own clause is a main clause.

    Asked why, Lee said: / But, he acknowledged, / Lee, who is 40, told reporters:
    """
    floor = scene.sentence(left)[0]
    for at in scene.leftwards(left - 1, max(floor, left - 14)):
        tag = scene.tags[at]
        if scene.words.text[at] == ",":
            return None
        cue = quoting_verb(scene, at)
        if cue is None or tag not in FINITE_TAGS:
            if tag in FINITE_TAGS:
                return None
            continue
        mention, shares = subject_of(scene, at, floor)
        if mention is None or shares or cue.entry.group not in SPEAKING:
            return None
        if mention.first == floor or scene.words.text[mention.first - 1] in {",", ";", "—", "-"}:
            return Report(cue, mention, shares)
        return None
    return None


def reigning(scene: Scene, left: int) -> Report | None:
    """The report in whose complement the word behind `left` stands: the outermost that reaches it.

    A later cue takes over where its clause is not part of what the earlier one reports.
    """
    floor = scene.sentence(left)[0]
    current: Report | None = None
    for at in scene.rightwards(floor, left + 1):
        cue = reporting_verb(scene, at)
        if cue is None or not is_verb(scene, at):
            continue
        mention, shares = subject_of(scene, at, floor)
        if mention is None:
            continue
        if current is None:
            current = Report(cue, mention, shares)
        elif _takes_over(scene, current, at, mention, shares, floor):
            current = Report(cue, current.mention if shares else mention, shares)
    return current


def _takes_over(
    scene: Scene, current: Report, at: int, mention: Phrase, shares: bool, floor: int
) -> bool:
    tags, text = scene.tags, scene.words.text
    was = current.cue.first
    if shares:
        left = _left_of(scene, at)
        if tags[at] == "VBG":
            return text[left] == ","
        if tags[left] == "CC" and tags[at] == tags[was]:
            return text[left - 1] == ","
        return text[left] == "," and tags[at] == tags[was]
    if mention.first <= current.mention.first or mention.first < was:
        return True
    before = mention.first - 1
    if scene.words.lower[before] in SUBORDINATE or tags[before] == "CC":
        return text[before - 1] in {",", ";", "—"} and "words" in _takes(scene, at)
    if text[before] == ";":
        return True
    return opens_with_clause(scene, floor) and text[before] == ","


def _takes(scene: Scene, at: int) -> frozenset[str]:
    cue = reporting_verb(scene, at)
    return cue.entry.takes if cue else frozenset()
