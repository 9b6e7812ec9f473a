"""Spans compared by their letters and digits alone.

Two annotators rarely agree on a comma or a quotation mark, and need not. Each span is therefore
put into a second coordinate that counts only alphanumeric characters: there, spans that differ by
marks and white space are equal, and sets of characters are a few ranges instead of many numbers.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

Range = tuple[int, int]
Ranges = tuple[Range, ...]
"""Sorted, disjoint, non-touching half-open ranges of ink: a set of alphanumeric characters."""

WORD = re.compile(r"\w+(?:['’.-]\w+)*")


class Ink:
    """The alphanumeric characters of one text."""

    def __init__(self, text: str) -> None:
        self._before = [0, *accumulate(map(str.isalnum, text))]
        words = [(m.start(), m.end()) for m in WORD.finditer(text) if text[m.start()].isalnum()]
        self._word_starts = [self._before[start] for start, _ in words]
        self._word_ends = [self._before[end] for _, end in words]

    def of(self, spans: Iterable[Range]) -> Ranges:
        """The ink of character spans."""
        last = len(self._before) - 1
        before = self._before
        return union(
            (before[min(max(start, 0), last)], before[min(max(end, 0), last)])
            for start, end in spans
        )

    def words(self, ranges: Ranges) -> int:
        """How many words begin inside."""
        starts = self._word_starts
        return sum(bisect_left(starts, end) - bisect_left(starts, start) for start, end in ranges)

    def last_word(self, spans: Sequence[Range]) -> Ranges:
        """The last word that begins inside the spans; their last span where none begins there."""
        inside = self.of(spans)
        for start, end in reversed(inside):
            at = bisect_left(self._word_starts, end) - 1
            if at >= 0 and self._word_starts[at] >= start:
                return common(((self._word_starts[at], self._word_ends[at]),), inside)
        return common(self.of([max(spans)]), inside) if inside else ()


def union(ranges: Iterable[Range]) -> Ranges:
    """Ranges put together; those that touch become one."""
    out: list[Range] = []
    for start, end in sorted(ranges):
        if start >= end:
            continue
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return tuple(out)


def common(one: Ranges, other: Ranges) -> Ranges:
    """What two sets of ranges share."""
    out: list[Range] = []
    i = j = 0
    while i < len(one) and j < len(other):
        start, end = max(one[i][0], other[j][0]), min(one[i][1], other[j][1])
        if start < end:
            out.append((start, end))
        if one[i][1] < other[j][1]:
            i += 1
        else:
            j += 1
    return tuple(out)


def size(ranges: Ranges) -> int:
    """How many characters."""
    return sum(end - start for start, end in ranges)


def jaccard(one: Ranges, other: Ranges) -> float:
    """Shared characters over all characters of the two; 0 where nothing is shared."""
    if not one or not other or one[-1][1] <= other[0][0] or other[-1][1] <= one[0][0]:
        return 0.0
    shared = size(common(one, other))
    return shared / (size(one) + size(other) - shared) if shared else 0.0


def pair_up(
    gold: Sequence[Ranges], found: Sequence[Ranges], least: float
) -> list[tuple[int, int, float]]:
    """One-to-one pairs (gold's index, found's index, Jaccard), the most alike first.

    Greedy, as usual in this field (PARC, PolNeAR): a pair is made when its two are still free;
    of equals the earlier go first. Pairs below `least`, or that share nothing, are left out.
    """
    ranked = sorted(
        (-score, i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(found)
        if (score := jaccard(one, other)) and score >= least
    )
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs = []
    for score, i, j in ranked:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((i, j, -score))
    return pairs
