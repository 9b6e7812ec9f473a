"""Verbs that share a subject: Lee denied the charge and told the court that ... is two reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from quotes.attributing.reported.anew import ADDRESSING
from quotes.attributing.reported.endings import complement_kind
from quotes.attributing.reported.passives import is_asked
from quotes.finding.cues import Candidate
from quotes.finding.phrases import is_somebody
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import FINITE, PAST_FORMS
from quotes.finding.words import Words
from quotes.lexicon.cues import is_of_class, may_tell

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
            joined = not (stated and of_same_subject(words, tags, c.then, other.at))
            return other.first - 1 if joined else None
    return None


def of_same_subject(words: Words, tags: Sequence[str], first: int, verb: int) -> bool:
    """Whether a verb behind "and" has the subject of the clause that begins at `first`: said her
    boss rang her and asked her to leave; said Lund followed her and threatened to kill her.

    Not where that is a pronoun, which may be whoever speaks: said he knew them and urged them.
    """
    first += tags[first] == "SUB"
    if tags[first] == "PRP":
        return False
    return _shares_object(words, tags, first, verb) or _is_promised(words, tags, first, verb)


def _shares_object(words: Words, tags: Sequence[str], first: int, verb: int) -> bool:
    """Whether a verb has the object of one before it: rang [her] and asked [her] to leave."""
    whom = words.lower[verb + 1 : verb + 2]
    if not whom or whom[0] not in OBJECT_FORMS or tags[verb + 1] != "PRP":
        return False
    objects = (at for at in range(first + 1, verb) if tags[at] == "PRP")
    return any(words.lower[at] == whom[0] and tags[at - 1] in PAST_FORMS for at in objects)


def _is_promised(words: Words, tags: Sequence[str], first: int, verb: int) -> bool:
    """Whether somebody who has done something promises or threatens more: Lund followed her and
    [threatened] to kill her."""
    promises = is_of_class(words.lower[verb], {"promise"}) and not may_tell(words.lower[verb])
    if tags[verb] != "VBD" or not promises:
        return False
    subject = noun_phrase_at(words, tags, first, verb)
    acts = subject is not None and is_somebody(words, tags, subject)
    return acts and subject is not None and tags[subject.last + 1] == "VBD"


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
