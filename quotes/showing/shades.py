"""An original cut into pieces, each with the outlets that quoted it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any, NamedTuple


class Shade(NamedTuple):
    """A run of an original's characters that the same outlets, by the same quotes, repeat."""

    text: str
    outlets: tuple[str, ...]
    quotes: tuple[int, ...]


def shades(text: str, quotes: Iterable[Mapping[str, Any]]) -> list[Shade]:
    """Cut `text` where a quoted span begins or ends; `quotes` have quote_id, outlet and spans.

    A quote whose outlet is not known counts as one outlet of its own.
    """
    spans = [
        (start, end, quote["outlet"] or f"quote {quote['quote_id']}", quote["quote_id"])
        for quote in quotes
        for start, end in quote["spans"]
    ]
    edges = sorted({0, len(text), *(edge for span in spans for edge in span[:2])})
    found = []
    for left, right in pairwise(edges):
        over = [span for span in spans if span[0] <= left and right <= span[1]]
        outlets = tuple(sorted({span[2] for span in over}))
        found.append(Shade(text[left:right], outlets, tuple(sorted({span[3] for span in over}))))
    return found
