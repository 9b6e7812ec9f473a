"""Lines that lead the reader elsewhere: what they say, another article reports.

READ ALSO: Ferry will sink, says mayor / Related: Governor threatens to quit
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from quotes.finding.furniture import points_elsewhere
from quotes.finding.marks import PARAGRAPH
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
    paragraphs = PARAGRAPH.finditer(words.source)
    return [Span(*line.span()) for line in paragraphs if points_elsewhere(line.group().strip())]
