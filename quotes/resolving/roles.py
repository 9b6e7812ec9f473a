"""Which of the roles that an article gives somebody is told with each quotation of theirs."""

from __future__ import annotations

from typing import Final

from quotes.finding.introductions import DETERMINERS
from quotes.finding.ranks import bare
from quotes.lexicon.people import people

TYING: Final = (" of ", " for ")
"""What goes on in a role that is told in full: premier of Velden."""


def rather(known: str | None, told: str) -> str:
    """Of two roles, the first one `known`, the one that is told of somebody.

    The first, unless that is a mere title and this an office (Councillor Lee, later the mayor), or
    this is the first one in full: premier, later the premier of Velden; Agent, livestock agent.
    """
    if known == told:  # most roles that a name has again
        return known
    if known is None or (_is_title(known) and _is_office(told)):
        return told
    plain = told.lower().removeprefix("the ")
    if plain.startswith(tuple(known.lower() + tie for tie in TYING)):
        return told
    before = plain.removesuffix(known.lower()).split()
    in_full = " " not in known and plain.endswith(" " + known.lower())
    in_full = in_full and plain == told.lower() and all(word.isalpha() for word in before)
    opens = in_full and (before[0] in DETERMINERS or before[0] in people().naming["past"])
    return told if in_full and not opens else known


def _is_title(role: str) -> bool:
    """Whether a role is a title or a rank that many hold: Chief, Senior Superintendent."""
    titles, naming = people().titles, people().naming
    words = [bare(word) for word in role.lower().split()]
    ranks = (naming["rank"], naming["before rank"], titles)
    if not words or not all(any(word in kind for kind in ranks) for word in words):
        return False
    last = words[-1]
    ranked = last in naming["rank"] or last in naming["before rank"]
    return ranked or last not in naming["officeholder"]


def _is_office(role: str) -> bool:
    """Whether one of few has a role: the mayor of Velden, the union’s chairman."""
    return not people().naming["officeholder"].isdisjoint(role.lower().split()) and not _is_title(
        role
    )
