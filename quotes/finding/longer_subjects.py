"""What ends with a noun phrase and is the longer subject: people who have fought | online threats.

``subjects`` finds the phrase that a verb has beside it; here is what that phrase is the end of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotes.finding.phrases import Phrase, noun_phrase_before
from quotes.finding.put_in import is_called
from quotes.finding.tagset import FINITE, NOUNS, PAST_FORMS, VERBS
from quotes.finding.words import Words
from quotes.lexicon.nouns import is_fraction, is_quantifier, is_time

REFLEXIVE: Final = frozenset({"himself", "herself", "themselves", "itself"})
"""What stresses who is meant, behind him or her: the ministry [itself]."""
VERBAL: Final = VERBS | FINITE
NAMED: Final = frozenset({"name", "names", "only", "simply"})
RELATIVE: Final = frozenset({"who", "that", "which", "whose", "whom", "where"})


def _with_number(words: Words, tags: Sequence[str], first: int, floor: int) -> int:
    """Where a fraction begins: [about 40 per] cent of voters."""
    while first > floor and (
        tags[first - 1] in {"CD", "DT", "RB"} or words.lower[first - 1] == "per"
    ):
        first -= 1
    return first


def widened(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> Phrase | None:
    """The longer phrase that ends with `phrase`: two thirds of | voters; people who met | them.

    None where nothing before it belongs to it.
    """
    left = phrase.first - 1
    if left <= floor:
        return None
    word, tag = words.lower[left], tags[left]
    if word == "of" and is_quantifier(words.lower[left - 1]):
        return Phrase(left - 1, phrase.head, phrase.last)
    if word == "of" and is_fraction(words.lower[left - 1]):
        first = _with_number(words, tags, left - 1, floor)
        return Phrase(first, phrase.head, phrase.last)
    if word == "per" and words.lower[phrase.first] == "cent":
        return replace(phrase, first=_with_number(words, tags, phrase.first, floor))
    if is_quantifier(word) and tag in {"JJ", "DT", "RB", "CD"}:
        return Phrase(left, phrase.head, phrase.last)
    # who is listed as a friend, who gave her name only as Ann
    labelled = word == "as" and (tags[left - 1] in PAST_FORMS or words.lower[left - 1] in NAMED)
    governs = labelled or tag in VERBAL or tag in {"IN", "TO", "RB"}
    if governs or words.lower[left - 1] in REFLEXIVE:
        return modified(words, tags, left, floor, phrase)
    if word in {"after", "before"} and not is_called(words, tags, phrase):
        longer = modified(words, tags, left, floor, phrase)
        relative = longer is not None and RELATIVE.intersection(words.lower[longer.head : left])
        return longer if relative else None  # a girl who died after a fall
    return None


def modified(
    words: Words, tags: Sequence[str], left: int, floor: int, phrase: Phrase
) -> Phrase | None:
    """The noun before a relative clause or a participle that runs up to the phrase."""
    at = left
    while at > floor:
        joins = tags[at] == "CC" and tags[at + 1] in {"VBD", "VBZ"}  # who took over and ran it
        if tags[at] in {"PUNCT", "POS"} or (tags[at] == "CC" and not joins):
            return None
        if words.lower[at] in RELATIVE and tags[at] in {"WH", "SUB", "PRP$"}:
            if words.lower[at] == "that" and VERBAL.isdisjoint(tags[at + 1 : left + 1]):
                return None  # such a presence that | Lee on Sunday thanked
            at -= words.lower[at] in {"which", "whom"} and tags[at - 1] == "IN"  # on which
            if words.lower[at] == "who" and words.text[at - 1] == ",":
                at -= _tells_of_subject(words, tags, at, left)
            return _headed(words, tags, at, floor, phrase)
        if tags[at - 1] in NOUNS and _modifies(words, tags, at):
            return _headed(words, tags, at, floor, phrase)
        if words.lower[at - 1] == "those" and tags[at] in PAST_FORMS:
            return Phrase(at - 1, at - 1, phrase.last)  # many of those surveyed
        at -= 1
    return None


def _tells_of_subject(words: Words, tags: Sequence[str], who: int, left: int) -> bool:
    """Whether `who` has a verb of its own behind it: Ann Lee, who was at the mall | said; not: Lee,
    who in the past | said; Lee, whom the party backed."""
    verb = next((at for at in range(who + 1, left + 1) if tags[at] != "RB"), left)
    if tags[verb] == "BE":
        return tags[verb + 1] in {"IN", "DT"}
    return tags[verb] in VERBS


def _modifies(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether what tells more of a noun begins at `at`: men [to] watch; records [released] under"""
    if tags[at] != "VBD":
        return tags[at] in {"VBN", "VBG"} or (tags[at] == "TO" and tags[at + 1] == "VB")
    word = words.lower[at + 1]
    if words.lower[at] == "aged":
        return tags[at + 1] == "CD"  # pupils aged 13 to 16
    return tags[at + 1] == "IN" or word in {"to", "this", "last", "earlier"} or is_time(word)


def _headed(
    words: Words, tags: Sequence[str], at: int, floor: int, phrase: Phrase
) -> Phrase | None:
    noun = noun_phrase_before(words, tags, at, floor)
    if noun is not None and words.lower[noun.first] == "whose" and noun.first > floor:
        return _headed(words, tags, noun.first, floor, phrase)  # the woman | whose son died
    if noun is None and at > floor and is_quantifier(words.lower[at - 1]):
        return Phrase(at - 1, at - 1, phrase.last)
    return None if noun is None else Phrase(noun.first, noun.head, phrase.last)
