"""Bodies whose names hold a verb or a preposition: Save the Children, Doctors Without Borders."""

from __future__ import annotations

from functools import cache
from typing import Final

from quotes.finding.words import Words
from quotes.lexicon.people import people

LONGEST: Final = 4
"""How many words such a name may have."""


def mark_bodies(words: Words, tags: list[str]) -> None:
    """Tag the words of such names as those of a name, so that they stand together."""
    for last in words.of(_by_last().keys()):
        for name in _by_last()[words.lower[last]]:
            first = last + 1 - len(name)
            written = words.text[first : last + 1] if first >= 0 else []
            capitals = all(word[0].isupper() for word in (*written[:1], *written[-1:]))
            if capitals and words.lower[max(first, 0) : last + 1] == name:
                tags[first : last + 1] = ["NNP"] * len(name)


def opens_body(words: Words, at: int) -> bool:
    """Whether such a name begins at a word."""
    written = " ".join(words.lower[at : at + LONGEST])
    return any(written.startswith(name) for name in people().naming["body in full"])


@cache
def _by_last() -> dict[str, list[list[str]]]:
    """The words of the names, by the last of them."""
    found: dict[str, list[list[str]]] = {}
    for name in people().naming["body in full"]:
        found.setdefault(name.split()[-1], []).append(name.split())
    return found
