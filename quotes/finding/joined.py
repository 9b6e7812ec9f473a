"""Two subjects of one verb, with what tells more of the first between them.

Ann Lee, a nurse, and Bob Ray said; Sen. Lee (D-Ohio) and Rep. Ray said; Ann Lee of Troy and Bob Ray
of Utica said. All positions are indices of words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from quotes.finding.name import Name
from quotes.finding.name_words import kind_of
from quotes.finding.phrases import Phrase, is_somebody, noun_phrase_before, opens_list
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.punctuation import before_brackets
from quotes.finding.tagset import FINITE
from quotes.finding.words import Words
from quotes.lexicon.nouns import is_plural_in_sense
from quotes.lexicon.people import people

BETWEEN_SUBJECTS: Final = 16
"""Words that may stand between one subject and the other."""


def with_joined(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> Phrase:
    """A name with another joined to it by `and` across an aside: Ann Lee, a nurse, and | Bob Ray.

    The other begins the clause: not met Ann Lee, a nurse, and | Bob Ray.
    """
    joint = phrase.first - 1
    if (longer := _listed(words, tags, phrase, floor)) is not None:
        return longer
    if tags[phrase.head] != "NNP" or joint - 2 <= floor or words.lower[joint] != "and":
        return phrase
    if words.lower[phrase.first] == "other":
        return phrase  # Lee, Ray, and other Democrats
    for mark in _openings(words, tags, joint, floor):
        first = noun_phrase_before(words, tags, mark, floor)
        if first is None or tags[first.head] != "NNP":
            continue
        if not {"DT", "POS"}.isdisjoint(tags[first.first : mark]):
            continue  # The top Republicans in Congress, Lee and Ray; Lee’s niece, Ann
        if opens_list(words, tags, first.first, floor):
            return replace(phrase, first=first.first)
    return phrase


def _listed(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> Phrase | None:
    """A list that begins its clause and ends in a phrase, or a list of places behind its noun.

    Teachers, parents, and | nurses; teachers, | parents and nurses; farmers in Osta, Pirel and |
    Orel. None where there is no such list.
    """
    at, tag = phrase.first, tags[phrase.head]
    if tag not in {"NNS", "NNP"} or at - 2 < floor:
        return None
    if words.lower[at - 1] == "and" and words.text[at - 2] == ",":
        at -= 1
    elif "and" not in words.lower[at : phrase.head]:
        return None
    while at - 2 >= floor and words.text[at - 1] == ",":
        item = noun_phrase_before(words, tags, at - 1, floor)
        if item is None or (tag == "NNS" and not _several(words, tags, item)):
            return None
        at = item.first
        begins = tags[at - 1] in {"SUB", "CC"} or opens_list(words, tags, at, floor)
        placed = tags[item.head] == "NNS" and "IN" in tags[item.head : item.last]
        if begins and (tag == "NNS" or (placed and is_somebody(words, tags, item))):
            return Phrase(at, item.head, phrase.last)
        if tags[item.head] != tag or "IN" in tags[item.first : item.last]:
            return None
    return None


def with_listed(words: Words, tags: Sequence[str], phrase: Phrase, ceiling: int) -> Phrase:
    """A name with the others of a list behind it: said [Ann Lee], Bo Lund and Cal Orr.

    Not: said Ann Lee, Velden Mayor and Osta MP.
    """
    at = phrase.last + 1
    if not _is_person(words, tags, phrase.first, phrase.last):
        return phrase
    while at + 2 < ceiling and words.text[at] == ",":
        first = at + 1 + (words.lower[at + 1] == "and")
        item = noun_phrase_at(words, tags, first, ceiling)
        if item is None:
            return phrase
        joint = next((k for k in range(first, item.last) if words.lower[k] == "and"), None)
        ends = item.last if joint is None else joint - 1
        if not _is_person(words, tags, first, ends):
            return phrase
        if first > at + 1 or (joint and _is_person(words, tags, joint + 1, item.last)):
            return replace(phrase, last=item.last)
        at = item.last + 1
    return phrase


def _is_person(words: Words, tags: Sequence[str], first: int, last: int) -> bool:
    """Whether words are somebody's name in full, and no role: Ann Lee; not: Osta Mayor."""
    if last == first or {*tags[first : last + 1]} != {"NNP"} or people().is_role(words.lower[last]):
        return False
    return kind_of(tuple(words.text[first : last + 1])) == "person"


def _several(words: Words, tags: Sequence[str], item: Phrase) -> bool:
    """Whether an item of a list stands for people: teachers, police; not: a snapshot, Monday."""
    many = tags[item.head] == "NNS" or is_plural_in_sense(words.lower[item.head])
    return many and is_somebody(words, tags, item)


def _openings(words: Words, tags: Sequence[str], joint: int, floor: int) -> list[int]:
    """Where an aside may begin that ends before `and` at `joint`, the nearest first."""
    if words.text[joint - 1] == ")":
        opening = before_brackets(words.text, joint - 1, floor)
        return [] if opening is None else [opening]
    if words.text[joint - 1] != ",":
        return []
    found = []
    for at in range(joint - 2, max(floor, joint - BETWEEN_SUBJECTS), -1):
        if tags[at] in FINITE or words.text[at] == ";":
            break
        if words.text[at] == ",":
            found.append(at)
    return found


def joint_behind(
    words: Words, tags: Sequence[str], names: Mapping[int, Name], at: int, last: int
) -> int | None:
    """The `and` behind an aside of a mention that begins at `at`: Lee[, a nurse,] and Ann Ray."""
    if words.text[at] not in {",", "("} and tags[at] != "IN":
        return None
    for joint in range(at + 2, min(last, at + BETWEEN_SUBJECTS)):
        if tags[joint] in FINITE:
            return None
        if words.lower[joint] != "and":
            continue
        closed = tags[at] == "IN" or words.text[joint - 1] in {",", ")"}
        ahead = (names.get(first) for first in range(joint + 1, min(joint + 5, last + 1)))
        if closed and any(name is not None and (name.full or name.title) for name in ahead):
            return joint
    return None
