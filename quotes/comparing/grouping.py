"""Statements from links: which tellings belong together.

Strong links join. A telling without a strong link goes with its best weak one, so that a vague
paraphrase cannot tie two statements together. What comes out depends on the set of links only, not
on the order they were found in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from itertools import combinations

from quotes.comparing.links import Link, Read, link

Pair = tuple[int, int]
"""Two ids, the smaller one first."""


def groups(ids: Iterable[int], kept: Iterable[Pair]) -> list[list[int]]:
    """The tellings `ids` that the links `kept` join, in groups of two and more, each sorted."""
    parent = {each: each for each in ids}

    def root(each: int) -> int:
        while parent[each] != each:
            parent[each] = parent[parent[each]]
            each = parent[each]
        return each

    for a, b in kept:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    found: defaultdict[int, list[int]] = defaultdict(list)
    for each in sorted(parent):
        found[root(each)].append(each)
    return [group for group in found.values() if len(group) > 1]


def best_links(weak: Mapping[Pair, float], joined: Container[int]) -> set[Pair]:
    """The best of the links `weak` (with their scores) of each telling that is not `joined`."""
    best: dict[int, tuple[float, int, int]] = {}
    for (a, b), score in weak.items():
        for each in (a, b):
            if each not in joined:
                best[each] = max(best.get(each, (0.0, 0, 0)), (score, -a, -b))
    return {(-a, -b) for _, a, b in best.values()}


def all_links(reads: list[Read]) -> dict[Pair, Link]:
    """The links between all pairs of `reads`: for a few dozen; a database asks its index first."""
    found = {}
    for a, b in combinations(sorted(reads, key=lambda one: one.telling.id), 2):
        if answer := link(a, b):
            found[a.telling.id, b.telling.id] = answer
    return found
