"""Counts from annotated news, and shares computed from them with back-off.

A decision ("is this word a cue here?", "does the content end here?") is described by a chain of
keys from the most general to the most particular. Each key has counts of the outcomes seen in
the annotated articles; where the particular key was seen rarely, the share leans on the key
before it. With n observations of a key, k of them with the outcome, and p the share told by
the key before::

    share = (k + WEIGHT * p) / (n + WEIGHT)

(Dirichlet smoothing as in language modelling; Zhai and Lafferty 2004.) So a handful of counts
explains every decision.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from quotes.lexicon import LexiconError

WEIGHT: Final = 5.0
"""Observations that the share told by the key before counts for."""


class Counts:
    """Counts of `outcomes` by key; the first outcome is "nothing"."""

    __slots__ = ("_weighed", "outcomes", "prior", "table", "totals")

    def __init__(
        self,
        outcomes: Sequence[str],
        table: Mapping[str, tuple[int, ...]],
        totals: Sequence[int],
    ) -> None:
        self.outcomes = tuple(outcomes)
        self.table = table
        self.totals = tuple(totals)
        self.prior = tuple(count / sum(totals) for count in totals)
        self._weighed = {key: (sum(seen) + WEIGHT, seen) for key, seen in table.items()}

    def shares(self, chain: Sequence[str]) -> list[float]:
        """The share of each outcome, by the keys of `chain`, the most general first."""
        shares = list(self.prior)
        weighed = self._weighed
        for key in chain:
            found = weighed.get(key)
            if found is not None:
                total, seen = found
                shares = [(n + WEIGHT * p) / total for n, p in zip(seen, shares)]  # noqa: B905
        return shares

    def share(self, chain: Sequence[str], outcome: int) -> float:
        """The share of one outcome by its index, as `shares` has it."""
        share = self.prior[outcome]
        for key in chain:
            found = self._weighed.get(key)
            if found is not None:
                total, seen = found
                share = (seen[outcome] + WEIGHT * share) / total
        return share


OF_COUNTS: Final = ("word", "side", "begin", "end")
"""The tables of counts.toml that hold counts of outcomes; the others hold leanings."""


@cache
def tables() -> dict[str, dict[str, str]]:
    """``counts.toml`` as parsed: for each table its outcomes and its lines."""
    return tomllib.loads(files("quotes.lexicon").joinpath("counts.toml").read_text("utf-8"))


@cache
def learned() -> dict[str, Counts]:
    """The tables of ``counts.toml`` that hold outcomes by key, by name.

    Raises LexiconError where a line is not a key and one count for each outcome.
    """
    return {name: _read(name, tables()[name]) for name in OF_COUNTS}


def _read(name: str, entry: Mapping[str, str]) -> Counts:
    outcomes = entry["outcomes"].split()
    table: dict[str, tuple[int, ...]] = {}
    for line in entry["counts"].strip().split("\n"):
        key, *numbers = line.split()
        if len(numbers) != len(outcomes) or not all(number.isdigit() for number in numbers):
            raise LexiconError(f"counts.toml: {name}: cannot read {line!r}")
        table[key] = tuple(map(int, numbers))
    total = table.pop("*", (1,) * len(outcomes))
    return Counts(outcomes, table, total)
