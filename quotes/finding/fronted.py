"""The subject behind a short phrase that opens its sentence without a comma: After the match | Lee
said. Read on as one run of nouns, the match would be part of his name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotes.finding.phrases import Phrase
from quotes.finding.tagset import FINITE
from quotes.finding.words import Words
from quotes.lexicon.nouns import is_hearing, is_occasion
from quotes.lexicon.people import people
from quotes.lexicon.sources import source_kind
from quotes.lexicon.things import is_thing

FRONTING: Final = frozenset({"after", "before", "following", "during", "since", "until", "outside"})
"""What such a phrase begins with that tells when."""
STATING: Final = frozenset({"in", "at", "on"})
"""What it begins with that tells where, or in what it was said."""
EVENTS: Final = frozenset({"NN", "NNS", "VBG"})
"""Tags of what such a phrase ends with."""
COMPARED: Final = frozenset({"earlier", "later"})
"""Adverbs of time that open a sentence without a comma: Earlier | Lee said."""


def behind_fronted(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> Phrase:
    """What is left of a phrase behind an event that fronts its sentence: the whole, if none does.

    After the trial | Lee said; after the defeat | coach Ann Lee said; speaking after the hearing |
    Mr Lee said; following the sentencing | one victim said. In a statement | party leader Ann Lee
    said; in a letter to staff | head Ann Lee wrote. Not: after the mayor | Ann Lee said
    """
    first = phrase.first
    named = first < phrase.head and tags[phrase.head] == "NNP"
    if first == floor and words.lower[first] in COMPARED and named:
        return replace(phrase, first=first + 1)  # Earlier | Lee had said
    leads = tags[floor] in {"VBG", "CC"} and words.lower[floor] not in FRONTING
    opening = floor + leads  # Speaking after the match
    if opening >= first or words.lower[opening] not in FRONTING | STATING:
        return phrase
    begin = _begin_of_somebody(words, tags, phrase)
    before = source_kind(words.lower[begin - 1])
    if opening == first - 1 and words.lower[opening] in FRONTING:
        able = before not in {"person", "group"}
    else:
        able = before != "person" or words.lower[begin - 1] in people().plurals  # to parents |
        able = able and tags[phrase.head] == "NNP" and _states(words, tags, opening, begin)
    if not able or begin <= first + (tags[first] == "DT") or tags[begin - 1] not in EVENTS:
        return phrase
    return replace(phrase, first=begin)


def _states(words: Words, tags: Sequence[str], opening: int, begin: int) -> bool:
    """Whether what opens a sentence tells in what, or where, something was said, and no more: In a
    letter to staff |; at the trial |; not: In the UK, a letter |"""
    if not {"PUNCT", "WH", "SUB"}.isdisjoint(tags[opening:begin]):
        return False
    if not FINITE.isdisjoint(tags[opening:begin]):
        return False
    return any(_is_occasion(words.lower[at]) for at in range(opening + 1, begin))


def _is_occasion(word: str) -> bool:
    """Whether something is said in or at what a noun names: a letter, a trial."""
    return is_occasion(word) or is_hearing(word)


def _begin_of_somebody(words: Words, tags: Sequence[str], phrase: Phrase) -> int:
    """Where a name with its role begins that ends a phrase, or a number: coach Ann Lee, one victim;
    its first word where neither does."""
    first, head = phrase.first, phrase.head
    if tags[head] != "NNP":
        counted = (at for at in range(head - 1, first, -1) if tags[at] == "CD")
        return next((at for at in counted if words.text[at].isalpha()), first)
    begin = head
    while begin - 1 > first and tags[begin - 1] == "NNP":
        begin -= 1
    named = begin
    while begin - 1 > first and people().is_role(words.lower[begin - 1]):
        begin -= 1
    if begin == named:
        return begin
    for event in (_is_occasion, is_thing):  # a hearing | district judge Ann Lee
        at = next((at for at in range(begin - 1, first - 1, -1) if event(words.lower[at])), None)
        if at is not None and tags[at] in EVENTS:
            return at + 1
    while begin - 1 > first and _is_of_role(words.lower[begin - 1]):
        begin -= 1
    return begin


def _is_of_role(word: str) -> bool:
    """Whether a word tells more of a role behind it: council leader, chief executive."""
    naming = people().naming
    told = any(word in naming[kind] for kind in ("ranking", "before rank", "domain"))
    return told or source_kind(word) == "group"
