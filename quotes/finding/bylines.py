"""What names who wrote an article or took its pictures, and nobody in it.

By Ann Lee, Health Reporter; (Bo Lund/Vale Press)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quotes.finding.sentences import STOPS
from quotes.finding.words import Words

AGENT: Final = re.compile(r"[A-Z]\w+/[A-Z]\w+")
REACH: Final = 3
"""Words of a name on either side of what stands between it and its agency."""
LONGEST_BYLINE: Final = 12
"""In words: a longer line that begins with "by" is a sentence."""


def bylines(words: Words) -> Iterator[tuple[int, int]]:
    """Each byline as its first word and one past its last."""
    for number, (first, end) in enumerate(words.sentences):
        opens = number == 0 or words.paragraph_of[first] != words.paragraph_of[first - 1]
        short = end - first <= LONGEST_BYLINE and words.text[end - 1] not in STOPS
        if opens and short and words.lower[first] == "by":
            yield first, end


def credits(words: Words) -> Iterator[tuple[int, int]]:
    """Each credit of a picture as its first word and one past its last: (Ann Lee/Vale Press)."""
    if "/" not in words.source:
        return
    text = words.text
    for at in [i for i, word in enumerate(text) if "/" in word and AGENT.fullmatch(word)]:
        first, end = at, at + 1
        while first > max(at - REACH, 0) and text[first - 1][0].isupper():
            first -= 1
        while end < min(at + REACH, len(text)) and text[end][0].isupper():
            end += 1
        if first > 0 and text[first - 1] in {"(", ":"}:
            yield first, end
