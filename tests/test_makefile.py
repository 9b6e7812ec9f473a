"""make, on a machine that is not ready for it, says so in one line."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

MAKEFILE = ROOT / "Makefile"


def make(folder: Path, python: str) -> subprocess.CompletedProcess[str]:
    (folder / "python").write_text(f"#!/bin/sh\n{python}\n", "utf-8")
    (folder / "python").chmod(0o755)
    return subprocess.run(
        ["make", "-s", "-f", MAKEFILE, ".venv/bin/python", f"PYTHON={folder / 'python'}"],
        cwd=folder,
        capture_output=True,
        text=True,
    )


@pytest.mark.skipif(not shutil.which("make"), reason="there is no make here")
@pytest.mark.parametrize(
    ("python", "line"),
    [
        ("exit 1", "Python 3.11 or later is needed: make PYTHON=/path/to/python3"),
        ('case "$2" in *ensurepip*) exit 1;; esac', "Python's venv module is missing"),
    ],
    ids=["too old", "without venv"],
)
def test_an_unfit_python_is_told(python: str, line: str, tmp_path: Path) -> None:
    done = make(tmp_path, python)
    assert done.returncode != 0
    told = [each for each in done.stderr.splitlines() if ": *** [" not in each]
    assert len(told) == 1
    assert told[0].startswith(line)
    assert not (tmp_path / ".venv").exists()
