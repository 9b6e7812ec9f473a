"""Quoted words in a headline: the label before them, the verb behind them, the words below."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from quotes.attributing.cueing import reporting_verb
from quotes.attributing.quoted.forms import Found
from quotes.attributing.quoted.going_on import Answer, State
from quotes.attributing.reigning import reigning
from quotes.attributing.scene import Scene
from quotes.finding.marks import Region
from quotes.finding.phrases import Phrase
from quotes.lexicon.cues import SPEAKING
from quotes.models import Mention

LONGEST_LABEL, LONGEST_HEADLINE, LONGEST_SUBJECT = 6, 30, 5
SHORTEST: Final = 3
"""In words; fewer are as likely a name or a term."""
LETTERS, FEW = 3, 3
"""Title case leaves small only words of so many letters, and at most so few longer ones."""
INSIDE_SUBJECT: Final = frozenset({"NNP", "NN", "NNS", "JJ", "DT", "CD", "PRP$", "POS"})


def headed(scene: Scene, region: Region) -> Found | None:
    """Lee: New Dam ‘Absolutely Wrong’ For Town (a headline; not LAGOS: Lee said it was “wrong”)"""
    words = scene.words
    past = _headline(scene, region)
    colon = next((k for k in range(1, min(past, LONGEST_LABEL)) if words.text[k] == ":"), past)
    if not 0 < colon < region.before or _dated(words.text, colon, past):
        return None
    if scene.inside[0] >= 0 or any(scene.tags[k] != "NNP" for k in range(colon)):
        return None
    report = reigning(scene, region.before)
    if report is not None and report.cue.entry.group in SPEAKING:
        return None
    return Found((colon, colon), Phrase(0, colon - 1, colon - 1), colon + 1, past - 1, ":")


def _dated(text: list[str], colon: int, past: int) -> bool:
    """Whether a place in capitals stands before a sentence: KUALA LUMPUR: The minister denied …"""
    small = [word for word in text[colon:past] if word.islower() and len(word) > LETTERS]
    return len(small) > FEW and all(word.isupper() for word in text[:colon])


def heralded(state: State, number: int) -> Answer | None:
    """‘A Climate Of Fear’: Residents Describe Night Of Terror (a headline in the present tense)"""
    scene, region = state.scene, state.scene.regions[number]
    words, colon = scene.words, region.after
    past = _headline(scene, region)
    if colon >= past or words.text[colon] != ":" or not scene.opens_sentence(region):
        return None
    for verb in range(colon + 2, min(past, colon + 2 + LONGEST_SUBJECT)):
        if scene.inside[verb] >= 0:
            return None
        cue = reporting_verb(scene, verb)
        if cue is not None and cue.entry.act == "statement" and _is_present(scene, verb):
            return Answer(Mention(words.span(colon + 1, verb - 1)))
        if scene.tags[verb - 1] not in INSIDE_SUBJECT:
            return None
    return None


def _is_present(scene: Scene, verb: int) -> bool:
    """Whether verb and subject agree (Lee warns, residents warn): if not, it may be done to Lee."""
    one, several = scene.words.lower[verb], scene.words.lower[verb - 1]
    return one.endswith("s") != several.endswith("s")


def in_headline(scene: Scene, region: Region) -> bool:
    """Whether the region stands in the first line, and that is short enough for a headline."""
    return _headline(scene, region) > 0


def _headline(scene: Scene, region: Region) -> int:
    """One past the last word of the headline that holds the region; 0 where it stands in none."""
    paragraphs = scene.words.paragraph_of
    past = bisect_right(paragraphs, paragraphs[0])
    return past if region.after <= past <= LONGEST_HEADLINE else 0


def said_below(state: State, number: int) -> Answer | None:
    """‘We will win’: Lopez rallies voters (a headline) … “We will win, and soon,” Lopez said."""
    scene, region = state.scene, state.scene.regions[number]
    if not in_headline(scene, region):
        return None
    lower = scene.words.lower
    said = _plain(lower[region.first : region.last + 1])
    if len(said.split()) < SHORTEST:
        return None
    for other in range(number + 1, len(scene.regions)):
        owner = state.owner.get(other)
        if owner is None or state.quotes[owner].mention is None:
            continue
        below = scene.regions[other]
        if f" {said} " in f" {_plain(lower[below.first : below.last + 1])} ":
            return Answer(state.quotes[owner].mention)
    return None


def _plain(words: list[str]) -> str:
    return " ".join(word for word in words if word[0].isalnum())
