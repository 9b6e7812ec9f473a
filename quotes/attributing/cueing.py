"""Which word beside quoted words reports them, and who its subject is."""

from __future__ import annotations

from typing import NamedTuple

from quotes.attributing.scene import Scene
from quotes.finding.phrases import Phrase, noun_phrase_at, subject_before
from quotes.finding.tags import FINITE_TAGS
from quotes.lexicon.cues import CueEntry, cue_forms

FARTHEST_SUBJECT = 45
"""Words; a cue farther from its subject than this is not believed to have been read rightly."""


class CueWord(NamedTuple):
    """A reporting word in the text: its first and last word, and its entry."""

    first: int
    last: int
    entry: CueEntry


def quoting_verb(scene: Scene, at: int) -> CueWord | None:
    """The verb at word `at` that can report quoted words: said, asked, wrote."""
    return _cue_word(scene, at, quoting=True)


def reporting_verb(scene: Scene, at: int) -> CueWord | None:
    """The verb at word `at` that can report words of any kind: condemned, believes."""
    return _cue_word(scene, at, quoting=False)


def _cue_word(scene: Scene, at: int, quoting: bool) -> CueWord | None:
    entries = cue_forms().get(scene.words.lower[at])
    if not entries:
        return None
    lower = scene.words.lower
    for entry in sorted(entries, key=lambda e: -len(e.tail)):
        if entry.part != "verb" or (quoting and "words" not in entry.takes):
            continue
        last = at + len(entry.tail)
        if last < len(lower) and tuple(lower[at + 1 : last + 1]) == entry.tail:
            return CueWord(at, last, entry)
    return None


def is_verb(scene: Scene, at: int) -> bool:
    """Whether the word is used as a finite verb or a participle rather than as a noun."""
    return scene.tags[at] in {"VBD", "VBZ", "VBP", "VBN", "VBG", "VB", "MD"}


def subject_of(scene: Scene, at: int) -> Phrase | None:
    """Who does what the verb at `at` says; shared with an earlier verb where it has none itself.

    Lee said; Lee, who is 40, said; Lee laughed and said; Lee went on to say; Lee left, adding
    """
    tags = scene.tags
    floor = scene.sentence(at)[0]
    for _ in range(4):
        own = None if tags[at] == "VBG" and not _has_be(scene, at) else _own_subject(scene, at)
        if own is not None and own.first >= floor:
            return own
        earlier = _earlier_verb(scene, at, floor)
        if earlier is None:
            return None
        at = earlier
    return None


def _has_be(scene: Scene, at: int) -> bool:
    return any(scene.tags[left] == "BE" for left in range(max(0, at - 3), at))


def _own_subject(scene: Scene, at: int) -> Phrase | None:
    left = at - 1
    while left >= 0 and scene.tags[left] == "RB":
        left -= 1
    if left < 0 or scene.tags[left] in {"CC", "TO"} or scene.words.lower[left] in {"as", "by"}:
        return None
    return subject_before(scene.words, scene.tags, at)


def _earlier_verb(scene: Scene, at: int, floor: int) -> int | None:
    """The nearest finite verb to the left that could share its subject."""
    for left in scene.leftwards(at - 1, floor):
        if scene.tags[left] in FINITE_TAGS or scene.tags[left] in {"BE", "HAVE", "DO"}:
            return left
    return None


def phrase_at(scene: Scene, at: int, past: int) -> Phrase | None:
    """The noun phrase that begins at `at`, if `at` stands outside quotation marks."""
    if at >= past or scene.inside[at] >= 0:
        return None
    return noun_phrase_at(scene.words, scene.tags, at, past)


STRONG = frozenset({"say", "tell", "ask", "urge", "promise", "call", "judge", "exclaim", "think"})
SUBORDINATE = frozenset({"when", "as", "after", "while", "if", "although", "though", "because", "since", "before", "until"})


def reigning(scene: Scene, left: int) -> tuple[CueWord, Phrase] | None:
    """The report in whose complement the word behind `left` stands: the outermost that reaches it.

    Read from the sentence's beginning; a later cue takes over where its clause is not part of what
    the earlier one reports.
    """
    floor = scene.sentence(left)[0]
    current: tuple[CueWord, Phrase] | None = None
    for at in scene.rightwards(floor, left + 1):
        cue = reporting_verb(scene, at)
        if cue is None or not is_verb(scene, at):
            continue
        if current is not None and not _takes_over(scene, current, at, floor):
            continue
        mention = current[1] if current and _shares(scene, at) else subject_of(scene, at)
        if mention is not None:
            current = (cue, mention)
    return current


def _shares(scene: Scene, at: int) -> bool:
    left = at - 1
    while left > 0 and scene.tags[left] == "RB":
        left -= 1
    return scene.words.text[left] == "," or (scene.tags[left] == "CC" and scene.words.text[left - 1] == ",")


def _takes_over(scene: Scene, current: tuple[CueWord, Phrase], at: int, floor: int) -> bool:
    cue, mention = current
    tags, lower = scene.tags, scene.words.lower
    if tags[at] in {"VB"}:
        return False
    if _shares(scene, at):
        return tags[at] == "VBG" or tags[at] == tags[cue.first]
    own = subject_of(scene, at)
    if own is None:
        return False
    if own.first <= mention.first or own.first < cue.first:
        return True
    before = own.first - 1
    if lower[before] in SUBORDINATE or tags[before] == "CC":
        before -= 1
        return scene.words.text[before] in {",", ";", "—"} and "words" in reporting_entry(scene, at)
    if scene.words.text[before] == ";":
        return True
    return lower[floor] in SUBORDINATE and scene.words.text[before] == ","


def reporting_entry(scene: Scene, at: int) -> frozenset[str]:
    cue = reporting_verb(scene, at)
    return cue.entry.takes if cue else frozenset()
