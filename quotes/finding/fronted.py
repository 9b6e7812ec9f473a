"""The subject behind a short phrase that opens its sentence without a comma: After the match | Lee
said. Read on as one run of nouns, the match would be part of his name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotes.finding.phrases import Phrase
from quotes.finding.words import Words
from quotes.lexicon.people import people
from quotes.lexicon.sources import source_kind

FRONTING: Final = frozenset({"after", "before", "following", "during", "since", "until", "outside"})
"""What such a phrase begins with."""
COMPARED: Final = frozenset({"earlier", "later"})
"""Adverbs of time that open a sentence without a comma: Earlier | Lee said."""


def behind_fronted(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> Phrase:
    """What is left of a phrase behind an event that fronts its sentence: the whole, if none does.

    After the trial | Lee said; after the defeat | coach Ann Lee said; speaking after the hearing |
    Mr Lee said; following the sentencing | one victim said. Not: after the mayor | Ann Lee said
    """
    first = phrase.first
    if first == floor and words.lower[first] in COMPARED and tags[first + 1] == "NNP":
        return replace(phrase, first=first + 1)  # Earlier | Lee had said
    before = first - 1
    opens = before == floor or (before == floor + 1 and tags[floor] in {"VBG", "CC"})
    if not opens or words.lower[before] not in FRONTING:
        return phrase
    begin = _begin_of_somebody(words, tags, phrase)
    event = begin - 1
    if begin <= first + (tags[first] == "DT") or tags[event] not in {"NN", "VBG"}:
        return phrase
    if source_kind(words.lower[event]) in {"person", "group"}:
        return phrase
    return replace(phrase, first=begin)


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
    while begin - 1 > first and people().is_role(words.lower[begin - 1]):
        begin -= 1
    return begin
