"""SQL functions for people who write their own queries.

- ``word_difference(a, b)``: how the words of `a` become those of `b`, as JSON: a list of
  ``{"tag": "same" | "added" | "left_out", "text": …}``.
- ``word_similarity(a, b)``: 0 to 100, the share of words that both have in the same order
  (rapidfuzz's normalised Indel similarity over words), typography taken away.
- ``plain_name(name)``: a name for comparing: lower case, without accents, stops, curly apostrophes.

A null gives null. Texts over `LONGEST` characters are cut there, since a query may call these on
every row.
"""

from __future__ import annotations

import json
import sqlite3

from rapidfuzz.distance import Indel

from quotes.comparing.words import forms_of
from quotes.showing.differences import differences
from quotes.storing.database import register_functions

LONGEST = 20_000


def register(conn: sqlite3.Connection) -> None:
    """Give the connection these functions."""
    register_functions(conn)
    conn.create_function("word_difference", 2, word_difference, deterministic=True)
    conn.create_function("word_similarity", 2, word_similarity, deterministic=True)


def word_difference(a: object, b: object) -> str | None:
    """The word-level difference from `a` to `b`, as JSON."""
    if a is None or b is None:
        return None
    pieces = differences(str(a)[:LONGEST], str(b)[:LONGEST])
    return json.dumps([piece._asdict() for piece in pieces], ensure_ascii=False)


def word_similarity(a: object, b: object) -> float | None:
    """How much of both texts' words stand in the same order in both, 0 to 100."""
    if a is None or b is None:
        return None
    words = forms_of(str(a)[:LONGEST]), forms_of(str(b)[:LONGEST])
    return round(100 * Indel.normalized_similarity(*words), 1)
