"""What tests share: where things lie, the command as a user runs it, and an empty database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, settings
from sqlite_utils import Database

from quotes.cli import main
from quotes.storing.database import open_database

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
SHARED = ROOT.parent / "shared"
"""Texts that are not ours to ship: annotated articles beside the checkout."""

# No test asserts a time, those of hypothesis neither: on a busy machine they would fail at random.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def run(*arguments: object, given: str | bytes | None = None) -> Result:
    """`quotes` with these arguments, and `given` as its standard input, in this process."""
    return CliRunner().invoke(main, [str(each) for each in arguments], input=given)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared texts (seeds, polnear); skips the test where it is missing."""
    if not (SHARED / "polnear").is_dir():
        pytest.skip(f"no annotated articles at {SHARED}")
    return SHARED


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """A database of ours with nothing in it."""
    with open_database(tmp_path / "quotes.db") as opened:
        yield opened
