"""Attributions that close a sentence, further behind the quoted words: …, said the mayor."""

from __future__ import annotations

from quotes.attributing.clauses import phrase_at
from quotes.attributing.cueing import CueWord, quoting_verb
from quotes.attributing.quoted.forms import Found, whole
from quotes.attributing.quoted.reach import saying_behind
from quotes.attributing.scene import Scene
from quotes.finding.marks import Region
from quotes.finding.phrases import Phrase
from quotes.finding.tagset import FINITE_VERBS
from quotes.lexicon.cues import CITING, SPEAKING


def trailing(scene: Scene, region: Region) -> Found | None:
    """“Two men” broke in, she said. / The road was “a mess” on Friday, said the mayor, Ann Lee."""
    past = scene.sentence(region.before + 1)[1]
    closing = closing_attribution(scene, region.after, past)
    if closing is None:
        return None
    comma, cue, mention = closing
    if cue is None:
        first = scene.sentence(region.before + 1)[0]
        return Found((comma + 1, comma + 2), mention, first, comma - 1, CITING)
    found = whole(scene, region, cue, mention)
    return found._replace(last=max(comma - 1, found.last))


def closing_attribution(
    scene: Scene, at: int, past: int
) -> tuple[int, CueWord | None, Phrase | None] | None:
    """(comma, verb, mention) of an attribution behind `at` that closes its sentence.

    …, said Lee. / …, Lee said on Friday. / …, according to Lee. (no verb)
    """
    for comma in scene.rightwards(at, past - 2):
        if scene.words.text[comma] == ";":
            return None
        if scene.words.text[comma] != "," or scene.inside[comma + 1] >= 0:
            continue
        if scene.words.lower[comma + 1 : comma + 3] == ["according", "to"]:
            return comma, None, phrase_at(scene, comma + 3, past)
        if found := _said_at(scene, comma + 1, past):
            return comma, *found
    return None


def _said_at(scene: Scene, at: int, past: int) -> tuple[CueWord, Phrase] | None:
    """The verb and the mention of what begins at `at`: said Lee / Lee said on Friday"""
    cue = quoting_verb(scene, at)
    inverts = cue is not None and cue.entry.lemma != "tell"  # told reporters: they hear it
    if cue and inverts and cue.entry.group in SPEAKING and scene.tags[at] in FINITE_VERBS:
        mention = phrase_at(scene, at + 1, past)
        if mention is not None:
            return cue, mention
    mention = phrase_at(scene, at, past)
    if mention is None or mention.last + 1 >= past:
        return None
    cue = saying_behind(scene, mention.last + 1, past)
    return (cue, mention) if cue is not None else None
