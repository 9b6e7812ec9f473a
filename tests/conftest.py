"""What tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"
"""Texts that are not ours to ship: annotated articles beside the checkout."""


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared texts (seeds, polnear); skips the test where it is missing."""
    if not (SHARED / "polnear").is_dir():
        pytest.skip(f"no annotated articles at {SHARED}")
    return SHARED
