"""Words beside a cue that show whether anything was said at all: refused to, might, if, never."""

from __future__ import annotations

from functools import cache
from typing import Final

from quotes.lexicon import LexiconError, entries
from quotes.lexicon.cues import inflected
from quotes.models import Modality

KINDS: Final[tuple[Modality, ...]] = ("asserted", "negated", "hypothetical")
PLACES: Final = (
    "governor",
    "auxiliary",
    "opener",
    "sentence",
    "subject",
    "adverb",
    "phrase",
    "wish",
    "withheld",
    "pending",
)
"""Where such a word stands, seen from the cue."""


@cache
def modality_words() -> dict[str, dict[str, Modality]]:
    """For each place beside a cue, what a form there makes of the report.

    A governor is the verb of which the cue is the infinitive (refused [to say]); what is withheld
    is the cue itself; what is pending stands before its infinitive (has yet [to say]). Raises
    LexiconError for an entry that cannot be used.
    """
    found: dict[str, dict[str, Modality]] = {place: {} for place in PLACES}
    required = {"kind": str, "where": str, "words": str, "examples": list}
    for entry in entries("modality", "modality", required):
        if entry["kind"] not in KINDS or entry["where"] not in PLACES:
            raise LexiconError(f"modality.toml: no such kind or place: {entry!r}")
        part = "verb" if entry["where"] in {"governor", "withheld"} else "other"
        for word in entry["words"].split():
            for form in inflected(word.replace("-", " "), part):
                found[entry["where"]][form] = entry["kind"]
    return found
