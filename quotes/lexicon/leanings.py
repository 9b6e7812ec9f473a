"""How much a decision leans one way or the other in some company.

The shares of ``lexicon.counts`` are moved by what they cannot see. For each key it was counted
how often it was seen, how often the outcome came (`reported`), and how often it was expected by
what had been weighed before (`expected`, the sum of those shares). A share's odds are then
multiplied by the odds that were seen over the odds that were expected::

    (reported / (seen - reported)) / (expected / (seen - expected))

both smoothed by WEIGHT further observations as expected, so that a rare key moves little, and a
key that tells nothing new moves nothing. Each step is one line of ``counts.toml`` to point at.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import repeat

from quotes.lexicon import LexiconError
from quotes.lexicon.counts import tables

WEIGHT = 15.0
SURE = 0.0005
"""No share is taken for surer than this, nor for surer than 1 less it."""


class Leanings:
    """What was seen, reported and expected, by key."""

    __slots__ = ("_steps", "table")

    def __init__(self, table: Mapping[str, tuple[int, int, float]]) -> None:
        self.table = table
        self._steps = {key: _step(*counts) for key, counts in table.items()}

    def moved(self, share: float, keys: Sequence[str]) -> float:
        """`share` as the company told by `keys` moves it."""
        share = min(max(share, SURE), 1 - SURE)
        total = math.log(share / (1 - share)) + sum(map(self._steps.get, keys, repeat(0.0)))
        return 1 / (1 + math.exp(-total))


def _step(seen: int, reported: int, expected: float) -> float:
    usual = expected / seen
    found, awaited, total = reported + WEIGHT * usual, expected + WEIGHT * usual, seen + WEIGHT
    return _log_odds(found / total) - _log_odds(awaited / total)


def _log_odds(share: float) -> float:
    share = min(max(share, SURE), 1 - SURE)
    return math.log(share / (1 - share))


@cache
def learned_leanings(name: str) -> Leanings:
    """The table `name` of ``counts.toml``.

    Raises LexiconError where a line is not a key and its three numbers.
    """
    table: dict[str, tuple[int, int, float]] = {}
    for line in tables()[name]["counts"].strip().split("\n"):
        try:
            key, seen, reported, expected = line.split()
            table[key] = (int(seen), int(reported), float(expected))
        except ValueError:
            raise LexiconError(f"counts.toml: {name}: cannot read {line!r}") from None
    return Leanings(table)
