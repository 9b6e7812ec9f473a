"""Verbs whose object feels what the subject brings about: the delay angered residents."""

from __future__ import annotations

from typing import Final

from quotes.attributing.reported.sources import Source
from quotes.finding.cues import Candidate
from quotes.finding.words import Words
from quotes.lexicon.cues import is_of_class

ACTIVE: Final = frozenset({"fin", "perf", "modal", "prog"})
FEELING: Final = frozenset({"affect", "think"})
"""Classes of such verbs: the delay angered, the delay worries."""


def affects(words: Words, c: Candidate) -> bool:
    """Whether the subject of a cue is what somebody feels about: [The delay] angered residents."""
    if c.group not in ACTIVE or c.subject is None or c.told is None:
        return False
    return c.entry.group in FEELING and is_of_class(words.lower[c.at], {"affect"})


def affected(words: Words, c: Candidate) -> Source | None:
    """Who feels so: the delay angered [residents]."""
    if not affects(words, c) or c.told is None:
        return None
    return Source(c.told.first, c.told.last, c.told.last)
