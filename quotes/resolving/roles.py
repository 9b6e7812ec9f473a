"""Which of the roles that an article gives somebody is told with each quotation of theirs."""

from __future__ import annotations

from typing import Final

from quotes.finding.introductions import ARTICLES, POSSESSIVES
from quotes.finding.ranks import bare
from quotes.lexicon.people import people

TYING: Final = (" of ", " for ")
"""What goes on in a role that is told in full: premier of Velden."""


def rather(known: str | None, told: str) -> str:
    """Of two roles, the first one `known`, the one that is told of somebody.

    The first, unless that is a mere title and this an office (Councillor Lee, later the mayor), or
    this is the first one in full: premier, later the premier of Velden; Agent, livestock agent.
    """
    if known is None or (_is_title(known) and _is_office(told)):
        return told
    plain = told.lower().removeprefix("the ")
    if plain.startswith(tuple(known.lower() + tie for tie in TYING)):
        return told
    before = plain.removesuffix(known.lower()).split()
    opens = ARTICLES | POSSESSIVES | people().naming["past"]
    in_full = " " not in known and plain.endswith(" " + known.lower()) and before[0] not in opens
    in_full = in_full and plain == told.lower() and all(word.isalpha() for word in before)
    return told if in_full else known


def _is_title(role: str) -> bool:
    """Whether a role is a title or a rank that many hold: Chief, Senior Superintendent."""
    titles, naming = people().titles, people().naming
    words = [bare(word) for word in role.lower().split()]
    ranks = naming["rank"] | naming["before rank"]
    if not words or not all(word in ranks or word in titles for word in words):
        return False
    return words[-1] in ranks or words[-1] not in naming["officeholder"]


def _is_office(role: str) -> bool:
    """Whether one of few has a role: the mayor of Velden, the union’s chairman."""
    return not people().naming["officeholder"].isdisjoint(role.lower().split()) and not _is_title(
        role
    )
