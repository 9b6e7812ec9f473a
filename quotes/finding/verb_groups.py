"""The group of auxiliaries and negations that a verb closes: [has not repeatedly said]."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Final, NamedTuple

from quotes.finding.tagset import BEFORE_VERB, VERBS
from quotes.finding.times import parting_time
from quotes.finding.words import Words

NO_VERB: Final = {"NN": "noun", "NNS": "noun", "NNP": "name", "JJ": "adj", "RB": "adv"}
"""The kind of the group of a word that is no verb."""
AUXILIARY_GROUPS: Final = (
    ("TO", "to"),
    ("MD", "modal"),
    ("BE", "pass"),
    ("HAVE", "perf"),
    ("DO", "do"),
)
"""What kind of group an auxiliary makes; the first of them that a group has tells."""
BARE_GROUPS: Final = {"VBG": "part", "VBN": "vbn", "VB": "bare"}
"""The kind of a verb form without an auxiliary; of the others, finite."""
TIMED: Final = frozenset({"BE", "HAVE"})
"""What a time may part from its verb: was on Monday found, has this week said."""


class VerbGroup(NamedTuple):
    """The verb group that a word closes: its first word, its kind, whether it is negated."""

    first: int
    kind: str
    negated: bool = False


def whole_group(words: Words, tags: Sequence[str], at: int, floor: int) -> VerbGroup:
    """The verb group that ends at `at`, also one that a time parts: was | on Monday found."""
    group = verb_group(tags, at, floor)
    if group.kind != "fin":
        return group
    timed = parting_time(words, tags, group.first, floor)
    parted = floor < timed < group.first and tags[timed - 1] in TIMED
    return verb_group(tags, at, floor, timed) if parted else group


def verb_group(tags: Sequence[str], at: int, floor: int, first: int | None = None) -> VerbGroup:
    """The verb group that ends at `at`; `first` is where a time begins that parts it."""
    tag = tags[at]
    if tag not in VERBS:
        return VerbGroup(at, NO_VERB.get(tag, "x"))
    first = at if first is None else first
    before: set[str] = set()
    while first > floor and "TO" not in before:
        left = tags[first - 1]
        if left not in BEFORE_VERB and not (left == "TO" and tag == "VB"):
            break
        first -= 1
        before.add(left)
    return VerbGroup(first, _group(tag, before), "NEG" in before)


def _group(tag: str, before: Set[str]) -> str:
    """The kind of the verb group that a verb closes, by the tags before the verb in the group."""
    if before:
        for auxiliary, group in AUXILIARY_GROUPS:
            if auxiliary in before:
                return "prog" if group == "pass" and tag == "VBG" else group
    return BARE_GROUPS.get(tag, "fin")
