"""Lines that name who wrote an article, and nobody in it: By Ann Lee, Health Reporter."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.finding.sentences import STOPS
from quotes.finding.words import Words

LONGEST_BYLINE = 12
"""In words: a longer line that begins with "by" is a sentence."""


def bylines(words: Words) -> Iterator[tuple[int, int]]:
    """Each byline as its first word and one past its last."""
    for number, (first, end) in enumerate(words.sentences):
        opens = number == 0 or words.paragraph_of[first] != words.paragraph_of[first - 1]
        short = end - first <= LONGEST_BYLINE and words.text[end - 1] not in STOPS
        if opens and short and words.lower[first] == "by":
            yield first, end
