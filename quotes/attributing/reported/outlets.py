"""Outlets that pass on what somebody said: where it was said, not who said it.

According to the Herald, [Lee said] it was late. / [Lee said] it was late, Geo News reported.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.finding.cues import Candidate
from quotes.finding.words import Words
from quotes.lexicon.cues import SAYING
from quotes.lexicon.media import media

Reporting = tuple[Candidate, float, str]
"""A word that reports: its frame, how likely it does, and where its content stands."""
SURE = 0.8
"""How likely the other word must report."""
PASSING_ON = "report"
STATED = frozenset({"that", "clause", "clause,", "comma"})
"""Complements by which the other word reports a statement: said that, said it; “…,” said,"""


def tells_medium(c: Candidate, cands: Sequence[Reporting]) -> bool:
    """According to the Herald, [Lee said] ...: the paper is where it was said, not who said it."""
    if c.entry.part != "preposition" or c.left != "start" or c.told is None:
        return False
    begins = c.told.last + 2
    return any(
        other.subject is not None and other.subject.first == begins and _states(other, share)
        for other, share, _ in cands
    )


def passing_outlet(
    words: Words, tags: Sequence[str], c: Candidate, cands: Sequence[Reporting]
) -> int | None:
    """The comma before an outlet that passes on a report: Lee said it was late[,] Yonhap reported.

    A name that "reported" is one; by other verbs, a name that is known for an outlet.
    """
    subject = c.subject
    if subject is None or not c.group.endswith("fin") or not c.right.startswith("stop"):
        return None
    comma = subject.first - 1
    if words.text[comma] != "," or tags[subject.head] != "NNP" or c.entry.part != "verb":
        return None
    outlets = media()["outlet"] | media()["agency"]
    known = not outlets.isdisjoint(words.lower[subject.first : subject.last + 1])
    if not known and c.entry.lemma != PASSING_ON:
        return None
    said = (other for other, share, _ in cands if other.at < comma and _states(other, share))
    return comma if any(_says(other) for other in said) else None


def _says(c: Candidate) -> bool:
    if c.entry.lemma == PASSING_ON:
        return False  # another outlet
    return c.entry.group in SAYING and c.group in {"fin", "perf"} and c.right in STATED


def _states(c: Candidate, share: float) -> bool:
    return share >= SURE and c.entry.act == "statement"
