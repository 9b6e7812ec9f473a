"""Whose a noun for something said or thought is: his claim, criticism from residents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.cues import Candidate
from quotes.finding.phrases import Phrase, is_somebody, noun_phrase_before
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.words import Words
from quotes.lexicon.cues import names_statement
from quotes.lexicon.nouns import is_answering, is_from_others
from quotes.lexicon.sources import source_kind

WITHIN_PHRASE: Final = frozenset({"DT", "JJ", "NN", "CD", "VBN", "VBG", "RB"})
"""What stands between a verb or a preposition and the noun that it governs."""


def from_whom(words: Words, tags: Sequence[str], c: Candidate) -> Phrase | None:
    """Who stands behind a noun that reports: criticism from [residents] about; a quip by [Lee]."""
    at = c.last + 1
    if at + 1 >= len(words) or words.lower[at] not in {"from", "by"}:
        return None
    phrase = noun_phrase_at(words, tags, at + 1)
    return phrase if phrase is not None and is_somebody(words, tags, phrase) else None


def met_with(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether others say what the noun tells: Lee faced criticism; amid fears; there were calls."""
    before = c.at - 1
    floor = words.sentences[words.sentence_of[c.at]][0]
    while before > floor and tags[before] in WITHIN_PHRASE:
        if is_from_others(words.lower[before]):
            return True  # has sparked complaints
        before -= 1
    if tags[before] == "BE":
        return words.lower[before - 1] == "there"
    answered = words.lower[before] in {"to", "at"} and _answers(words, before - 1)
    return answered or is_from_others(words.lower[before])


def _answers(words: Words, at: int) -> bool:
    """Whether a verb that ends at `at` answers others: responded to, hit back at, reacted to."""
    at -= words.lower[at].endswith("ly")
    pair = "-".join(words.lower[at - 1 : at + 1])
    return is_answering(words.lower[at]) or is_answering(pair)


def of_noun(words: Words, tags: Sequence[str], candidate: Candidate) -> Phrase | None:
    """Whose claim: [his] claim, [the minister's] promise; the subject of the sentence otherwise."""
    at, floor = candidate.at, words.sentences[words.sentence_of[candidate.at]][0]
    first = at
    while first - 1 >= floor and tags[first - 1] in {"JJ", "NN", "CD", "VBN", "VBG", "RB"}:
        first -= 1
    if first - 1 >= floor:
        if tags[first - 1] == "PRP$":
            return Phrase(first - 1, first - 1, first - 1)
        if tags[first - 1] == "POS":
            owner = noun_phrase_before(words, tags, first - 1, floor)
            return Phrase(owner.first, owner.head, first - 1) if owner else None
    return None


def noun_that_says(words: Words, tags: Sequence[str], at: int) -> Phrase | None:
    """What says so by the participle at `at`: the probe follows [reports] claiming that ...; the
    move follows calls by [unions] urging ..."""
    phrase = noun_phrase_before(words, tags, at)
    if phrase is None:
        return None
    if words.lower[phrase.first - 1 : phrase.first] == ["by"]:
        return phrase if is_somebody(words, tags, phrase) else None
    head = words.lower[phrase.head]
    says = names_statement(head) or source_kind(head) == "document"
    return phrase if says else None
