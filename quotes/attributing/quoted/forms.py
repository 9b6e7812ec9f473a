"""What a rule of quoted words returns, and the two usual extents of the content."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from quotes.attributing.cueing import CueWord
from quotes.attributing.scene import Scene
from quotes.finding.marks import Region
from quotes.finding.phrases import Phrase
from quotes.finding.punctuation import sets_off
from quotes.models import Act


class Found(NamedTuple):
    """What a rule found: the cue's words, the mention, and the words of the content."""

    cue: tuple[int, int] | None
    mention: Phrase | None
    first: int
    last: int
    lemma: str = ""
    act: Act = "statement"


Rule = Callable[[Scene, Region], Found | None]


def whole(scene: Scene, region: Region, cue: CueWord | None, mention: Phrase | None) -> Found:
    """The content is the sentence up to the end of the region, or what is set off within it."""
    text, first = scene.words.text, scene.sentence(region.before + 1)[0]
    if region.before >= first and sets_off(text[region.before], text[region.first]):
        first = region.before + 1
    last = region.after - 1
    span = (cue.first, cue.last) if cue else None
    lemma, act = (cue.entry.lemma, cue.entry.act) if cue else ("", "statement")
    return Found(span, mention, first, last, lemma, act)


def beside(region: Region, cue: CueWord, mention: Phrase | None) -> Found:
    """The content is the region alone."""
    span = (cue.first, cue.last)
    return Found(span, mention, region.before + 1, region.after - 1, cue.entry.lemma, cue.entry.act)
