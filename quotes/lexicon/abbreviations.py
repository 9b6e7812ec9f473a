"""Abbreviations, and the words that tell whether the stop of one ends a sentence too."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from quotes.lexicon import LexiconError, entries
from quotes.lexicon.by_word import by_word


class Abbreviations(NamedTuple):
    """Words by what their stop does, each as written and without it.

    inner      its stop ends no sentence: Dr., Feb.
    place      the same, unless quoted words follow: from Tampa, Fla. “We won.”
    cut        the same, where the tokenizer cuts the stop off: Brig.
    final      its stop may end a sentence: Inc.
    beginning  words that usually begin a sentence: The, But
    """

    inner: frozenset[str]
    place: frozenset[str]
    cut: frozenset[str]
    final: frozenset[str]
    beginning: frozenset[str]


@cache
def abbreviations() -> Abbreviations:
    """What abbreviations.toml holds; raises LexiconError for an entry that cannot be used."""
    found: dict[str, set[str]] = {kind: set() for kind in Abbreviations._fields}
    required = {"kind": str, "use": str, "words": str, "example": str}
    for entry in entries("abbreviations", "abbreviation", required):
        if entry["kind"] not in found:
            raise LexiconError(f"abbreviations.toml: no such kind: {entry['kind']!r}")
        found[entry["kind"]] |= set(entry["words"].split())
    return Abbreviations(*(frozenset(words) for words in found.values()))


@by_word
def is_cut_off(word: str) -> bool:
    """Whether a tokenizer cuts a word off its stop: Sgt; also put together: Det.-Sgt, S/Sgt."""
    known = abbreviations().cut
    if word in known or not ("/" in word or "-" in word):
        return word in known
    *sorts, rank = word.replace("/", "-").split("-")
    return rank in known and all(sort.rstrip(".") in known or len(sort) == 1 for sort in sorts)
