"""Words that report within the subject of another: [a man accused of fraud] told the court ..."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attributing.reported.endings import CLAUSAL, STATED
from quotes.finding.cues import Candidate
from quotes.finding.phrases import is_somebody
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import COMMON_NOUNS
from quotes.finding.words import Words
from quotes.lexicon.cues import SAYING


def _reports_thing(words: Words, tags: Sequence[str], c: Candidate, other: Candidate) -> bool:
    """Whether a thing is what is reported, and behind it the verb of whoever reports it:

    The officer who reported the crash | said he was safe; not: who said the mayor told him so.
    """
    if c.right != "clause" or not c.who.startswith("wh") or other.entry.group not in SAYING:
        return False
    thing = noun_phrase_at(words, tags, c.after)
    if thing is None or is_somebody(words, tags, thing) or tags[thing.head] not in COMMON_NOUNS:
        return False
    return thing.last + 1 == other.first


def in_subject(words: Words, tags: Sequence[str], c: Candidate, other: Candidate) -> bool:
    """Whether a cue stands within the subject of another: [a man accused of fraud] told the court

    Not one with a clause of its own, which has a verb: those who said that work | helps
    """
    if c.group == "noun" and other.group == "pass" and other.subject is not None:
        return other.subject.first <= c.at <= other.subject.last  # claims that … | were dismissed
    subject, depends = other.subject, c.group in {"part", "vbn"} or c.who.startswith("wh")
    depends = depends or (c.entry.group == "judge" and c.right.startswith("prep"))
    if subject is None or not depends or other.group not in {"fin", "perf"}:
        return False
    if _reports_thing(words, tags, c, other):
        return True
    if c.right in CLAUSAL and (c.right not in STATED or "that" in c.entry.takes):
        return False
    return subject.first < c.first and c.at <= subject.last
