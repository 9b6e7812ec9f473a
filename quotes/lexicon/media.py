"""Words for where something was said, by kind: platforms, occasions, outlets, news agencies."""

from __future__ import annotations

from functools import cache

from quotes.lexicon import entries


@cache
def media() -> dict[str, frozenset[str]]:
    """The words of each kind, in lower case."""
    found = entries("media", "medium", {"kind": str, "words": list, "examples": list})
    return {entry["kind"]: frozenset(entry["words"]) for entry in found}
