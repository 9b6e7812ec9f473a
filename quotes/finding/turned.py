"""Quotation marks that are turned the wrong way: she said,” We won.” / “We won “she said.

Whoever types a space on the wrong side of a mark gets it curled, or read, the wrong way round. An
attribution beside it tells which way it should be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quotes.finding.glyphs import Mark
from quotes.lexicon.cues import is_of_class

LEADS_IN: Final = re.compile(r"(:|\b[A-Za-z]+,?)\s?\Z")
"""What stands before quoted words: told the paper: / she said,"""
LONGEST_LEAD: Final = 20
"""Characters: a word for saying and the comma behind it."""
SOMEBODY: Final = r"(?:he|she|they|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})"
"""Who an attribution names before its verb."""
ATTRIBUTES: Final = re.compile(rf"{SOMEBODY} ([a-z]+)\b")
"""How an attribution begins right behind a mark: she said, Ann Lee said."""


def turned_back(text: str, marks: Sequence[Mark]) -> Iterator[Mark]:
    """The double marks of one paragraph of `text`, those turned the wrong way with the right role.

    One that closes where nothing is open opens, if a word for saying leads it in and a close
    follows; one that opens where something is open closes, if an attribution stands behind it and
    it is the last.
    """
    inside = False
    for at, mark in enumerate(marks):
        role = mark.role
        if role == ")" and not inside and at + 1 < len(marks) and _is_led_in(text, mark.start):
            role = "("
        elif role == "(" and inside and at + 1 == len(marks) and _is_attributed(text, mark.end):
            role = ")"
        inside = role == "(" or (role == "?" and not inside)
        yield mark if role is mark.role else mark._replace(role=role)


def _is_led_in(text: str, at: int) -> bool:
    match = LEADS_IN.search(text, max(0, at - LONGEST_LEAD), at)
    if match is None:
        return False
    return match[1] == ":" or is_of_class(match[1].rstrip(",").lower(), {"say"})


def _is_attributed(text: str, at: int) -> bool:
    match = ATTRIBUTES.match(text, at)
    return match is not None and is_of_class(match[1], {"say"})
