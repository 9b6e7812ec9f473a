"""What tells when, where, how or with whom something was done, and not what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quotes.finding.cues import Candidate
from quotes.finding.phrases import tells_time
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.punctuation import OPENING_MARKS
from quotes.finding.words import Words
from quotes.lexicon.cues import SAYING, is_of_class
from quotes.lexicon.nouns import is_standard, is_venue

AMONG: Final = frozenset({"among", "amongst", "during", "throughout"})
"""Prepositions that never tell what is said. In train 5 of 21 complements with them are told."""
TIMING: Final = frozenset({"for", "in", "at", "on", "over", "about"})
"""Prepositions that may tell when, or for how long."""
HOUR: Final = re.compile(r"(?:\d{1,2}(?:[.:]\d\d)?)?[ap]\.?m\.?")
"""How a time of the day ends: 7pm, 8.15 p.m."""
LASTING: Final = frozenset(
    "moment moments minute minutes hour hours days weeks months years decade decades while".split()
)
"""Nouns for how long something lasts."""
OPENING_CLAUSES: Final = frozenset({"when", "after", "before", "once", "while", "until", "if"})
"""What opens a clause before the main one."""
FAITH: Final = frozenset(
    {"believe", "belief", "faith", "confidence", "confident", "trust", "interest"}
)
"""What is held in somebody."""


def when_or_where(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Thought for a moment, expected in Osta, support among voters: when, where, among whom."""
    if not c.right.startswith("prep") or c.told is not None or c.entry.tail:
        return False
    if c.entry.lemma == "say":
        return False  # said for weeks it would end
    if c.subject is not None and words.text[c.subject.first - 1] == ",":
        return False  # Rides are free, Lee announced in Osta.
    preposition = words.lower[c.after]
    if preposition in AMONG:
        return preposition != "during" or c.entry.part == "noun"
    phrase = noun_phrase_at(words, tags, c.after + 1) if preposition in TIMING else None
    if phrase is None or "SUB" in tags[phrase.last + 1 : phrase.last + 3]:
        return False
    if HOUR.fullmatch(words.lower[phrase.head]):
        return True
    placed = preposition == "in" and c.entry.lemma not in FAITH and tags[phrase.head] == "NNP"
    timed = tells_time(words, tags, phrase.head) or words.lower[phrase.head] in LASTING
    return placed or (timed and preposition != "about")


def where_written(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Writing on LinkedIn, she said; spoke on the radio: where it was said, not what."""
    behind = c.subject is not None and words.text[c.subject.first - 1] == ","
    if c.right not in {"prep-on", "np!-prep-on"} or behind:
        return False  # It will close, she wrote on Facebook.
    place = noun_phrase_at(words, tags, (c.after if c.told is None else c.then) + 1)
    return place is not None and place.last == place.head and is_venue(words.lower[place.head])


def told_when(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Were chatting when it fell, were held when they fled: when it was, not what they said."""
    return c.right == "when" and c.entry.part == "verb" and "wh" not in c.entry.takes


def by_a_standard(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Treated according to the law, went according to plan: how it was done, not who says so.

    Set off by a comma a text may be cited: according to the law, he must go; never a bare plan.
    """
    if c.entry.part != "preposition" or c.last + 1 >= len(words):
        return False
    phrase = noun_phrase_at(words, tags, c.last + 1)
    if phrase is None or not is_standard(words.lower[phrase.head]):
        return False
    set_off = c.left == "start" or words.text[c.first - 1] == ","
    return not set_off or (phrase.first == phrase.head and tags[phrase.head] == "NN")


def with_somebody(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Was refused with councillors saying it was wet: what somebody says meanwhile, not how."""
    if c.right != "prep-with":
        return False
    phrase = noun_phrase_at(words, tags, c.after + 1)
    verb = words.lower[phrase.last + 1 : phrase.last + 2] if phrase is not None else []
    return bool(verb) and verb[0].endswith("ing") and is_of_class(verb[0], SAYING)


def before_main_clause(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """When he complained, the council said; After Lee protested, they left: the main clause is not
    what he complained of."""
    if c.right != "comma" or c.subject is None or c.last + 1 != c.after:
        return False
    if not OPENING_MARKS.isdisjoint(words.text[c.after + 1 : c.after + 2]):
        return False  # After a woman shouted, “No,” he left.
    floor, opening = words.sentences[words.sentence_of[c.at]][0], c.subject.first - 1
    return opening == floor and words.lower[opening] in OPENING_CLAUSES


CIRCUMSTANCES: Final = (
    before_main_clause,
    when_or_where,
    where_written,
    told_when,
    by_a_standard,
    with_somebody,
)
