"""Sign-offs: the agency or desk that an article ends with, which is nobody’s signature.

“The road will open,” Lee said. (Yonhap) / – Bernama / —APP / (With inputs from PTI)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from quotes.finding.punctuation import ANY_DASH
from quotes.finding.words import Words
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.media import media

OPENS_SIGN_OFF: Final = ANY_DASH | {"(", "[", "©", "/", "~"}
"""Marks before an agency: (Yonhap), – Bernama."""
LONGEST_SIGN_OFF: Final = 10
"""In words, marks counted."""
ACRONYM: Final = re.compile(r"[A-Z][A-Z&]{1,5}")
"""Capitals that stand for an agency."""
CREDITING: Final = re.compile(
    r"(?:with|additional) (?:\w+ )?(?:inputs?|reporting|files?|agenc(?:y|ies))\b"
)
"""What opens a credit: with inputs from, with additional reporting by, with agency inputs."""


def past_sign_off(words: Words, at: int) -> int:
    """One past the sign-off that begins at word `at` and ends its paragraph; `at` if none does."""
    if at >= len(words):
        return at
    past = bisect_right(words.paragraph_of, words.paragraph_of[at])
    if past - at > LONGEST_SIGN_OFF:
        return at
    inner = [word for word in words.text[at:past] if word[0].isalnum()]
    marked = words.text[at] in OPENS_SIGN_OFF
    return past if inner and (_credits(inner) or _signs(inner, marked=marked)) else at


def is_sign_off(words: Words, first: int, past: int) -> bool:
    """Whether nothing but agencies stands from word `first`, behind its mark, up to `past`."""
    inner = [word for word in words.text[first:past] if word[0].isalnum()]
    return bool(inner) and (_credits(inner) or _signs(inner, marked=True))


def _credits(inner: Sequence[str]) -> bool:
    return CREDITING.match(" ".join(inner).lower()) is not None


def _signs(inner: Sequence[str], *, marked: bool) -> bool:
    """Whether all words are agencies, or capitals behind a mark that are no name: (NAN)."""
    parts = [part for word in inner for part in re.split("[/-]", word)]
    agencies = media()["agency"]
    return all(
        part.lower() in agencies
        or (marked and ACRONYM.fullmatch(part) is not None and not is_given_name(part.lower()))
        for part in parts
        if part
    )
