"""An article cut where something begins or ends, and each quotation's reasons in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quotes.models import Quote
from quotes.showing.cutting import Mark, runs

PARTS = ("mention", "cue", "content")
"""Where parts overlap, as in a quotation that quotes another, the first of these is shown."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters with one part ("" outside), the quotes it belongs to, those it begins."""

    text: str
    part: str
    quotes: tuple[int, ...]
    begins: tuple[int, ...]


def pieces(text: str, quotes: Sequence[Quote]) -> Iterator[Piece]:
    """The article's text, whole and in order, cut wherever a content, cue or mention ends."""
    begun: set[int] = set()
    for start, end, over in runs(_marks(quotes), 0, len(text)):
        parts = {part: {mark.quote for mark in over if mark.part == part} for part in PARTS}
        yield Piece(
            text[start:end],
            next((part for part in PARTS if parts[part]), ""),
            tuple(sorted(set().union(*parts.values()))),
            tuple(sorted(parts["content"] - begun)),
        )
        begun |= parts["content"]


def _marks(quotes: Sequence[Quote]) -> Iterator[Mark]:
    for number, quote in enumerate(quotes):
        for span in quote.spans:
            yield Mark(*span, "content", number)
        if quote.cue:
            yield Mark(*quote.cue.span, "cue", number)
        if quote.mention:
            yield Mark(*quote.mention.span, "mention", number)


def reasons(quote: Quote, matches: Mapping[str, str]) -> Iterator[str]:
    """Why the quotation is one, and why this speaker has it; `matches` is rule name to words."""
    who = quote.speaker or f"nobody could be named with confidence: {_left_open(quote)}"
    role = f", {quote.role}" if quote.role else ""
    yield f"speaker: {who}{role}"
    kind = quote.kind if quote.modality == "asserted" else f"{quote.kind}, {quote.modality}"
    yield f"kind: {kind} {quote.act}"
    if quote.medium:
        yield f"medium: {quote.medium}"
    if quote.continues is not None:
        yield f"goes on: from {quote.continues + 1}"
    for label, name in (("found by", quote.rule), ("named by", quote.resolved_by)):
        if name:
            words = matches.get(name)
            yield f"{label}: {name}" + (f": {words}" if words else "")


def _left_open(quote: Quote) -> str:
    """Why nobody is named."""
    if quote.mention is not None:
        return "who the words beside it stand for is open"
    if quote.cue is None:
        return "no words beside it stand for a speaker"
    if quote.cue.act == "thought":
        return "a verb of thinking seldom tells who said the words it leads in"
    return "no words beside the cue stand for who speaks"
