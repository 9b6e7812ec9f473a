"""An original cut into pieces, each with the outlets that quoted it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from quotes.showing.cutting import Mark, runs


class Shade(NamedTuple):
    """A run of an original's characters that the same quotes repeat, and their outlets."""

    text: str
    outlets: tuple[str, ...]


def shades(text: str, quotes: Iterable[Mapping[str, Any]]) -> list[Shade]:
    """Cut `text` where a quoted span begins or ends; `quotes` have quote_id, outlet and spans.

    A quote whose outlet is not known counts as one outlet of its own.
    """
    marks = [
        Mark(start, end, quote["outlet"] or f"quote {quote['quote_id']}", quote["quote_id"])
        for quote in quotes
        for start, end in quote["spans"]
    ]
    return [
        Shade(text[left:right], tuple(sorted({mark.part for mark in over})))
        for left, right, over in runs(marks, 0, len(text))
    ]
