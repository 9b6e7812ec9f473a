"""Nouns for works, which have titles: books, films, songs, programmes."""

from __future__ import annotations

from functools import cache

from quotes.lexicon import entries
from quotes.lexicon.cues import inflected


@cache
def works() -> frozenset[str]:
    """Every noun for a work, singular and plural, in lower case."""
    listed = entries("works", "work", {"kind": str, "words": list, "example": str})
    words = (word for entry in listed for word in entry["words"])
    return frozenset(form for word in words for form in inflected(word, "noun"))
