"""Nouns for what cannot say or think: events, objects, qualities, times."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from quotes.lexicon import entries
from quotes.lexicon.by_word import by_word
from quotes.lexicon.cues import inflected
from quotes.lexicon.people import people
from quotes.lexicon.sources import source_kind

QUALITY: Final = re.compile(r".{3,}(?:ness|nesses|ism)$")
"""Endings that make qualities of adjectives and doctrines of nouns: greatness, terrorism."""


@cache
def _things() -> frozenset[str]:
    listed = entries("things", "thing", {"kind": str, "words": list, "examples": list})
    words = (word for entry in listed for word in entry["words"])
    return frozenset(form for word in words for form in inflected(word, "noun"))


@by_word
def is_thing(noun: str) -> bool:
    """Whether a noun in lower case, singular or plural, names what cannot be anybody.

    A noun that no list has is not taken for a thing: a fishmonger may speak.
    """
    known = people()
    groups = known.organisations["common"] | known.organisations["document"]
    if source_kind(noun) or known.is_role(noun) or noun in known.plurals or noun in groups:
        return False
    return noun in _things() or QUALITY.match(noun) is not None
