"""What stands to the right of a word, as evidence for its part of speech.

The tags are chosen from left to right: of what is ahead, only what it can be is known yet.
"""

from __future__ import annotations

from typing import Final

from quotes.finding.possible_tags import possible_tags, usual_tags
from quotes.finding.punctuation import CLOSING_MARKS
from quotes.finding.sentences import STOPS
from quotes.finding.tagset import SURELY_FINITE
from quotes.lexicon.cues import cue_forms
from quotes.lexicon.nouns import is_time
from quotes.lexicon.sources import source_kind

CLAUSE_ENDS: Final = frozenset({"PUNCT", "SUB", "WH"})
"""What a clause is not looked through beyond."""
CLAUSE_REACH: Final = 15
"""How many words on either side of a word its clause is looked through for a verb."""

LONGEST_OUTLET: Final = 4
"""In words, its article counted: the Velden Evening Star."""
NAMING: Final = frozenset({"DT", "NN", "NNS", "VBZ", "JJ", "NNP"})
"""What the words of an outlet's name can be first of all."""


def verb_follows(word: str, lower: list[str], at: int) -> bool:
    """Whether a plural noun has its verb behind it: polls show Lee ahead; records say."""
    if usual_tags().get(word) == "VBZ" or at + 2 >= len(lower):
        return False
    verb = possible_tags(lower[at + 1])
    if "VBP" not in verb or "VBZ" in verb or "VBD" in verb:
        return False
    return possible_tags(lower[at + 2])[0] in {"PRP", "SUB", "PRP$", "DT", "PUNCT", "WH", "CD"}


def acts(lower: list[str], at: int) -> bool:
    """Whether a noun has a finite verb right behind it: workers said, crews have."""
    return at + 1 < len(lower) and possible_tags(lower[at + 1])[0] in SURELY_FINITE


def is_subject(lower: list[str], at: int) -> bool:
    """Whether a word that may be an adjective has its verb behind it: the firm plans to close; the
    official claims it leaked; not: the official claims were false."""
    if at + 2 >= len(lower) or usual_tags().get(lower[at]) != "NN":
        return False
    if "VBZ" not in possible_tags(lower[at + 1]) or lower[at + 1] not in cue_forms():
        return False
    behind = possible_tags(lower[at + 2])[0]
    return behind in {"PRP", "PRP$"} or (behind == "TO" and source_kind(lower[at]) == "group")


def ends_verbless(lower: list[str], at: int) -> bool:
    """Whether no other finite verb follows a word in its clause."""
    for word in lower[at + 1 : at + CLAUSE_REACH]:
        tags = possible_tags(word)
        if tags[0] in CLAUSE_ENDS:
            return True
        if tags[0] in SURELY_FINITE:
            return False
    return True


def names_reporter(lower: list[str], at: int, left: str) -> bool:
    """Whether only an outlet stands behind what ends a sentence: Lee will resign[, reports] the
    Star. Not: letters, reports and a map; speeches, reports the public had read."""
    if lower[at] != "reports" or (left != "," and left not in CLOSING_MARKS):
        return False
    past = next((k for k in range(at + 1, len(lower)) if lower[k] in STOPS), len(lower))
    named = lower[at + 1 : past]
    return 0 < len(named) <= LONGEST_OUTLET and NAMING.issuperset(
        possible_tags(word)[0] for word in named
    )


def states_clause(
    possible: tuple[str, ...], tags: list[str], lower: list[str], at: int, before: str
) -> str | None:
    """The tag of a verb behind its subject, or behind that and a time, which a clause follows whose
    own subject could be its object: records [show] officers fired; the union [hopes] talks will go
    on. None where it is none."""
    several = before == "NNS"
    if not several and at > 2 and tags[at - 2] == "IN" and is_time(lower[at - 1]):
        several = "NNS" in tags[max(at - CLAUSE_REACH, 0) : at - 2]
    verb = "VBP" if several else "VBZ" if before in {"NN", "NNP"} else ""
    if verb not in possible or at + 2 >= len(lower) or "NNS" not in possible_tags(lower[at + 1]):
        return None
    if not any(entry.takes & {"that", "clause"} for entry in cue_forms().get(lower[at], ())):
        return None
    behind = possible_tags(lower[at + 2])[0]  # not: the claims workers made
    return verb if behind in SURELY_FINITE and (several or behind != "VBD") else None
