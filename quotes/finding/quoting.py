"""Quoted by somebody else: Lee was quoted by the Herald as saying; the Herald quoted Lee as saying.

Whoever is quoted speaks; who quotes tells only where it was said.
"""

from __future__ import annotations

from typing import Final

from quotes.finding.words import Words

QUOTING: Final = frozenset("quoted quoting quotes quote cited citing reported reporting".split())
"""Verbs that cite somebody, with “as saying” behind."""
QUOTED_AS: Final = frozenset("saying telling claiming stating warning".split())
"""What stands behind that “as”."""
REACH: Final = 16
"""How many words may stand between the verb that quotes and "as saying"."""


def saying(words: Words, at: int, ceiling: int) -> int | None:
    """The "saying" of the verb at `at` that quotes somebody as saying so; None if there is none."""
    if words.lower[at] not in QUOTING:
        return None
    for behind in range(at + 1, min(at + REACH, ceiling - 1)):
        if words.lower[behind] == "as" and words.lower[behind + 1] in QUOTED_AS:
            return behind + 1
        if words.text[behind] in {".", ";", ":", "“", "”", '"'}:
            return None
    return None


def quoted_before(words: Words, at: int, floor: int) -> int | None:
    """The verb that quotes before the "saying" at `at`; None where that reports by itself."""
    if at - 1 < floor or words.lower[at - 1] != "as" or words.lower[at] not in QUOTED_AS:
        return None
    for before in range(at - 2, max(floor, at - REACH) - 1, -1):
        if words.lower[before] in QUOTING:
            return before
    return None
