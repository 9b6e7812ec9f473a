"""Quoted words behind narrated sentences, in which nobody reports: whom the paragraph is about."""

from __future__ import annotations

from typing import Final

from quotes.attributing.clauses import main_subject, may_speak
from quotes.attributing.quoted.going_on import Answer, State, goes_on_from, last_told
from quotes.attributing.scene import Scene
from quotes.finding.marks import Region
from quotes.finding.phrases import Phrase, is_somebody, tells_time
from quotes.finding.punctuation import STOPS_ALONE
from quotes.finding.tagset import COMMON_NOUNS
from quotes.lexicon.people import people
from quotes.models import Mention

SHORTEST, FARTHEST = 4, 4
"""Words a sentence has at least that is no title in marks; sentences looked back over."""
PERSONAL: Final = frozenset({"he", "she"})
PLACING: Final = frozenset({"in", "at", "near", "from", "to"})


def after_narration(state: State, number: int) -> Answer | None:
    """Ann Lee has a stall. The rent went up. “We had queues.” / His eyes are wet. “I lost her.”"""
    scene, region = state.scene, state.scene.regions[number]
    if not _is_sentence_behind_narration(scene, region):
        return None
    at = region.before
    for _ in range(FARTHEST):
        if not scene.same_paragraph(at, region.first) or scene.inside[at] >= 0:
            break
        first, past = scene.sentence(at)
        subject = main_subject(scene, past, first)
        if subject is not None and (somebody := told_of(scene, subject)) is not None:
            return _answer(scene, somebody)
        if _names_anybody(scene, first, past):
            return None
        at = first - 1
    return _speaker_above(state, number, at)


def told_of(scene: Scene, subject: Phrase) -> Phrase | None:
    """Who a subject is, or whose face or voice it is: Lee’s [voice] cracks; his [eyes] are wet."""
    if may_speak(scene, subject):
        return subject
    if scene.words.lower[subject.head] not in people().naming["body"]:
        return None
    for at in range(subject.first, subject.head):
        if scene.tags[at] == "PRP$":
            return Phrase(at, at, at)
        if scene.tags[at] == "POS":
            return Phrase(subject.first, at, at)
    return None


def _is_sentence_behind_narration(scene: Scene, region: Region) -> bool:
    """Whether the region is a sentence, behind one of the writer’s in the same paragraph."""
    left = region.before
    if left < 0 or scene.inside[left] >= 0 or len(region) < SHORTEST:
        return False
    whole = scene.opens_sentence(region) and scene.tail(region) in STOPS_ALONE
    return whole and scene.words.text[left] == "." and scene.same_paragraph(left, region.first)


def _answer(scene: Scene, somebody: Phrase) -> Answer | None:
    """That somebody, where a name or he or she stands for one person: not the council, not they."""
    owner = scene.tags[somebody.head] in {"POS", "PRP$"}
    named = scene.tags[somebody.head] == "NNP"
    if not (owner or named or scene.words.lower[somebody.head] in PERSONAL):
        return None
    return Answer(Mention(scene.words.span(somebody.first, somebody.last)))


def _names_anybody(scene: Scene, first: int, past: int) -> bool:
    """Whether somebody stands in a sentence who may be the one that speaks: drawn up by Lee."""
    words, tags = scene.words, scene.tags
    for at in scene.rightwards(first, past):
        if tags[at] == "NNP" and not tells_time(words, tags, at):
            if words.lower[at - 1] not in PLACING:
                return True
        elif tags[at] in COMMON_NOUNS and is_somebody(words, tags, Phrase(at, at, at)):
            return True
    return False


def _speaker_above(state: State, number: int, left: int) -> Answer | None:
    """Who spoke last, in the paragraph that ends at `left`: “It took years,” he says."""
    scene = state.scene
    if not number or scene.same_paragraph(left, scene.regions[number].first):
        return None
    before = last_told(state, number)
    if not scene.same_paragraph(scene.regions[before].last, left):
        return None
    return goes_on_from(state, before)
