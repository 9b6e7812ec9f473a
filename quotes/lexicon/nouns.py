"""Kinds of nouns, and of the words around them: times, quantities, occasions, venues.

Every function takes one word in lower case; a word may be of several kinds.
"""

from __future__ import annotations

from functools import cache

from quotes.lexicon import entries
from quotes.lexicon.by_word import by_word


@cache
def _nouns() -> dict[str, frozenset[str]]:
    found = entries("nouns", "nouns", {"kind": str, "words": str, "examples": list})
    return {entry["kind"]: frozenset(entry["words"].split()) for entry in found}


@by_word
def is_time(word: str) -> bool:
    """Whether the lower-case word is one of time: Monday, week, later."""
    return word in _nouns()["time"] or is_month(word)


def is_month(word: str) -> bool:
    """Whether the lower-case word is the name of a month: March."""
    return word in _nouns()["month"]


@by_word
def is_dated_month(word: str) -> bool:
    """Whether the lower-case word is a month where a number stands beside it: March, May, Aug."""
    return is_month(word) or word.rstrip(".") in _nouns()["month beside a number"]


@by_word
def is_date(word: str) -> bool:
    """Whether a lower-case word behind last, this or next is a time: last fall, next spring."""
    return is_time(word) or word in _nouns()["season"]


@by_word
def is_sign(word: str) -> bool:
    """Whether the lower-case noun is a thing that carries words: sign, banner, hat."""
    return word in _nouns()["sign"]


@by_word
def is_plural_in_sense(word: str) -> bool:
    """Whether the lower-case noun, singular in form, takes a plural verb: police, clergy."""
    return word in _nouns()["plural in sense"]


@by_word
def is_quantifier(word: str) -> bool:
    """Whether the lower-case word says how many of something: many, most, three."""
    return word in _nouns()["quantifier"]


@by_word
def is_quantity(word: str) -> bool:
    """Whether the lower-case word can be a subject by itself: many fear that, another said."""
    return word in _nouns()["quantity"]


@by_word
def is_fraction(word: str) -> bool:
    """Whether the lower-case noun is a part of something counted: half, majority, percent."""
    return word in _nouns()["fraction"]


@by_word
def is_measure(word: str) -> bool:
    """Whether the lower-case word qualifies a number: about, almost, more-than."""
    return word in _nouns()["measure"]


@by_word
def is_counted(word: str) -> bool:
    """Whether a measure can stand before the lower-case word: almost half, no one."""
    return word in _nouns()["counted"]


@by_word
def is_occasion(word: str) -> bool:
    """Nouns that say where or when it was said, not who said it: in a statement, on Monday."""
    return is_time(word) or word in _nouns()["occasion"]


@by_word
def is_venue(word: str) -> bool:
    """Whether a noun names where something is posted or broadcast: website, radio."""
    return word in _nouns()["venue"]


@by_word
def is_amount(word: str) -> bool:
    """Whether the lower-case word tells how much was said, not what: nothing, a lot, little."""
    return word in _nouns()["amount"]


@by_word
def is_reason(word: str) -> bool:
    """Whether "that" behind the lower-case noun says why: on the grounds that, in the hope that."""
    return word in _nouns()["reason"]


@by_word
def is_hearing(word: str) -> bool:
    """Whether the lower-case noun names who hears what is told there: the inquest, the jury."""
    return word in _nouns()["hearing"]


@by_word
def is_detail(word: str) -> bool:
    """Whether the lower-case noun names what is told of a matter: gave no details, no reason."""
    return word in _nouns()["detail"]


@by_word
def is_deed(word: str) -> bool:
    """Whether the lower-case noun names what was done: in a blow to the town, in a first step."""
    return word in _nouns()["deed"]


@by_word
def is_from_others(word: str) -> bool:
    """Whether what the word governs is said by others: faced criticism, amid fears."""
    return word in _nouns()["from others"]


@by_word
def is_answering(word: str) -> bool:
    """Whether others say what stands behind the word: responded to claims, hit-back at them."""
    return word in _nouns()["answering"]


@by_word
def is_standard(word: str) -> bool:
    """Whether something is done according to the lower-case noun: the law, plan, need."""
    return word in _nouns()["standard"]
