"""What is put in between a subject and its verb: when, where, or who that is, without commas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotes.finding.phrases import (
    OCCASIONS,
    Phrase,
    is_somebody,
    noun_phrase_before,
    tells_time,
)
from quotes.finding.punctuation import OPENING_MARKS
from quotes.finding.tagset import COMMON_NOUNS
from quotes.finding.words import Words
from quotes.lexicon.cues import names_statement
from quotes.lexicon.nouns import is_occasion, is_quantifier
from quotes.lexicon.people import people

PHRASES: Final = frozenset(
    {"at first", "at last", "at times", "in turn", "in part", "for now", "in fact"}
)
"""Adverbs of two words: Lee [at first] denied it."""
YEAR: Final = re.compile(r"(?:19|20)\d\d")
LONGEST_NAME: Final = 8
"""In words: who somebody called by a role is, between commas."""


def tells_who(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> bool:
    """Whether a phrase tells what somebody is, without a comma behind: Ann Lee, a vet said; Ann
    Lee, chief executive of the bank said; Ann Lee, one of two men there said."""
    comma, known = phrase.first - 1, people()
    if comma - 1 < floor or words.text[comma] != "," or set(tags[floor:comma]) != {"NNP"}:
        return False
    if words.lower[phrase.first] in {"a", "an"}:
        return known.is_human(words.lower[phrase.head])
    if words.lower[phrase.first : phrase.first + 2] == ["one", "of"]:
        return True
    office = known.is_role(words.lower[phrase.head]) and tags[phrase.first] != "PRP$"
    return office and comma - floor > 1  # not: Reno, council leader Lee said


def is_adverbial(words: Words, at: int) -> bool:
    """Whether two words are an adverb: at first; in 2015."""
    word = words.lower[at]
    if word not in {"at", "in", "for"}:
        return False
    year = word == "in" and YEAR.fullmatch(words.text[at + 1]) is not None
    return year or f"{word} {words.lower[at + 1]}" in PHRASES


def behind_claim(words: Words, tags: Sequence[str], phrase: Phrase) -> Phrase:
    """The name alone where what it takes up stands before it: a claim | Ann Lee denies."""
    name = phrase.first + 2
    if words.lower[phrase.first] != "a" or tags[name : name + 1] != ["NNP"] or name > phrase.head:
        return phrase
    return replace(phrase, first=name) if names_statement(words.lower[name - 1]) else phrase


def tells_when(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> bool:
    """Whether a phrase only says when or where it was said: [in a statement] thanked them."""
    before = phrase.first - 1
    if before - 1 <= floor:
        return False
    word = words.lower[before]
    if word in {"after", "before", "following"}:
        return tags[floor] == "NNP" and _behind_name(words, tags, phrase, floor)
    if words.lower[phrase.head] == "part" and tags[phrase.first] == "PRP$":
        return word in {"for", "on"}  # Lee for his part said
    if word not in {"in", "during", "at", "on"}:
        return False
    if word == "in" and words.lower[phrase.head] in OCCASIONS:
        return True
    return word == "during" or (
        is_occasion(words.lower[phrase.head]) and tags[phrase.head] != "PRP"
    )


def _behind_name(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> bool:
    """Whether an event stands behind a name that opens its sentence: Lee after [a match] said"""
    at = phrase.first - 1
    while at - 1 > floor and tells_time(words, tags, at - 1):
        at -= 1
    at -= at - 1 > floor and words.lower[at - 1] == "on"
    named = all(tag == "NNP" for tag in tags[floor:at])
    return named and not is_called(words, tags, phrase)


def before_addressee(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> Phrase:
    """The paper that a phrase is the reader of: Lee in [a letter] to lawmakers said."""
    to = phrase.first - 1
    if to - 2 <= floor or words.lower[to] != "to" or not is_occasion(words.lower[to - 1]):
        return phrase
    paper = noun_phrase_before(words, tags, to, floor)
    if paper is None or words.lower[paper.first - 1] != "in" or paper.first - 1 <= floor:
        return phrase  # In a letter to staff | the head said
    return paper


def attached(words: Words, tags: Sequence[str], at: int, floor: int) -> Phrase | None:
    """The subject of a participle behind "with": with [a spokesman], Lee, saying that ..."""
    apart = words.text[at - 1] == ","
    if apart:
        reach = range(at - 2, max(floor, at - LONGEST_NAME), -1)
        at = next((k for k in reach if words.text[k] == ","), at)
    phrase = noun_phrase_before(words, tags, at, floor)
    if phrase is None and is_quantifier(words.lower[at - 1]):
        phrase = Phrase(at - 1, at - 1, at - 1)  # with many accusing
    if phrase is None or phrase.first <= floor or words.lower[phrase.first - 1] != "with":
        return None
    if apart and words.text[phrase.first - 2] != ",":
        return None  # sat with his wife, Ann Lee, saying
    return phrase


def is_called(words: Words, tags: Sequence[str], phrase: Phrase) -> bool:
    """Whether somebody, rather than an event, is what a phrase names: after Lee, after the mayor"""
    word = words.lower[phrase.head]
    return tags[phrase.head] in {"NNP", "PRP"} or people().is_role(word)


def in_marks(words: Words, tags: Sequence[str], closing: int, floor: int) -> Phrase | None:
    """A noun in marks, with its article: [the alleged “insider”] told a magazine."""
    opening = closing - 2
    if opening <= floor or words.text[opening] not in OPENING_MARKS:
        return None
    noun = Phrase(closing - 1, closing - 1, closing - 1)
    if tags[noun.head] not in COMMON_NOUNS or not is_somebody(words, tags, noun):
        return None
    first = opening
    while first > floor and tags[first - 1] in {"JJ", "VBN", "DT", "PRP$"}:
        first -= 1
    return Phrase(first, closing - 1, closing) if tags[first] in {"DT", "PRP$"} else None
