"""Participles and passives, whose subject does nothing: a man accused of theft, believed to be ill.

In English many participles look like the past tense; what they lack is an object.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.cues import PASSIVE, Candidate
from quotes.finding.tagset import FINITE, NOUNS, PAST_FORMS
from quotes.finding.words import Words

STATES: Final = frozenset({"BE", "HAVE"})
"""What the infinitive of a belief about somebody begins with: believed to [be], to [have] fled."""
WITHOUT_OBJECT: Final = frozenset({"prep-of", "prep-for", "prep-as", "prep-by", "prep-with"})
UNDERGOING: Final = PASSIVE | {"fin"}
RELATIVE: Final = frozenset({"WH", "SUB"})
OPENS_RELATIVE: Final = RELATIVE | NOUNS | {"PRP"}
"""What a relative clause begins with, or what one without a pronoun stands behind."""
THINGS: Final = frozenset({"thing", "things", "document"})
"""Kinds of subjects that have things done to them."""
BELIEVING: Final = frozenset(
    "allege assume believe consider deem know presume report suspect think understand".split()
)
"""Verbs without an infinitive of their own: nobody believes to be rich."""


def undergone(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether the subject of a cue, if it has one, is who it is done to: [a man] accused of theft.

    Not the speaker of a relative clause: the man whom [Lee] accused of theft.
    """
    if tags[c.at] not in PAST_FORMS or c.group not in UNDERGOING:
        return False
    if c.entry.tail == ("as",):
        return c.group in PASSIVE  # was described as a hero
    if c.told is not None:
        return False
    if c.group == "fin" and _is_relative(words, tags, c):
        return False
    if c.group == "fin" and c.entry.lemma in BELIEVING and c.right == "to":
        return tags[c.after + 1] in STATES
    only = words.lower[c.last + 1 : c.last + 2] == ["only"]  # named only as
    return c.entry.transitive and (only or c.right in WITHOUT_OBJECT)


def set_apart(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether such a participle stands behind a comma: Lee, accused of theft, left."""
    return words.text[c.first - 1] == "," and undergone(words, tags, c)


def _is_relative(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether the object of a cue stands before its subject: the man [whom Lee] accused of theft"""
    subject = c.subject
    if subject is None:
        return c.left in {"and", "wh", "sub"}
    return c.who == "pron" or (subject.first > 0 and tags[subject.first - 1] in RELATIVE)


def by_agent(tags: Sequence[str], c: Candidate) -> bool:
    """Whether a participle has its noun before it, its agent behind: [a plan] proposed by Lee."""
    attached = c.subject is not None and c.subject.last + 1 == c.at
    return attached and c.group == "fin" and c.right == "prep-by" and tags[c.at] in PAST_FORMS


def before_main_verb(tags: Sequence[str], c: Candidate) -> bool:
    """Whether a participle only tells which thing the main verb tells of: a plan announced on
    Monday [was] dropped; not: a rule that the firm said [was] unfair."""
    if tags[c.at] not in PAST_FORMS or c.group != "fin" or c.right != "other":
        return False
    if c.subject is None or c.who not in THINGS:
        return False
    if tags[c.after] == "VBD" or tags[c.after] not in FINITE:
        return False
    first = c.subject.first
    return first == 0 or tags[first - 1] not in OPENS_RELATIVE
