"""Content before its cue, and what goes on of it behind: The plan, Lee said, would fail."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from quotes.attributing.reported.cited import inner_end, opens_inner
from quotes.attributing.reported.deciding import as_told, opens_answer
from quotes.attributing.reported.sources import Source
from quotes.attributing.reported.tails import tells_what_it_is
from quotes.finding.cues import Candidate
from quotes.finding.phrases import is_somebody
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.punctuation import sets_off
from quotes.finding.tagset import FINITE
from quotes.lexicon.cues import CITING, SAYING, is_of_class

if TYPE_CHECKING:
    from quotes.attributing.reported.building import Reading

BESIDES: Final = frozenset({"without", "as", "amid", "though", "although"})
"""What tells, behind a cue that closes a report, of something else that went on."""
FROM: Final = frozenset({"of", "from"})
"""What leads to where somebody lives or belongs."""
TELLING_MORE: Final = frozenset({"who", "whose"})
LONGEST_ASIDE: Final = 25
"""In words: who it is that says so, between a subject and its verb."""
LONGEST_CREDIT: Final = 5
"""In words, brackets counted: who sent the report."""
BEGINS_CLAUSE: Final = frozenset("PRP PRP$ DT CD NN NNS NNP IN SUB PUNCT".split())
"""What a clause with a subject of its own, or quoted words, begin with."""


def around(
    reading: Reading, c: Candidate, source: Source | None, floor: int, stop: int
) -> list[tuple[int, int]]:
    """The content before a cue and its source, and what goes on of it behind both."""
    words, tags = reading.words, reading.tags
    right = max(c.last + 1, source.end + 1 if source else 0)
    if opens_inner(words, tags, c):
        inner = _rest(reading, c, right, inner_end(words, tags, c, right + 1, stop))
        return [] if inner is None else [inner]
    left = min(c.first, source.first if source else c.first)
    left -= as_told(words, tags, c, left)
    before = _before(reading, c, left, floor)
    if before is None:
        return []
    after = _rest(reading, c, right, stop)
    if after is None:
        return [before]
    answers = before[0] == floor and _only_does(reading, floor, before[1], after[0])
    return [after] if answers or _tells_when(reading, floor, after[0]) else [before, after]


def _only_does(reading: Reading, floor: int, past: int, behind: int) -> bool:
    """Whether a sentence opens with what somebody did who says what stands behind the cue: Replying
    to MPs, Lee said, | the fire was out; not: Voting, Lee said, | will begin."""
    words, tags = reading.words, reading.tags
    while behind < len(tags) and tags[behind] == "PUNCT":
        behind += 1
    if opens_answer(words, tags, floor):
        return True
    acts = any(tags[at] in FINITE for at in range(floor, past) if not reading.inside[at])
    begins = not BEGINS_CLAUSE.isdisjoint(tags[behind : behind + 1])
    return tags[floor] == "VBG" and not acts and begins


def _tells_when(reading: Reading, floor: int, at: int) -> bool:
    """Whether a participle opens the sentence, and a quoted one begins at `at`, behind the cue:
    Referring to a note that called them “fools”, he said, “We are not.”"""
    words = reading.words
    while at < len(words) and reading.tags[at] == "PUNCT":
        at += 1
    begins = at < len(words) and reading.inside[at] and words.text[at][0].isupper()
    return reading.tags[floor] == "VBG" and bool(begins)


def _cites(reading: Reading, c: Candidate) -> bool:
    """Whether a preposition names who said so: according to a count, but not: to their rank."""
    words, tags = reading.words, reading.tags
    phrase = noun_phrase_at(words, tags, c.last + 1) if c.entry.part == "preposition" else None
    return phrase is not None and is_somebody(words, tags, phrase)


def _before(reading: Reading, c: Candidate, left: int, floor: int) -> tuple[int, int] | None:
    """The content before a cue: to the sentence's beginning, or that of the quoted words.

    What leads in with a colon is the writer's: Lee was irritated: | “It is late,” she said.
    """
    text, tags, inside = reading.words.text, reading.tags, reading.inside
    end = left
    while end > floor and tags[end - 1] == "PUNCT":
        end -= 1
    if end <= floor or (end == left and not _cites(reading, c)):
        return None
    first = _behind_cited(reading, _behind_credit(reading, floor), end)
    if inside[end - 1]:
        region = inside[end - 1]
        begin = end - 1
        while begin > 0 and inside[begin - 1] == region:
            begin -= 1
        leads = reading.words.lower[floor : floor + 2] == CITING.split() and text[begin - 1] == ","
        leads = leads or _adds(reading, c, floor, begin)
        if begin <= floor + 1 or leads or sets_off(text[begin - 1], text[begin + 1]):
            first = begin
    return first, end


def _behind_credit(reading: Reading, floor: int) -> int:
    """Where a sentence begins behind its agency: (AFP) | Two men were hurt, police said."""
    opening = reading.words.text[floor : floor + LONGEST_CREDIT]
    closes = opening[:1] == ["("] and ")" in opening
    return floor + opening.index(")") + 1 if closes else floor


def _adds(reading: Reading, c: Candidate, floor: int, begin: int) -> bool:
    """Whether a cue leads in the words at `begin` that who speaks only adds to: Lee said there was
    a “blast,” he added."""
    if c.entry.lemma != "add" or c.subject is None or reading.tags[c.subject.head] != "PRP":
        return False
    cues = (other for other in reading.cues if floor < other.at < begin and other.subject)
    return any(o.group in {"fin", "perf"} and is_of_class(o.entry.lemma, SAYING) for o in cues)


def _behind_cited(reading: Reading, floor: int, end: int) -> int:
    """Where the content begins behind who else is cited: According to the Herald, | it rained, Lee
    said."""
    words, tags = reading.words, reading.tags
    at = floor
    while at < end and tags[at] in {"CC", "PUNCT"}:
        at += 1
    if words.lower[at : at + 2] != CITING.split():
        return floor
    phrase = noun_phrase_at(words, tags, at + 2, end)
    closed = phrase is not None and words.text[phrase.last + 1] == "," and phrase.last + 2 < end
    return phrase.last + 2 if phrase is not None and closed else floor


def _goes_on_saying(tags: Sequence[str], c: Candidate, joint: int) -> bool:
    """Whether words joined at `joint` are said too: The samples were sent, she said[, and ...].

    A pronoun that is only put in does not end what is said, nor does a person who said it; behind
    `records show, and` the writer goes on, and so where somebody does: he said, and [left].
    """
    if c.subject is None:
        return False
    person = c.who in {"name", "person"} and c.entry.lemma == "say"
    opens = person and not BEGINS_CLAUSE.isdisjoint(tags[joint + 1 : joint + 2])
    return tags[c.subject.head] == "PRP" or opens


def _rest(reading: Reading, c: Candidate, right: int, stop: int) -> tuple[int, int] | None:
    """What goes on behind a cue in mid-sentence: The plan, he said, [would fail]."""
    words, tags, inside = reading.words, reading.tags, reading.inside
    at = right
    while at < stop and words.text[at] not in {",", "—", "–", ":"}:
        if inside[at]:
            break
        at += 1
    if at >= stop - 1:
        return None
    floor = words.sentences[words.sentence_of[c.at]][0]
    if right > c.last + 1 and words.text[at] == "," and FINITE.isdisjoint(tags[floor : c.first]):
        at = _past_aside(reading, at, stop)
    joined = tags[at + 1] == "CC" and not _goes_on_saying(tags, c, at + 1)
    aside = joined or tags[at + 1] in {"VBG", "WH"} or words.lower[at + 1] in BESIDES
    aside = aside or tells_what_it_is(words, at + 1)
    aside = aside or (right > c.last + 1 and _tells_who(reading, at + 1, stop))
    if not inside[at] and words.text[at] == "," and aside and not inside[at + 1]:
        return None  # ..., he said, without giving a date; officials said, as the search went on
    return at, reading.end(c, at + 1, stop)


def _tells_who(reading: Reading, at: int, stop: int) -> bool:
    """Whether words from `at` on only tell who has just been named: said Lee, 34[, of Osta]; said
    Lee[, whose son was hurt]; said Lee[, from the union, who came late]."""
    words, word = reading.words, reading.words.lower[at]
    if word not in FROM:
        return word == "whose"
    comma = next((k for k in range(at, stop) if words.text[k] == ","), stop)
    plain = FINITE.isdisjoint(reading.tags[at:comma])
    return plain and (comma >= stop - 1 or words.lower[comma + 1] in {"who", "whose"})


def _past_aside(reading: Reading, at: int, stop: int) -> int:
    """The comma before the verb that a subject waits for, behind more of who says so: The bridge,
    according to Lee, the mayor[,] is shut; the comma `at` where none follows."""
    tags, lower = reading.tags, reading.words.lower
    if tags[at + 1] not in {"DT", "CD"} and lower[at + 1] not in TELLING_MORE | FROM:
        return at
    reach = range(at + 2, min(stop - 1, at + LONGEST_ASIDE))
    closing = next((k for k in reach if lower[k] == "," and tags[k + 1] in FINITE), at)
    relative = next((k for k in range(at + 1, closing) if lower[k] in TELLING_MORE), closing)
    return closing if FINITE.isdisjoint(tags[at:relative]) else at
