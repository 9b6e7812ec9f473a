"""The bounds of reported words by the project's convention (docs/annotation.md).

Rules that find reports think in clauses; what is stored has neither the conjunction, nor the
person told, nor a dateline, and no half of a pair of quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from quotes.attributing.mentions import word_range
from quotes.finding.marks import Region
from quotes.finding.tags import FINITE_TAGS
from quotes.finding.words import Words
from quotes.lexicon.cues import cue_forms
from quotes.models import Cue, Quote, Span

LEAD = 9
"""How many words may stand between a cue and its "that": told reporters in Lagos on Monday that."""
DATELINE = re.compile(
    r"[A-Z][A-Z .,’'-]+[A-Z](?:,[^:—–\n]{0,40})?(?:\s*\([^)\n]{1,40}\))?\s*[:—–-]+\s+"
)
BREAKING = frozenset({"BE", "HAVE", "DO", "WH", "VB"}) | FINITE_TAGS


def trimmed(
    words: Words, tags: Sequence[str], regions: Sequence[Region], quotes: Sequence[Quote]
) -> list[Quote]:
    """The quotes with their bounds by the convention."""
    by_first = sorted((region for region in regions), key=lambda region: region.first)
    firsts = [region.first for region in by_first]
    return [_trim(words, tags, by_first, firsts, quote) for quote in quotes]


def _trim(
    words: Words,
    tags: Sequence[str],
    regions: Sequence[Region],
    firsts: Sequence[int],
    quote: Quote,
) -> Quote:
    spans = quote.spans
    if quote.kind != "direct":
        first, *rest = spans
        start = _behind_dateline(words, _behind_lead(words, tags, quote, first), first.end)
        if any(map(str.isalnum, words.source[start : first.end])):  # else there is no complement
            spans = (Span(start, first.end), *rest)
    spans = tuple(_with_marks(words, regions, firsts, span) for span in spans)
    return replace(quote, spans=spans) if spans != quote.spans else quote


def _behind_lead(words: Words, tags: Sequence[str], quote: Quote, span: Span) -> int:
    """Where the clause begins behind "that", whoever was told and wherever it was said."""
    if quote.cue is None or quote.cue.span.start > span.start:
        return span.start
    first, last = word_range(words, span)
    for at in range(first, min(first + LEAD, last)):
        if words.lower[at] == "that":
            if at == first or _is_lead(words, tags, quote.cue, first, at):
                behind = at + 1 if words.text[at + 1] != "," else at + 2
                return words.start[min(behind, last)]
            break
        if tags[at] in BREAKING or tags[at] == "PUNCT":
            break
    return span.start


def _is_lead(words: Words, tags: Sequence[str], cue: Cue, first: int, that: int) -> bool:
    """Told [reporters in Lagos] that; said [on Monday] that; not: rejected [the idea] that."""
    if tags[that] != "SUB" or tags[that + 1] in BREAKING:
        return False
    if any(entry.to for entry in cue_forms().get(cue.span.of(words.source).lower(), ())):
        return True
    return tags[first] == "IN"


def _behind_dateline(words: Words, start: int, end: int) -> int:
    """Where the text begins behind LAGOS, Monday (Agency) —."""
    before = words.source[start - 1 : start]
    if before and before != "\n":
        return start
    dateline = DATELINE.match(words.source, start, end)
    return dateline.end() if dateline and dateline.end() < end else start


def _with_marks(words: Words, regions: Sequence[Region], firsts: Sequence[int], span: Span) -> Span:
    """The span with the quotation marks around the quoted words that it holds whole."""
    first, last = word_range(words, span)
    start, end = span
    for region in regions[bisect_left(firsts, first) : bisect_right(firsts, last)]:
        if region.last <= last:
            start, end = min(start, region.span.start), max(end, region.span.end)
    return Span(start, end)
