"""The whole of what reports, as PolNeAR has it: [has also said in a statement], [is sure] that.

Our own convention needs the reporting word alone (docs/annotation.md); its phrase is what
`Cue.phrase` keeps.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.asides import SKIPPED
from quotes.finding.cues import Candidate
from quotes.finding.tagset import BEFORE_VERB
from quotes.finding.words import Words

MODIFIERS: Final = frozenset({"JJ", "RB", "CD", "VBN"})
LIGHT: Final = frozenset({"HAVE", "VBD", "VBN"})
"""Verbs that carry a noun: [voiced] concern, [has] doubts."""
AUXILIARY: Final = frozenset({"BE", "HAVE", "MD", "DO", "NEG", "RB", "TO"})


def cue_phrase(
    words: Words, tags: Sequence[str], c: Candidate, content: int | None
) -> tuple[int, int]:
    """(first word, one past the last) of what reports; `content` is where content behind begins."""
    last = c.last if content is None else _last(words, tags, c, content)
    return _first(words, tags, c), last + 1


def _first(words: Words, tags: Sequence[str], c: Candidate) -> int:
    """Where the phrase of a noun or an adjective begins, further left than the word's own group."""
    floor = words.sentences[words.sentence_of[c.at]][0]
    if c.group == "adj":
        first = _back(tags, c.first, floor, BEFORE_VERB)
        return first if any(tags[at] in {"BE", "HAVE"} for at in range(first, c.first)) else c.first
    if c.group != "noun":
        return c.first
    modified = _back(tags, c.first, floor, MODIFIERS)
    if modified > floor and tags[modified - 1] in {"PRP$", "POS"}:
        return modified
    left = modified - (modified > floor and tags[modified - 1] == "DT")
    if left > floor and tags[left - 1] in LIGHT:
        return _back(tags, left - 1, floor, AUXILIARY)
    return c.first


def _back(tags: Sequence[str], at: int, floor: int, passed: frozenset[str]) -> int:
    while at > floor and tags[at - 1] in passed:
        at -= 1
    return at


def _last(words: Words, tags: Sequence[str], c: Candidate, content: int) -> int:
    """The phrase's last word: up to the content; without the person told, or where it was said."""
    last = content - 1
    while last > c.last and (tags[last] == "PUNCT" or words.lower[last] == "that"):
        last -= 1
    if last <= c.last:
        return c.last
    if c.told is not None and c.told.last < content:
        return c.last if c.entry.to or c.entry.part != "verb" else last
    if last > c.last + 1 and words.lower[c.last + 1] in SKIPPED and tags[last] not in {"IN", "TO"}:
        return c.last  # said [at the rally] that
    return last
