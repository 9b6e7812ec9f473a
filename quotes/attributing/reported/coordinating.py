"""Verbs that share a subject: Lee denied the charge and told the court that ... is two reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from quotes.attributing.reported.anew import ADDRESSING
from quotes.attributing.reported.passives import is_asked
from quotes.finding.cues import Candidate
from quotes.finding.tagset import FINITE

FORMS: Final = frozenset({"VBD", "VBZ", "VBP", "VBG"})


def joined_behind(tags: Sequence[str], c: Candidate, others: Iterable[Candidate]) -> int | None:
    """The conjunction that joins the next reporting verb to `c`; None where there is none.

    Said the road was flooded [and] warned drivers; denied the charge [and] left; was asked why it
    fell [and] said he knew; but not: said the mayor had resigned and left the city.
    """
    if tags[c.at] not in FORMS and not is_asked(c):
        return None
    for other in others:
        if other.at > c.last and other.left == "and" and _joined(tags, c, other):
            return other.first - 1
    return None


def _joined(tags: Sequence[str], c: Candidate, other: Candidate) -> bool:
    """Whether the verb is of the same form, and nothing between is a verb it could go on from.

    Who was asked answers, whatever stands between.
    """
    if is_asked(c) and tags[other.at] == "VBD" and other.entry.group == "say":
        return True
    if tags[other.first] != tags[c.at] or other.group != c.group:
        return False
    return other.entry.group in ADDRESSING or not any(
        tag in FINITE for tag in tags[c.after : other.first]
    )
