"""Statements from links: which tellings belong together.

Strong links join. A telling without a strong link goes with its best weak one, so that a vague
paraphrase cannot tie two statements together. What comes out depends on the set of links only, not
on the order they were found in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from quotes.comparing.links import Link, Read, link

Pair = tuple[int, int]


def groups(ids: Iterable[int], links: Mapping[Pair, Link]) -> list[list[int]]:
    """The tellings `ids` in groups of two and more, each sorted, by the links between them."""
    parent = {each: each for each in ids}

    def root(each: int) -> int:
        while parent[each] != each:
            parent[each] = parent[parent[each]]
            each = parent[each]
        return each

    for a, b in kept_links(links):
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    found: defaultdict[int, list[int]] = defaultdict(list)
    for each in sorted(parent):
        found[root(each)].append(each)
    return [group for group in found.values() if len(group) > 1]


def kept_links(links: Mapping[Pair, Link]) -> list[Pair]:
    """The links that join: the strong ones, and the best of each telling that has only weak ones."""
    joined = {each for pair, found in links.items() if found.strong for each in pair}
    best: dict[int, tuple[float, int, int]] = {}
    for (a, b), found in links.items():
        if not found.strong:
            for each in {a, b} - joined:
                best[each] = max(best.get(each, (0.0, 0, 0)), (found.score, -a, -b))
    strong = [pair for pair, found in links.items() if found.strong]
    return strong + sorted({(-a, -b) for _, a, b in best.values()})


def all_links(reads: list[Read]) -> dict[Pair, Link]:
    """The links between all pairs of `reads`: for a few dozen; a database asks its index first."""
    found = {}
    for number, a in enumerate(reads):
        for b in reads[number + 1 :]:
            if answer := link(a, b):
                pair = sorted((a.telling.id, b.telling.id))
                found[pair[0], pair[1]] = answer
    return found
