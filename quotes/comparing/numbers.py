"""Figures in a quotation, in digits or in words, with the thing they count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from quotes.comparing.vocabulary import sense_of, small_words, valued_words
from quotes.comparing.words import Word, words_of

DIGITS = re.compile(r"[$£€¥₹]?(\d+(?:\.\d+)?)(k|m|mn|bn|tn)?")
BREAK = re.compile(r"[.,;:!?()–—]")
WORDS_BEHIND, WORDS_BEFORE = 4, 2
"""How far from a number the words may stand that name what it counts (14 others were injured)."""
ROUNDING = 0.1
"""About 50 and 48 do not disagree; nor do, without “about”, figures closer than 1 in 200."""


class Figure(NamedTuple):
    """One number: half-open characters in its text, the words there, its value, what it counts.

    `thing` is the senses of what is counted: (person, kill) for “14 people were killed”. Shares are
    in percent, whether written “half of”, “two in five” or “40 %”. `rough` says that the text
    calls the number rough (about, more than).
    """

    start: int
    end: int
    text: str
    value: float
    thing: tuple[str, ...]
    rough: bool = False


def number_sense(form: str) -> str | None:
    """One sense for a number however it is written (#14 for 14 and fourteen), else None."""
    value = _value(form)
    return None if value is None else f"#{value:g}"


def figures_of(text: str) -> list[Figure]:
    """The numbers in `text` that count something; years, dates and ordinals are left out."""
    words = words_of(text)
    forms = [word.form for word in words]
    figures = []
    for first, after, value, unit in _numbers(forms):
        thing = _thing(text, words, first, after)
        if unit:
            thing = (unit, *(each for each in thing if each != unit))
        if thing and not (len(forms[first]) == 4 and _is_year(forms, first, after, value)):
            start, end = words[first].start, words[after - 1].end
            rough = not small_words("rough").isdisjoint(forms[max(0, first - 2) : first])
            figures.append(Figure(start, end, text[start:end], value, thing, rough))
    return figures


def has_number(forms: Iterable[str]) -> bool:
    """Whether any of these words is a number: a quick test before `figures_of`."""
    return any(map(_begins_number, forms))


def same_thing(a: Figure, b: Figure) -> bool:
    """Whether two figures count the same: people killed and dead, but not killed and injured."""
    if ("percent" in a.thing) != ("percent" in b.thing):
        return False
    general = small_words("counted in general")
    narrow_a, narrow_b = set(a.thing) - general, set(b.thing) - general
    if narrow_a and narrow_b:
        return not narrow_a.isdisjoint(narrow_b)
    return not set(a.thing).isdisjoint(b.thing)


def disagree(a: Figure, b: Figure) -> bool:
    """Whether two figures about one thing differ by more than rounding."""
    apart = abs(a.value - b.value) / max(abs(a.value), abs(b.value), 1e-9)
    return apart > (ROUNDING if a.rough or b.rough else 0.005)


def differing(a: Sequence[Figure], b: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Pairs of figures about one thing of which neither text has the other's value."""

    def nowhere(figure: Figure, others: Sequence[Figure]) -> bool:
        return all(disagree(figure, each) for each in others if same_thing(figure, each))

    return [
        (one, other)
        for one, other in product(a, b)
        if same_thing(one, other) and nowhere(one, b) and nowhere(other, a)
    ]


def _numbers(forms: Sequence[str]) -> Iterator[tuple[int, int, float, str]]:
    """First and one past last word, value and unit of each number."""
    at = 0
    while at < len(forms):
        if not _begins_number(forms[at]):
            at += 1
            continue
        value, after = _number_at(forms, at)
        share = _share_at(forms, at, value, after)
        if share is not None:
            yield at, share[1], share[0], "percent"
            at = share[1]
        elif value is None:
            at += 1
        else:
            yield at, after, value, _unit(forms, at, after)
            at = after


def _begins_number(form: str) -> bool:
    return (
        _value(form) is not None
        or form in valued_words("number scale")
        or form in valued_words("number fraction")
    )


def _share_at(
    forms: Sequence[str], at: int, value: float | None, after: int
) -> tuple[float, int] | None:
    """A share in percent: half of, a third of, two thirds of, four out of five, one in ten."""
    fractions = valued_words("number fraction")
    ahead = [*forms[after : after + 3], "", "", ""]
    if value is None:
        part = fractions.get(forms[at])
        if part and forms[at + 1 : at + 2] == ["of"]:
            return round(100 * part, 1), at + 1
        return None
    if ahead[0] in fractions and ahead[1] == "of":
        return round(100 * value * fractions[ahead[0]], 1), after + 1
    skip = 2 if ahead[:2] == ["out", "of"] else 1 if ahead[0] == "in" else 0
    if skip:
        whole, end = _number_at(forms, after + skip) if after + skip < len(forms) else (None, 0)
        if whole and 0 < value < whole <= 1000:
            return round(100 * value / whole, 1), end
    return None


def _number_at(forms: Sequence[str], first: int) -> tuple[float | None, int]:
    """The value of the number that begins at word `first`, and the word behind it."""
    scales = valued_words("number scale")
    total, part, at = 0.0, _value(forms[first]), first + 1
    if part is None:
        if forms[first] not in scales or len(forms[first]) < 3:
            return None, at
        part, at = 1.0, first
    while at < len(forms):
        form = forms[at]
        value = valued_words("number unit").get(form)
        joined = form == "and" and part >= 100 and _value(" ".join(forms[at + 1 : at + 2]))
        if form in scales:
            part *= scales[form]
            if scales[form] >= 1000:
                total, part = total + part, 0.0
        elif value is not None and _goes_on(part, value):
            part += value
        elif not (joined and joined < 100):
            break
        at += 1
    return total + part, at


def _goes_on(part: float, value: float) -> bool:
    """Whether a number word adds to what stands before it: sixty one, two hundred ten."""
    if value < 10:
        return (part % 10 == 0 and part >= 20) or part == 0
    return part % 100 == 0 and (part >= 100 or part == 0)


@lru_cache(maxsize=200_000)
def _value(form: str) -> float | None:
    """The value of one word, None where it is no number."""
    unit = valued_words("number unit").get(form)
    if unit is not None:
        return unit
    match = DIGITS.fullmatch(form)
    return match and float(match[1]) * valued_words("number scale").get(match[2] or "", 1.0)


def _unit(forms: Sequence[str], first: int, after: int) -> str:
    if forms[first][0] in "$£€¥₹":
        return forms[first][0]
    return "percent" if forms[after : after + 1] == ["percent"] else ""


def _is_year(forms: Sequence[str], first: int, after: int, value: float) -> bool:
    if after > first + 1 or not forms[first].isdigit() or not 1800 <= value < 2100:
        return False
    before = forms[first - 1] if first else ""
    return before in small_words("before a year") or after == len(forms)


def _thing(text: str, words: Sequence[Word], first: int, after: int) -> tuple[str, ...]:
    """What is counted: the senses of the words behind, then of those directly before."""
    behind = _clause(text, words, range(after, min(after + WORDS_BEHIND, len(words))), after - 1)
    before = _clause(text, words, range(first - 1, max(first - 4, -1), -1), first)
    return tuple(dict.fromkeys([*behind, *before[:WORDS_BEFORE]]))


def _clause(text: str, words: Sequence[Word], places: range, beside: int) -> list[str]:
    """Senses of the words at `places`, until a mark, a conjunction or another number."""
    little, found = small_words("little"), []
    for at in places:
        low, high = min(at, beside), max(at, beside)
        form = words[at].form
        if BREAK.search(text, words[low].end, words[high].start) or form in ("and", "or", "but"):
            break
        if _value(form) is not None or form in valued_words("number scale"):
            break
        if form not in little:
            found.append(sense_of(form))
        beside = at
    return found
