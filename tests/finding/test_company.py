"""The company of a word that may report: one key a family, told by what stands around it."""

from __future__ import annotations

import pytest

from quotes.finding.company import FAMILIES, company
from quotes.finding.cues import candidates
from quotes.finding.tags import tag
from quotes.finding.words import Words


def keys(text: str, word: str) -> dict[str, str]:
    """What follows the colon of each key of `word`, by family."""
    words = Words(text)
    tags, previous = tag(words), None
    for c in candidates(words, tags):
        found = company(words, tags, [0] * len(words), c, previous)
        assert [key.partition(":")[0] for key in found] == list(FAMILIES)
        if words.text[c.at] == word:
            return {key.partition(":")[0]: key.partition(":")[2] for key in found}
        previous = c
    raise AssertionError(f"{word!r} is no candidate")


@pytest.mark.parametrize(
    ("text", "word", "family", "expected"),
    [
        ("The mayor said the bridge was safe.", "said", "complement", "clause/V"),
        ("The mayor said the bridge was safe.", "said", "takes", "say/V|clause"),
        ("The mayor said the bridge was safe.", "said", "before", "mayor/V"),
        ("The mayor said the bridge was safe.", "said", "clause", "#/V"),
        ("If the mayor says so, we go.", "says", "clause", "if/V"),
        ("The ministers faced sharp criticism from farmers.", "criticism", "governor", "faced"),
        ("The bishop condemned Ann Lee.", "condemned", "object", "name|judge"),
        ("The mayor said it was safe.", "said", "under", "subject-opens"),
    ],
)
def test_keys(text: str, word: str, family: str, expected: str) -> None:
    assert keys(text, word)[family] == expected


def test_the_candidate_before_is_only_company_in_the_same_sentence() -> None:
    assert keys("Lee denied it and said so. He agreed.", "said")["distance"] != ""
    assert keys("Lee denied it. Obi said so.", "said")["distance"] == ""
