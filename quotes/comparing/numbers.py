"""Figures in a quotation, in digits or in words, with the thing they count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from quotes.comparing.vocabulary import small_words, stem_of, valued_words
from quotes.comparing.words import Word, words_of

DIGITS = re.compile(r"([$£€¥₹]?)(\d+(?:\.\d+)?)(k|m|mn|bn|tn)?(st|nd|rd|th|s)?")
THING_WORDS = 4
"""How many words behind a number may name the thing it counts (14 others were injured)."""


class Figure(NamedTuple):
    """One number: half-open characters in its text, the words there, its value, what it counts.

    `thing` is the stems of the words it counts, the nearest first: (peopl, kill) for
    “14 people were killed”; percent and currencies come first where they stand.
    """

    start: int
    end: int
    text: str
    value: float
    thing: tuple[str, ...]


@lru_cache(maxsize=50_000)
def number_sense(form: str) -> str | None:
    """One sense for a number however it is written (#14 for 14 and fourteen), else None."""
    value = _value(form)
    return None if value is None else f"#{value:g}"


def figures_of(text: str) -> list[Figure]:
    """The numbers in `text` that count or measure something; ordinals and years are left out."""
    words = words_of(text)
    forms = [word.form for word in words]
    figures, at = [], 0
    while at < len(words):
        value, after = _number_at(forms, at)
        if value is None or _is_year(forms, at, after, value):
            at = max(after, at + 1)
            continue
        thing = _thing(text, words, at, after)
        if thing:
            start, end = words[at].start, words[after - 1].end
            figures.append(Figure(start, end, text[start:end], value, thing))
        at = after
    return figures


def _number_at(forms: Sequence[str], at: int) -> tuple[float | None, int]:
    """The value of the number that begins at word `at`, and the word behind it."""
    units, scales = valued_words("number unit"), valued_words("number scale")
    total, part, first = 0.0, None, at
    while at < len(forms):
        form = forms[at]
        value = _value(form)
        if form in scales and (part is not None or _may_begin(forms, at)):
            part = (1.0 if part is None else part) * scales[form]
            if scales[form] >= 1000:
                total, part = total + part, 0.0
        elif value is None or (part and form not in units and part < 100):
            break
        elif part and (part % 100 or value >= 100) and not (part % 10 == 0 and value < 10):
            break
        else:
            part = (part or 0.0) + value
        at += 1
        if at < len(forms) - 1 and forms[at] == "and" and part and part >= 100:
            at += forms[at + 1] in units
    if part is None:
        return None, first + 1
    return total + part, at


def _may_begin(forms: Sequence[str], at: int) -> bool:
    return forms[at] == "dozen" or (forms[at] in {"hundred", "thousand", "million", "billion"})


@cache
def _value(form: str) -> float | None:
    unit = valued_words("number unit").get(form)
    if unit is not None:
        return unit
    if not form[-1:].isdigit() and not form[:1].isdigit() and form[:1] not in "$£€¥₹":
        return None
    match = DIGITS.fullmatch(form)
    if match is None or match[4]:
        return None
    return float(match[2]) * valued_words("number scale").get(match[3] or "", 1.0)


def _is_year(forms: Sequence[str], at: int, after: int, value: float) -> bool:
    alone = after == at + 1 and forms[at].isdigit() and len(forms[at]) == 4
    if not (alone and 1800 <= value < 2100):
        return False
    return after == len(forms) or forms[after] in small_words("little") or at > 0 and forms[at - 1] in {
        "in", "of", "since", "by", "until", "from", "before", "after", "january", "february",
        "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    }


def _thing(text: str, words: Sequence[Word], first: int, after: int) -> tuple[str, ...]:
    """Stems of what is counted: the next words up to the clause's end, little words left out."""
    little = small_words("little")
    things = [words[first].form[0]] if words[first].form[0] in "$£€¥₹" else []
    at = after
    while at < len(words) and at < after + THING_WORDS:
        gap = text[words[at - 1].end : words[at].start]
        if re.search(r"[.,;:!?()]", gap):
            break
        form = words[at].form
        if _value(form) is not None:
            break
        if form not in little:
            things.append(stem_of(form))
        at += 1
    return tuple(things)
