"""Where an attribution behind quoted words can stand, and where it ends."""

from __future__ import annotations

from typing import Final

from quotes.attributing.clauses import phrase_at
from quotes.attributing.cueing import CueWord, quoting_verb
from quotes.attributing.scene import TRAILING, Scene
from quotes.finding.marks import Region
from quotes.finding.punctuation import ANY_DASH
from quotes.finding.sentences import STOPS
from quotes.finding.tagset import FINITE_VERBS
from quotes.lexicon.cues import CITING, SPEAKING
from quotes.lexicon.nouns import is_time

CARRIES_ON: Final = frozenset({",", "?", "!", "—", "–", "-", "--", "…", "...", ""})
"""Ends of quoted words that an attribution may follow in the same sentence."""
LONGEST_TAG, LONGEST_GAP = 12, 25
"""In words: a sentence that only says who spoke; from a subject to its verb."""


def attribution_behind(scene: Scene, region: Region) -> tuple[int, int]:
    """(first, one past last) word of what an attribution behind the region can stand in.

    Where none can stand, the first is not before the last. Several rules ask, so it is kept.
    """
    if region.first not in scene.behind:
        scene.behind[region.first] = _attribution_behind(scene, region)
    return scene.behind[region.first]


def _attribution_behind(scene: Scene, region: Region) -> tuple[int, int]:
    at, nothing = region.after, (1, 0)
    words = scene.words
    if not scene.same_paragraph(region.last, at) or scene.inside[at] >= 0:
        return nothing
    if words.text[at] == "," or words.text[at] in ANY_DASH:
        at += 1
        if at >= len(words) or scene.inside[at] >= 0:
            return nothing
    elif scene.tail(region) == "":
        if len(region) < 4 or not scene.opens_sentence(region) or not _name_speaks(scene, at):
            return nothing
    elif (first := _pointing_back(scene, at)) is not None:
        return (first, scene.sentence(at)[1]) if scene.opens_sentence(region) else nothing
    elif words.text[at][0].isupper() and _led_in(scene, region):
        return nothing  # Lee asked, “Why now?” Ortiz answered
    elif (
        scene.tail(region) not in CARRIES_ON
        and not words.text[at][0].islower()
        and not (scene.opens_sentence(region) and _only_attributes(scene, at))
    ):
        return nothing
    return at, scene.sentence(at)[1]


def _pointing_back(scene: Scene, at: int) -> int | None:
    """Where the attribution begins in a sentence that points back at what was quoted.

    “It is late.” So | said Lee. / “It is late.” That’s | according to Lee. / That is according to
    """
    lower = scene.words.lower
    if lower[at] == "so" and at + 1 < len(lower):
        cue = quoting_verb(scene, at + 1)
        return at + 1 if cue is not None and cue.entry.group in SPEAKING else None
    points = lower[at] in {"that", "this"} and scene.tags[at + 1 : at + 2] == ["BE"]
    return at + 2 if points and lower[at + 2 : at + 4] == CITING.split() else None


def _led_in(scene: Scene, region: Region) -> bool:
    """Whether the words are led in, and end as a sentence does: Lee asked, “Why now?”"""
    if scene.opens_sentence(region) or scene.words.text[region.before] not in {",", ":"}:
        return False
    return scene.tail(region) in STOPS


def _only_attributes(scene: Scene, at: int) -> bool:
    """Whether the sentence at `at` only says who spoke, a stop typed for a comma: “….” Lee said."""
    past = scene.sentence(at)[1]
    mention = phrase_at(scene, at, past) if past - at < LONGEST_TAG else None
    cue = quoting_verb(scene, mention.last + 1) if mention and mention.last + 2 < past else None
    if mention is None or cue is None or cue.entry.group not in SPEAKING:
        return False
    behind = past_told(scene, cue, past)
    return behind >= past or scene.words.text[behind] == "."


def past_told(scene: Scene, cue: CueWord, past: int) -> int:
    """The word behind whom something is told: told [reporters]; behind the verb where none is."""
    told = phrase_at(scene, cue.last + 1, past) if cue.entry.to else None
    return cue.last + 1 if told is None else told.last + 1


def _name_speaks(scene: Scene, at: int) -> bool:
    """Whether a verb of speaking follows at once, the comma having been forgotten: “…” Lee said."""
    named = phrase_at(scene, at, scene.sentence(at)[1]) if scene.tags[at] == "NNP" else None
    verb = at + 1 if named is None else named.last + 1
    verb = at if scene.words.text[at][0].islower() else verb
    cue = quoting_verb(scene, verb) if verb < len(scene.words) else None
    return scene.tags[at] == "PRP" or (cue is not None and cue.entry.group in SPEAKING)


def saying_behind(scene: Scene, at: int, past: int) -> CueWord | None:
    """The verb of speaking behind a subject that ends before `at`, if it ends the attribution."""
    verb = verb_behind(scene, at, past)
    cue = quoting_verb(scene, verb) if verb is not None else None
    if cue is None or cue.entry.group not in SPEAKING:
        return None
    return cue if ends_attribution(scene, cue.last + 1, past) else None


def verb_behind(scene: Scene, at: int, past: int) -> int | None:
    """The finite verb behind a subject that ends before `at`, an aside passed over."""
    for position in scene.rightwards(at, min(past, at + LONGEST_GAP)):
        tag = scene.tags[position]
        if tag in FINITE_VERBS:
            return position
        if position == at and tag not in {"RB", "HAVE", "PUNCT", "MD"}:
            return None
        if scene.words.text[position] in STOPS:
            return None
    return None


def ends_attribution(scene: Scene, at: int, past: int) -> bool:
    """Whether nothing follows for the verb to report: the end, a mark, a time or a place."""
    if at >= past or scene.inside[at] >= 0 or scene.words.text[at] in TRAILING:
        return True
    return scene.tags[at] in {"IN", "TO", "RB"} or is_time(scene.words.lower[at])
