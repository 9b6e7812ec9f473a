"""The benchmarks of grouping run, and count what they say they count."""

from pathlib import Path

import pytest

from benchmarks import candidates, grouping
from quotes.storing.database import open_database


def test_a_small_database_grows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "SIZES", (100, 1000))
    monkeypatch.setattr(grouping, "A_DAY", 20)
    monkeypatch.setattr(grouping, "LOAD", 20)
    monkeypatch.setattr(grouping, "LOADS", 2)
    monkeypatch.setattr(grouping, "SPEAKERS", 500)
    with open_database(tmp_path / "made.db") as db:
        rows = list(grouping.measure(db, 1000))
        stored = db.execute("select count(*) from quotes").fetchone()[0]
    assert [row.quotes for row in rows] == [100, 1000]
    assert 0 < rows[0].statements <= rows[1].statements
    assert stored == 1000 + 20 * grouping.ARTICLE
    assert all(row.a_quote > 0 for row in rows)


def test_rare_senses_find_all_that_is_linked() -> None:
    found = {row.way: row for row in candidates.measure([50])}
    assert found["rare senses"].found == 1
    assert found["MinHash 0.5"].found < 1
