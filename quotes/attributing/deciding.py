"""Whether a word in its frame reports, and on which side: decided by what was counted.

The keys run from the most general (any word with that complement) to the most particular (this
word in just this frame); see quotes.lexicon.counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quotes.finding.cues import Candidate
from quotes.finding.words import Words
from quotes.lexicon.counts import Counts, learned

LEAST = 0.47
"""The share at which a word in its frame is taken for a cue; chosen on PolNeAR's dev totals."""

PATTERNS = ("none", "F", "B", "BX", "S", "SX")
"""Where the content stands: nowhere, behind the cue, before it, on both sides, it is the subject,
the subject and what stands behind the cue."""

ENDING = frozenset({"stop", "comm"})


@dataclass(slots=True)
class Tables:
    """What was counted: whether a candidate reports, where its content begins, where it ends."""

    cue: Counts
    begin: Counts
    end: Counts


@lru_cache(maxsize=1)
def learned_tables() -> Tables:
    """The counts that the project comes with."""
    counts = learned()
    return Tables(counts["cue"], counts["begin"], counts["end"])


def cue_chain(c: Candidate, tags: Sequence[str]) -> tuple[str, ...]:
    """Keys for whether a candidate reports, the most general first."""
    tag = tags[c.at]
    part = "V" if tag.startswith("VB") else "N" if tag in {"NN", "NNS"} else "O"
    lemma = c.entry.lemma.replace(" ", "_") + "/" + part
    frame = f"{c.group}|{c.left}|{c.right}"
    full = f"{c.group}|{c.who}|{c.left}|{c.right}"
    return (
        c.right,
        frame,
        full,
        f"{c.entry.group}/{part}|{frame}",
        lemma,
        f"{lemma}|{c.right}",
        f"{lemma}|{c.group}|{c.right}",
        f"{lemma}|{full}",
    )


def side_chain(c: Candidate, tags: Sequence[str]) -> tuple[str, ...]:
    """Keys for where the content of a cue stands: the frame tells more than the word."""
    right, frame, full, group, _, _, lemma_group, lemma_full = cue_chain(c, tags)
    return (right, frame, full, group, lemma_group, lemma_full)


def pattern_of(words: Words, tags: Sequence[str], c: Candidate, shares: Sequence[float]) -> str:
    """Where the content stands; only a passive, or a verb of seeming, reports its subject."""
    fits = c.entry.group == "seem" or (
        c.group in {"pass", "vbn", "modal"} and c.entry.group != "affect"
    )
    allowed = ["F", *(["S", "SX"] if fits else [])]
    first = min(c.first, c.subject.first if c.subject is not None else c.first)
    behind = first > words.sentences[words.sentence_of[c.at]][0] and tags[first - 1] == "PUNCT"
    adds = c.group == "part" and c.entry.part != "preposition" and c.right[:4] not in ENDING
    if behind and not adds:
        allowed += ["B", "BX"]
    return max(allowed, key=lambda pattern: shares[PATTERNS.index(pattern)])
