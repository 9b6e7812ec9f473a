"""Marks by what they do in a sentence; those of quotations are read in `glyphs` and `marks`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

DASHES: Final = frozenset({"—", "–", "-", "--"})
ANY_DASH: Final = DASHES | {"―"}
"""The dashes of a line by itself too, a signature or a dateline."""
SETTING_APART: Final = DASHES | {","}
"""What sets an aside apart: Lee, the mayor, said."""
COMMA_OR_DASH: Final = frozenset({",", "—", "–"})
"""The same without what may be a hyphen."""
BREAKS: Final = SETTING_APART | {";", ":", "(", ")"}
"""What a phrase ends at."""
CLOSING_MARKS: Final = frozenset({"”", '"', "''", "’"})
"""Quotation marks that may close."""
OPENING_MARKS: Final = frozenset({"“", '"', "‘", "''", "``", "'"})
"""Quotation marks that may open."""
STOPS_ALONE: Final = frozenset({".", "?", "!"})
"""Stops that only ever end a sentence."""
BRACKETS: Final = 8
"""How many words brackets after a name may have, and their marks."""


def before_brackets(text: Sequence[str], closing: int, floor: int = 0) -> int | None:
    """The opening bracket of the closing one at `closing`; None if it is not near.

    `text` are the words as written; nothing is looked for at `floor` or before it.
    """
    reach = max(floor, closing + 1 - BRACKETS)
    return next((at for at in range(closing - 1, reach, -1) if text[at] == "("), None)


def before_acronym(text: Sequence[str], at: int) -> int:
    """Where the brackets of an acronym open that closes before word `at`: the Agency | (NDA) chief;
    `at` where there are none. `text` are the words as written."""
    if at < 3 or text[at - 1] != ")" or text[at - 3] != "(":
        return at
    return at - 3 if _is_acronym(text[at - 2]) else at


def behind_acronym(text: Sequence[str], at: int) -> int:
    """The word behind an acronym in brackets that open at word `at`, or `at`."""
    if at + 3 >= len(text) or text[at] != "(" or text[at + 2] != ")":
        return at
    return at + 3 if _is_acronym(text[at + 1]) else at


def _is_acronym(word: str) -> bool:
    """NDA, BoZ, DCP; no word, and no number."""
    return sum(letter.isupper() for letter in word) > 1 and word.isalpha()


def sets_off(before: str, first: str) -> bool:
    """Whether what stands before a quotation mark sets the quoted words off, of which the first is
    `first`: Lee was irritated: “It is late” / Lee was irritated - “It is late” / (“It is late”)
    """
    return before in {":", "("} or (before in DASHES and first[0].isupper())
