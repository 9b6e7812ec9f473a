"""Who speaks in a passive that judges or names somebody: never its subject, but whom "by" names.

Lee was branded a liar by [Ortiz]; Lee was branded “a liar” (nobody is named).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.cues import PASSIVE, Candidate
from quotes.finding.phrases import is_somebody
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import FINITE, PAST_FORMS, VERBS
from quotes.finding.words import Words
from quotes.lexicon.cues import HEARD, LABELLING, cue_forms, is_of_class

STATING: Final = frozenset({"that", "clause", "clause,", "wh", "when"})
"""Complements in which a "by" belongs to a verb of theirs: was told the bridge was hit by a ship"""
STATE_KINDS: Final = frozenset({"adj", "ing", "vbn"})
"""Complements that tell a state: declared dead, reported missing."""
VERBAL: Final = VERBS | FINITE | {"PUNCT", "SUB", "WH"}
"""What a complement that only names does not hold."""

ASKED_FOR: Final = frozenset(
    {"wh", "when", "prep-about", "prep-why", "stop", "comma", "quote", "colon"}
)
"""What somebody is asked, who may be asked nothing but that."""
HEARD_OF: Final = STATING | {"prep-about", "prep-of", "quote", "colon"}
"""What somebody is told."""
ASKING_FOR_ONESELF: Final = frozenset(
    "appeal ask beg challenge dare demand lobby petition press promise request".split()
)
"""Verbs whose subject means to do it: she begged to stay."""


def is_told(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether what looks like the speaker hears it: a firm told to pay; she was told that ..."""
    if c.told is not None or tags[c.at] not in PAST_FORMS or not _may_be_told(words.lower[c.at]):
        return False
    if c.right in {"to", "to!"}:
        return c.group == "pass" or c.entry.lemma not in ASKING_FOR_ONESELF
    if is_of_class(words.lower[c.at], {"affect"}):
        return False  # was convinced that
    return c.group == "pass" and c.right in HEARD_OF


def _may_be_told(form: str) -> bool:
    """Whether somebody is told by a form, without a further word: warned; not: called [on]."""
    return any(entry.to and not entry.tail for entry in cue_forms().get(form, ()))


def hears(c: Candidate) -> bool:
    """Lee said when asked [by a reporter] whether: Lee asks nothing."""
    heard = c.subject is None and c.left in {"wh", "sub"} and c.entry.group in HEARD
    return heard and c.group in {"fin", "vbn", "pass"}


def is_asked(c: Candidate) -> bool:
    """Whether the subject is who is asked: Lee was asked [by the host] if it was late."""
    return c.group == "pass" and c.entry.group == "ask" and c.right in ASKED_FOR


def is_opposed(c: Candidate) -> bool:
    """Whether the subject of what looks like a passive holds the view: Lee is opposed to it."""
    return c.group == "pass" and c.entry.lemma == "oppose" and c.right == "prep-to"


def is_spoken_of(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether the subject of a passive is spoken of: was called mad; not: he’s called it mad."""
    if c.group != "pass" or c.entry.act == "thought" or is_opposed(c):
        return False
    if is_of_class(words.lower[c.at], {"affect"}):
        return False  # was not convinced by it
    return any(tags[k] == "BE" and words.lower[k] != "'s" for k in range(c.first, c.at))


def agent_behind(
    words: Words, tags: Sequence[str], inside: Sequence[int], c: Candidate, first: int, past: int
) -> int | None:
    """The "by" of the agent behind a passive’s complement: called a “clown” [by] his deputy.

    The complement goes from word `first` up to `past`; without marks it may hold no verb.
    """
    if c.group not in PASSIVE or c.right in STATING or words.lower[c.last + 1] == "by":
        return None
    plain = c.entry.group in LABELLING or c.right in STATE_KINDS  # declared dead by
    for at in range(first, past - 1):
        if inside[at]:
            continue
        if words.lower[at] == "by" and at > first and (inside[at - 1] or plain):
            phrase = noun_phrase_at(words, tags, at + 1, past)
            if phrase is not None and is_somebody(words, tags, phrase):
                return at
        plain = plain and (tags[at] not in VERBAL or at == first)
    return None
