"""Where a text stands in double quotation marks, for measuring: independent of what is measured.

Extraction has a finder of its own (``quotes.finding``), which knows much more of marks. A score
must not change when that finder does, so this is the plain reading of “ ”, " and two apostrophes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

MARK = re.compile("[“”\"\n]|''")
BEFORE_OPENING = frozenset(" \t\n\xa0([{—–-/“‘'")
BEHIND_CLOSING = frozenset(" \t\n\xa0.,;:!?)]}—–-/”’'")
Role = Literal["opens", "closes", "either", "break", "“", "”"]
CLOSING: dict[str, frozenset[Role]] = {
    "curly": frozenset({"”"}),
    "straight": frozenset({"closes", "either"}),
}


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    role: Role


def quoted_regions(text: str) -> list[tuple[int, int]]:
    """Spans between quotation marks, without the marks, none across a line break.

    Within a quotation only a mark of its own kind closes it, so the other kind may nest. One
    that is open at a line break goes on in the next line only if the next mark closes it.
    """
    marks = [_mark(text, match) for match in MARK.finditer(text)]
    regions: list[tuple[int, int]] = []
    start: int | None = None
    kind = "curly"
    for at, mark in enumerate(marks):
        if start is None:
            if mark.role in ("“", "opens", "either"):
                start, kind = mark.end, "curly" if mark.role == "“" else "straight"
        elif mark.role == "break":
            regions.append((start, mark.start))
            start = mark.end if _closed_next(marks, at, kind) else None
        elif mark.role in CLOSING[kind]:
            regions.append((start, mark.start))
            start = None
    if start is not None:
        regions.append((start, len(text)))
    return [(start, end) for start, end in regions if text[start:end].strip()]


def _closed_next(marks: list[_Mark], at: int, kind: str) -> bool:
    """Whether the next mark that is not a line break closes for sure."""
    following = next((m.role for m in marks[at + 1 :] if m.role != "break"), None)
    return following == ("”" if kind == "curly" else "closes")


def _mark(text: str, match: re.Match[str]) -> _Mark:
    """A mark and what it does: a straight one shows it by its neighbours, where they tell."""
    start, end, written = match.start(), match.end(), match.group()
    if written == "\n":
        return _Mark(start, end, "break")
    if written in "“”":
        return _Mark(start, end, "“" if written == "“" else "”")
    before = text[start - 1 : start] or "\n"
    behind = text[end : end + 1] or "\n"
    opens = before in BEFORE_OPENING and not behind.isspace()
    closes = behind in BEHIND_CLOSING and not before.isspace()
    role: Role = "either" if opens == closes else "opens" if opens else "closes"
    return _Mark(start, end, role)
