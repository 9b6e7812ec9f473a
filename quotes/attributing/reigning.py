"""Which verb, with which subject, reports what stands at a place in a sentence.

A sentence is read from its beginning; where several words report, the outermost one whose
complement reaches a place is the one that reports what stands there: it reigns.
"""

from __future__ import annotations

from typing import Final

from quotes.attributing.clauses import (
    SUBORDINATE,
    clause_floor,
    left_of_group,
    opens_with_clause,
    subject_of,
)
from quotes.attributing.cueing import (
    NAMING_VERBS,
    OBSERVED,
    TITLING,
    CueWord,
    is_verb,
    reporting_verb,
    tells_text,
)
from quotes.attributing.report import Report, is_passive
from quotes.attributing.scene import Scene
from quotes.attributing.unmarked import says_by_itself
from quotes.finding.asides import skip_asides
from quotes.finding.introductions import BEFORE_ROLE
from quotes.finding.phrases import Phrase, noun_phrase_before
from quotes.finding.sentences import LONGEST_SENTENCE
from quotes.finding.tagset import COMMON_NOUNS, FINITE_VERBS, NOUNS, PAST_FORMS
from quotes.lexicon.cues import SAYING, SPEAKING, is_of_class
from quotes.lexicon.nouns import is_sign
from quotes.lexicon.people import people

CALLING: Final = (NAMING_VERBS - TITLING) | {"describe", "brand", "denounce", "hail"}
"""Lemmas of verbs with which somebody says what a thing is."""
ONE: Final = frozenset({"a", "an"})
PARTICLES: Final = frozenset({"out", "up", "off", "down", "on", "over", "around"})
BEFORE_SAYING: Final = NOUNS | {"IN", "TO", "DT", "JJ", "CD", "PRP$"}
"""What tells more of a participle before the verb of its noun: sent to all staff | said."""
TAKEN_UP: Final = frozenset({"what", "whom"})
WEAK: Final = frozenset({"want", "regard", "seem", "affect", "urge", "exclaim"})
"""Classes of verbs that seldom report quoted words further on, and give way to any other verb.

Those that exclaim do report the words that they stand beside: began, “We …”
"""


def reigning(scene: Scene, left: int) -> Report | None:
    """The report in whose complement the word behind `left` stands: the outermost that reaches it.

    A later cue takes over where its clause is not part of what the earlier one reports.
    """
    floor = max(clause_floor(scene, left), left - LONGEST_SENTENCE)
    if (calling := _bare_relative(scene, left, floor)) is not None:
        return calling
    bracketed = False
    for at in scene.leftwards(left, floor + 1):
        mark = scene.words.text[at]
        if mark == ")" or (mark == "(" and bracketed):
            bracketed = mark == ")"
        elif mark == ";" or (mark == "(" and not bracketed):
            report = _reigning(scene, left, at + 1, WEAK)
            if report is not None or mark == ";":
                return report
            break
    return _reigning(scene, left, floor, WEAK) or _reigning(scene, left, floor, frozenset())


def _reigning(scene: Scene, left: int, floor: int, skipped: frozenset[str]) -> Report | None:
    current: Report | None = None
    bracket = floor
    for at in scene.rightwards(floor, left + 1):
        if scene.words.text[at] == "(":
            bracket = next((k for k in range(at, left) if scene.words.text[k] == ")"), at)
        if at < bracket:
            continue
        cue = reporting_verb(scene, at)
        if cue is None or not is_verb(scene, at):
            continue
        if cue.entry.group in skipped and (cue.entry.group not in SPEAKING or cue.last < left - 1):
            continue
        if _names_thing(scene, cue) or _was_done(scene, cue) or _reports_nothing(scene, cue, left):
            continue
        mention, shares = subject_of(scene, at, floor)
        if mention is None or _remark(scene, mention, at, left):
            continue
        if current is None or _is_aside(scene, current, cue, mention):
            current = Report(cue, mention, shares)
        elif _takes_over(scene, current, cue, mention, left, shares=shares):
            shared = (shares and not opens_with_clause(scene, floor)) or tells_text(scene, cue)
            current = Report(cue, current.mention if shared else mention, shares)
    return current


def _bare_relative(scene: Scene, left: int, floor: int) -> Report | None:
    """A clause without its pronoun in which somebody calls a thing so: a move | finance director
    Ann Lee called “…”; a decision | critics described as “…”. None where it is given its name."""
    words, tags, known = scene.words, scene.tags, people()
    cue = reporting_verb(scene, left - (words.lower[left] == "as"))
    if cue is None or cue.first <= floor + 2 or cue.entry.lemma not in CALLING:
        return None
    phrase = noun_phrase_before(words, tags, cue.first, floor)
    if phrase is None or words.lower[phrase.first] not in ONE:
        return None
    thing = phrase.first + 1
    while thing < phrase.last and tags[thing] == "JJ":
        thing += 1
    first, last = thing + 1, cue.first - 1
    if first > last or tags[thing] != "NN" or known.is_human(words.lower[thing]):
        return None
    if tags[last] != "NNP":
        several = first == last and words.lower[last] in known.plurals
        return Report(cue, Phrase(first, last, last), shares=False) if several else None
    begin = last
    while begin > first and tags[begin - 1] == "NNP":
        begin -= 1
    roles = all(tags[k] in BEFORE_ROLE for k in range(first, begin))
    named = begin == first or known.is_role(words.lower[begin - 1])
    return Report(cue, Phrase(first, last, last), shares=False) if roles and named else None


def _says_behind(scene: Scene, at: int, ceiling: int) -> bool:
    """Whether a verb of saying follows that leads in quoted words: an email sent to them [said]:"""
    while at < ceiling and scene.tags[at] in BEFORE_SAYING:
        at += 1
    said = at + 1 < ceiling and scene.tags[at] in FINITE_VERBS and scene.words.text[at + 1] == ":"
    return said and is_of_class(scene.words.lower[at], SAYING)


def _was_done(scene: Scene, cue: CueWord) -> bool:
    """Whether the verb is a participle that tells what was done to a noun: an email sent by Lee; a
    text published on Friday invites them."""
    if scene.tags[cue.first - 1] in COMMON_NOUNS and scene.tags[cue.first] in PAST_FORMS:
        ceiling = scene.sentence(cue.last)[1]
        past, _ = skip_asides(scene.words, scene.tags, cue.last + 1, ceiling)
        if scene.tags[past : past + 1] == ["VBZ"] or _says_behind(scene, cue.last + 1, ceiling):
            return True
    behind = scene.words.lower[cue.last + 1 : cue.last + 3]
    if scene.words.lower[cue.first] == "quoted" and behind[:1] == ["in"]:
        return scene.tags[cue.first - 1] in NOUNS  # a source quoted in the paper
    if behind[:1] != ["by"] and (behind[1:] != ["by"] or behind[0] not in PARTICLES):
        return False
    return scene.tags[cue.first - 1] in NOUNS


def _reports_nothing(scene: Scene, cue: CueWord, left: int) -> bool:
    """Whether the verb is an aside, or describes somebody: Lee, prosecuting, / said to be"""
    text, behind = scene.words.text, cue.last + 1
    if scene.tags[cue.first] == "VBG" and behind < left:
        return text[cue.first - 1] == text[behind] == ","
    if cue.entry.lemma != "say" or text[behind : behind + 2] != ["to", "be"]:
        return False
    return is_passive(scene, cue.first)


def _is_aside(scene: Scene, current: Report, cue: CueWord, mention: Phrase) -> bool:
    """Whether a verb of speaking stands between commas: An emergency is declared, he said, and “…”

    What stands around it is then what it reports, and no report of its own.
    """
    told = current.cue.entry.group in SPEAKING and not is_passive(scene, current.cue.first)
    if cue.entry.group not in SPEAKING or told:
        return False
    apart = scene.words.text[mention.first - 1] == scene.words.text[cue.last + 1] == ","
    return apart and mention.last + 1 == cue.first


def _names_thing(scene: Scene, cue: CueWord) -> bool:
    """Whether the verb gives a thing its name: a book called “…”; not what Lee called “…”"""
    behind = cue.last + 1
    if cue.entry.lemma not in NAMING_VERBS or behind >= len(scene.tags) or scene.inside[behind] < 0:
        return False
    if cue.entry.lemma in TITLING:
        return True
    if scene.tags[cue.first - 1] not in NOUNS:
        return False
    phrase = noun_phrase_before(scene.words, scene.tags, cue.first)
    return phrase is None or scene.tags[phrase.first - 1] not in {"WH", "SUB"}


def _remark(scene: Scene, mention: Phrase, at: int, left: int) -> bool:
    """Whether the verb stands in a remark: the plan, as Lee noted, “…”"""
    return scene.words.lower[mention.first - 1 : mention.first] == ["as"] and left > at + 3


def _takes_over(
    scene: Scene, current: Report, cue: CueWord, mention: Phrase, left: int, *, shares: bool
) -> bool:
    """Whether what stands behind `left` is told by a later verb, `cue`, not by the current one."""
    if tells_text(scene, cue):
        return current.cue.entry.group not in SPEAKING
    if shares:
        return _goes_on(scene, current, cue, left)
    if mention.first < current.cue.first:
        return True
    before = mention.first - 1
    if cue.last == left and _is_on_sign(scene, mention):
        return True
    if scene.words.lower[before] in TAKEN_UP or _which_behind_mark(scene, before):
        behind = range(cue.last + 1, left + 1)
        return all(scene.tags[k] in {"IN", "DT", "PRP", "SUB"} for k in behind)
    if scene.words.lower[before] == "with" or scene.words.text[before] == ";":
        return True
    relative = scene.tags[mention.head] in {"WH", "SUB"}
    if scene.inside[before] >= 0 and not relative and _behind_comma(scene, before, 0):
        return True  # weighed in, telling Mic, “…,” he said
    return _clause_takes_over(scene, current, cue, mention)


def _is_on_sign(scene: Scene, mention: Phrase) -> bool:
    """Whether the words are on a thing: held up a sign saying “…”; a sign, which read “…”"""
    at = mention.head
    if scene.tags[at] in {"WH", "SUB"}:
        at -= 1 + (scene.tags[at - 1] == "PUNCT")
    return is_sign(scene.words.lower[at])


def _which_behind_mark(scene: Scene, at: int) -> bool:
    """Whether a clause takes up what was said: the plan, which [she called “a gift”]."""
    return scene.words.lower[at] == "which" and scene.tags[at - 1] == "PUNCT"


def _goes_on(scene: Scene, current: Report, cue: CueWord, left: int) -> bool:
    """Whether a verb without a subject of its own is a second one of the current verb's subject.

    Lee was angry, saying “…” / Lee called the police and said “…” / Lee paused before adding: “…”
    """
    tags, text = scene.tags, scene.words.text
    at, before = cue.first, left_of_group(scene, cue.first)
    if scene.words.lower[before - (tags[before] == "TO")] in OBSERVED:
        return True  # Lee was heard shouting: “…” / heard to say: “…”
    if scene.words.lower[at].endswith("ing"):
        quoted = scene.inside[before] >= 0 and scene.tail(scene.regions[scene.inside[before]])
        about = scene.words.lower[cue.last + 1] in {"about", "of"} and ":" in text[left : left + 2]
        if about and before == current.cue.last + 1 and current.cue.entry.group in SPEAKING:
            return False  # Lee added, talking about the road: “…”
        if says_by_itself(scene.words, tags, at):
            return True  # Lee condemned the attack saying “…”
        speaks = cue.entry.group in SPEAKING or cue.last == left  # not: while addressing MPs, “…”
        joined = speaks and scene.words.lower[before] in {"before", "while"}
        return joined or "," in (text[before], quoted)
    alike = tags[at] == tags[current.cue.first]
    if tags[before] == "CC" and alike:
        return text[before - 1] == "," or (cue.entry.group in SPEAKING and at < left - 1)
    return text[before] == "," and alike


def _clause_takes_over(scene: Scene, current: Report, cue: CueWord, mention: Phrase) -> bool:
    """Whether a later verb with a subject of its own is no part of what the current one reports."""
    tags, text = scene.tags, scene.words.text
    was, at, before = current.cue.first, cue.first, mention.first - 1
    speaks, finite = cue.entry.group in SPEAKING, tags[at] in FINITE_VERBS
    if tags[current.mention.head] in {"WH", "SUB"} and text[before] == ",":
        return finite
    if speaks and tags[before] == "CC" and tags[at] == tags[was]:
        return True
    if current.cue.entry.group not in SPEAKING and finite:
        if tags[mention.head] in {"WH", "SUB"}:
            return text[before] == ","
        if speaks:
            return True
    if scene.words.lower[before] in SUBORDINATE or tags[before] == "CC":
        anew = scene.words.lower[before] != "because" and _behind_words(scene, current)
        apart = anew or text[before - 1] in {",", ";", "—"}
        return apart and "words" in cue.entry.takes
    return _subordinate(scene, current) and _behind_comma(scene, before, was)


def _behind_words(scene: Scene, report: Report) -> bool:
    """Whether a report has its words before it: “…,” Lee wrote after [Ortiz called it “a mess”]"""
    before = min(report.mention.first, report.cue.first) - 1
    return before >= 0 and scene.inside[before] >= 0


def _behind_comma(scene: Scene, at: int, floor: int) -> bool:
    """Whether a comma ends at word `at`, or stands before when or where it was: , on Friday"""
    if scene.inside[at] >= 0:
        return scene.tail(scene.regions[scene.inside[at]]) == ","
    while at > floor and scene.tags[at] in {"NNP", "NN", "DT", "JJ", "CD"}:
        at -= 1
    if at > floor and scene.tags[at] == "IN":
        at -= 1
    return scene.words.text[at] == ","


def _subordinate(scene: Scene, report: Report) -> bool:
    """Whether the report stands in a clause that opens its sentence: After Lee was asked, …"""
    floor = clause_floor(scene, report.cue.first)
    before = report.mention.first - 1
    return opens_with_clause(scene, floor) or (
        before >= floor and scene.words.lower[before] in SUBORDINATE
    )
