"""What a relative clause takes up of what stands before it: a claim the mayor denies.

The verb has its object before its subject, and nothing behind it: which | Lee opposed; a figure
that | Lee disputes; a charge | the ministry has denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.cues import Candidate
from quotes.finding.phrases import noun_phrase_before
from quotes.finding.punctuation import OPENING_MARKS
from quotes.finding.tagset import COMMON_NOUNS
from quotes.finding.words import Words
from quotes.lexicon.cues import is_of_class

ACTIVE: Final = frozenset({"fin", "perf", "prog", "modal", "do"})
OBJECTS: Final = frozenset({"which", "whom"})
"""Relative pronouns that may be an object."""
CLOSED: Final = frozenset({"stop", "stop+", "comma", "comma+"})
TAKING: Final = frozenset({"judge", "regard", "want", "call", "think"})
"""Classes of verbs that have a thing as their object."""


def taken_up(words: Words, tags: Sequence[str], c: Candidate) -> tuple[int, int] | None:
    """(first word, one past the last) of what the subject of a cue takes up; None where nothing."""
    if c.group not in ACTIVE or c.right not in CLOSED or c.subject is None:
        return None
    if not is_of_class(words.lower[c.at], TAKING) or c.entry.concrete or _leads_in(words, c):
        return None
    before, floor = c.subject.first - 1, words.sentences[words.sentence_of[c.at]][0]
    if before <= floor or tags[c.subject.head] in {"WH", "SUB"}:
        return None
    if words.lower[before] in OBJECTS and tags[before] == "WH":
        return before, before + 1
    joined = words.lower[before] == "that" and tags[before] == "SUB"
    if words.lower[before - joined] == "something":
        return before - joined, before - joined + 1
    if tags[before - joined] not in COMMON_NOUNS:
        return None
    noun = noun_phrase_before(words, tags, before + 1 - joined, floor)
    if noun is None or not _is_indefinite(words, tags, noun.first):
        return None
    return noun.first, noun.last + 1


def _leads_in(words: Words, c: Candidate) -> bool:
    """Whether quoted words follow the mark: in which he says, “…”"""
    return bool(OPENING_MARKS.intersection(words.text[c.after : c.after + 2]))


def _is_indefinite(words: Words, tags: Sequence[str], first: int) -> bool:
    """Whether an appositive begins: , a claim; – a deal; not: by the time"""
    return words.lower[first] in {"a", "an"} and tags[first - 1] == "PUNCT"
