"""Who may speak, by what verb, in what order: every source in every frame, none in a text of news.

Cases show what a rule is for; these sentences show that no rule hangs on the words of its case.
"""

from __future__ import annotations

import tomllib
from itertools import cycle
from pathlib import Path

import pytest

from quotes.pipeline import extract

GIVEN = tomllib.loads(Path(__file__).with_name("combinations.toml").read_text("utf-8"))


@pytest.mark.parametrize("frame", GIVEN["frames"])
def test_every_source_speaks_in_every_frame(frame: str) -> None:
    contents, wrong = cycle(GIVEN["words"]), []
    for source in GIVEN["sources"]:
        for words, verb in zip(contents, GIVEN["verbs"], strict=False):  # one more: pairs vary
            wrong += misread(frame, source, words, verb)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("frame", GIVEN["further"])
def test_whoever_speaks_is_found_in_further_frames(frame: str) -> None:
    wrong = [
        line
        for source in GIVEN["speakers"]
        for words in GIVEN["words"]
        for line in misread(frame, source, words)
    ]
    assert not wrong, "\n".join(wrong)


def misread(frame: str, source: str, words: str, verb: str = "") -> list[str]:
    """The sentence, and what was found in it, where that is not these words by this source."""
    if not frame.startswith(("{words}", "“{words}")):
        words = words[0].lower() + words[1:]
    opening = source[0].upper() + source[1:]
    sentence = frame.format(words=words, source=source, Source=opening, verb=verb)
    text = f"OSTA — The talks went on.\n\n{sentence}\n"
    found = [
        (
            " … ".join(span.of(text) for span in quote.spans).strip("“”\"'., "),
            quote.mention.span.of(text).lower() if quote.mention else None,
        )
        for quote in extract(text).quotes
    ]
    return [] if found == [(words, source.lower())] else [f"{sentence} → {found}"]
