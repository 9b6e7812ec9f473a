"""Lines that name who wrote an article, and nobody in it: By Ann Lee, Health Reporter.

So do credits below pictures: Credit: Dan Ibarr/AFP
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quotes.finding.sentences import STOPS
from quotes.finding.words import Words

CREDITED = re.compile(r"[A-Z][\w.’'-]*/(?:[A-Z]{2,}|AFP|Getty|Reuters|[A-Z]\w+ ?Images)(?:/.*)?")
"""The end of a credit: Ibarr/AFP, Okoro/Reuters."""
LONGEST_NAME = 4
LONGEST = 12
"""In words: a longer line that begins with "by" is a sentence."""


def bylines(words: Words) -> Iterator[tuple[int, int]]:
    """Each byline as its first word and one past its last."""
    for number, (first, end) in enumerate(words.sentences):
        opens = number == 0 or words.paragraph_of[first] != words.paragraph_of[first - 1]
        short = end - first <= LONGEST and words.text[end - 1] not in STOPS
        if opens and short and words.lower[first] == "by":
            yield first, end
    yield from _credits(words)


def _credits(words: Words) -> Iterator[tuple[int, int]]:
    """Who took a picture, and for whom, as first and one past last word: Credit: Dan Ibarr/AFP"""
    for at, word in enumerate(words.text):
        if "/" not in word or CREDITED.fullmatch(word) is None:
            continue
        first = at
        while first > max(0, at - LONGEST_NAME) and words.text[first - 1][0].isupper():
            first -= 1
        if words.text[first - 1 : first] in (["("], [":"], ["—"], ["-"], ["©"]) or first == 0:
            yield first, at + 1
