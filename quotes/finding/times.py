"""A time before a verb, or before what was done: Lee [on 9 August] said; was [this week] found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.asides import DATING
from quotes.finding.phrases import tells_time
from quotes.finding.words import Words
from quotes.lexicon.nouns import is_dated_month, is_time

BEFORE_TIME: Final = frozenset({"last", "next", "late", "early"})
"""What stands before a time, as part of it: [late] [last] month."""
WHEN: Final = frozenset({"earlier", "later", "early", "late"})
"""What stands before “in the day”."""


def time_before(words: Words, tags: Sequence[str], at: int, floor: int) -> int:
    """Where a time before word `at` begins, with its preposition or article; else `at`.

    On Friday night; late last month; on August 9; earlier in the day.
    """
    if tags[at - 1] != "CD" and tags[at] != "CD" and not is_time(words.lower[at - 1]):
        return at  # before most words
    begin = at
    while begin - 1 > floor and _is_of_time(words, tags, begin - 1):
        begin -= 1
    if begin == at:
        return at
    while words.lower[begin - 1] in BEFORE_TIME and begin - 2 > floor:
        begin -= 1
    if begin - 3 > floor and words.lower[begin - 2 : begin] == ["in", "the"]:
        return begin - 2 - (words.lower[begin - 3] in WHEN)
    return begin - (tags[begin - 1] in {"IN", "DT"})


def _is_of_time(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a word is one of time, or the day of a month: [9] August, Aug. [9]."""
    if tags[at] != "CD":
        return tells_time(words, tags, at) or (tags[at + 1] == "CD" and _is_month(words, at))
    beside = at + 1 < len(words) and _is_month(words, at + 1)
    return beside or (at > 0 and _is_month(words, at - 1))


def _is_month(words: Words, at: int) -> bool:
    """Whether a word beside a number is a month; one that is a verb too has its capital."""
    return words.text[at][0].isupper() and is_dated_month(words.lower[at])


def parting_time(words: Words, tags: Sequence[str], at: int, floor: int) -> int:
    """Where a time before word `at` begins: was [on Monday] found, has [this week] said."""
    begin = at
    while begin - 1 > floor and tells_time(words, tags, begin - 1):
        begin -= 1
    if begin == at:
        return at
    begin -= words.lower[begin - 1] in DATING
    return begin - (begin > floor and tags[begin - 1] == "IN")
