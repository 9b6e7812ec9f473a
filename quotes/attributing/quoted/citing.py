"""Quoted words whose speaker a phrase names: “…,” as Lee put it. / “…,” according to Lee.

Whoever is quoted by another speaks, too: “…,” the daily quoted Lee as saying.
"""

from __future__ import annotations

from typing import Final

from quotes.attributing.clauses import phrase_at
from quotes.attributing.cueing import quoting_verb, reporting_verb
from quotes.attributing.quoted.closing import trailing
from quotes.attributing.quoted.forms import Found, beside, whole
from quotes.attributing.quoted.reach import attribution_behind, verb_behind
from quotes.attributing.scene import Scene
from quotes.finding.marks import Region
from quotes.finding.phrases import Phrase, noun_phrase_before
from quotes.finding.quoting import saying
from quotes.finding.tagset import FINITE
from quotes.lexicon.cues import names_statement

CITING: Final = (("according", "to"), ("in", "the", "words", "of"), ("in", "the", "view", "of"))
LONGEST_OUTLET, LONGEST_APPOSITIVE = 16, 12
"""In words: who quotes, asides included; who else somebody is, behind the name."""
OFTEN: Final = frozenset({"RB", "MD", "HAVE", "TO"})
"""Tags of what may stand before the verb: would often, had once."""


def as_put(scene: Scene, region: Region) -> Found | None:
    """“…,” as Lee put it. / “…,” as she used to say. / As Ann Lee, the mayor, put it: “…”"""
    left = region.before
    if left > 3 and scene.words.text[left] in {",", ":"} and scene.inside[left - 1] < 0:
        first, past = scene.sentence(left)
        mention = phrase_at(scene, first + 1, left) if scene.words.lower[first] == "as" else None
        verb = verb_behind(scene, mention.last + 1, left) if mention else None
        if mention and verb is not None and left - verb < 4:
            cue = reporting_verb(scene, verb)
            if cue:
                return beside(region, cue, mention)
    at, past = attribution_behind(scene, region)
    if at + 2 >= past or scene.words.lower[at] != "as":
        return None
    mention = phrase_at(scene, at + 1, past)
    if mention is None or mention.last + 1 >= past or trailing(scene, region):
        return None
    verb = _past_habit(scene, _behind_appositive(scene, mention.last + 1, past), past)
    cue = reporting_verb(scene, verb) or quoting_verb(scene, verb)
    return whole(scene, region, cue, mention) if cue else None


def _behind_appositive(scene: Scene, at: int, past: int) -> int:
    """The word behind who else somebody is: as Ann Lee[, the mayor,] put it."""
    text = scene.words.text
    if text[at] != "," or scene.tags[at + 1] in {"WH", "IN", "VBG"}:
        return at
    reach = range(at + 1, min(past - 1, at + LONGEST_APPOSITIVE))
    closing = next((k for k in reach if text[k] == ","), None)
    return at if closing is None else closing + 1


def _past_habit(scene: Scene, at: int, past: int) -> int:
    """The verb behind what tells how often: as she [used to] say, [has often] said."""
    verb = at
    while verb + 1 < past and (scene.tags[verb] in OFTEN or scene.words.lower[verb + 1] == "to"):
        verb += 1
    return verb


def cited_within(scene: Scene, region: Region) -> Found | None:
    """According to Lee, “…” / In the words of Lee: “…” / The mayor, who, according to Lee, “…”"""
    left, words = region.before, scene.words
    if left < 0 or words.text[left] not in {",", ":"} or scene.inside[left] >= 0:
        return None
    floor, past = scene.sentence(left)
    cited = next((p for p in CITING if tuple(words.lower[floor : floor + len(p)]) == p), None)
    if cited is not None and region.after >= past:
        mention = phrase_at(scene, floor + len(cited), left)
        behind = mention.last + 1 if mention else left
        aside = words.text[behind] == "," or behind == left
        aside = aside and FINITE.isdisjoint(scene.tags[behind:left])
        if mention is not None and aside:
            cue = (floor, floor + len(cited) - 1)
            return Found(cue, mention, region.before + 1, region.after - 1, " ".join(cited))
    mention = noun_phrase_before(words, scene.tags, left, floor)
    at = mention.first - 2 if mention and words.text[left] == "," else floor
    if at - 2 <= floor or words.lower[at : at + 2] != [*CITING[0]] or words.text[at - 1] != ",":
        return None
    if scene.tags[at - 2] not in {"WH", "SUB", "CC"}:
        return None  # The mayor, according to Lee, “…”: the mayor belongs to it
    return Found((at, at + 1), mention, region.before + 1, region.after - 1, " ".join(CITING[0]))


def according(scene: Scene, region: Region) -> Found | None:
    """“…,” according to Lee. / “…,” in the words of Lee."""
    at, past = attribution_behind(scene, region)
    for phrase in CITING:
        behind = at + len(phrase)
        if behind < past and tuple(scene.words.lower[at:behind]) == phrase:
            mention = phrase_at(scene, behind, past)
            first = scene.sentence(region.before + 1)[0]
            return Found((at, behind - 1), mention, first, region.after - 1, " ".join(phrase))
    return None


def were_words(scene: Scene, region: Region) -> Found | None:
    """“…” were his last words to her. / “…” was Lee’s answer. / “…” was the advice of Lee."""
    at, words, tags = region.after, scene.words, scene.tags
    if not scene.opens_sentence(region) or not scene.same_paragraph(region.last, at):
        return None
    if words.lower[at] not in {"was", "were", "is", "are"}:
        return None
    phrase = phrase_at(scene, at + 1, scene.sentence(region.first)[1])
    if phrase is None or not names_statement(words.lower[phrase.head]):
        return None
    owner = next((k for k in range(at + 1, phrase.head) if tags[k] in {"POS", "PRP$"}), None)
    mention = Phrase(at + 1, owner, owner) if owner is not None else None
    if owner is None and words.lower[phrase.head + 1 : phrase.head + 2] == ["of"]:
        mention = phrase_at(scene, phrase.head + 2, scene.sentence(region.first)[1])
    if mention is None:
        return None
    last = region.after - 1
    head = phrase.head
    return Found((head, head), mention, region.before + 1, last, words.lower[head])


def quoted_as_saying(scene: Scene, region: Region) -> Found | None:
    """“…,” the daily quoted Lee as saying."""
    at, past = attribution_behind(scene, region)
    for verb in scene.rightwards(at + 1, min(past, at + LONGEST_OUTLET)):
        end = saying(scene.words, verb, past)
        if end is None:
            continue
        mention = phrase_at(scene, verb + 1, end - 1)
        cue = reporting_verb(scene, end)
        if mention is None or cue is None:
            return None  # Lee was quoted by the daily as saying
        text, behind = scene.words.text, mention.last + 1
        if behind + 1 != end and not (text[behind] == text[end - 2] == ","):
            return None  # not: quoted Lee, the mayor, as saying
        return whole(scene, region, cue, mention)
    return None


def verbless(scene: Scene, region: Region) -> Found | None:
    """“We have rice,” President Waya when asked by reporters. (the verb was forgotten)"""
    at, past = attribution_behind(scene, region)
    if at >= past or scene.tail(region) != "," or not scene.opens_sentence(region):
        return None
    mention = phrase_at(scene, at, past)
    if mention is None or scene.tags[mention.head] != "NNP" or mention.last + 2 >= past:
        return None
    if scene.tags[mention.last + 1] not in {"IN", "WH", "SUB"}:
        return None
    verbs = (k for k in scene.rightwards(mention.last + 2, past) if scene.tags[k] in FINITE)
    behind = next(verbs, None)
    if behind is not None and behind != mention.last + 2:
        return None
    return Found(None, mention, region.before + 1, region.after - 1)
