"""Quoted words whose attribution stands behind them: “…,” said Lee. / “…,” Lee said."""

from __future__ import annotations

from quotes.attributing.clauses import phrase_at, subject_of
from quotes.attributing.cueing import CueWord, quoting_verb, reporting_verb
from quotes.attributing.quoted.forms import DASHES, Found, beside, whole
from quotes.attributing.scene import TRAILING, Scene
from quotes.finding.marks import Region
from quotes.finding.phrases import Phrase
from quotes.finding.sentences import STOPS
from quotes.finding.tagset import FINITE, FINITE_VERBS
from quotes.lexicon.cues import SPEAKING, CueEntry
from quotes.lexicon.nouns import is_time

CARRIES_ON = frozenset({",", "?", "!", "—", "–", "-", "--", "…", "...", ""})
"""How quoted words end that an attribution may follow in the same sentence."""


HEARERS = frozenset({"him", "them", "me", "us"})
"""Whom words are addressed to, behind any verb: he urged them, she wrote him."""


def inverted(scene: Scene, region: Region) -> Found | None:
    """“…,” said the mayor, Ann Lee. / “…,” wrote Lee on Monday."""
    at, past = _behind(scene, region)
    if at >= past:
        return None
    cue = quoting_verb(scene, at)
    if cue is None:
        return _inverted_unknown(scene, region, at, past)
    direct = scene.opens_sentence(region) or scene.words.text[region.before] in {",", ":"}
    if scene.tags[at] not in {*FINITE_VERBS, "VBN", *({"NNS"} if direct else ())}:
        return None
    if cue.entry.group not in SPEAKING and not direct:
        return None
    mention = phrase_at(scene, cue.last + 1, past) or _capitals_at(scene, cue.last + 1, past)
    if mention is None or (not direct and _begins_clause(scene, mention, past)):
        return None
    return whole(scene, region, cue, mention)


def _begins_clause(scene: Scene, mention: Phrase, past: int) -> bool:
    """Whether the phrase is the subject of what was said: Lee, citing “…,” said [he] could"""
    verb = mention.last + 1
    return verb < past and scene.tags[verb] in FINITE


def _inverted_unknown(scene: Scene, region: Region, at: int, past: int) -> Found | None:
    """“…?” reacted Lee. (a verb that no lexicon knows, a name, and nothing behind it)"""
    if scene.tags[at] not in {"VBD", "VBZ"} or not scene.opens_sentence(region):
        return None
    mention = phrase_at(scene, at + 1, past)
    if mention is None or scene.tags[mention.last] != "NNP" or len(region) < 3:
        return None
    ends = mention.last + 1 >= past or scene.words.text[mention.last + 1] in {".", ","}
    return whole(scene, region, _unknown(scene, at), mention) if ends else None


def _capitals_at(scene: Scene, at: int, past: int) -> Phrase | None:
    """A name that begins with, or is, a word of another kind: said Will Doyle, said Small."""
    last = at
    while last + 1 < past and scene.tags[last + 1] == "NNP":
        last += 1
    ends = last > at or last + 1 >= past or scene.words.text[last + 1] in TRAILING
    capital = at < past and scene.words.text[at][0].isupper()
    return Phrase(at, last, last) if ends and capital else None


def follows(scene: Scene, region: Region) -> Found | None:
    """“…,” Lee said. / “…,” Lee, who is 40, told reporters. / “…,” he says in the film."""
    at, past = _behind(scene, region)
    while at < past and scene.tags[at] == "RB":
        at += 1
    if at >= past:
        return None
    if scene.tags[at] not in {"NNP", "PRP", "DT"} and scene.words.text[at][0].isupper():
        verb = verb_behind(scene, at + 1, past)  # “…,” Will said.
        cue = quoting_verb(scene, verb) if verb is not None else None
        if cue and cue.entry.group in SPEAKING and ends_attribution(scene, cue.last + 1, past):
            return whole(scene, region, cue, Phrase(at, at, at))
    if scene.tags[at] in {"CC", "SUB", "IN", "WH", "PUNCT"}:
        return None
    for position in scene.rightwards(at + 1, min(past, at + 40)):
        if scene.words.text[position] in STOPS or scene.words.text[position] == ";":
            return None
        if scene.tags[position] not in {*FINITE_VERBS, "VBN"} and not _noun_form(scene, position):
            continue
        mention, _ = subject_of(scene, position, at)
        if mention is not None and mention.first == at + 1 and _begins_name(scene, at):
            mention = mention._replace(first=at)
        if mention is None or not _begins_at(scene, mention, at, past):
            mention = _all_before(scene, region, at, position)
        if mention is None or (scene.tags[at] == "VBG" and scene.tags[mention.head] == "JJ"):
            continue  # drawing loud jeers
        cue = quoting_verb(scene, position)
        if cue is None:
            spoken = scene.opens_sentence(region) and len(region) > 2
            cue = _unknown(scene, position) if spoken else None
        if cue is None or not _speaks(scene, cue, past):
            if scene.opens_sentence(region):
                continue  # the order released Friday said
            return None
        if _else_reported(scene, region, cue, past):
            return None
        return whole(scene, region, cue, mention)
    return None


def _all_before(scene: Scene, region: Region, at: int, verb: int) -> Phrase | None:
    """What stands between a whole quoted sentence and a verb of speaking, however it is made.

    “…,” a voice over says. / “…,” the order released Friday said. / “…,” Lee, after a pause, said
    """
    cue = quoting_verb(scene, verb)
    if cue is None or cue.entry.group not in SPEAKING or not scene.opens_sentence(region):
        return None
    if scene.words.text[verb - 1] == ",":
        mention = phrase_at(scene, at, verb)
        aside = mention is not None and scene.words.text[mention.last + 1] == ","
        return mention if aside and verb - at <= LONGEST_ASIDE else None
    between = range(at, verb)
    if len(between) > LONGEST_MENTION or any(scene.tags[k] in BREAKS for k in between):
        return None
    return Phrase(at, verb - 1, verb - 1)


LONGEST_MENTION, LONGEST_ASIDE = 6, 12
BREAKS = frozenset({"PUNCT", "WH", "SUB", "CC", "MD", "BE", "HAVE", "DO", "VBZ", "VBP", "PRP"})


def _else_reported(scene: Scene, region: Region, cue: CueWord, past: int) -> bool:
    """Whether the verb reports what follows it: Even as Lee said that “…,” Ortiz said it was no"""
    left, behind = region.before, cue.last + 1
    if scene.opens_sentence(region) or behind >= past:
        return False
    if scene.words.lower[left] == "that":
        return not ends_attribution(scene, behind, past)
    subject = phrase_at(scene, behind, past)
    clause = subject is not None and _begins_clause(scene, subject, past)
    return clause or scene.words.text[behind] == ":"


def _begins_name(scene: Scene, at: int) -> bool:
    """Whether a capital and the name behind it tell that the word is a name: Will Ortiz"""
    return scene.words.text[at][0].isupper() and scene.tags[at + 1] == "NNP"


def _noun_form(scene: Scene, at: int) -> bool:
    """Whether what could be a noun is the verb that ends the attribution: the statement reads."""
    ends = at + 1 >= len(scene.words) or scene.words.text[at + 1] in TRAILING
    return ends and scene.tags[at] == "NNS" and quoting_verb(scene, at) is not None


def _begins_at(scene: Scene, mention: Phrase, at: int, past: int) -> bool:
    """Whether the subject begins there: Lee said; another friend, Ann Lee told the paper."""
    if mention.first == at:
        return True
    role = phrase_at(scene, at, past)
    return (
        role is not None
        and role.last + 2 == mention.first
        and scene.words.text[role.last + 1] == ","
        and scene.tags[mention.head] == "NNP"
    )


def _unknown(scene: Scene, at: int) -> CueWord:
    """A verb that no lexicon knows to report, where only its place tells: “…,” Lee retaliated."""
    entry = CueEntry(scene.words.lower[at], "unknown", "verb", "statement", frozenset({"words"}))
    return CueWord(at, at, entry)


def _speaks(scene: Scene, cue: CueWord, past: int) -> bool:
    """Whether the verb is one of speaking, or ends the sentence: Lee observed."""
    behind = cue.last + 1
    return (
        cue.entry.group in SPEAKING
        or behind >= past
        or scene.words.text[behind] in TRAILING
        or scene.words.lower[behind] in HEARERS
        or scene.tags[behind] == "IN"
        or scene.inside[behind] >= 0
    )


def as_put(scene: Scene, region: Region) -> Found | None:
    """“…,” as Lee put it. / “…,” as the mayor called it. / As Ann Lee, the mayor, put it: “…”"""
    left = region.before
    if left > 3 and scene.words.text[left] in {",", ":"} and scene.inside[left - 1] < 0:
        first, past = scene.sentence(left)
        mention = phrase_at(scene, first + 1, left) if scene.words.lower[first] == "as" else None
        verb = verb_behind(scene, mention.last + 1, left) if mention else None
        if mention and verb is not None and left - verb < 4:
            cue = reporting_verb(scene, verb)
            if cue:
                return beside(region, cue, mention)
    at, past = _behind(scene, region)
    if at + 2 >= past or scene.words.lower[at] != "as":
        return None
    mention = phrase_at(scene, at + 1, past)
    if mention is None or mention.last + 1 >= past or trailing(scene, region):
        return None
    cue = reporting_verb(scene, mention.last + 1) or quoting_verb(scene, mention.last + 1)
    return whole(scene, region, cue, mention) if cue else None


def according(scene: Scene, region: Region) -> Found | None:
    """“…,” according to Lee. / “…,” in the words of Lee."""
    at, past = _behind(scene, region)
    for phrase in CITING:
        behind = at + len(phrase)
        if behind < past and tuple(scene.words.lower[at:behind]) == phrase:
            mention = phrase_at(scene, behind, past)
            first = scene.sentence(region.before + 1)[0]
            return Found((at, behind - 1), mention, first, region.after - 1, " ".join(phrase))
    return None


CITING = (("according", "to"), ("in", "the", "words", "of"), ("in", "the", "view", "of"))


def _behind(scene: Scene, region: Region) -> tuple[int, int]:
    """(first, one past last) word of what an attribution behind the region can stand in."""
    at, nothing = region.after, (1, 0)
    words = scene.words
    if not scene.same_paragraph(region.last, at) or scene.inside[at] >= 0:
        return nothing
    if words.text[at] == "," or words.text[at] in DASHES:
        at += 1
        if at >= len(words) or scene.inside[at] >= 0:
            return nothing
    elif scene.tail(region) == "":
        if len(region) < 4 or not scene.opens_sentence(region) or not _name_speaks(scene, at):
            return nothing
    elif words.text[at][0].isupper() and _led_in(scene, region):
        return nothing  # Lee asked, “Why now?” Ortiz answered
    elif (
        scene.tail(region) not in CARRIES_ON
        and not words.text[at][0].islower()
        and not _only_attributes(scene, at)
    ):
        return nothing
    return at, scene.sentence(at)[1]


def _led_in(scene: Scene, region: Region) -> bool:
    """Whether the words are led in, and end as a sentence does: Lee asked, “Why now?”"""
    if scene.opens_sentence(region) or scene.words.text[region.before] not in {",", ":"}:
        return False
    return scene.tail(region) in STOPS


def _only_attributes(scene: Scene, at: int) -> bool:
    """Whether the sentence at `at` says but who spoke, a stop typed for a comma: “….” Lee said."""
    past = scene.sentence(at)[1]
    mention = phrase_at(scene, at, past) if past - at < LONGEST_ATTRIBUTION else None
    cue = quoting_verb(scene, mention.last + 1) if mention and mention.last + 2 < past else None
    if mention is None or cue is None or cue.entry.group not in SPEAKING:
        return False
    behind = cue.last + 1
    told = phrase_at(scene, behind, past) if cue.entry.to else None
    if told is not None:
        behind = told.last + 1
    return behind >= past or scene.words.text[behind] == "."


LONGEST_ATTRIBUTION = 12


def _name_speaks(scene: Scene, at: int) -> bool:
    """Whether a verb of speaking follows at once, the comma having been forgotten: “…” Lee said."""
    verb = at if scene.words.text[at][0].islower() else at + 1
    cue = quoting_verb(scene, verb) if verb < len(scene.words) else None
    return scene.tags[at] == "PRP" or (cue is not None and cue.entry.group in SPEAKING)


def trailing(scene: Scene, region: Region) -> Found | None:
    """“Two men” broke in, she said. / The road was “a mess” on Friday, said the mayor, Ann Lee."""
    words, tags = scene.words, scene.tags
    past = scene.sentence(region.before + 1)[1]
    for at in scene.rightwards(region.after, past - 2):
        if words.text[at] == ";":
            return None
        if words.text[at] != "," or scene.inside[at + 1] >= 0:
            continue
        if words.lower[at + 1 : at + 3] == ["according", "to"]:
            mention = phrase_at(scene, at + 3, past)
            first = scene.sentence(region.before + 1)[0]
            return Found((at + 1, at + 2), mention, first, at - 1, "according to")
        cue = quoting_verb(scene, at + 1)
        if cue and cue.entry.group in SPEAKING and tags[at + 1] in FINITE_VERBS:
            mention = phrase_at(scene, at + 2, past)
            if mention is not None:
                return _up_to(scene, region, cue, mention, at - 1)
        mention = phrase_at(scene, at + 1, past)
        if mention is None or mention.last + 1 >= past:
            continue
        verb = verb_behind(scene, mention.last + 1, past)
        cue = quoting_verb(scene, verb) if verb is not None else None
        if cue and cue.entry.group in SPEAKING and ends_attribution(scene, cue.last + 1, past):
            return _up_to(scene, region, cue, mention, at - 1)
    return None


def _up_to(scene: Scene, region: Region, cue: CueWord, mention: Phrase, last: int) -> Found:
    found = whole(scene, region, cue, mention)
    return found._replace(last=max(last, found.last))


def verb_behind(scene: Scene, at: int, past: int) -> int | None:
    """The finite verb behind a subject that ends before `at`, an aside passed over."""
    for position in scene.rightwards(at, min(past, at + 25)):
        tag = scene.tags[position]
        if tag in FINITE_VERBS:
            return position
        if position == at and tag not in {"RB", "HAVE", "PUNCT", "MD"}:
            return None
        if scene.words.text[position] in STOPS:
            return None
    return None


def ends_attribution(scene: Scene, at: int, past: int) -> bool:
    """Whether nothing that the verb could report follows: the end, a mark, when or where it was."""
    if at >= past or scene.inside[at] >= 0 or scene.words.text[at] in TRAILING:
        return True
    return scene.tags[at] in {"IN", "TO", "RB"} or is_time(scene.words.lower[at])
