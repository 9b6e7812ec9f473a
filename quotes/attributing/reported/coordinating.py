"""Verbs that share a subject: Lee denied the charge and told the court that ... is two reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from quotes.attributing.reported.anew import ADDRESSING
from quotes.attributing.reported.endings import complement_kind
from quotes.attributing.reported.passives import is_asked
from quotes.finding.cues import Candidate
from quotes.finding.tagset import FINITE, PAST_FORMS
from quotes.finding.words import Words

CLAUSAL: Final = frozenset({"that", "clause"})
OBJECT_FORMS: Final = frozenset({"him", "her", "them"})
FORMS: Final = frozenset({"VBD", "VBZ", "VBP", "VBG"})


def joined_behind(
    words: Words, tags: Sequence[str], c: Candidate, others: Iterable[Candidate]
) -> int | None:
    """The conjunction that joins the next reporting verb to `c`; None where there is none.

    Said the road was flooded [and] warned drivers; denied the charge [and] left; was asked why it
    fell [and] said he knew; but not: said the mayor had resigned and left the city; said her boss
    rang her and asked her to leave.
    """
    if tags[c.at] not in FORMS and not is_asked(c):
        return None
    for other in others:
        if other.at > c.last and other.left == "and" and _joined(tags, c, other):
            stated = complement_kind(c) in CLAUSAL
            joined = not (stated and shares_object(words, tags, c.then, other.at))
            return other.first - 1 if joined else None
    return None


def shares_object(words: Words, tags: Sequence[str], first: int, verb: int) -> bool:
    """Whether a verb has the object of one before it, in a clause from `first` on: her boss rang
    [her] and asked [her] to leave. Then both have one subject.

    Not where that is a pronoun, which may be whoever speaks: said he knew them and urged them.
    """
    whom = words.lower[verb + 1 : verb + 2]
    first += tags[first] == "SUB"
    if tags[first] == "PRP":
        return False
    if whom and whom[0] in OBJECT_FORMS and tags[verb + 1] == "PRP":
        objects = (at for at in range(first + 1, verb) if tags[at] == "PRP")
        return any(words.lower[at] == whom[0] and tags[at - 1] in PAST_FORMS for at in objects)
    return False


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
