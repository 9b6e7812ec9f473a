"""Who passed words on: “…,” Lee said, according to [two people who were there].

The mention is still whoever spoke; whoever told of it, or the document it is in, is kept beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from quotes.finding.mentions import word_range
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.words import Words
from quotes.models import Quote, Span

CITES: Final = ("according", "to")


def with_passers_on(words: Words, tags: Sequence[str], quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes, each with whoever "according to" names beside its cue."""
    citing = {
        words.sentence_of[at]: at
        for at in words.of({CITES[0]})
        if words.lower[at + 1 : at + 2] == [CITES[1]]
    }
    if not citing:
        return list(quotes)
    found = [(quote, _passed_on(words, tags, quote, citing)) for quote in quotes]
    return [quote._replace(passed_on=source) if source else quote for quote, source in found]


def _passed_on(
    words: Words, tags: Sequence[str], quote: Quote, citing: Mapping[int, int]
) -> Span | None:
    """Who is cited in the sentence of the cue, outside of what was said and of who said it."""
    if quote.cue is None or quote.mention is None or quote.cue.lemma == " ".join(CITES):
        return None
    at = citing.get(words.sentence_of[word_range(words, quote.cue.span)[0]])
    if at is None or at + 2 >= len(words) or _within(words.start[at], quote):
        return None
    source = noun_phrase_at(words, tags, at + 2)
    return words.span(source.first, source.last) if source else None


def _within(offset: int, quote: Quote) -> bool:
    """Whether a character stands in what was said, or in who said it."""
    assert quote.mention is not None
    return any(start <= offset < end for start, end in (*quote.spans, quote.mention.span))
