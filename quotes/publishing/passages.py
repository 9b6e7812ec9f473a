"""Cutting text where marks begin and end, so that a template can wrap every piece.

Nothing here makes HTML: pieces are plain values, and templates escape them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from quotes.showing.cutting import Mark, runs

OPEN, CLOSE = "\x01", "\x02"
"""What full-text search is asked to put around the words that matched."""


@dataclass
class Piece:
    """A run of text under the same marks. `starts` names the quotes whose content begins here."""

    text: str
    start: int
    parts: tuple[str, ...] = ()
    quotes: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()


@dataclass
class Paragraph:
    """The pieces of one paragraph, and the quotations that begin in it."""

    pieces: list[Piece] = field(default_factory=list)

    @property
    def starts(self) -> list[int]:
        """The quotations whose content begins in this paragraph, in order."""
        return [quote for piece in self.pieces for quote in piece.starts]


def cut(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> list[Piece]:
    """Cut ``text[start:end]`` wherever a mark begins or ends. Empty and outlying marks are left."""
    end = len(text) if end is None else min(end, len(text))
    pieces: list[Piece] = []
    seen: set[int] = set()
    for left, right, over in runs(marks, start, end):
        content = list(dict.fromkeys(mark.quote for mark in over if mark.part == "content"))
        starts = tuple(quote for quote in content if quote not in seen)
        seen.update(starts)
        parts = tuple(sorted({mark.part for mark in over}))
        pieces.append(Piece(text[left:right], left, parts, tuple(content), starts))
    return pieces


def paragraphs(text: str, marks: Iterable[Mark]) -> list[Paragraph]:
    """The whole text in paragraphs (white space between them left out), cut at its marks."""
    breaks = [match.span() for match in re.finditer(r"[ \t\r]*\n\s*", text)]
    pieces = cut(text, [*marks, *(Mark(s, e, "break") for s, e in breaks)])
    made = [Paragraph()]
    for piece in pieces:
        if "break" not in piece.parts:
            made[-1].pieces.append(piece)
            continue
        if made[-1].pieces:
            made.append(Paragraph())
        if piece.starts:
            # A content that begins in white space still needs its place to jump to.
            made[-1].pieces.append(Piece("", piece.start, (), piece.quotes, piece.starts))
    return [each for each in made if each.pieces]


def around(text: str, start: int, end: int, reach: int = 320) -> tuple[int, int]:
    """A passage around ``text[start:end]``: up to `reach` characters each side, at word ends."""
    left = max(0, start - reach)
    if left:
        space = text.find(" ", left, start)
        left = space + 1 if space >= 0 else start
    right = min(len(text), end + reach)
    if right < len(text):
        space = text.rfind(" ", end, right)
        right = max(space, end)
    return left, right


def hits(marked: str, limit: int = 420) -> list[dict[str, Any]]:
    """Pieces of a text that search has marked, clipped around the first hit to `limit` characters.

    Each has `text`, `hit` (whether it matched) and, at a cut, an ellipsis.
    """
    pieces, hit = [], False
    for part in re.split(f"([{OPEN}{CLOSE}])", marked):
        if part in (OPEN, CLOSE):
            hit = part == OPEN
        elif part:
            pieces.append({"text": part, "hit": hit})
    return clip(pieces, limit)


def clip(pieces: list[dict[str, Any]], limit: int) -> list[dict[str, Any]]:
    """Keep `limit` characters of the pieces, a little before the first hit on."""
    if sum(len(piece["text"]) for piece in pieces) <= limit:
        return pieces
    ahead = list(takewhile(lambda piece: not piece["hit"], pieces))
    before = sum(len(piece["text"]) for piece in ahead) if len(ahead) < len(pieces) else 0
    left = max(0, before - limit // 4)
    kept, position, room = [], 0, limit
    for piece in pieces:
        text, start = piece["text"], max(0, left - position)
        position += len(text)
        if position <= left or room <= 0:
            continue
        text = text[start : start + room]
        room -= len(text)
        kept.append({"text": text, "hit": piece["hit"]})
    if left and kept:
        kept[0] = {**kept[0], "text": "…" + kept[0]["text"]}
    if room <= 0 and kept:
        kept[-1] = {**kept[-1], "text": kept[-1]["text"] + "…"}
    return kept
