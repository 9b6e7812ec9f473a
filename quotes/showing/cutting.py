"""Cutting text wherever a mark begins or ends: what every view of marked text is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of characters that plays a part (content, cue, mention, …), and of which quote."""

    start: int
    end: int
    part: str
    quote: int = 0


def runs(marks: Iterable[Mark], start: int, end: int) -> Iterator[tuple[int, int, list[Mark]]]:
    """Where each run under the same marks begins and ends, and these marks, the outermost first.

    The runs are all of ``[start, end)``, in order; marks that are empty or lie outside are left.
    """
    kept = sorted(
        (mark for mark in marks if max(mark.start, start) < min(mark.end, end)),
        key=lambda mark: (mark.start, -mark.end),
    )
    edges = {start, end}
    for mark in kept:
        edges.update((max(mark.start, start), min(mark.end, end)))
    over: list[Mark] = []
    ahead = 0
    for left, right in pairwise(sorted(edges)):
        while ahead < len(kept) and kept[ahead].start <= left:
            over.append(kept[ahead])
            ahead += 1
        over = [mark for mark in over if mark.end > left]
        yield left, right, over
