"""What kind of source a noun stands for: a person, a group, a document, or none of these."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from quotes.lexicon import LexiconError, entries
from quotes.lexicon.by_word import by_word
from quotes.lexicon.cues import inflected
from quotes.lexicon.people import people

KINDS: Final = frozenset({"person", "group", "document"})
PERSON: Final = re.compile(r".+(?:man|men|ists?|crats?|icians?)$")
"""Endings of nouns for people, singular and plural."""


@cache
def _kinds() -> dict[str, str]:
    kinds: dict[str, str] = {}
    for entry in entries("sources", "source", {"kind": str, "words": str, "examples": list}):
        if entry["kind"] not in KINDS:
            raise LexiconError(f"sources.toml: no such kind: {entry['kind']!r}")
        for word in entry["words"].split():
            for form in inflected(word, "noun"):
                kinds.setdefault(form, entry["kind"])
    return kinds


@by_word
def source_kind(noun: str) -> str | None:
    """person, group or document for a noun in lower case, singular or plural; None for others."""
    kind = _kinds().get(noun)
    if kind is None and "-" in noun:
        kind = _kinds().get(noun.rsplit("-", 1)[1])
    return kind or ("person" if PERSON.match(noun) or _is_human(noun) else None)


def _is_human(noun: str) -> bool:
    known = people()
    return known.is_human(noun) or noun in known.plurals
