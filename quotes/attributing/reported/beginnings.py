"""Where reported content begins: it follows from the complement.

Behind "that", at "to" or "whether", at the clause or the noun phrase itself, behind the person
told. Which of STARTS it is, is counted, not guessed; see lexicon/counts.toml.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.complements import MATTERS
from quotes.finding.cues import Candidate
from quotes.finding.phrases import is_somebody
from quotes.finding.tagset import FINITE
from quotes.finding.words import Words
from quotes.lexicon.cues import SAYING, may_tell
from quotes.lexicon.sources import source_kind

STARTS: Final = ("after", "after+1", "told+1", "told+2", "within")
"""Where a content begins: at what stands behind the cue, behind its first word; behind the person
told, behind the word after that; behind "of" within the object (made no mention of [the plan])."""
HEARING: Final = SAYING | {"urge"}
"""Classes of cues whose object hears what is said."""
SCENES: Final = frozenset({"prep-on", "prep-at", "prep-in", "prep-for", "prep-with", "prep-during"})
"""Complements that no verb for saying governs."""
LONGEST_SCENE: Final = 8
"""In words, the comma counted."""


def begin_chain(words: Words, c: Candidate) -> tuple[str, ...]:
    """Keys for where the content begins, the most general first."""
    lemma = c.entry.lemma.replace(" ", "_")
    by_word = (f"{c.entry.group}|{c.right}", f"{lemma}|{c.right}")
    if c.told is None:
        return (c.right, *by_word)
    head = words.lower[c.told.head]
    return (c.right, f"{c.right}|~{head}", *by_word, f"{lemma}|{c.right}|~{head}")


def begin_at(c: Candidate, how: str) -> int:
    """The first word of the content, for one of STARTS."""
    if c.told is None:
        return c.after + (how == "after+1")
    if how == "within":
        return min(c.told.head + 2, c.told.last)
    if how.startswith("told"):
        return c.then + (how == "told+2")
    return c.after + (how == "after+1")


def behind_told(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether somebody is told of a matter: asked the town [for a rink]; reminded him [of it].

    Annotators begin it at the preposition twice as often as behind it. So words and clauses are:
    warned drivers [they faced fines].
    """
    if c.told is None or not may_tell(words.lower[c.at]) or not is_somebody(words, tags, c.told):
        return False
    if c.right in {"np-clause", "np-quote"}:
        return c.entry.group in HEARING  # tells motorist | “Google”; not: called him “a crook”
    return c.right in {"np-prep", *(f"np-prep-{word}" for word in MATTERS)}


def calls_for_act(c: Candidate) -> bool:
    """Whether an act is called for, with what it is done to: called for [the passage of a bill]"""
    return c.entry.lemma == "call for" and c.right.endswith("prep-of")


def demands_thing(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether a thing is demanded, not somebody told to act: demanded [a fence to stop the bear]"""
    if c.entry.lemma != "demand" or c.told is None:
        return False
    text = source_kind(words.lower[c.told.head]) == "document"  # demanded the release of two men
    return text or not is_somebody(words, tags, c.told)


def sets_scene(c: Candidate) -> bool:
    """Whether what is said begins with when or where: said [on arrival, they found two men].

    Not: said of Lee, said about it.
    """
    return c.entry.lemma == "say" and c.right in SCENES


def behind_scene(words: Words, tags: Sequence[str], c: Candidate, first: int, stop: int) -> int:
    """Where the clause begins behind such a scene and its comma; `first` where there is none."""
    if not sets_scene(c):
        return first
    reach = range(first, min(first + LONGEST_SCENE, stop))
    comma = next((at for at in reach if words.text[at] == ","), None)
    if comma is None or FINITE.isdisjoint(tags[comma + 1 : stop]):
        return first
    return comma + 1
