"""Quoted words before a verb that reports others: Calling it “a gift,” Lee warned that ..."""

from __future__ import annotations

from typing import Final

from quotes.attributing.clauses import phrase_at
from quotes.attributing.cueing import CueWord, reporting_verb
from quotes.attributing.quoted.reach import ends_attribution
from quotes.attributing.scene import Scene
from quotes.finding.complements import Governing, complement
from quotes.finding.marks import Region
from quotes.finding.phrases import Phrase
from quotes.finding.tagset import FINITE, PAST_FORMS
from quotes.lexicon.cues import SPEAKING, is_of_class

OWN_WORDS: Final = frozenset(
    {"that", "clause", "wh", "quote", "colon", "np-that", "np-clause", "np-wh"}
)
"""Complements of a verb that report something behind it."""


def else_reported(scene: Scene, region: Region, cue: CueWord, past: int) -> bool:
    """Whether the verb reports what follows it: Even as Lee said that “…,” Ortiz said it was no

    Or another one reports the words: In a post lamenting “…”, Lee appealed for calm.
    """
    left, behind = region.before, cue.last + 1
    participle = left - (scene.tags[left] == "PRP")  # calling it “…”
    if not scene.opens_sentence(region) and scene.tags[participle] == "VBG":
        return cue.entry.group not in SPEAKING and reporting_verb(scene, participle) is not None
    if scene.opens_sentence(region) or behind >= past:
        return False
    if _asked_about(scene, left) or _behind_participle(scene, left, behind, past):
        return True
    if scene.words.lower[left] == "that":
        return not ends_attribution(scene, behind, past)
    subject = phrase_at(scene, behind, past)
    clause = subject is not None and begins_clause(scene, subject, past)
    return clause or scene.words.text[behind] == ":"


def _behind_participle(scene: Scene, left: int, behind: int, past: int) -> bool:
    """Whether a participle opens the sentence, and the verb has words of its own to report.

    Calling it “a gift,” Lee warned that ... / Noting the “gift”, Lee said it was / said, “...”
    """
    floor = scene.sentence(left)[0]
    states = scene.words.lower[floor][-3:] == "ing" and scene.words.lower[floor + 1] == "that"
    if not (states or scene.tags[floor] == "VBG") or scene.inside[floor] >= 0:
        return False
    takes = Governing(clausal=True, telling=True)
    kind, at, *_ = complement(scene.words, scene.tags, behind, past, takes)
    if kind == "comma":
        return at + 1 < past and scene.inside[at + 1] >= 0
    return kind in OWN_WORDS


def _asked_about(scene: Scene, left: int) -> bool:
    """Whether the words up to `left` begin to tell what was asked: Asked if he was | “mad,” Lee
    laughed; not where they only lead to the answer: Asked why, | “No,” Lee said."""
    words, floor = scene.words, scene.sentence(left)[0]
    at = floor + (words.lower[floor] in {"when", "if"})
    asks = scene.tags[at] in PAST_FORMS and is_of_class(words.lower[at], {"ask"})
    return asks and words.text[left] not in {",", ":"}


def begins_clause(scene: Scene, mention: Phrase, past: int) -> bool:
    """Whether the phrase is the subject of what was said: Lee, citing “…,” said [he] could"""
    verb = mention.last + 1
    return verb < past and scene.tags[verb] in FINITE
