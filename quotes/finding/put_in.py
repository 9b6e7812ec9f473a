"""What is put in between a subject and its verb: when, where, or who that is, without commas."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.finding.phrases import Phrase, is_somebody, noun_phrase_before, tells_time
from quotes.finding.punctuation import OPENING_MARKS
from quotes.finding.tagset import COMMON_NOUNS
from quotes.finding.words import Words
from quotes.lexicon.nouns import is_occasion
from quotes.lexicon.people import people

STATEMENT_BEGINS = frozenset({":", "that", "it", "he", "she", "they", *OPENING_MARKS})
"""What begins what was said."""


def tells_who(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> bool:
    """Whether a phrase tells what somebody is, without a comma behind: Ann Lee, a vet said."""
    comma = phrase.first - 1
    if (
        comma - 1 < floor
        or words.text[comma] != ","
        or words.lower[phrase.first] not in {"a", "an"}
    ):
        return False
    named = all(tag == "NNP" for tag in tags[floor:comma])
    return named and people().is_human(words.lower[phrase.head])


def tells_when(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> bool:
    """Whether a phrase only says when or where it was said: [in a statement] thanked them."""
    before = phrase.first - 1
    word = words.lower[before]
    if before - 1 > floor and word in {"after", "before", "following"}:
        return tags[floor] == "NNP" and _behind_name(words, tags, phrase, floor)
    if before - 1 <= floor or word not in {"in", "during", "at", "on"}:
        return False
    if word == "in" and words.lower[phrase.head] in {"filing", "press"}:
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
    told = paper is not None and words.lower[paper.first - 1] == "in"
    return paper if told and paper is not None else phrase


def is_called(words: Words, tags: Sequence[str], phrase: Phrase) -> bool:
    """Whether somebody, rather than an event, is what a phrase names: after Lee, after the mayor"""
    word = words.lower[phrase.head]
    return tags[phrase.head] in {"NNP", "PRP"} or people().is_role(word)


def before_stray_comma(
    words: Words, tags: Sequence[str], comma: int, verb: int, floor: int
) -> Phrase | None:
    """The name that a comma parts from its verb: Councillor Ann Bell of the Greens, said: ...

    Only where it begins the clause, and where nobody can stand behind the verb.
    """
    behind = words.lower[verb + 1 : verb + 2]
    if words.text[comma] != "," or comma + 1 != verb or not behind:
        return None
    if behind[0] not in STATEMENT_BEGINS and words.lower[verb] != "told":
        return None
    phrase = noun_phrase_before(words, tags, comma, floor)
    if phrase is None or "NNP" not in tags[phrase.first : phrase.last + 1]:
        return None
    fronted = tags[floor] == "IN" and words.text[phrase.first - 1] == ","
    return phrase if phrase.first == floor or fronted else None


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
