"""What is made from the code is current, and links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.generate import PAGES
from tests.conftest import ROOT

PAGES_BY_HAND = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    ROOT / "samples" / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
]


@pytest.mark.parametrize("name", PAGES)
def test_made_pages_are_current(name: str) -> None:
    stored = (ROOT / name).read_text("utf-8")
    assert stored == PAGES[name](), f"{name} is out of date: run `make docs`"


@pytest.mark.parametrize("page", PAGES_BY_HAND, ids=lambda page: page.name)
def test_links_lead_to_files_that_exist(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_make_target_of_the_readme_exists() -> None:
    named = re.findall(
        r"`make ([a-z-]+)|^ +make ([a-z -]+?)(?:  |$)",
        (ROOT / "README.md").read_text("utf-8"),
        re.M,
    )
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for one, many in named:
        for target in (one or many).split():
            assert re.search(rf"^{target}:", makefile, re.M), f"no make {target}"
