"""Nouns for works, singular and plural."""

from __future__ import annotations

from quotes.lexicon.works import works


def test_singular_and_plural() -> None:
    assert {"book", "books", "movie", "series", "podcasts"} <= works()
    assert "road" not in works()
