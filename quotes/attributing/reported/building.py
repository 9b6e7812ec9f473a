"""One report put together from its cue: the content's pieces, the source, the reporting phrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes.attributing.modality import modality_of
from quotes.attributing.reported import bounds, sources
from quotes.attributing.reported.cited import inner_end, opens, opens_inner
from quotes.attributing.reported.deciding import BEHIND, FRONTED, Tables, as_told
from quotes.attributing.reported.endings import Content, sure
from quotes.attributing.reported.passives import agent_behind
from quotes.attributing.reported.phrasing import cue_phrase
from quotes.attributing.reported.sources import Source
from quotes.attributing.reported.subordinate import in_subject
from quotes.attributing.reported.sure_ends import says_with
from quotes.attributing.reported.tails import tells_what_it_is
from quotes.finding.complements import MATTERS
from quotes.finding.cues import Candidate
from quotes.finding.phrases import is_somebody
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.punctuation import sets_off
from quotes.finding.words import Words
from quotes.lexicon.cues import CITING
from quotes.models import Modality

BESIDES = frozenset({"without", "as", "amid", "though", "although"})
"""What tells, behind a cue that closes a report, of something else that went on."""
BEGINS_CLAUSE = frozenset("PRP PRP$ DT CD NN NNS NNP IN SUB PUNCT".split())
"""What a clause with a subject of its own, or quoted words, begin with."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a sentence is read with: the article in columns, the counts, and what reports in it.

    `inside` tells the quoted region of each word (0 for none); `cues` are the words that report.
    """

    words: Words
    tags: Sequence[str]
    inside: Sequence[int]
    tables: Tables
    cues: Sequence[Candidate]

    def end(self, c: Candidate, first: int, stop: int) -> int:
        """One past the last word of the content of `c` that begins at `first`."""
        others = [sure(other) for other in self.cues if other.at != c.at]
        for other in self.cues:
            if first < other.first < stop and in_subject(self.words, self.tags, c, other):
                stop = other.first  # a man accused of fraud | has told the court
            elif other.last < c.at < first < other.then < stop and "that" in other.right:
                stop = other.then  # said, citing two aides, | that
        content = Content(self.words, self.tags, self.inside, c, first, stop, others)
        return bounds.content_end(content, self.tables.end, self.tables.ending)


@dataclass(slots=True)
class Found:
    """A report in word indices; spans are (first, one past last)."""

    candidate: Candidate
    share: float
    pattern: str
    content: list[tuple[int, int]]
    source: Source | None
    cue: tuple[int, int]
    modality: Modality = "asserted"


def build(
    reading: Reading,
    c: Candidate,
    share: float,
    pattern: str,
    previous: Found | None,
    barred: set[int],
    next_report: int | None = None,
) -> Found | None:
    """The report of the cue `c` by that pattern; None where nothing is left as its content.

    `previous` is the report before it in the sentence; `barred` are words that no content behind
    the cue may reach: direct content, and the conjunction that joins the next report;
    `next_report` is where the sentence goes on to other quoted words with a cue of their own.
    """
    words, tags = reading.words, reading.tags
    floor, ceiling = words.sentences[words.sentence_of[c.at]]
    stop = last_word(tags, floor, ceiling) + 1
    if barred:
        stop = min(barred.intersection(range(c.last + 1, stop)), default=stop)
    told = previous.source if previous is not None and _speaks(previous) else None
    source = sources.source_of(words, tags, c, told, fronted=pattern in FRONTED)
    content: list[tuple[int, int]] = []
    begins: int | None = None
    agent: Source | None = None
    if pattern in BEHIND:
        behind = _behind(reading, c, source, stop)
        if behind is None:
            return None
        begins, end = behind[0], min(behind[1], next_report or stop)
        if (by := agent_behind(words, tags, reading.inside, c, begins, stop)) is not None:
            source = agent = sources.agent_at(words, tags, by + 1)
            end = min(end, by)
        content = [(begins, end)]
        if source is None:
            source = _behind_opening(reading, c, end, ceiling)
    if pattern in FRONTED:
        content = _around(reading, c, source, floor, stop)
    if pattern in {"S", "SX"}:
        source = agent or sources.agent_of(words, tags, c)  # She seemed tired: to whom, is not said
        content = [*_subject(tags, c, content), *content]
    content = _without_edges(words, tags, content)
    if not content:
        return None
    if source is not None and sources.is_nobody(words, tags, c, source):
        source = None
    modality = modality_of(words, tags, c)
    cue = cue_phrase(words, tags, c, begins)
    return Found(c, share, pattern, content, source, cue, modality)


def _behind_opening(reading: Reading, c: Candidate, end: int, ceiling: int) -> Source | None:
    """Whom a participle that opens the sentence waits for: Citing costs, [Lee] closed it.

    So does one of what it was said in: In a post lamenting “another death”, [Lee] ...
    """
    words, floor = reading.words, reading.words.sentences[reading.words.sentence_of[c.at]][0]
    said_in = words.lower[floor] == "in" and "PUNCT" not in reading.tags[floor : c.first]
    if c.group != "part" or not (c.left == "start" or said_in):
        return None
    return sources.behind_opening(words, reading.tags, end, ceiling)


def _subject(
    tags: Sequence[str], c: Candidate, content: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The subject as a piece of the content, unless a pronoun stands for it that tells nothing."""
    if c.subject is None or (content and tags[c.subject.head] == "WH"):
        return []
    return [(c.subject.first, c.subject.last + 1)]


def _behind(
    reading: Reading, c: Candidate, source: Source | None, stop: int
) -> tuple[int, int] | None:
    """The content behind a cue, or behind its source: Lee said | it rained."""
    if source is not None and c.group in {"noun", "name"} and source.first > c.last:
        return _behind_its_source(reading, c, source.last + 1, stop)
    chain = bounds.begin_chain(reading.words, c)
    how = bounds.STARTS[_best(reading.tables.begin.shares(chain))]
    if bounds.demands_thing(reading.words, reading.tags, c):
        how = "after"
    elif how == "after" and bounds.behind_told(reading.words, reading.tags, c):
        how = "told+1"
    first = source.end + 1 if source and opens(c) else bounds.begin_at(c, how)
    while first < stop and reading.tags[first] == "PUNCT":
        first += 1
    if first >= stop or says_with(reading.words, reading.tags, first - 1, stop):
        return None  # was refused with councillors saying
    return first, reading.end(c, first, stop)


def _behind_its_source(
    reading: Reading, c: Candidate, first: int, stop: int
) -> tuple[int, int] | None:
    """The content behind who voices a noun: criticism from residents | about; none if that is all.

    `first` is the word behind the source.
    """
    if first + 1 >= stop:
        return None
    opens = reading.tags[first] == "SUB" or reading.tags[first : first + 2] == ["TO", "VB"]
    if not opens and reading.words.lower[first] not in MATTERS | {"to"}:
        return None
    first += not opens
    return first, reading.end(c, first, stop)


def _around(
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
    before = _before(reading, left, floor, cites=_cites(reading, c))
    if before is None:
        return []
    after = _rest(reading, c, right, stop)
    return [before] if after is None else [before, after]


def _speaks(report: Found) -> bool:
    """Whether whoever reports may go on reporting: threw [her] support behind Lee, saying ..."""
    return report.candidate.group not in {"noun", "name"}


def _best(shares: list[float]) -> int:
    return max(range(len(shares)), key=lambda i: shares[i])


def _without_edges(
    words: Words, tags: Sequence[str], content: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The pieces without marks at their edges; those in which nothing is left are left out."""
    trimmed = [_trim(tags, first, past) for first, past in content]
    return [
        (first, past)
        for first, past in trimmed
        if first < past and any(map(str.isalnum, words.phrase(first, past - 1)))
    ]


def _trim(tags: Sequence[str], a: int, b: int) -> tuple[int, int]:
    while a < b and tags[b - 1] == "PUNCT":
        b -= 1
    while a < b and tags[a] == "PUNCT":
        a += 1
    return a, b


def last_word(tags: Sequence[str], floor: int, ceiling: int) -> int:
    """The last word of the sentence from `floor` up to `ceiling`, its closing marks left out."""
    last = ceiling - 1
    while last > floor and tags[last] == "PUNCT":
        last -= 1
    return last


def _cites(reading: Reading, c: Candidate) -> bool:
    """Whether a preposition names who said so: according to a count, but not: to their rank."""
    words, tags = reading.words, reading.tags
    phrase = noun_phrase_at(words, tags, c.last + 1) if c.entry.part == "preposition" else None
    return phrase is not None and is_somebody(words, tags, phrase)


def _before(reading: Reading, left: int, floor: int, *, cites: bool) -> tuple[int, int] | None:
    """The content before a cue: to the sentence's beginning, or that of the quoted words.

    What leads in with a colon is the writer's: Lee was irritated: | “It is late,” she said.
    """
    text, tags, inside = reading.words.text, reading.tags, reading.inside
    end = left
    while end > floor and tags[end - 1] == "PUNCT":
        end -= 1
    if end <= floor or (end == left and not cites):
        return None
    first = _behind_cited(reading, floor, end)
    if inside[end - 1]:
        region = inside[end - 1]
        begin = end - 1
        while begin > 0 and inside[begin - 1] == region:
            begin -= 1
        leads = reading.words.lower[floor : floor + 2] == CITING.split() and text[begin - 1] == ","
        if begin <= floor + 1 or leads or sets_off(text[begin - 1], text[begin + 1]):
            first = begin
    return first, end


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
    joined = tags[at + 1] == "CC" and not _goes_on_saying(tags, c, at + 1)
    aside = joined or tags[at + 1] in {"VBG", "WH"} or words.lower[at + 1] in BESIDES
    aside = aside or tells_what_it_is(words, at + 1)
    if not inside[at] and words.text[at] == "," and aside and not inside[at + 1]:
        return None  # ..., he said, without giving a date; officials said, as the search went on
    return at, reading.end(c, at + 1, stop)
