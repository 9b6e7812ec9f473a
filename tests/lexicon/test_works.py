"""Nouns for works, and the examples of works.toml."""

from __future__ import annotations

import re

from quotes.lexicon import entries
from quotes.lexicon.works import works


def test_singular_and_plural() -> None:
    assert {"book", "books", "movie", "series", "podcasts"} <= works()
    assert "road" not in works()


def test_examples_hold_a_work_of_their_entry() -> None:
    for entry in entries("works", "work", {"kind": str, "words": list, "example": str}):
        before = re.findall(r"[\w-]+", entry["example"].split("“")[0])
        assert works() & set(before), entry["kind"]
