"""The table of accuracy, train beside dev."""

from __future__ import annotations

import subprocess
import sys

from benchmarks.accuracy import FIGURES, OTHERS, compared


def test_the_table_shows_the_gap() -> None:
    train = dict.fromkeys(FIGURES.values(), 90.0)
    dev = train | {"direct joint f": 88.5}
    rows = compared(train, dev, markdown=True).split("\n")
    (row,) = (row for row in rows if "found with right source, F" in row and "quoted" in row)
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert cells[1:4] == ["90.0", "88.5", "+1.5"]
    assert len(cells) == 4 + len(OTHERS)
    assert {path for other in OTHERS.values() for path in other} <= set(FIGURES.values())


def test_one_clear_line_where_there_is_no_corpus() -> None:
    command = [sys.executable, "-m", "benchmarks.accuracy", "nowhere"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr == "Error: nowhere: no such file or folder\n"
