"""One report put together from its cue: the content's pieces, the source, the reporting phrase."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from quotes.attributing.modality import modality_of
from quotes.attributing.reported import beginnings, bounds, sources
from quotes.attributing.reported.affecting import affected
from quotes.attributing.reported.cited import opens
from quotes.attributing.reported.deciding import (
    BEHIND,
    FRONTED,
    TAKEN_UP,
    WITHIN_CLAUSE,
    Tables,
)
from quotes.attributing.reported.endings import Content, sure
from quotes.attributing.reported.fronting import around
from quotes.attributing.reported.main_verbs import main_verb
from quotes.attributing.reported.nested import in_aside, in_subject
from quotes.attributing.reported.passives import agent_behind
from quotes.attributing.reported.phrasing import cue_phrase
from quotes.attributing.reported.sources import Source
from quotes.attributing.reported.sure_ends import says_with
from quotes.attributing.reported.taken_up import taken_up
from quotes.finding.complements import MATTERS
from quotes.finding.cues import Candidate
from quotes.finding.sentences import LONGEST_SENTENCE
from quotes.finding.words import Words
from quotes.models import Modality

WAITING: Final = frozenset(
    {"in", "after", "before", "while", "when", "by", "despite", "instead", "without", "since"}
)
"""What stands before a participle that waits for the subject of its sentence."""
MEANTIME: Final = frozenset({"after", "before", "while", "since", "until"})
"""What tells when it was said, never what."""
EMPTY: Final = frozenset({"TO", "RB"})
"""Tags of words that are no content by themselves."""


@dataclass(slots=True)
class Reading:
    """What a sentence is read with: the article in columns, the counts, and what reports in it.

    `inside` tells the quoted region of each word (0 for none); `cues` are the words that report, in
    text order, and `sure` the same as ``Content.sure`` has them.
    """

    words: Words
    tags: Sequence[str]
    inside: Sequence[int]
    tables: Tables
    cues: Sequence[Candidate]
    sure: Sequence[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        self.sure = [sure(c) for c in self.cues]

    def end(self, c: Candidate, first: int, stop: int) -> int:
        """One past the last word of the content of `c` that begins at `first`."""
        stop = min(stop, first + LONGEST_SENTENCE)
        near = slice(
            bisect_left(self.sure, (first,)), bisect_left(self.sure, (first + LONGEST_SENTENCE,))
        )
        others = [one for one in self.sure[near] if one[0] != c.at]
        for other in self.cues[near]:
            within = first < other.first < stop
            if within and (in_subject(self.words, c, other) or in_aside(self.words, c, other)):
                stop = other.first  # a man accused of fraud | has told the court
        number = bisect_left(self.sure, (c.at,))
        for other in self.cues[max(0, number - 2) : number]:
            if other.last < c.at < first < other.then < stop and "that" in other.right:
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
    told = previous.source if previous is not None and speaks(previous) else None
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
        content = around(reading, c, source, floor, stop)
    if pattern in {"S", "SX"}:
        # She seemed tired: to whom, is not said
        source = agent or sources.agent_of(words, tags, c) or affected(words, c)
    content = [*_ahead(words, tags, c, pattern, content), *content]
    content = _without_edges(words, tags, content)
    if not content or _is_empty(reading, content):
        return None
    if source is not None and sources.is_nobody(words, tags, c, source):
        source = None
    modality = modality_of(words, tags, c)
    cue = cue_phrase(words, tags, c, begins)
    return Found(c, share, pattern, content, source, cue, modality)


def _behind_opening(reading: Reading, c: Candidate, end: int, ceiling: int) -> Source | None:
    """Whom a participle that opens the sentence waits for: Citing costs, [Lee] closed it.

    So does one of what it was said in, or of when: In a post lamenting “another death”, [Lee] ...;
    After bragging about the price, [Lee] paid it; having said so, [Lee] left.
    """
    words, floor = reading.words, reading.words.sentences[reading.words.sentence_of[c.at]][0]
    if c.group != "part" and words.lower[c.first] != "having":
        return None
    before = reading.tags[floor : c.first]
    subordinate = words.lower[floor] in WAITING and WITHIN_CLAUSE.isdisjoint(before)
    if not (c.left == "start" or subordinate):
        return None
    return sources.behind_opening(words, reading.tags, end, ceiling)


def _ahead(
    words: Words,
    tags: Sequence[str],
    c: Candidate,
    pattern: str,
    content: Sequence[tuple[int, int]],
) -> list[tuple[int, int]]:
    """What is reported ahead of the cue: what it takes up, or its subject, unless a pronoun stands
    for that which tells nothing."""
    if pattern == TAKEN_UP:
        taken = taken_up(words, tags, c)
        return [] if taken is None else [taken]
    if pattern not in {"S", "SX"}:
        return []
    if c.subject is None or (content and tags[c.subject.head] == "WH"):
        return []
    return [(c.subject.first, c.subject.last + 1)]


def _behind(
    reading: Reading, c: Candidate, source: Source | None, stop: int
) -> tuple[int, int] | None:
    """The content behind a cue, or behind its source: Lee said | it rained."""
    if c.right == "sub" and reading.words.lower[c.after] in MEANTIME:
        return None  # apologised after the inquest
    if source is not None and c.group in {"noun", "name"} and source.first > c.last:
        return _behind_its_source(reading, c, source.last + 1, stop)
    chain = beginnings.begin_chain(reading.words, c)
    how = beginnings.STARTS[_best(reading.tables.begin.shares(chain))]
    thing = beginnings.demands_thing(reading.words, reading.tags, c)
    if thing or beginnings.calls_for_act(c) or beginnings.sets_scene(c):
        how = "after"
    elif how == "after" and beginnings.behind_told(reading.words, reading.tags, c):
        how = "told+1"
    first = source.end + 1 if source and opens(c) else beginnings.begin_at(c, how)
    while first < stop and (reading.tags[first] == "PUNCT" or _is_score(reading, c, first)):
        first += 1
    if first >= stop or says_with(reading.words, reading.tags, first - 1, stop):
        return None  # was refused with councillors saying
    stop = main_verb(reading.words, reading.tags, c, first, stop) or stop
    clause = beginnings.behind_scene(reading.words, reading.tags, c, first, stop)
    return first, reading.end(c, clause, stop)


def _is_score(reading: Reading, c: Candidate, at: int) -> bool:
    """Whether a word tells how many were for it: voted [5-2] to approve it."""
    voted = c.entry.lemma == "vote" and reading.tags[at : at + 2] == ["CD", "TO"]
    return voted and "-" in reading.words.text[at]


def _behind_its_source(
    reading: Reading, c: Candidate, first: int, stop: int
) -> tuple[int, int] | None:
    """The content behind who voices a noun: criticism from residents | about; none if that is all.

    `first` is the word behind the source.
    """
    if first + 1 >= stop:
        return None
    opens = reading.tags[first] == "SUB" or reading.tags[first : first + 2] == ["TO", "VB"]
    about = reading.words.lower[first]
    if not (opens or about in MATTERS or about == "to"):
        return None
    first += not opens
    return first, reading.end(c, first, stop)


def speaks(report: Found) -> bool:
    """Whether whoever reports may go on reporting: threw [her] support behind Lee, saying ..."""
    return report.candidate.group not in {"noun", "name"}


def _best(shares: list[float]) -> int:
    return shares.index(max(shares))


def _is_empty(reading: Reading, content: Sequence[tuple[int, int]]) -> bool:
    """Whether one word is all, that says nothing: as she had promised [to]; felt it [keenly]."""
    (first, past), *others = content
    return (
        not others
        and past == first + 1
        and reading.tags[first] in EMPTY
        and not reading.inside[first]
    )


def _without_edges(
    words: Words, tags: Sequence[str], content: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The pieces without marks at their edges; those in which nothing is left are left out."""
    trimmed = [_trim(tags, first, past) for first, past in content]
    return [
        (first, past)
        for first, past in trimmed
        if first < past
        and any(map(str.isalnum, words.source[words.start[first] : words.end[past - 1]]))
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
