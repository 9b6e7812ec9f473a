"""Lines that lead the reader elsewhere: what they say, another article reports.

READ ALSO: Ferry will sink, says mayor / Related: Governor threatens to quit
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from quotes.finding.furniture import points_elsewhere
from quotes.finding.words import Words
from quotes.models import Quote, Span


def without_pointers(words: Words, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes, in text order, without those that begin in a line that leads elsewhere."""
    lines = _pointers(words)
    if not lines:
        return list(quotes)
    begins = [line.start for line in lines]
    return [
        quote
        for quote in quotes
        if not (number := bisect_right(begins, quote.start)) or quote.start >= lines[number - 1].end
    ]


def _pointers(words: Words) -> list[Span]:
    """The paragraphs that lead elsewhere, in text order."""
    starts = [
        at
        for at, (before, number) in enumerate(pairwise([-1, *words.paragraph_of]))
        if before != number
    ]
    spans = [words.span(first, past - 1) for first, past in pairwise([*starts, len(words)])]
    return [span for span in spans if points_elsewhere(words.source[span.start : span.end])]
