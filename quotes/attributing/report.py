"""A verb of speaking with its subject: who speaks by it, and the one directly before a mark."""

from __future__ import annotations

from typing import Final, NamedTuple

from quotes.attributing.clauses import (
    SUBORDINATE,
    WHICH,
    clause_floor,
    left_of_group,
    may_speak,
    phrase_at,
    subject_of,
)
from quotes.attributing.cueing import CueWord, quoting_verb
from quotes.attributing.scene import Scene
from quotes.attributing.unmarked import says_by_itself
from quotes.finding.phrases import Phrase
from quotes.finding.tagset import FINITE_VERBS, PAST_FORMS
from quotes.lexicon.cues import HEARD, LABELLING, SPEAKING

REPORTED_BEHIND: Final = FINITE_VERBS | {"SUB", "WH", "VBG"}
"""What a clause that is reported stands behind: told the court [that] Lee had said: “…”"""


class Report(NamedTuple):
    """A reporting word with its subject; `shares` where the subject is that of another verb."""

    cue: CueWord
    mention: Phrase
    shares: bool


def speaker_of(scene: Scene, report: Report) -> Phrase | None:
    """Who speaks by a report: its subject; of a passive that tells or labels, whom "by" names.

    Lee was asked by the host, “…” / Lee was told: “…” / was branded “…” (nobody is named)
    """
    cue = report.cue
    if cue.entry.act == "thought":
        return None
    done_to = cue.entry.group in HEARD or cue.entry.group in LABELLING
    if not done_to or not is_passive(scene, cue.first):
        return report.mention
    by = cue.last + 1
    if by + 1 < len(scene.words) and scene.words.lower[by] == "by":
        return phrase_at(scene, by + 1, scene.sentence(by)[1])
    return None


def is_passive(scene: Scene, at: int) -> bool:
    """Whether the verb at `at` is a participle behind a form of be: was repeatedly asked."""
    return scene.tags[at] in PAST_FORMS and scene.tags[left_of_group(scene, at)] == "BE"


def adjacent(scene: Scene, left: int) -> Report | None:
    """The verb of speaking directly before the comma or colon at `left`, in a clause of its own.

    Asked why, Lee said: / But, he acknowledged, / Lee, who is 40, told reporters:
    """
    floor = clause_floor(scene, left)
    if left - 1 > floor and says_by_itself(scene.words, scene.tags, left - 1):
        return None  # denied that they were misled saying: “…”
    for at in scene.leftwards(left - 1, max(floor, left - 14)):
        tag = scene.tags[at]
        if scene.words.text[at] == ",":
            return None
        cue = quoting_verb(scene, at)
        perfect = tag == "VBN" and scene.tags[left_of_group(scene, at)] == "HAVE"
        finite = tag in FINITE_VERBS or perfect or _must_be_finite(scene, at, left)
        if cue is None or not finite:
            if tag in FINITE_VERBS:
                return None
            continue
        mention, shares = subject_of(scene, at, floor)
        if mention is None or cue.entry.group not in SPEAKING:
            return None
        if shares and (at < left - 1 or scene.words.lower[at].endswith("ing")):
            return None
        before = mention.first - 1
        if before > floor and scene.words.lower[before] in SUBORDINATE:
            before -= 1  # said that once the Senate goes on recess
        reported = before >= floor and (
            scene.tags[before] in REPORTED_BEHIND
            and scene.words.lower[before] not in SUBORDINATE
            and not (scene.words.lower[before] in WHICH and scene.tags[before - 1] in {"IN", "TO"})
        )
        other = scene.tags[mention.head] != "PRP" and may_speak(scene, mention)
        if reported and not (other and scene.words.text[left] == ":"):
            return None
        return Report(cue, mention, shares)  # told the court that Lee had said: “…”
    return None


def _must_be_finite(scene: Scene, at: int, left: int) -> bool:
    """Whether the word directly before the mark can only be the verb: a mother of two replied, “"""
    if at != left - 1 or scene.tags[at] not in {"VBN", "VB", "NN", "JJ"}:
        return False
    return scene.tags[at - 1] in {"RB", "NNS", "NNP", "PRP", "CD", "NN", "DT"}
