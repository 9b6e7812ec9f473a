"""When something was said, or in answer to what: said [two days earlier] that; said [in reply to
questions] that; what of adverbs and times is none of that, but said: said [even the school] burnt.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.clause_starts import clause_at, finite_at, there_is
from quotes.finding.phrases import SUBJECT_FORMS, Phrase
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import COMMON_NOUNS, SURELY_FINITE
from quotes.finding.words import Words
from quotes.lexicon.cues import cue_forms
from quotes.lexicon.nouns import is_occasion, is_time

OF_CONTENT: Final = frozenset(
    "even perhaps maybe nearly almost barely hardly roughly approximately only".split()
)
"""Adverbs that belong to the subject behind them, and not to how it is said."""
APART: Final = frozenset({"ago", "earlier", "later", "before", "prior"})
"""What stands behind how long before or after it was said."""
LONGEST_SPAN: Final = 4
"""In words, up to the time: just a few [days]."""
ANSWERS: Final = frozenset({"response", "reply", "answer", "reaction", "addition"})
"""What stands behind "in" and has behind "to" what was answered: in response to questions."""
RELATIVE_TIMES: Final = frozenset({"past", "last", "next", "coming", "first", "previous", "same"})
"""What tells which time something was, and not when it was said: in the [past] year."""


def is_of_content(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether an adverb opens what is said: said [even] the school had burnt; [nearly] half of"""
    return words.lower[at] in OF_CONTENT and clause_at(words, tags, at + 1, ceiling)


def past_span(words: Words, tags: Sequence[str], at: int, ceiling: int) -> int:
    """Past how long before or after it was said, where "that" follows: said [two days earlier]
    that, [a week ago] that; `at` where that does not stand there."""
    if tags[at] not in {"CD", "DT", "JJ"}:
        return at
    if "that" not in words.lower[at + 3 : at + LONGEST_SPAN + 2]:  # most noun phrases
        return at
    for apart in range(at + 2, min(at + LONGEST_SPAN + 1, ceiling - 1)):
        if words.lower[apart] in APART and is_time(words.lower[apart - 1].removesuffix("s")):
            return apart + 1 if words.lower[apart + 1] == "that" else at
    return at


def past_answered(words: Words, tags: Sequence[str], phrase: Phrase, ceiling: int) -> int | None:
    """Where "that" stands behind what somebody answered: said in response to questions [that]."""
    behind = phrase.last + 1
    if words.lower[phrase.head] not in ANSWERS or words.lower[behind : behind + 1] != ["to"]:
        return None
    what = noun_phrase_at(words, tags, behind + 1, ceiling)
    if what is None or what.last + 1 >= ceiling or words.lower[what.last + 1] != "that":
        return None
    return what.last + 1


def opens_with_time(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether a clause opens with the time it tells of, and a comma: said [by 2030, prices
    will] have doubled; [in the past year, 300 people had] left."""
    if tags[at] != "IN":
        return False
    phrase = noun_phrase_at(words, tags, at + 1, ceiling)
    if phrase is None or words.text[phrase.last + 1 : phrase.last + 2] != [","]:
        return False
    alone = phrase.first == phrase.last and tags[phrase.first] == "CD"
    which = not RELATIVE_TIMES.isdisjoint(words.lower[phrase.first : phrase.last])
    if not alone and not (which and is_time(words.lower[phrase.last])):
        return False
    subject = noun_phrase_at(words, tags, phrase.last + 2, ceiling)
    if subject is None or not finite_at(tags, subject.last + 1, ceiling):
        return False
    return words.lower[subject.last + 1] not in cue_forms()  # published in 2015, | Lee described it


def takes_subject(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether a pronoun or "there" opens a clause: said in court [it] takes, [there] would be; not:
    reported in the papers it cited."""
    if words.lower[at] in SUBJECT_FORMS or there_is(words, tags, at, ceiling):
        return True
    return words.lower[at] == "it" and tags[at + 1] in SURELY_FINITE - {"VBD"}


def opens_subject(words: Words, tags: Sequence[str], at: int, phrase: Phrase) -> bool:
    """Whether a subject begins behind the word at `at`: said in a statement [violence] would not"""
    nouns = tags[at + 1] in COMMON_NOUNS and not is_occasion(words.lower[at + 1])
    return nouns and finite_at(tags, phrase.last + 1, len(tags))


def states(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether an article opens a clause at `at`: said outside the court [the firm would] appeal."""
    return tags[at] in {"DT", "PRP$"} and clause_at(words, tags, at, ceiling)
