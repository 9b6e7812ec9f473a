"""The samples: whole, of the project's own wording, and worth showing."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from quotes.models import Problem
from quotes.reading.articles import read_source
from quotes.reading.sources import Source, find_sources
from tests.conftest import SAMPLES

ARTICLES = sorted(SAMPLES.rglob("*.txt"))
QUOTED = re.compile("“([^”]+)”")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.replace("’", "'").lower())


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[at : at + length]) for at in range(len(found) - length + 1)}


def test_every_sample_is_in_a_manifest_and_readable() -> None:
    sources = list(find_sources([str(SAMPLES)]))
    assert not [each for each in sources if isinstance(each, Problem)]
    assert {each.path for each in sources if isinstance(each, Source)} == set(ARTICLES)
    for source in sources:
        assert isinstance(source, Source)
        known = source.metadata
        assert all([known.outlet or known.speaker, known.url, known.title, known.published])
        assert not isinstance(read_source(source), Problem)


def test_manifests_name_each_file_once() -> None:
    for manifest in SAMPLES.rglob("articles.csv"):
        with manifest.open(encoding="utf-8", newline="") as file:
            names = [row["file"] for row in csv.DictReader(file)]
        assert len(set(names)) == len(names)
        assert sorted(names) == sorted(
            path.relative_to(manifest.parent).as_posix() for path in manifest.parent.rglob("*.txt")
        )


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_samples_share_no_run_of_words_with_texts_that_are_not_ours(
    path: Path, shared: Path
) -> None:
    theirs = " ".join(each.read_text("utf-8") for each in (shared / "seeds").glob("*.txt"))
    common = runs(path.read_text("utf-8"), 9) & runs(theirs, 9)
    assert not common


@pytest.mark.parametrize("path", sorted((SAMPLES / "karachi").glob("*.txt")), ids=lambda p: p.stem)
def test_what_real_people_say_is_on_record(path: Path, shared: Path) -> None:
    """At most eight words in quotation marks, each of them found in the articles of the day."""
    record = " ".join(each.read_text("utf-8") for each in (shared / "seeds").glob("*.txt"))
    for fragment in QUOTED.findall(path.read_text("utf-8")):
        said = words(fragment)
        assert len(said) <= 8, fragment
        assert " ".join(said) in " ".join(words(record)), fragment
