"""How much the company a word keeps moves a decision about it.

The shares of ``lexicon.counts`` know nothing of a word's surroundings. For each key that describes
these, three numbers were counted: how often it was `seen`, how often the outcome came there
(`reported`), and how often that was `expected` from what had been weighed before (the sum of those
shares). The key multiplies the odds of a share by the odds seen over the odds expected::

    (reported / (seen - reported)) / (expected / (seen - expected))

Both are smoothed by WEIGHT further observations that go as expected, so that a rare key moves
little, and one that adds nothing new moves nothing. Each step is one line of ``counts.toml``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import repeat
from typing import Final

from quotes.lexicon import LexiconError
from quotes.lexicon.counts import tables

WEIGHT: Final = 15.0
"""Observations that go as expected, added to those that were made."""
SURE: Final = 0.0005
"""No share is taken for surer than this, nor for surer than 1 less it."""


class Leanings:
    """How often each key was seen, reported and was expected to."""

    __slots__ = ("_steps", "table")

    def __init__(self, table: Mapping[str, tuple[int, int, float]]) -> None:
        self.table = table
        self._steps = {key: _step(*counts) for key, counts in table.items()}

    def moved(self, share: float, keys: Sequence[str]) -> float:
        """`share` (0 to 1) as moved by the company that `keys` describe."""
        total = _log_odds(share) + sum(map(self._steps.get, keys, repeat(0.0)))
        return 1 / (1 + math.exp(-total))


def _step(seen: int, reported: int, expected: float) -> float:
    usual = expected / seen
    found, awaited, total = reported + WEIGHT * usual, expected + WEIGHT * usual, seen + WEIGHT
    return _log_odds(found / total) - _log_odds(awaited / total)


def _log_odds(share: float) -> float:
    if share < SURE:
        share = SURE
    elif share > 1 - SURE:
        share = 1 - SURE
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
