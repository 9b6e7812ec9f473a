"""Reports within the subject of another verb, or in an aside behind it, which end before that verb.

A man accused of fraud | told the court; Lee, while denying the charge, | said it was late.
"""

from __future__ import annotations

from typing import Final

from quotes.attributing.reported.endings import CLAUSAL, STATED
from quotes.finding.cues import Candidate
from quotes.finding.words import Words
from quotes.lexicon.cues import SAYING, cue_forms

TELLING_WHICH: Final = frozenset({"judge", "call"})
"""Classes of verbs whose participle tells which: judges designated for tax cases."""


def in_subject(words: Words, c: Candidate, other: Candidate) -> bool:
    """Whether a cue stands within the subject of another: [a man accused of fraud] told the court

    Not one with a clause of its own, which has a verb: those who said that work | helps
    """
    subject = other.subject
    if subject is None:
        return False
    if c.group == "noun" and other.group == "pass":
        return subject.first <= c.at <= subject.last  # claims that … | were dismissed
    if other.group not in {"fin", "perf"} or not subject.first < c.first <= c.at <= subject.last:
        return False
    if c.group == "noun":
        return c.right.startswith("prep")  # out of concern for her safety | told
    relative = c.who.startswith("wh")
    if relative and c.right == "clause" and other.entry.group in SAYING:
        return _has_object(words.lower[c.at])  # the officer who reported the crash | said
    depends = relative or c.group in {"part", "vbn", "adj"}  # residents angry at it | said
    depends = depends or (c.entry.group in TELLING_WHICH and c.right.startswith("prep"))
    return depends and (
        c.right not in CLAUSAL or (c.right in STATED and "that" not in c.entry.takes)
    )


def _has_object(form: str) -> bool:
    """Whether a verb of saying may have a thing as its object: reported the crash; not: said."""
    return any("noun" in entry.takes for entry in cue_forms()[form] if not entry.tail)


def in_aside(words: Words, c: Candidate, other: Candidate) -> bool:
    """Whether a participle stands in an aside between another cue and its subject.

    Lee, while denying the charge, | said it was late.
    """
    subject = other.subject
    if subject is None or c.group != "part" or other.group not in {"fin", "perf"}:
        return False
    if not subject.last < c.first < other.first or c.right not in {"clause", "clause,"}:
        return False
    return words.text[subject.last + 1] == words.text[other.first - 1] == ","
