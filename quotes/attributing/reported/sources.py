"""Who stands beside a cue: the mention of the speaker, with its bounds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from quotes.attributing.reported.participles import undergone
from quotes.finding.cues import Candidate
from quotes.finding.phrases import Phrase, is_somebody, noun_phrase_at, noun_phrase_before
from quotes.finding.punctuation import SETTING_APART
from quotes.finding.subjects import subject_of
from quotes.finding.tagset import BEFORE_VERB, FINITE, PARTICIPLES, PAST_FORMS
from quotes.finding.words import Words
from quotes.lexicon.cues import HEARD, cue_forms
from quotes.lexicon.nouns import is_from_others, is_time
from quotes.lexicon.people import people

APPOSED = frozenset({"DT", "NN", "NNS", "NNP", "JJ", "CD"})
"""What an appositive or an age can begin with: Lee, [a] baker; Lee, [41]."""
WITHIN_PHRASE = frozenset({"DT", "JJ", "NN", "CD", "VBN", "VBG", "RB"})
"""What stands between a verb or a preposition and the noun that it governs."""
NO_SUBJECT = frozenset({"CC", "WH", "SUB", "VBG"})
"""What no clause begins with that tells what was said."""
ASKING_FOR_ONESELF = frozenset(
    "appeal ask beg challenge dare demand lobby petition press promise request".split()
)
"""Verbs whose subject means to do it: she begged to stay."""


class Source(NamedTuple):
    """Who reports, in words: the mention from `first` to `last`, with its appositive to `end`."""

    first: int
    last: int
    end: int


def source_of(
    words: Words, tags: Sequence[str], c: Candidate, previous: Source | None, *, fronted: bool
) -> Source | None:
    """Who reports by the cue `c`: behind it, before it, or whoever reported before it."""
    if _is_told(tags, c) or undergone(words, tags, c):
        return agent_of(words, tags, c)
    return _beside(words, tags, c, previous, fronted=fronted)


def _beside(
    words: Words, tags: Sequence[str], c: Candidate, previous: Source | None, *, fronted: bool
) -> Source | None:
    """Who reports, where the subject does: `source_of` without those that are told."""
    inverted = c.left in {"mark", "start", "comma"} and c.group == "fin"
    if c.entry.part == "preposition" or (
        fronted and inverted and (c.subject is None or c.left == "mark")
    ):
        if opens(c):
            return _opening(words, tags, c.last + 1)
        phrase = behind(words, tags, c.last + 1)
        if phrase is not None or c.entry.part == "preposition":
            return _whole(words, tags, phrase)
    if c.entry.group in HEARD and c.group in {"fin", "vbn", "pass"}:
        hears = c.subject is None and c.left in {"wh", "sub"}
        agent = agent_of(words, tags, c) if hears or c.group == "pass" else None
        if agent is not None or hears:
            return agent  # Lee said when asked [by a reporter] whether: Lee asks nothing
    if c.subject is not None:
        end = appositive_end(words, tags, c.subject, c.first)
        return Source(c.subject.first, c.subject.last, end)
    if c.group in {"noun", "name"}:
        phrase = of_noun(words, tags, c) or from_whom(words, tags, c)
        if phrase is not None:
            return Source(phrase.first, phrase.last, phrase.last)
        if _met_with(words, tags, c):
            return None
    return previous or _sentence_subject(words, tags, c)


def _is_told(tags: Sequence[str], c: Candidate) -> bool:
    """Whether what looks like the speaker hears it: a firm told to pay; she was ordered to go."""
    hears = c.entry.to and c.told is None and c.right in {"to", "to!"}
    return hears and tags[c.at] in PAST_FORMS and c.entry.lemma not in ASKING_FOR_ONESELF


def opens(c: Candidate) -> bool:
    """Whether its speaker stands between the cue and what was said: According to [Lee], it fell."""
    return c.entry.part == "preposition" and c.left == "start"


def is_nobody(words: Words, tags: Sequence[str], c: Candidate, source: Source) -> bool:
    """Whether the source is an "it" that stands for nobody: it was said; it is safe to say.

    Not where it speaks itself: it is calling for.
    """
    verb = source.last + 1
    if words.lower[source.first : verb] != ["it"] or verb >= len(tags):
        return False
    while verb < c.at and tags[verb] in BEFORE_VERB - {"BE"}:
        verb += 1
    own = c.subject is not None and c.subject.first == source.first
    return c.entry.group == "seem" or (tags[verb] == "BE" and not (own and c.group == "prog"))


def _opening(words: Words, tags: Sequence[str], first: int) -> Source | None:
    """The source behind a cue that opens a sentence, up to the comma, with its appositive.

    According to [files seen on Monday], it fell; [Lee], the mayor, it fell. Where a clause begins
    before the comma, the phrase alone: According to [Lee] it fell, and ...
    """
    stop = words.sentences[words.sentence_of[first - 1]][1]
    phrase = behind(words, tags, first)
    last = phrase.last if phrase else first - 1
    comma = next((at for at in range(last + 1, stop) if words.text[at] == ","), stop)
    more = tags[last + 1 : comma]
    if comma == stop:
        comma = last + 1
    elif not (FINITE - {"VBD"}).intersection(more):  # a VBD is a participle: files [seen] on Monday
        last = comma - 1
    elif more[0] not in {"WH", "SUB"}:  # cables [that were seen on Monday], it fell
        comma = last + 1
    if last < first:
        return None
    return Source(first, last, _aside_end(words, tags, comma, stop))


def _aside_end(words: Words, tags: Sequence[str], comma: int, stop: int) -> int:
    """The last word before a clause, behind an appositive with an article if one begins here, or
    behind what was done to it: data, [seen by the agency], it fell."""
    if comma + 1 < stop and words.text[comma] == ",":
        closing = next((at for at in range(comma + 1, stop) if words.text[at] == ","), stop - 1)
        aside, rest = tags[comma + 1 : closing], tags[closing + 1 : stop]
        if aside[:1] not in (["DT"], ["VBN"]) and not people().is_role(words.lower[closing - 1]):
            return comma - 1
        clause = FINITE.intersection(rest) and rest[0] not in NO_SUBJECT
        if clause and not FINITE.intersection(aside):
            return closing - 1
    return comma - 1


def behind_opening(words: Words, tags: Sequence[str], at: int, ceiling: int) -> Source | None:
    """The subject that an opening participle waits for: Citing costs, [Lee] closed it.

    `at` is where the participle's content ends.
    """
    if at >= ceiling - 1 or words.text[at] not in {",", "”", '"'}:
        return None
    while at < ceiling and tags[at] == "PUNCT":
        at += 1
    phrase = noun_phrase_at(words, tags, at, ceiling)
    if phrase is None or phrase.last + 1 >= ceiling:
        return None
    goes_on = phrase.last + 1
    if tags[goes_on] not in {*FINITE, "RB"} and words.text[goes_on] not in {",", "("}:
        return None
    return Source(phrase.first, phrase.last, phrase.last)


def agent_of(words: Words, tags: Sequence[str], c: Candidate) -> Source | None:
    """The agent of a passive: was condemned by [the bishops]."""
    at = c.last + 1
    if at + 1 < len(words) and words.lower[at] == "by":
        return _whole(words, tags, behind(words, tags, at + 1))
    return None


def _whole(words: Words, tags: Sequence[str], phrase: Phrase | None) -> Source | None:
    if phrase is None:
        return None
    stop = words.sentences[words.sentence_of[phrase.first]][1]
    return Source(phrase.first, phrase.last, whole_behind(words, tags, phrase, stop))


def _sentence_subject(words: Words, tags: Sequence[str], c: Candidate) -> Source | None:
    """The subject of the sentence, for a participle, an infinitive or a second verb.

    What begins a clause comes before what is part of one: his plan to help [Lee] stand
    """
    floor = words.sentences[words.sentence_of[c.at]][0]
    nearest = None
    for at in range(c.first - 1, floor, -1):
        if tags[at] in FINITE and tags[at - 1] not in FINITE and tags[at - 1] not in {"RB", "TO"}:
            phrase = subject_of(words, tags, at)
            if phrase is None:
                continue
            if tags[phrase.head] == "WH" and _closed_before(words, tags, at, c):
                continue  # Lee, who was there, took the floor, saying
            source = Source(phrase.first, phrase.last, appositive_end(words, tags, phrase, at))
            if c.left != "comma" or _begins_clause(words, tags, phrase.first, floor):
                return source
            nearest = nearest or source
    if nearest is None and c.left == "comma" and c.group == "part":  # Lee, citing costs, closed it
        opening = noun_phrase_before(words, tags, c.first - 1, floor)
        if opening is not None and opening.first == floor:
            return Source(opening.first, opening.last, opening.last)
    return nearest


def _closed_before(words: Words, tags: Sequence[str], verb: int, c: Candidate) -> bool:
    """Whether a comma and the main verb stand between a relative clause's verb and a participle."""
    if c.group != "part" or c.left != "comma":
        return False
    between = range(verb, c.first - 1)
    return any(words.text[k] == "," and {*tags[k + 1 : k + 3]} & FINITE for k in between)


def _begins_clause(words: Words, tags: Sequence[str], first: int, floor: int) -> bool:
    """Whether a clause may begin with word `first`: where [he]; last week [she]"""
    if first <= floor or tags[first - 1] in {"PUNCT", "CC", "SUB", "RB"}:
        return True
    return words.lower[first - 1] in {"where", "why"} or is_time(words.lower[first - 1])


def behind(words: Words, tags: Sequence[str], at: int) -> Phrase | None:
    """The speaker behind an inverted cue (said [Lee]) or behind according to, without asides.

    What follows without a comma belongs to it: officials familiar with the case; a poll released
    on Monday; Lee and Obi.
    """
    if at >= len(words):
        return None
    phrase = noun_phrase_at(words, tags, at)
    if phrase is None:
        return None
    last, stop = phrase.last, words.sentences[words.sentence_of[at]][1]
    while last + 2 < stop and tags[last + 1] == "CC":
        other = noun_phrase_at(words, tags, last + 2)
        if other is None or tags[other.head] == "PRP":
            break
        last = other.last
    if last + 1 < stop and _goes_on(words, tags, last + 1):
        last += 1
        while last + 1 < stop and tags[last + 1] != "PUNCT" and not is_time(words.lower[last + 1]):
            last += 1
    return Phrase(phrase.first, phrase.head, last)


def _goes_on(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a phrase goes on at `at` with what tells more of its noun."""
    if words.lower[at] in {"who", "by", "close", "familiar"}:
        return True
    return tags[at] in PARTICIPLES and words.lower[at] not in cue_forms()


def whole_behind(words: Words, tags: Sequence[str], phrase: Phrase, stop: int) -> int:
    """The last word of the speaker behind a cue, with what stands behind a comma.

    said Ann Lee[, 41, a baker who had lost her shop]
    """
    at = phrase.last + 1
    if at + 1 >= stop or words.text[at] not in {",", "("}:
        return phrase.last
    opens = tags[at + 1]
    if words.text[at] == "," and opens not in APPOSED and words.lower[at + 1] != "who":
        return phrase.last
    last = at + 1
    while last + 1 < stop:
        word, tag = words.text[last + 1], tags[last + 1]
        if word in {"“", '"', "''", ";", "—", "–", ":", "-", "--"}:
            break
        following = tags[last + 2] if last + 2 < stop else "PUNCT"
        if word == "," and following in {"VBG", "CC", "SUB", "IN", "PRP"}:
            break
        if tag == "PUNCT" and word not in {",", "(", ")", "."}:
            break
        last += 1
    while tags[last] == "PUNCT" and words.text[last] != ")":
        last -= 1
    return last


def appositive_end(words: Words, tags: Sequence[str], phrase: Phrase, cue: int) -> int:
    """The last word of a subject with what stands behind a comma: Lee[, mayor of Reno,] said."""
    at = phrase.last + 1
    if at + 1 < cue and (words.text[at] in SETTING_APART or words.text[at] == "("):
        tag, word = tags[at + 1], words.lower[at + 1]
        if tag not in {"IN", "SUB", "RB", "TO"} and word not in {"however", "which", "though"}:
            return cue - 1
    return phrase.last


def from_whom(words: Words, tags: Sequence[str], c: Candidate) -> Phrase | None:
    """Who stands behind a noun that reports: criticism from [residents] about; a quip by [Lee]."""
    at = c.last + 1
    if at + 1 >= len(words) or words.lower[at] not in {"from", "by"}:
        return None
    phrase = noun_phrase_at(words, tags, at + 1)
    return phrase if phrase is not None and is_somebody(words, tags, phrase) else None


def _met_with(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether others say what the noun tells: Lee faced criticism; amid fears; there were calls."""
    before = c.at - 1
    floor = words.sentences[words.sentence_of[c.at]][0]
    while before > floor and tags[before] in WITHIN_PHRASE:
        before -= 1
    if tags[before] == "BE":
        return words.lower[before - 1] == "there"
    return is_from_others(words.lower[before])


def of_noun(words: Words, tags: Sequence[str], candidate: Candidate) -> Phrase | None:
    """Whose claim: [his] claim, [the minister's] promise; the subject of the sentence otherwise."""
    at, floor = candidate.at, words.sentences[words.sentence_of[candidate.at]][0]
    first = at
    while first - 1 >= floor and tags[first - 1] in {"JJ", "NN", "CD", "VBN", "VBG", "RB"}:
        first -= 1
    if first - 1 >= floor:
        if tags[first - 1] == "PRP$":
            return Phrase(first - 1, first - 1, first - 1)
        if tags[first - 1] == "POS":
            owner = noun_phrase_before(words, tags, first - 1, floor)
            return Phrase(owner.first, owner.head, first - 1) if owner else None
    return None
