"""The whole subject of a verb: with its relative clause, its participle, its quantifier.

``phrases.subject_before`` finds the noun phrase that ends where the verb group begins. What ends
there may be the end of something longer: people who have fought online threats | say; a poll
released on Monday by the party | found; many of her aides | think.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.finding.phrases import (
    Phrase,
    is_fraction,
    is_quantifier,
    is_time,
    noun_phrase_before,
    subject_before,
)
from quotes.finding.tagset import FINITE, VERBS
from quotes.finding.words import Words

VERBAL = VERBS | FINITE
RELATIVE = frozenset({"who", "that", "which"})


def subject_of(words: Words, tags: Sequence[str], at: int) -> Phrase | None:
    """The subject of the verb at `at`, as long as it is; None where there is none beside it."""
    phrase = subject_before(words, tags, at)
    if phrase is None or tags[phrase.head] in {"WH", "SUB"}:
        return phrase
    if tags[phrase.head] == "PRP" and words.lower[phrase.first - 1 : phrase.first] != ["of"]:
        return phrase
    floor = words.sentences[words.sentence_of[at]][0]
    for _ in range(3):
        longer = _widened(words, tags, phrase, floor)
        if longer is None:
            break
        phrase = longer
    return phrase


def _widened(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> Phrase | None:
    left = phrase.first - 1
    if left <= floor:
        return None
    word, tag = words.lower[left], tags[left]
    if word == "of" and is_quantifier(words.lower[left - 1]):
        return Phrase(left - 1, phrase.head, phrase.last)
    if word == "of" and is_fraction(words.lower[left - 1]):
        first = left - 1
        while first > floor and tags[first - 1] in {"CD", "DT", "RB"}:
            first -= 1
        return Phrase(first, phrase.head, phrase.last)
    if is_quantifier(word) and tag in {"JJ", "DT", "RB", "CD"}:
        return Phrase(left, phrase.head, phrase.last)
    if tag in VERBAL or tag in {"IN", "TO", "RB"}:
        return _modified(words, tags, left, floor, phrase)
    return None


def _modified(
    words: Words, tags: Sequence[str], left: int, floor: int, phrase: Phrase
) -> Phrase | None:
    """The noun before a relative clause or a participle that runs up to the phrase."""
    at = left
    while at > floor:
        if tags[at] in {"PUNCT", "CC"} or tags[at] == "POS":
            return None
        if words.lower[at] in RELATIVE and tags[at] in {"WH", "SUB"}:
            return _headed(words, tags, at, floor, phrase)
        if tags[at - 1] in {"NN", "NNS", "NNP"} and _modifies(words, tags, at):
            return _headed(words, tags, at, floor, phrase)
        at -= 1
    return None


def _modifies(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether what tells more of a noun begins at `at`: men [to] watch; records [released] under"""
    if tags[at] != "VBD":
        return tags[at] in {"VBN", "VBG"} or (tags[at] == "TO" and tags[at + 1] == "VB")
    word = words.lower[at + 1]
    return tags[at + 1] == "IN" or word in {"to", "this", "last", "earlier"} or is_time(word)


def _headed(
    words: Words, tags: Sequence[str], at: int, floor: int, phrase: Phrase
) -> Phrase | None:
    noun = noun_phrase_before(words, tags, at, floor)
    if noun is None and is_quantifier(words.lower[at - 1]):
        return Phrase(at - 1, at - 1, phrase.last)
    return None if noun is None else Phrase(noun.first, noun.head, phrase.last)
