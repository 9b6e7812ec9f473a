"""An added quote costs the same in a small database and in a large one: counted, not timed."""

from __future__ import annotations

import pytest
from sqlite_utils import Database

from benchmarks import grouping
from quotes.comparing.links import Link, Read
from quotes.storing import statements

A_DAY = 100
MORE = 1.15
"""What a larger database may cost more, in steps of SQLite and in quotes compared."""


def test_work_for_an_added_quote_stays(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "A_DAY", A_DAY)
    monkeypatch.setattr(grouping, "KEPT", 3 * A_DAY)
    compared = 0

    def counted(a: Read, b: Read) -> Link | None:
        nonlocal compared
        compared += 1
        return real(a, b)

    real = statements.link
    monkeypatch.setattr(statements, "link", counted)
    maker, stored = grouping.Maker(), 0
    grouping.add_names(db)
    costs = []
    for size in (1_000, 6_000):
        grouping.add(db, maker, stored, size - 1_000 - stored)
        statements.group(db)
        grouping.add(db, maker, size - 1_000, 1_000)
        stored, compared = size, 0
        with grouping.steps(db) as counter:
            statements.group(db)
        costs.append((counter(), compared))
    (small_steps, small_pairs), (large_steps, large_pairs) = costs
    assert large_steps <= MORE * small_steps
    assert large_pairs <= MORE * small_pairs
    assert small_pairs > 0
