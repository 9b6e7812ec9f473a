"""Quoted words beside their cue: the clear forms, in order; the first rule that answers wins.

Each rule is a function of the article and one quoted region; it returns what it found, or None.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from quotes.attributing.cueing import (
    SPEAKING,
    CueWord,
    adjacent,
    clause_floor,
    main_subject,
    phrase_at,
    quoting_verb,
    reigning,
    reporting_verb,
    subject_of,
)
from quotes.attributing.scene import STOPS, TRAILING, Scene
from quotes.finding.marks import Region
from quotes.finding.phrases import Phrase, is_time, noun_phrase_before
from quotes.finding.tags import FINITE_TAGS
from quotes.finding.words import Words
from quotes.lexicon.cues import CueEntry, cue_forms
from quotes.models import Act, Cue, Mention, Quote, Span

DASHES = frozenset({"—", "–", "-", "--", "―"})
CARRIES_ON = frozenset({",", "?", "!", "—", "–", "-", "--", "…", "...", ""})
"""How quoted words end that an attribution may follow in the same sentence."""


class Found(NamedTuple):
    """What a rule found: the cue's words, the mention, and the words of the content."""

    cue: tuple[int, int] | None
    mention: Phrase | None
    first: int
    last: int
    lemma: str = ""
    act: Act = "statement"


Rule = Callable[[Scene, Region], Found | None]


def _whole(scene: Scene, region: Region, cue: CueWord | None, mention: Phrase | None) -> Found:
    first = scene.sentence(region.before + 1)[0]
    last = region.after - 1
    span = (cue.first, cue.last) if cue else None
    lemma, act = (cue.entry.lemma, cue.entry.act) if cue else ("", "statement")
    return Found(span, mention, first, last, lemma, act)


def _beside(region: Region, cue: CueWord, mention: Phrase) -> Found:
    span = (cue.first, cue.last)
    return Found(span, mention, region.before + 1, region.after - 1, cue.entry.lemma, cue.entry.act)


# --- the attribution stands behind ---------------------------------------------------------------


def inverted(scene: Scene, region: Region) -> Found | None:
    """“…,” said the mayor, Ann Lee. / “…,” wrote Lee on Monday."""
    at, past = _behind(scene, region)
    if at >= past:
        return None
    cue = quoting_verb(scene, at)
    if cue is None:
        return _inverted_unknown(scene, region, at, past)
    if scene.tags[at] not in {*FINITE_TAGS, "VBN"}:
        return None
    direct = scene.opens_sentence(region) or scene.words.text[region.before] in {",", ":"}
    if cue.entry.group not in SPEAKING and not direct:
        return None
    mention = phrase_at(scene, cue.last + 1, past) or _capitals_at(scene, cue.last + 1, past)
    return _whole(scene, region, cue, mention) if mention else None


def _inverted_unknown(scene: Scene, region: Region, at: int, past: int) -> Found | None:
    """“…?” reacted Lee. (a verb that no lexicon knows, a name, and nothing behind it)"""
    if scene.tags[at] not in {"VBD", "VBZ"} or not scene.opens_sentence(region):
        return None
    mention = phrase_at(scene, at + 1, past)
    if mention is None or scene.tags[mention.last] != "NNP" or len(region) < 3:
        return None
    ends = mention.last + 1 >= past or scene.words.text[mention.last + 1] in {".", ","}
    return _whole(scene, region, _unknown(scene, at), mention) if ends else None


def _capitals_at(scene: Scene, at: int, past: int) -> Phrase | None:
    """A name that begins with a word of another kind: said Will Doyle."""
    last = at
    while last + 1 < past and scene.tags[last + 1] == "NNP":
        last += 1
    return Phrase(at, last, last) if last > at and scene.words.text[at][0].isupper() else None


def follows(scene: Scene, region: Region) -> Found | None:
    """“…,” Lee said. / “…,” Lee, who is 40, told reporters. / “…,” he says in the film."""
    at, past = _behind(scene, region)
    while at < past and scene.tags[at] == "RB":
        at += 1
    if at >= past or scene.tags[at] in {"CC", "SUB", "IN", "WH", "PUNCT"}:
        return None
    if scene.tags[at] not in {"NNP", "PRP", "DT"} and scene.words.text[at][0].isupper():
        cue = quoting_verb(scene, at + 1) if at + 1 < past else None  # “…,” Will said.
        if cue and cue.entry.group in SPEAKING and _ends_attribution(scene, cue.last + 1, past):
            return _whole(scene, region, cue, Phrase(at, at, at))
    for position in scene.rightwards(at + 1, min(past, at + 40)):
        if scene.words.text[position] in STOPS or scene.words.text[position] == ";":
            return None
        if scene.tags[position] not in {*FINITE_TAGS, "VBN"} and not _noun_form(scene, position):
            continue
        mention, _ = subject_of(scene, position, at)
        if mention is None or not _begins_at(scene, mention, at, past):
            continue
        cue = quoting_verb(scene, position)
        if cue is None:
            spoken = scene.opens_sentence(region) and len(region) > 2
            cue = _unknown(scene, position) if spoken else None
        return _whole(scene, region, cue, mention) if cue and _speaks(scene, cue, past) else None
    return None


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
        or scene.inside[behind] >= 0
    )


def as_put(scene: Scene, region: Region) -> Found | None:
    """“…,” as Lee put it. / “…,” as the mayor called it. / As Ann Lee, the mayor, put it: “…”"""
    left = region.before
    if left > 3 and scene.words.text[left] in {",", ":"} and scene.inside[left - 1] < 0:
        first, past = scene.sentence(left)
        mention = phrase_at(scene, first + 1, left) if scene.words.lower[first] == "as" else None
        verb = _verb_behind(scene, mention.last + 1, left) if mention else None
        if mention and verb is not None and left - verb < 4:
            cue = reporting_verb(scene, verb)
            if cue:
                return _beside(region, cue, mention)
    at, past = _behind(scene, region)
    if at + 2 >= past or scene.words.lower[at] != "as":
        return None
    mention = phrase_at(scene, at + 1, past)
    if mention is None or mention.last + 1 >= past:
        return None
    cue = reporting_verb(scene, mention.last + 1) or quoting_verb(scene, mention.last + 1)
    return _whole(scene, region, cue, mention) if cue else None


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
    elif scene.tail(region) not in CARRIES_ON and not words.text[at][0].islower():
        return nothing
    return at, scene.sentence(at)[1]


def _name_speaks(scene: Scene, at: int) -> bool:
    """Whether a verb of speaking follows at once, the comma having been forgotten: “…” Lee said."""
    verb = at if scene.words.text[at][0].islower() else at + 1
    cue = quoting_verb(scene, verb) if verb < len(scene.words) else None
    return scene.tags[at] == "PRP" or (cue is not None and cue.entry.group in SPEAKING)


# --- the attribution stands before ---------------------------------------------------------------


def lead_in(scene: Scene, region: Region) -> Found | None:
    """Lee said: “…” / Lee told reporters in Lagos on Monday, “…” / he declared: (new line) “…”"""
    left = region.before
    if left < 0 or scene.words.text[left] not in {",", ":", *DASHES} or scene.inside[left] >= 0:
        return None
    if not scene.same_paragraph(left, region.first) and scene.words.text[left] != ":":
        return None
    report = adjacent(scene, left) or reigning(scene, left - 1)
    if report is None:
        return None
    return _beside(region, report.cue, report.mention)


def inverted_lead_in(scene: Scene, region: Region) -> Found | None:
    """Said Lee, “…” / Continued the mayor: “…”"""
    left = region.before
    if left < 2 or scene.words.text[left] not in {",", ":"} or scene.inside[left - 1] >= 0:
        return None
    first = scene.sentence(left)[0]
    cue = quoting_verb(scene, first) if scene.inside[first] < 0 else None
    mention = phrase_at(scene, cue.last + 1, left) if cue else None
    if cue is None or mention is None or mention.last + 1 < left:
        return None
    return _beside(region, cue, mention)


def labelled(scene: Scene, region: Region) -> Found | None:
    """“LEE: We will appeal.” / “Ann Lee: We will appeal.”"""
    words = scene.words
    for at in range(region.first + 1, min(region.last, region.first + 4)):
        if words.text[at] == ":":
            label = range(region.first, at)
            shouted = all(words.text[k].isupper() for k in label)
            if shouted or (at - region.first > 1 and all(scene.tags[k] == "NNP" for k in label)):
                mention = Phrase(region.first, at - 1, at - 1)
                return Found((at, at), mention, region.before + 1, region.after - 1, ":")
    return None


def named_before_colon(scene: Scene, region: Region) -> Found | None:
    """Chairwoman Lee: “…” / The timing does not surprise the pollster Ann Lee: “…”"""
    left = region.before
    if left < 1 or scene.words.text[left] != ":" or scene.inside[left - 1] >= 0:
        return None
    mention = noun_phrase_before(scene.words, scene.tags, left)
    if mention is None or scene.tags[mention.last] != "NNP":
        return None
    return Found((left, left), mention, region.before + 1, region.after - 1, ":")


def before_colon(scene: Scene, region: Region) -> Found | None:
    """Lee turned to the clerk: “…” / She had this message for the town: “…”"""
    left = region.before
    if left < 2 or scene.words.text[left] != ":" or scene.inside[left - 1] >= 0:
        return None
    floor = clause_floor(scene, left)
    if scene.words.lower[left - 2 : left] == ["as", "follows"]:  # Partial transcript as follows:
        mention = phrase_at(scene, floor, left)
    else:
        mention = main_subject(scene, left, floor)
    if mention is None or scene.words.lower[mention.head] in {"it", "this", "that", "there"}:
        return None
    return Found((left, left), mention, region.before + 1, region.after - 1, ":")


def tagged(scene: Scene, region: Region) -> Found | None:
    """“…” – Ann Lee, teacher / “…” (Ann Lee) / “…” and on the next line: — Ann Lee, Nairobi"""
    at, words = region.after, scene.words
    if at >= len(words) or scene.inside[at] >= 0 or not scene.opens_sentence(region):
        return None
    paragraph = words.paragraph_of[at]
    if paragraph > words.paragraph_of[region.last] + 2:
        return None
    glued = words.source[region.span.end : words.start[at]].strip() in TAG_MARKS
    if not glued and words.text[at] not in TAG_MARKS:
        return None
    mention = phrase_at(scene, at if glued else at + 1, len(words))
    if mention is None or scene.tags[mention.last] != "NNP":
        return None
    past = bisect_right(words.paragraph_of, paragraph)
    if past - at > LONGEST_TAG or any(scene.tags[k] in FINITE_TAGS for k in range(at, past)):
        return None
    return Found(None, mention, region.before + 1, region.after - 1)


TAG_MARKS = DASHES | {"(", "~"}
LONGEST_TAG = 20


def possessed(scene: Scene, region: Region) -> Found | None:
    """Lee’s response was: “…” / her remark that “…” / the ministry’s statement read: “…”"""
    left, words, tags = region.before, scene.words, scene.tags
    floor = scene.sentence(left)[0] if left >= 0 else 0
    while left > floor and (words.text[left] in {",", ":"} or words.lower[left] in LINKING):
        left -= 1
    if left <= floor or left == region.before or tags[left] not in {"NN", "NNS"}:
        return None
    if not _is_statement(words.lower[left]):
        return None
    phrase = noun_phrase_before(words, tags, left + 1, floor)
    if phrase is None:
        return None
    owner = next((k for k in range(left, phrase.first - 1, -1) if tags[k] in {"POS", "PRP$"}), None)
    if owner is None:
        return None
    mention = Phrase(phrase.first, owner, owner)
    if tags[owner] == "PRP$":
        mention = Phrase(owner, owner, owner)
    return Found((left, left), mention, region.before + 1, region.after - 1, words.lower[left])


def _is_statement(noun: str) -> bool:
    entries = cue_forms().get(noun, ())
    return any(entry.part == "noun" and entry.act == "statement" for entry in entries)


LINKING = frozenset({"that", "was", "is", "read", "reads", "were"})


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
        if cue and cue.entry.group in SPEAKING and tags[at + 1] in FINITE_TAGS:
            mention = phrase_at(scene, at + 2, past)
            if mention is not None:
                return _up_to(scene, region, cue, mention, at - 1)
        mention = phrase_at(scene, at + 1, past)
        if mention is None or mention.last + 1 >= past:
            continue
        verb = _verb_behind(scene, mention.last + 1, past)
        cue = quoting_verb(scene, verb) if verb is not None else None
        if cue and cue.entry.group in SPEAKING and _ends_attribution(scene, cue.last + 1, past):
            return _up_to(scene, region, cue, mention, at - 1)
    return None


def _up_to(scene: Scene, region: Region, cue: CueWord, mention: Phrase, last: int) -> Found:
    found = _whole(scene, region, cue, mention)
    return found._replace(last=max(last, found.last))


def _verb_behind(scene: Scene, at: int, past: int) -> int | None:
    """The finite verb behind a subject that ends before `at`, an aside passed over."""
    for position in scene.rightwards(at, min(past, at + 25)):
        tag = scene.tags[position]
        if tag in FINITE_TAGS:
            return position
        if position == at and tag not in {"RB", "HAVE", "PUNCT", "MD"}:
            return None
        if scene.words.text[position] in STOPS:
            return None
    return None


def _ends_attribution(scene: Scene, at: int, past: int) -> bool:
    """Whether nothing that the verb could report follows: the end, a mark, when or where it was."""
    if at >= past or scene.inside[at] >= 0 or scene.words.text[at] in TRAILING:
        return True
    return scene.tags[at] in {"IN", "TO", "RB"} or is_time(scene.words.lower[at])


def within(scene: Scene, region: Region) -> Found | None:
    """Lee said the plan was “dead”. / Lee called it “a farce”. / a “climate of fear”, she said."""
    left = region.before
    if left < 0 or not scene.same_paragraph(left, region.first) or scene.opens_sentence(region):
        return None
    report = reigning(scene, left)
    if report is None or (report.cue.entry.group not in SPEAKING and trailing(scene, region)):
        return None
    cue, mention, _ = report
    governed = scene.tags[left] == "IN"
    if (governed or cue.entry.group not in SPEAKING) and _is_name(scene, region):
        return None
    last = _content_end(scene, region.after, scene.sentence(left)[1])
    first = min(_complement(scene, cue.last + 1, left + 1), region.before + 1)
    return Found((cue.first, cue.last), mention, first, last, cue.entry.lemma, cue.entry.act)


def _is_name(scene: Scene, region: Region) -> bool:
    """Whether the marks hold a name: a man who goes by “Shorty”."""
    inner = range(region.first, region.last + 1)
    return len(inner) < 3 and all(scene.words.text[k][0].isupper() for k in inner)


def _content_end(scene: Scene, at: int, past: int) -> int:
    """The last word of what is reported: before a clause that the writer or another cue begins."""
    words = scene.words
    if words.text[at - 2] == "," and scene.inside[at - 2] >= 0 and _turns(scene, at, past):
        return at - 1
    for position in scene.rightwards(at, past - 1):
        if words.text[position] in {",", ";", "—", "–"} and _turns(scene, position + 1, past):
            return position - 1
    return past - 1


def _turns(scene: Scene, at: int, past: int) -> bool:
    """Whether a new clause begins at `at` that is not part of what was reported."""
    lower, tags = scene.words.lower, scene.tags
    if at >= past or scene.inside[at] >= 0:
        return False
    if tags[at] == "WH" or lower[at] in {"but", "while", "though", "although", "after", "when"}:
        return True
    if lower[at] == "and":
        at += 1
    if at >= past or scene.inside[at] >= 0:
        return False
    if tags[at] in {"VBG", *FINITE_TAGS}:
        return reporting_verb(scene, at) is not None
    phrase = phrase_at(scene, at, past)
    verb = phrase.last + 1 if phrase else past
    cue = quoting_verb(scene, verb) if verb < past else None
    return cue is not None and cue.entry.group in SPEAKING


def _complement(scene: Scene, at: int, past: int) -> int:
    """Where what is reported begins behind the cue: behind "that", where it soon stands."""
    for position in scene.rightwards(at, min(past, at + 16)):
        if scene.words.lower[position] == "that" and scene.tags[position] == "SUB":
            return position
        if scene.tags[position] in FINITE_TAGS:
            break
    return at


RULES: tuple[Rule, ...] = (
    labelled,
    inverted,
    according,
    as_put,
    follows,
    inverted_lead_in,
    lead_in,
    named_before_colon,
    possessed,
    before_colon,
    tagged,
    within,
    trailing,
)


# --- putting together ----------------------------------------------------------------------------


def clear(words: Words, tags: Sequence[str], regions: Sequence[Region]) -> list[Quote]:
    """The quotations whose attribution stands beside them in clear form."""
    scene = Scene(words, tags, regions)
    found: list[tuple[Region, str, Found]] = []
    for region in scene.regions:
        for rule in RULES:
            if answer := rule(scene, region):
                found.append((region, rule.__name__, answer))
                break
    quotes: list[Quote] = []
    cues: dict[tuple[int, int], int] = {}
    for region, rule_name, one in found:
        quote = _quote(scene, region, one, rule_name)
        if one.cue in cues and one.cue is not None:
            number = cues[one.cue]
            quotes[number] = _joined(quotes[number], quote)
        else:
            if one.cue:
                cues[one.cue] = len(quotes)
            quotes.append(quote)
    return quotes


def _joined(one: Quote, other: Quote) -> Quote:
    spans = [*one.spans]
    for span in other.spans:
        last = spans[-1]
        if span.start <= last.end:
            spans[-1] = Span(last.start, max(last.end, span.end))
        else:
            spans.append(span)
    return replace(one, spans=tuple(spans))


def _quote(scene: Scene, region: Region, found: Found, rule: str) -> Quote:
    words = scene.words
    whole = found.first == region.before + 1 and found.last == region.after - 1
    first, last = found.first, found.last
    while not whole and last > first and words.text[last] in TRAILING:
        last -= 1
    span = region.span if whole else words.span(first, last)
    cue = Cue(words.span(*found.cue), found.lemma, found.act) if found.cue else None
    mention = (
        Mention(words.span(found.mention.first, found.mention.last)) if found.mention else None
    )
    return Quote("direct" if whole else "mixed", found.act, (span,), cue, mention, rule=rule)
