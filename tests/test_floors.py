"""Accuracy never falls below what was reached."""

from __future__ import annotations

import tomllib
from functools import lru_cache

import pytest

from tests.floors import GOLD, TOLERANCE, WATCHED, raised, reached, read, written

now = lru_cache(reached)
CASES = [(gold, name) for gold, names in WATCHED.items() for name in names]


@pytest.mark.parametrize(("gold", "name"), CASES, ids=[" ".join(case) for case in CASES])
def test_no_figure_drops(gold: str, name: str) -> None:
    folder, _ = GOLD[gold]
    if not folder.is_dir():
        pytest.skip(f"no annotated articles at {folder}")
    floors = read().get(gold, {})
    assert name in floors, f"no floor for {name!r} yet: run `make floors`"
    value = now(gold)[name]
    assert value >= floors[name] - TOLERANCE, (
        f"{gold}: {name} fell to {value:.2f}, it was {floors[name]:.2f}. See what went wrong with "
        f"`quotes evaluate ../shared/polnear --split train --errors 20`"
    )


def test_floors_are_raised_and_never_lowered() -> None:
    old = {"dev": {"rises": 50.0, "falls": 60.0}}
    new = raised(old, {"dev": {"rises": 55.128, "falls": 40.0, "new": 10.0}})
    assert new == {"dev": {"rises": 55.12, "falls": 60.0, "new": 10.0}}
    assert tomllib.loads(written(new)) == new
