"""Quoted words that go on behind who spoke them and a clause that tells who that is."""

from __future__ import annotations

from typing import Final

from quotes.attributing.clauses import phrase_at
from quotes.attributing.quoted.forms import Found
from quotes.attributing.report import adjacent
from quotes.attributing.scene import Scene
from quotes.finding.marks import Region
from quotes.finding.phrases import is_somebody
from quotes.finding.tagset import FINITE
from quotes.lexicon.cues import SPEAKING

RELATIVE: Final = frozenset({"who", "whose", "whom", "which"})


def behind_aside(scene: Scene, before: Region, said: Found, region: Region) -> bool:
    """“If we go,” said Lee, who works as a guide, | “we go now.”

    Not where the clause leads in words of its own: “It rained,” said Lee, who added, “we stayed.”
    """
    words, left = scene.words, region.before
    if said.cue is None or said.mention is None or said.cue[0] < before.after:
        return False
    if words.text[left] != "," or scene.tail(before) != "," or scene.inside[left] >= 0:
        return False
    if scene.sentence(left)[0] > before.first or not scene.same_paragraph(before.last, left):
        return False
    at = max(said.cue[1], said.mention.last) + 1
    if words.text[at] != "," or not _goes_on(words.text[region.first]):
        return False
    relative = next((k for k in range(at + 1, left) if words.lower[k] in RELATIVE), None)
    if relative is None or not FINITE.isdisjoint(scene.tags[at:relative]):
        return False
    return not _leads_in(scene, left)


def _leads_in(scene: Scene, comma: int) -> bool:
    """Whether a verb leads in what follows a comma: who added, / who told reporters, / not: who
    teaches maths,"""
    report = adjacent(scene, comma)
    if report is None or report.cue.entry.group not in SPEAKING:
        return False
    told = phrase_at(scene, report.cue.last + 1, comma)
    if told is None or not report.cue.entry.to:
        return report.cue.last + 1 == comma
    return told.last + 1 == comma and is_somebody(scene.words, scene.tags, told)


def _goes_on(word: str) -> bool:
    """Whether a sentence may go on with a word: no capital but that of “I”."""
    return word[0].islower() or word.split("’")[0].split("'")[0] == "I"
