"""What the writer goes on with directly behind quoted words: where it was said, what went on.

Called it “a farce” [in the Commons on Monday]; said it was “dead” [as he left]; but not: said it
was “vital” [in a storm].
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.cues import Candidate
from quotes.finding.phrases import SUBJECT_FORMS
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import FINITE
from quotes.finding.words import Words
from quotes.lexicon.nouns import is_deed, is_occasion, is_time, is_venue
from quotes.lexicon.people import people

PLACING: Final = frozenset({"in", "on", "at", "during"})
LABELLING: Final = frozenset({"call"})
"""Classes of cues whose quoted words are a label: what follows it is rarely part of it."""


def tells_what_it_is(words: Words, at: int) -> bool:
    """Whether the writer names at `at` what was done or said: the plant will close, the firm said[,
    in a blow to the town]; [, a claim the mayor denies]."""
    begins = at + (words.lower[at] == "in")
    if begins + 1 >= len(words) or words.lower[begins] not in {"a", "an", "another"}:
        return False
    noun = words.lower[begins + 1]
    return is_deed(noun) if begins > at else noun in people().naming["claimed"]


def tells_scene(
    words: Words, tags: Sequence[str], at: int, stop: int, c: Candidate, *, pauses: bool
) -> bool:
    """Whether the writer's own words begin at `at`, directly behind quoted ones of the cue `c`."""
    while at < stop and tags[at] == "PUNCT":
        at += 1
    if at + 1 >= stop:
        return False
    if words.lower[at] == "as" and pauses:  # “nobody knows,” as the search goes on
        return tags[at + 1] != "RB" and not FINITE.isdisjoint(tags[at + 1 : stop])
    phrase = noun_phrase_at(words, tags, at + 1, stop)
    if phrase is None:
        return False
    behind = phrase.last + 1
    if words.lower[at] == "as":
        return words.lower[at + 1] in SUBJECT_FORMS and behind < stop and tags[behind] in FINITE
    if words.lower[at] not in PLACING or c.entry.group not in LABELLING:
        return False
    said_there = is_occasion(words.lower[phrase.head]) or is_venue(words.lower[phrase.head])
    dated = behind + 1 < stop and words.lower[behind] == "on" and is_time(words.lower[behind + 1])
    return said_there or dated
