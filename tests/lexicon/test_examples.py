"""Every entry of the lexicon has examples, and each of them shows a word of its entry.

What is more than a word in its place is tested beside its loader: cues, senses, abbreviations.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from quotes.finding.tags import tag
from quotes.finding.words import Words
from quotes.lexicon.cues import inflected
from quotes.lexicon.sources import source_kind
from quotes.pipeline import extract
from tests.conftest import ROOT

FOLDER = ROOT / "quotes" / "lexicon"
WITHOUT = {
    "counts": "counted from annotated news",
    "usual": "made by tools/usual_tags.py",
    "common": "made by tools/common_senses.py",
    "irregular": "forms of one lemma",
    "cues": "sentences instead: test_cues.py",
}
"""Files without examples, and why."""


def entries_of(name: str) -> list[dict[str, Any]]:
    (table,) = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8")).values()
    found: list[dict[str, Any]] = table
    return found


def entries_with_examples() -> Iterator[Any]:
    for path in sorted(FOLDER.glob("*.toml")):
        if path.stem not in WITHOUT:
            for number, entry in enumerate(entries_of(path.stem), 1):
                yield pytest.param(entry, id=f"{path.stem}:{number}")


def words_of(entry: dict[str, Any]) -> set[str]:
    """The words of an entry in lower case without stops, nouns and verbs in all their forms."""
    listed = entry.get("words") or entry.get("verbs") or [entry["word"]]
    words = listed.split() if isinstance(listed, str) else listed
    forms = {form for word in words for part in ("noun", "verb") for form in inflected(word, part)}
    return {spaced(word.split(":")[0].replace("_", " ")) for word in forms}


def spaced(written: str) -> str:
    """Words in lower case, one space between them, without the marks beside and between them."""
    plain = written.lower().replace("’s", "").replace("'s", "").replace(".", "")
    return " ".join(re.findall(r"[\w%]+", plain))


@pytest.mark.parametrize("entry", list(entries_with_examples()))
def test_every_example_shows_a_word_of_its_entry(entry: dict[str, Any]) -> None:
    examples = entry.get("examples") or [entry.get("example")]
    assert all(examples), f"give it an example: {entry}"
    for example in examples:
        shown = any(f" {word} " in f" {spaced(example)} " for word in words_of(entry))
        assert shown, f"{example!r} shows no word of {entry}"


@pytest.mark.parametrize("entry", entries_of("closed"), ids=lambda entry: entry["examples"][0])
def test_the_word_in_brackets_has_its_part_of_speech(entry: dict[str, Any]) -> None:
    for example in entry["examples"]:
        before, _, rest = example.partition("[")
        words = Words(example.replace("[", "").replace("]", ""))
        assert tag(words)[words.start.index(len(before))] == entry["tag"], example
        assert rest.partition("]")[0].lower() in entry["words"].split(), example


@pytest.mark.parametrize("entry", entries_of("sources"), ids=lambda entry: entry["kind"])
def test_every_example_has_a_source_of_its_kind(entry: dict[str, Any]) -> None:
    for example in entry["examples"]:
        assert entry["kind"] in map(source_kind, example.lower().split()), example


@pytest.mark.parametrize("entry", entries_of("modality"), ids=lambda entry: entry["examples"][0])
def test_what_is_reported_has_the_modality_of_its_entry(entry: dict[str, Any]) -> None:
    expected = [] if entry["where"] == "withheld" else [entry["kind"]]
    for example in entry["examples"]:
        assert [quote.modality for quote in extract(example).quotes] == expected, example
