"""Whom a sentence cites at its head, and where what they tell begins.

According to [Lee], 41, a baker, | it fell; according to [files seen on Monday], signed in May, | it
fell; according to [Lee], however, | it fell. What only looks like an aside is the beginning of the
clause: according to Lee, | in May, it fell; | the mayor, who saw it, fled.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quotes.attributing.reported.anew import is_main_clause
from quotes.finding.cues import Candidate
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import FINITE, PARTICIPLES
from quotes.finding.words import Words
from quotes.lexicon.nouns import is_date, is_time
from quotes.lexicon.people import people

ADJUNCTS: Final = frozenset({"IN", "SUB", "WH", "RB", "TO"})
"""What may open a clause before its subject: in May, if it rains, since then, only."""
ATTACHED: Final = frozenset({"WH", "SUB", "IN"})
"""What may tell more of a subject, between commas: the mayor, who saw it, fled."""
ASIDES: Final = 4
"""How many of them may follow one another."""
NO_SUBJECT: Final = FINITE | {"CC", "VBG"}
TELLING_MORE: Final = frozenset({"who", "whose", "which", "of"})
ONCE: Final = frozenset({"now", "then", "formerly", "currently", "previously", "once"})
"""What may tell when somebody was who an article behind it says: now a professor."""
GENERATIONS: Final = frozenset({"jr", "sr", "junior", "senior", "ii", "iii", "esq"})
"""What tells two people of one name apart, behind it."""
PARTY_AND_SEAT: Final = re.compile(r"[DRI]-[A-Z][a-z.]+$")
TURNING: Final = (["however"], ["though"], ["meanwhile"])


def opens(c: Candidate) -> bool:
    """Whether its speaker stands between the cue and what was said: According to [Lee], it fell."""
    return c.entry.part == "preposition" and c.left == "start"


def opens_inner(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether only what stands behind the cue is told: the men, who, according to Lee, [fled]."""
    before = c.first - 2
    if c.entry.part != "preposition" or before <= words.sentences[words.sentence_of[c.at]][0]:
        return False
    begins = tags[before] in {"WH", "SUB", "CC"} or words.lower[before] in {"after", "before"}
    joins = tags[before + 1] == "CC" and not FINITE.isdisjoint(tags[c.after :])
    return (begins and words.text[before + 1] == ",") or joins


def inner_end(words: Words, tags: Sequence[str], c: Candidate, first: int, stop: int) -> int:
    """Where such a clause ends: the men, who, according to Lee, [fled], were held."""
    if tags[c.first - 2] != "WH":
        return stop
    commas = (k for k in range(first + 1, stop - 1) if words.text[k] == ",")
    return next((k for k in commas if tags[k + 1] in FINITE), stop)


def cited(words: Words, tags: Sequence[str], first: int, last: int, stop: int) -> tuple[int, int]:
    """The last word of who is cited, and that of the asides behind them.

    The phrase that names them runs from `first` to `last`; what is tied to it without a comma
    belongs to it (files seen on Monday) unless that begins the clause (according to Lee it fell).
    """
    head = last
    comma = next((at for at in range(last + 1, stop) if words.text[at] == ","), stop)
    more = tags[last + 1 : comma]
    if comma == stop:
        comma = last + 1
    elif not (FINITE - {"VBD"}).intersection(more):  # a VBD is a participle: files [seen] on Monday
        last = comma - 1
    elif more[0] not in {"WH", "SUB"}:  # cables [that were seen on Monday], it fell
        comma = last + 1
    # the Mayor, Ann Lee, …
    called = tags[first : first + 1] == ["DT"] and people().is_role(words.lower[head])
    named = tags[head : head + 1] == ["NNP"] and not called
    end = comma - 1
    for _ in range(ASIDES):
        if comma + 2 >= stop or words.text[comma] != ",":
            break
        closing = next((at for at in range(comma + 1, stop) if words.text[at] == ","), stop)
        if closing == stop or not _is_aside(words, tags, comma + 1, closing, stop, named=named):
            break
        end, comma = closing - 1, closing
    return last, end


def _is_aside(
    words: Words, tags: Sequence[str], first: int, closing: int, stop: int, *, named: bool
) -> bool:
    """Whether the words up to the comma `closing` tell more of who is cited: who, signed in, a
    baker, 41, however; the name of somebody not `named`."""
    if not _clause_behind(words, tags, closing + 1, stop):
        return False
    if words.lower[first] in TELLING_MORE or words.lower[first:closing] in TURNING:
        return True
    if named and closing == first + 1 and _is_letters(words, first):
        return True
    first += words.lower[first] in ONCE and tags[first + 1] == "DT"
    if tags[first] in PARTICIPLES:
        return (FINITE - {"VBD"}).isdisjoint(tags[first:closing])
    relative = next((at for at in range(first, closing) if tags[at] == "WH"), closing)
    if not FINITE.isdisjoint(tags[first:relative]):
        return False
    if closing == first + 1 and tags[first] == "CD":
        return len(words.text[first]) < 4
    if {*tags[first:closing]} == {"NNP"}:
        return not named and is_main_clause(words, tags, closing + 1, stop)
    if _tells_role(words, tags, first, closing):
        return True
    opens = tags[first] == "DT" or words.lower[first : first + 2] == ["one", "of"]
    return opens and not _begins_list(words, tags, closing + 1, stop)


def _is_letters(words: Words, at: int) -> bool:
    """Whether a word stands behind a name as its letters do, or the party and seat: Ann Lee, MP;
    PhD; Jr.; D-Ohio."""
    word = words.lower[at].replace(".", "")
    letters = word in people().naming["postnominal"] or word in GENERATIONS
    return letters or PARTY_AND_SEAT.match(words.text[at]) is not None


def _begins_list(words: Words, tags: Sequence[str], at: int, stop: int) -> bool:
    """Whether what stands before word `at` is the first of several: the road, | the bridge and the
    quay are safe."""
    verb = next((k for k in range(at, stop) if tags[k] in FINITE), stop)
    return "and" in words.lower[at:verb] and "," not in words.text[at:verb]


def _tells_role(words: Words, tags: Sequence[str], first: int, closing: int) -> bool:
    """Whether an aside without an article is a role: spokesman for the police, Tilla's mayor."""
    phrase = noun_phrase_at(words, tags, first, closing)
    heads = {closing - 1} if phrase is None else {closing - 1, phrase.head}
    return any(people().is_role(words.lower[head]) for head in heads)


def _clause_behind(words: Words, tags: Sequence[str], at: int, stop: int) -> bool:
    """Whether a clause with a subject of its own follows, not the verb that waits for one.

    Not: [the driver], the owner, and two others were hurt; [the mayor], who saw it, fled; [some
    herders], mostly women, fled.
    """
    for _ in range(ASIDES):
        attached = at < stop and (tags[at] in ATTACHED or tags[at] == "RB")
        comma = next((k for k in range(at, stop) if words.text[k] == ","), stop)
        if not attached or comma == stop:
            break
        at = comma + 1
    if at >= stop or FINITE.isdisjoint(tags[at:stop]):
        return False
    if tags[at] in NO_SUBJECT and not _does_something(words, tags, at, stop):
        return False
    phrase = noun_phrase_at(words, tags, at, stop)
    behind = phrase.last + 1 if phrase else at
    if words.text[behind : behind + 1] != [","]:
        return True
    return tags[at] != "CD" and not {"CC", *FINITE}.intersection(tags[behind + 1 : behind + 2])


def _does_something(words: Words, tags: Sequence[str], at: int, stop: int) -> bool:
    """Whether what is done is the subject: building homes would take years; not: citing costs,
    closed it."""
    verb = next((k for k in range(at + 1, stop) if tags[k] in FINITE), stop)
    return tags[at] == "VBG" and verb < stop and "," not in words.text[at:verb]


def adjuncts_end(words: Words, tags: Sequence[str], first: int, stop: int) -> int:
    """The comma behind what stands before a clause's subject: in May, if it rained[,] the wells
    filled; `first` where nothing does."""
    at = held = first
    for _ in range(ASIDES):
        if at >= stop or not (tags[at] in ADJUNCTS or _dates(words, at)):
            break
        comma = next((k for k in range(at + 1, stop) if words.text[k] == ","), stop)
        clause = tags[at] in {"SUB", "WH"} or FINITE.isdisjoint(tags[at:comma])
        if comma + 1 >= stop or not clause or FINITE.isdisjoint(tags[comma:stop]):
            break
        held, at = comma, comma + 1
    return held


def _dates(words: Words, at: int) -> bool:
    """Whether a time begins at `at`: Monday night, last week."""
    return is_time(words.lower[at]) or is_date(words.lower[min(at + 1, len(words) - 1)])
