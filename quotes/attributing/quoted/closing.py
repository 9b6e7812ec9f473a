"""Attributions that close a sentence, further behind the quoted words: …, said the mayor."""

from __future__ import annotations

from typing import Final

from quotes.attributing.clauses import left_of_group, may_speak, phrase_at
from quotes.attributing.cueing import CueWord, quoting_verb, reporting_verb
from quotes.attributing.quoted.forms import Found, whole
from quotes.attributing.quoted.reach import saying_behind
from quotes.attributing.scene import Scene
from quotes.finding.clause_starts import finite_at
from quotes.finding.marks import Region
from quotes.finding.phrases import Phrase
from quotes.finding.tagset import FINITE_VERBS, PAST_FORMS
from quotes.lexicon.cues import CITING, SAYING, SPEAKING, names_statement
from quotes.lexicon.people import people

ISSUED: Final = frozenset({"signed", "issued", "made", "released", "given", "read", "written"})
"""What is done to a paper by whoever speaks in it: a statement signed by Lee."""


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


def source_named(scene: Scene, left: int) -> Phrase | None:
    """Whom the sentence of word `left` names as its source, other than by its subject.

    Two died, said Lee. / Two died, as confirmed by Lee. / in a statement signed by Lee
    / Most of them, according to Lee, are poor.
    """
    first, past = scene.sentence(left)
    closing = closing_attribution(scene, first, past)
    if closing is not None and closing[2] is not None:
        return closing[2] if may_speak(scene, closing[2]) else None
    if (owner := whose_words(scene, first)) is not None:
        return owner
    lower = scene.words.lower
    for at in scene.rightwards(first + 1, past - 1):
        cites = lower[at - 1 : at + 1] == CITING.split()
        if cites or (lower[at] == "by" and _told_by(scene, at - 1)):
            phrase = phrase_at(scene, at + 1, past)
            if phrase is not None and may_speak(scene, phrase):
                return phrase
    return None


def whose_words(scene: Scene, at: int) -> Phrase | None:
    """Whose words a sentence says the others are: These were the words of [a mother]"""
    lower = scene.words.lower
    if lower[at] not in {"these", "those", "this", "that", "such"}:
        return None
    if scene.tags[at + 1 : at + 2] != ["BE"] or lower[at + 2 : at + 3] != ["the"]:
        return None
    if lower[at + 4 : at + 5] not in (["of"], ["from"]):
        return None
    if lower[at + 3] not in people().naming["uttered"] and not names_statement(lower[at + 3]):
        return None
    owner = phrase_at(scene, at + 5, scene.sentence(at)[1])
    return owner if owner is not None and may_speak(scene, owner) else None


def _told_by(scene: Scene, at: int) -> bool:
    """Whether a passive tells who spoke: [disclosed] by; a statement [signed] by; as [put] by"""
    if scene.tags[at] not in PAST_FORMS:
        return False
    before, lower = left_of_group(scene, at), scene.words.lower
    if lower[before] in people().naming["issued"]:
        return lower[at] in ISSUED
    cue = reporting_verb(scene, at)
    told = cue is not None and cue.entry.group in SAYING and not cue.entry.to
    return told and (lower[before] == "as" or scene.tags[before] == "BE")


def _said_at(scene: Scene, at: int, past: int) -> tuple[CueWord, Phrase] | None:
    """The verb and the mention of what begins at `at`: said Lee / Lee said on Friday"""
    cue = quoting_verb(scene, at)
    inverts = cue is not None and cue.entry.lemma != "tell"  # told reporters: they hear it
    if cue and inverts and cue.entry.group in SPEAKING and scene.tags[at] in FINITE_VERBS:
        mention = phrase_at(scene, at + 1, past)
        # not: Ann Lee, 34, said the club | was special
        if mention is not None and not finite_at(scene.tags, mention.last + 1, past):
            return cue, mention
    mention = phrase_at(scene, at, past)
    if mention is None or mention.last + 1 >= past:
        return None
    cue = saying_behind(scene, mention.last + 1, past)
    return (cue, mention) if cue is not None else None
