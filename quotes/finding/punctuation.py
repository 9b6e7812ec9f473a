"""Marks by what they do in a sentence; those of quotations are read in `glyphs` and `marks`."""

from __future__ import annotations

from collections.abc import Sequence

DASHES = frozenset({"—", "–", "-", "--"})
ANY_DASH = DASHES | {"―"}
"""The dashes of a line by itself too, a signature or a dateline."""
SETTING_APART = DASHES | {","}
"""What sets an aside apart: Lee, the mayor, said."""
COMMA_OR_DASH = frozenset({",", "—", "–"})
"""The same without what may be a hyphen."""
BREAKS = SETTING_APART | {";", ":", "(", ")"}
"""What a phrase ends at."""
CLOSING_MARKS = frozenset({"”", '"', "''", "’"})
"""Quotation marks that may close."""
OPENING_MARKS = frozenset({"“", '"', "‘", "''", "``", "'"})
"""Quotation marks that may open."""
STOPS_ALONE = frozenset({".", "?", "!"})
"""Stops that only ever end a sentence."""
BRACKETS = 8
"""How many words brackets after a name may have, and their marks."""


def before_brackets(text: Sequence[str], closing: int, floor: int = 0) -> int | None:
    """The opening bracket of the closing one at `closing`; None if it is not near.

    `text` are the words as written; nothing is looked for at `floor` or before it.
    """
    reach = max(floor, closing + 1 - BRACKETS)
    return next((at for at in range(closing - 1, reach, -1) if text[at] == "("), None)


def sets_off(before: str, first: str) -> bool:
    """Whether what stands before a quotation mark sets the quoted words off, of which the first is
    `first`: Lee was irritated: “It is late” / Lee was irritated - “It is late” / (“It is late”)
    """
    return before in {":", "("} or (before in DASHES and first[0].isupper())
