"""Quoted words whose attribution stands behind them: “…,” said Lee. / “…,” Lee said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from quotes.attributing.clauses import phrase_at, subject_of
from quotes.attributing.cueing import OBSERVED, CueWord, quoting_verb
from quotes.attributing.quoted.elsewhere import begins_clause, else_reported
from quotes.attributing.quoted.forms import Found, beside, whole
from quotes.attributing.quoted.headlines import in_headline
from quotes.attributing.quoted.reach import (
    attribution_behind,
    ends_attribution,
    past_told,
    saying_behind,
)
from quotes.attributing.report import Report, adjacent, speaker_of
from quotes.attributing.scene import TRAILING, Scene
from quotes.finding.complements import SAID
from quotes.finding.joined import with_listed
from quotes.finding.marks import Region
from quotes.finding.phrases import Phrase, is_somebody
from quotes.finding.punctuation import ANY_DASH
from quotes.finding.sentences import STOPS
from quotes.finding.tagset import FINITE_VERBS, PAST_FORMS
from quotes.lexicon.cues import HEARD, SPEAKING, CueEntry
from quotes.lexicon.people import people

HEARERS: Final = frozenset({"him", "them", "me", "us"})
"""Whom words are addressed to, behind any verb: he urged them, she wrote him."""
ENDS_MENTION: Final = frozenset("PUNCT WH SUB CC MD BE HAVE DO VBZ VBP PRP".split())
"""What no mention of a speaker has in it that is no noun phrase: the order released Friday."""
LONGEST_ATTRIBUTION, LONGEST_ASIDE, LONGEST_MENTION = 40, 12, 6
"""In words: from the end of what is quoted to the verb; from a name to it; what is no phrase."""


def inverted(scene: Scene, region: Region) -> Found | None:
    """“…,” said the mayor, Ann Lee. / “…,” wrote Lee on Monday."""
    at, past = attribution_behind(scene, region)
    if at >= past:
        return None
    cue = quoting_verb(scene, at)
    if cue is None:
        return _inverted_unknown(scene, region, at, past)
    direct = scene.opens_sentence(region) or scene.words.text[region.before] in {",", ":"}
    tag = scene.tags[at]
    if not (tag in FINITE_VERBS or tag == "VBN" or (direct and tag == "NNS")):
        return None
    if cue.entry.group not in SPEAKING and not direct:
        return None
    mention = phrase_at(scene, cue.last + 1, past) or _capitals_at(scene, cue.last + 1, past)
    if mention is None and direct and cue.entry.group in SPEAKING:
        mention = _all_behind(scene, cue.last + 1, past)
    if mention is None or (not direct and begins_clause(scene, mention, past)):
        return None
    return whole(scene, region, cue, with_listed(scene.words, scene.tags, mention, past))


def _inverted_unknown(scene: Scene, region: Region, at: int, past: int) -> Found | None:
    """“…?” reacted Lee. (a verb that no lexicon knows, a name, and nothing behind it)"""
    if scene.tags[at] not in {"VBD", "VBZ"} or not scene.opens_sentence(region):
        return None
    mention = phrase_at(scene, at + 1, past)
    if mention is None or scene.tags[mention.last] != "NNP" or len(region) < 3:
        return None
    ends = mention.last + 1 >= past or scene.words.text[mention.last + 1] in {".", ","}
    return whole(scene, region, _unknown(scene, at), mention) if ends else None


def _all_behind(scene: Scene, at: int, past: int) -> Phrase | None:
    """The name that ends what stands there, however that is made: said master of ceremonies Lee."""
    last = at
    while last < past and scene.tags[last] not in ENDS_MENTION and scene.inside[last] < 0:
        last += 1
    first = last
    while first > at and scene.tags[first - 1] == "NNP":
        first -= 1
    return Phrase(first, last - 1, last - 1) if at < first < last < at + LONGEST_MENTION else None


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
    at, past = attribution_behind(scene, region)
    while at < past and scene.tags[at] == "RB":
        at += 1
    if at >= past:
        return None
    if cue := _said_by_capital(scene, at, past):
        return whole(scene, region, cue, Phrase(at, at, at))
    if not _may_open_attribution(scene, at):
        return None
    for verb in _verbs_behind(scene, at, past):
        mention = _speaker(scene, region, at, verb, past)
        if mention is None or _is_tied(scene, verb, past):
            continue
        cue = quoting_verb(scene, verb) or _spoken(scene, region, verb)
        if cue is not None and (_speaks(scene, cue, past) or _tells(scene, region, cue, past)):
            return _attributed(scene, region, cue, mention, past)
        if not scene.opens_sentence(region):
            return None
        # the order [released] Friday said: the next verb may be the one
    return None


def _is_tied(scene: Scene, verb: int, past: int) -> bool:
    """Whether a participle only tells more of who speaks: people [briefed] on the talks said."""
    if verb + 2 >= past or scene.tags[verb] not in PAST_FORMS or scene.tags[verb + 1] != "IN":
        return False
    phrase = phrase_at(scene, verb + 2, past)
    main = phrase.last + 1 if phrase is not None else past
    if main >= past or scene.words.lower[main] not in SAID:
        return False
    return scene.words.lower[verb] not in SAID  # said in a video


def _attributed(
    scene: Scene, region: Region, cue: CueWord, mention: Phrase, past: int
) -> Found | None:
    """What a verb and its subject behind quoted words tell, unless others report these."""
    if else_reported(scene, region, cue, past) or _said_twice(scene, region, mention):
        return None
    # “…,” Lee was told by Ortiz.
    speaker = (
        speaker_of(scene, Report(cue, mention, shares=False))
        if cue.entry.group in HEARD
        else mention
    )
    if _led_in_alike(scene, region, cue):
        return beside(region, cue, speaker)
    if cue.entry.act == "thought" and not scene.opens_sentence(region):
        return None  # Lee told her: “It was late,” the court heard.
    told = _tells_more(scene, region, cue, past)
    return whole(scene, region, None if told else cue, speaker)


def _said_by_capital(scene: Scene, at: int, past: int) -> CueWord | None:
    """The verb of speaking behind a word whose capital alone makes it a name: “…,” Will said."""
    if scene.tags[at] in {"NNP", "PRP", "DT"} or not scene.words.text[at][0].isupper():
        return None
    return saying_behind(scene, at + 1, past)


def _may_open_attribution(scene: Scene, at: int) -> bool:
    """Whether a subject may begin at `at`; not in …,” saying developers had “…”"""
    if scene.tags[at] in {"CC", "SUB", "IN", "WH", "PUNCT"}:
        return False
    return scene.tags[at] != "VBG" or quoting_verb(scene, at) is None


def _verbs_behind(scene: Scene, at: int, past: int) -> Iterator[int]:
    """The words behind `at` that may be the verb of an attribution, up to the end of its clause."""
    for verb in scene.rightwards(at + 1, min(past, at + LONGEST_ATTRIBUTION)):
        if scene.words.text[verb] in STOPS or scene.words.text[verb] == ";":
            return
        heard = scene.tags[verb] == "VBG" and scene.words.lower[verb - 1] in OBSERVED
        if scene.words.lower[verb] in OBSERVED and scene.tags[verb + 1 : verb + 2] == ["VBG"]:
            continue
        tag = scene.tags[verb]
        if heard or tag in FINITE_VERBS or tag == "VBN" or _noun_form(scene, verb):
            yield verb  # one man was heard | saying


def _speaker(scene: Scene, region: Region, at: int, verb: int, past: int) -> Phrase | None:
    """The subject of a verb behind quoted words, if it begins where the attribution does."""
    mention, _ = subject_of(scene, verb, at)
    if mention is not None and mention.first == at + 1 and _begins_name(scene, at):
        mention = replace(mention, first=at)
    if mention is None or not _begins_at(scene, mention, at, past):
        relative = mention is not None and scene.tags[mention.head] in {"WH", "SUB"}
        mention = None if relative else _all_before(scene, region, at, verb)
    if mention is not None and _which_somebody(scene, at, verb):
        return None
    if mention is not None and scene.tags[at] == "VBG" and scene.tags[mention.head] == "JJ":
        return None  # drawing loud jeers
    return mention


def _which_somebody(scene: Scene, at: int, verb: int) -> bool:
    """Whether a noun for what was said has somebody directly behind it: a charge | Lee’s office"""
    said = people().naming["claimed"]
    if scene.words.lower[at] not in {"a", "an"} or scene.words.lower[at + 1] not in said:
        return False
    return at + 2 < verb and scene.tags[at + 2] in {"NNP", "DT", "PRP", "PRP$"}


def _all_before(scene: Scene, region: Region, at: int, verb: int) -> Phrase | None:
    """What stands between a whole quoted sentence and a verb of speaking, however it is made.

    “…,” a voice over says. / “…,” the order released Friday said. / “…,” Lee, after a pause, said
    (the comma that ends the aside may be forgotten: “…,” Lee, a spokesman for the town told KTN.)
    """
    cue = quoting_verb(scene, verb)
    if cue is None or cue.entry.group not in SPEAKING or not scene.opens_sentence(region):
        return None
    mention = phrase_at(scene, at, verb)
    if mention is not None and scene.words.lower[mention.last + 1] == "who":
        past = scene.sentence(verb)[1]
        ends = ends_attribution(scene, past_told(scene, cue, past), past)
        return replace(mention, last=verb - 1) if ends else None  # “…,” a man who ran said.
    aside = mention is not None and scene.words.text[mention.last + 1] == ","
    if aside or scene.words.text[verb - 1] == ",":
        return mention if aside and verb - at <= LONGEST_ASIDE else None
    between = range(at, verb)
    if len(between) > LONGEST_MENTION or any(scene.tags[k] in ENDS_MENTION for k in between):
        return None
    return Phrase(at, verb - 1, verb - 1)


def _tells_more(scene: Scene, region: Region, cue: CueWord, past: int) -> bool:
    """Whether the verb of a headline reports something else: ‘I stayed’ – Lee announces divorce"""
    apart = scene.words.text[region.after] in ANY_DASH and in_headline(scene, region)
    return apart and not ends_attribution(scene, cue.last + 1, past)


def _said_twice(scene: Scene, region: Region, mention: Phrase) -> bool:
    """Whether somebody is named before the words, too: Asked why, Lee said “…,” she said."""
    left = region.before
    if scene.opens_sentence(region) or scene.tags[mention.head] != "PRP":
        return False
    end = left if scene.words.text[left] in {":", ","} else left + 1
    report = adjacent(scene, end)
    return report is not None and report.cue.last + 1 == end


def _led_in_alike(scene: Scene, region: Region, cue: CueWord) -> bool:
    """Whether the same verb leads the words in, too: He said, “It rained,” Lee said."""
    left = region.before
    if scene.opens_sentence(region) or scene.words.text[left] not in {":", ","}:
        return False
    report = adjacent(scene, left)
    return report is not None and report.cue.entry == cue.entry and report.cue.last + 1 == left


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


def _spoken(scene: Scene, region: Region, at: int) -> CueWord | None:
    """Any verb, where it stands behind a whole sentence in marks: “It was me,” Lee retaliated."""
    return _unknown(scene, at) if scene.opens_sentence(region) and len(region) > 2 else None


def _unknown(scene: Scene, at: int) -> CueWord:
    """A verb that no lexicon knows to report, where only its place tells."""
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


def _tells(scene: Scene, region: Region, cue: CueWord, past: int) -> bool:
    """Whether the verb has but people behind it: “This is no bar,” she admonished the audience."""
    if scene.tail(region) != "," or not scene.opens_sentence(region):
        return False
    told = phrase_at(scene, cue.last + 1, past)
    if told is None or not is_somebody(scene.words, scene.tags, told):
        return False
    return told.last + 1 >= past or scene.words.text[told.last + 1] in TRAILING
