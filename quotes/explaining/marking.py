"""An article cut where something begins or ends, and each quotation's reasons in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quotes.models import Quote

INNERMOST = ("mention", "cue", "content")
"""Where roles overlap, as in a quotation that quotes another, the first of these is shown."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters with one role ("" outside), the quotes it belongs to, those it begins."""

    text: str
    role: str
    quotes: tuple[int, ...]
    begins: tuple[int, ...]


def pieces(text: str, quotes: Sequence[Quote]) -> Iterator[Piece]:
    """The article's text, whole and in order, cut wherever a content, cue or mention ends."""
    spans = list(_spans(quotes))
    edges = {0, len(text)} | {edge for _, _, start, end in spans for edge in (start, end)}
    ordered = sorted(edge for edge in edges if edge <= len(text))
    opening: dict[int, list[tuple[int, str, int]]] = {}
    for number, role, start, end in spans:
        opening.setdefault(start, []).append((number, role, end))
    begun: set[int] = set()
    active: list[tuple[int, str, int]] = []
    for start, end in pairwise(ordered):
        active = [each for each in active if each[2] > start] + opening.get(start, [])
        roles = {role for _, role, _ in active}
        inside = tuple(sorted({number for number, _, _ in active}))
        contents = {number for number, role, _ in active if role == "content"}
        yield Piece(
            text[start:end],
            next((role for role in INNERMOST if role in roles), ""),
            inside,
            tuple(sorted(contents - begun)),
        )
        begun |= contents


def _spans(quotes: Sequence[Quote]) -> Iterator[tuple[int, str, int, int]]:
    for number, quote in enumerate(quotes):
        for span in quote.spans:
            yield number, "content", *span
        if quote.cue:
            yield number, "cue", *quote.cue.span
        if quote.mention:
            yield number, "mention", *quote.mention.span


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
