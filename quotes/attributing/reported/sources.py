"""Who stands beside a cue: the mention of the speaker, with its bounds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from quotes.attributing.clauses import prompted_before
from quotes.attributing.reported.cited import cited, opens, opens_inner
from quotes.attributing.reported.owners import from_whom, met_with, noun_that_says, of_noun
from quotes.attributing.reported.participles import undergone
from quotes.attributing.reported.passives import hears, is_asked, is_spoken_of, is_told
from quotes.attributing.reported.whole import appositive_end, whole_behind
from quotes.finding.cues import Candidate
from quotes.finding.joined import with_listed
from quotes.finding.phrases import Phrase, is_somebody, noun_phrase_before
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.subjects import subject_of
from quotes.finding.tagset import BEFORE_VERB, COMMON_NOUNS, FINITE, PARTICIPLES
from quotes.finding.times import parting_time
from quotes.finding.words import Words
from quotes.lexicon.cues import HEARD, LABELLING, cue_forms, is_of_class
from quotes.lexicon.nouns import is_time
from quotes.lexicon.people import people

VERB_GROUP: Final = FINITE | {"RB", "TO"}
"""What stands before a finite verb that its group does not begin with."""


class Source(NamedTuple):
    """Who reports, in words: the mention from `first` to `last`, with its appositive to `end`."""

    first: int
    last: int
    end: int


def source_of(
    words: Words, tags: Sequence[str], c: Candidate, previous: Source | None, *, fronted: bool
) -> Source | None:
    """Who reports by the cue `c`: behind it, before it, or whoever reported before it."""
    if is_told(words, tags, c) or hears(c) or undergone(words, tags, c):
        return agent_of(words, tags, c)
    opening = c.left == "start" and c.entry.group in HEARD  # Asked [by Lee] whether it was so
    if opening and (asker := agent_of(words, tags, c)) is not None:
        return asker
    if is_spoken_of(words, tags, c):
        agent = agent_of(words, tags, c)  # Lee was warned [by her doctor] that
        if agent is not None or c.entry.group in LABELLING or is_asked(c):
            return agent  # Lee was called a liar: not by himself
    return _beside(words, tags, c, previous, fronted=fronted)


def _beside(
    words: Words, tags: Sequence[str], c: Candidate, previous: Source | None, *, fronted: bool
) -> Source | None:
    """Who reports, where the subject does: `source_of` without those that are told."""
    inverted = c.left in {"mark", "start", "comma"} and c.group == "fin"
    if c.entry.part == "preposition" or (
        fronted and inverted and (c.subject is None or c.left == "mark")
    ):
        if c.entry.part == "preposition" and _stands_first(words, tags, c):
            return _citing(words, tags, c)
        phrase = behind(words, tags, c.last + 1)
        if phrase is not None or c.entry.part == "preposition":
            return _whole(words, tags, phrase)
    if c.subject is not None:
        end = appositive_end(words, tags, c.subject, c.first)
        return Source(c.subject.first, c.subject.last, end)
    if c.group in {"noun", "name"}:
        phrase = of_noun(words, tags, c) or from_whom(words, tags, c)
        if phrase is not None:
            return Source(phrase.first, phrase.last, phrase.last)
        if met_with(words, tags, c):
            return None
    if c.group == "to" and (whom := prompted_before(words, tags, c.first, 0)) is not None:
        return Source(whom.first, whom.last, whom.last)
    return _going_on(words, tags, c, previous)


def _going_on(
    words: Words, tags: Sequence[str], c: Candidate, previous: Source | None
) -> Source | None:
    """Who speaks by a verb without a subject: who spoke before, or the subject of the sentence."""
    if previous is not None and _of_opening_clause(words, tags, c, previous):
        previous = None
    found = _who_went_on(words, tags, c) or previous or _sentence_subject(words, tags, c)
    if c.group == "part" and c.left in {"nn", "ns"} and _is_thing(words, tags, found):
        said = noun_that_says(words, tags, c.first)
        return found if said is None else Source(said.first, said.last, said.last)
    return found


def _of_opening_clause(words: Words, tags: Sequence[str], c: Candidate, previous: Source) -> bool:
    """Whether who spoke before is the subject of the clause that opens the sentence: While [Lee]
    defended it, Ray struck back, accusing ..."""
    floor = words.sentences[words.sentence_of[c.at]][0]
    opens = tags[floor] == "SUB" and previous.first == floor + 1
    return opens and c.group == "part" and c.left == "comma"


def _is_thing(words: Words, tags: Sequence[str], source: Source | None) -> bool:
    """Whether what would speak cannot: [the probe] follows reports claiming that ..."""
    phrase = source and noun_phrase_at(words, tags, source.first, source.last + 1)
    return phrase is not None and not is_somebody(words, tags, phrase)


def _who_went_on(words: Words, tags: Sequence[str], c: Candidate) -> Source | None:
    """The "who" of an aside that has a second verb: met Lee, [who] ate but said it was cold.

    Not without the comma: Lee thanked the man who fell and said it was late.
    """
    if c.left != "and" or c.group not in {"fin", "perf"}:
        return None
    floor = words.sentences[words.sentence_of[c.at]][0]
    for at in range(c.first - 2, floor + 1, -1):
        if tags[at] == "PUNCT":
            return None
        if words.lower[at] == "who":
            behind = tags[at + 1]
            aside = words.text[at - 1] == "," and (behind in BEFORE_VERB or behind in FINITE)
            return Source(at, at, at) if aside else None
    return None


def _stands_first(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether no verb of its clause stands before the cue: In May, according to [Lee], it fell."""
    floor = words.sentences[words.sentence_of[c.at]][0]
    return opens(c) or opens_inner(words, tags, c) or FINITE.isdisjoint(tags[floor : c.first])


def is_nobody(words: Words, tags: Sequence[str], c: Candidate, source: Source) -> bool:
    """Whether the source is an "it" that stands for nobody: it was said; it is safe to say.

    Not where it speaks itself: it is calling for. Who is told at the end hears: It fell, [the
    court] was told.
    """
    if c.group == "pass" and c.entry.group in HEARD and c.right.startswith("stop"):
        # Still convinced, Lee left: he holds it
        return source.first < c.first and not is_of_class(words.lower[c.at], {"affect"})
    verb = source.last + 1
    if words.lower[source.first : verb] != ["it"] or verb >= len(tags):
        return False
    while verb < c.at and tags[verb] != "BE" and tags[verb] in BEFORE_VERB:
        verb += 1
    own = c.subject is not None and c.subject.first == source.first
    return c.entry.group == "seem" or (tags[verb] == "BE" and not (own and c.group == "prog"))


def _citing(words: Words, tags: Sequence[str], c: Candidate) -> Source | None:
    """The source behind a cue that stands before what was said, with the asides behind them."""
    first = c.last + 1
    stop = words.sentences[words.sentence_of[c.at]][1]
    phrase = behind(words, tags, first)
    if phrase is None:
        last, end = cited(words, tags, first, first - 1, stop)
    else:
        last, end = cited(words, tags, first, phrase.last, stop)
    return Source(first, last, end) if last >= first else None


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
    verb = tags[goes_on] in FINITE or tags[goes_on] == "RB"
    if not verb and words.text[goes_on] not in {",", "("}:
        return None
    return Source(phrase.first, phrase.last, phrase.last)


def agent_of(words: Words, tags: Sequence[str], c: Candidate) -> Source | None:
    """The agent of a passive: was condemned by [the bishops], was denied on Monday by [Lee]."""
    for at in (c.last + 1, c.after):
        if at + 1 < len(words) and words.lower[at] == "by":
            return agent_at(words, tags, at + 1)
    return None


def agent_at(words: Words, tags: Sequence[str], at: int) -> Source | None:
    """The agent that begins behind a "by", at `at`."""
    return _whole(words, tags, behind(words, tags, at))


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
        goes_on = tags[at - 1] in VERB_GROUP and not is_time(words.lower[at - 1])
        if tags[at] in FINITE and not goes_on:
            phrase = _subject_in_sentence(words, tags, at, c)
            if phrase is None:
                continue
            source = Source(phrase.first, phrase.last, appositive_end(words, tags, phrase, at))
            if c.left != "comma" or _begins_clause(words, tags, phrase.first, floor):
                return source
            nearest = nearest or source
    if nearest is None and c.group == "part":  # Lee, citing costs, closed it
        comma = c.first - 1 - (c.left == "sub")  # Lee, while denying the charge, said
        if words.text[comma] != ",":
            return None
        opening = noun_phrase_before(words, tags, comma, floor)
        if opening is not None and opening.first == floor:
            return Source(opening.first, opening.last, opening.last)
    return nearest


def _subject_in_sentence(
    words: Words, tags: Sequence[str], verb: int, c: Candidate
) -> Phrase | None:
    """The subject of a verb before the cue `c`, if it can go on to speak; a time may part them."""
    phrase = subject_of(words, tags, verb)
    floor = words.sentences[words.sentence_of[verb]][0]
    if phrase is None and (timed := parting_time(words, tags, verb, floor)) < verb:
        phrase = subject_of(words, tags, timed)  # the party last night issued a note
    if phrase is None:
        return None
    if tags[phrase.head] == "WH" and _closed_before(words, tags, verb, c):
        return None  # Lee, who was there, took the floor, saying
    if c.left == "and" and _thing_that(words, tags, phrase):
        return None  # Lee owns a farm that grows maize and complained
    return phrase


def _thing_that(words: Words, tags: Sequence[str], subject: Phrase) -> bool:
    """Whether a subject is a "that" or "which" behind a thing, which cannot speak."""
    if words.lower[subject.head] not in {"that", "which"} or subject.head == 0:
        return False
    noun = Phrase(subject.head - 1, subject.head - 1, subject.head - 1)
    return tags[noun.head] in COMMON_NOUNS and not is_somebody(words, tags, noun)


def _closed_before(words: Words, tags: Sequence[str], verb: int, c: Candidate) -> bool:
    """Whether a comma and the main verb stand between a relative clause's verb and a participle."""
    if c.group != "part" or c.left != "comma":
        return False
    between = range(verb, c.first - 1)
    return any(words.text[k] == "," and {*tags[k + 1 : k + 3]} & FINITE for k in between)


def _begins_clause(words: Words, tags: Sequence[str], first: int, floor: int) -> bool:
    """Whether a clause may begin with word `first`: where [he]; last week [she]"""
    if first <= floor or tags[first - 1] in {"PUNCT", "CC", "SUB", "RB"}:
        return first <= floor or words.lower[first - 1] != "that"  # answered a claim that [she]
    return words.lower[first - 1] in {"where", "why"} or is_time(words.lower[first - 1])


def behind(words: Words, tags: Sequence[str], at: int) -> Phrase | None:
    """The speaker behind an inverted cue (said [Lee]) or behind according to, without asides.

    What follows without a comma belongs to it: officials familiar with the case; a poll released
    on Monday; Lee and Obi. So do the other names of a list: Ann Lee, Bo Lund and Cal Orr.
    """
    if at >= len(words):
        return None
    phrase = noun_phrase_at(words, tags, at)
    if phrase is None:
        return None
    stop = words.sentences[words.sentence_of[at]][1]
    phrase = with_listed(words, tags, phrase, stop)
    last = phrase.last
    while last + 2 < stop and tags[last + 1] == "CC":
        other = noun_phrase_at(words, tags, last + 2)
        if other is None or tags[other.head] == "PRP":
            break
        last = other.last
    paper = words.lower[phrase.head] in people().organisations["document"]
    made = paper and last + 1 < stop and words.lower[last + 1] in people().naming["published"]
    if last + 1 < stop and (made or _goes_on(words, tags, last + 1)):
        last += 1
        while last + 1 < stop and tags[last + 1] != "PUNCT":
            if is_time(words.lower[last + 1]) and not made:
                break
            last += 1
        last -= tags[last] == "IN"  # a poll released | on Monday
    return Phrase(phrase.first, phrase.head, last)


def _goes_on(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a phrase goes on at `at` with what tells more of its noun."""
    if words.lower[at] in {"who", "by", "close", "familiar"}:
        return True
    return tags[at] in PARTICIPLES and words.lower[at] not in cue_forms()
