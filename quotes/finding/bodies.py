"""Bodies whose names hold what no other name does: a verb or a preposition (Save the Children,
Doctors Without Borders), or a comma before what the firm is in law (Lumen Foods, Inc.)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from quotes.finding.words import Words
from quotes.lexicon.people import people


def mark_bodies(words: Words, tags: list[str]) -> None:
    """Tag the words of such names as those of a name, so that they stand together."""
    names = _bodies()
    for form in words.of(people().naming["legal form"]):
        comma = form - 1
        named = comma > 0 and words.text[comma] == "," and tags[comma - 1] == "NNP"
        if named and words.text[form][0].isupper():
            tags[comma] = tags[form] = "NNP"
    for first in words.of(names.keys()):
        for name in names[words.lower[first]]:
            past = first + len(name)
            if words.lower[first:past] != name:
                continue
            if words.text[first][0].isupper() and words.text[past - 1][0].isupper():
                tags[first:past] = ["NNP"] * len(name)


def opens_body(words: Words, at: int) -> bool:
    """Whether such a name begins at a word."""
    names = _bodies().get(words.lower[at], ())
    return any(words.lower[at : at + len(name)] == name for name in names)


@cache
def _bodies() -> Mapping[str, Sequence[list[str]]]:
    """The words of the names, by the first of them."""
    found: dict[str, list[list[str]]] = {}
    for name in people().naming["body in full"]:
        found.setdefault(name.split()[0], []).append(name.split())
    return found
