"""What its first word tells of a complement: said [that], asked [whether], told them [to] go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.clause_starts import stands_alone
from quotes.finding.punctuation import BREAKS, OPENING_MARKS
from quotes.finding.words import Words
from quotes.lexicon.cues import cue_forms

KIND_OF_MARK: Final = {
    **dict.fromkeys(OPENING_MARKS, "quote"),
    ":": "colon",
    **dict.fromkeys(BREAKS - {":"}, "comma"),
}
"""The kind of a complement that a mark opens."""
INTERROGATIVES: Final = frozenset(
    {"whether", "if", "how", "why", "what", "who", "where", "when", "which"}
)
"""What an indirect question begins with."""
INFINITIVE: Final = frozenset({"VB", "RB", "NEG", "BE", "HAVE", "DO"})
"""What an infinitive begins with."""
FINITE_ONLY: Final = frozenset({"am", "is", "are", "was", "were", "has", "had", "does", "did"})
"""Auxiliaries that are no infinitives: the voters he talked to | did."""
PREPOSITIONS: Final = frozenset(
    {"of", "for", "on", "about", "against", "with", "at", "in", "as", "by", "over", "from", "into"}
)
"""Those that are counted each by itself; all others are one kind."""


def opener(words: Words, tags: Sequence[str], at: int, ceiling: int) -> str | None:
    """The kind of a complement that its first word tells."""
    word, tag = words.lower[at], tags[at]
    if word == "that" and tag == "SUB":
        return "clause" if stands_alone(tags, at, ceiling) else "that"
    if word in INTERROGATIVES:
        return "wh" if word != "when" else "when"
    if tag == "NEG" and at + 1 < ceiling and tags[at + 1] == "TO":
        return "to"  # told them not to
    if tag == "TO":
        return _behind_to(words, tags, at + 1, ceiling)
    if (kind := KIND_OF_MARK.get(word)) is not None:
        return kind
    if tag == "PUNCT":
        return "stop"
    if tag == "IN" or word in {"as", "than"}:
        return f"prep-{word}" if word in PREPOSITIONS else "prep"
    return "and" if tag == "CC" else "sub" if tag == "SUB" else None


def _behind_to(words: Words, tags: Sequence[str], at: int, ceiling: int) -> str:
    """Whether an infinitive follows "to", and which: vowed to “never give in”; key to the plan."""
    while at < ceiling and words.lower[at] in OPENING_MARKS:
        at += 1
    if at < ceiling and tags[at] in INFINITIVE and words.lower[at] not in FINITE_ONLY:
        return "to!" if words.lower[at] in cue_forms() else "to"
    return "prep-to"
