"""Offices that a participle tells: Kestrel Foods managing director Ann Lee, Osta bowling coach Bo
Lund. Behind a name it would be read as what its bearer does."""

from __future__ import annotations

from typing import Final

from quotes.finding.words import Words
from quotes.lexicon.cues import cue_forms
from quotes.lexicon.people import people

BEFORE: Final = frozenset({"NNP", "CC", "POS"})
"""Tags of what stands before such an office; elsewhere its participle is none."""


def mark_participle_offices(words: Words, tags: list[str]) -> None:
    """Tag the participle as an adjective, where an office and a name follow."""
    known = people()
    for at in [at for at, tag in enumerate(tags) if tag == "VBG"]:
        office = at + 1
        if at == 0 or office + 1 >= len(tags) or not known.is_role(words.lower[office]):
            continue
        before = tags[at - 1] in BEFORE or words.lower[at - 1] in known.naming["before rank"]
        named = tags[office] == "NN" and tags[office + 1] == "NNP"
        if before and named and _is_no_cue(words.lower[at : office + 1]):
            tags[at] = "JJ"


def _is_no_cue(office: list[str]) -> bool:
    """Whether a participle does not report: not accusing coach Lee; but: defending champion Lee."""
    return office[0] not in cue_forms() or office == ["defending", "champion"]
