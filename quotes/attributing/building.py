"""One report put together from its cue: the content's pieces, the source, the reporting phrase."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from quotes.attributing import bounds, sources
from quotes.attributing.deciding import Tables
from quotes.attributing.modality import modality_of
from quotes.attributing.sources import Source
from quotes.finding.cues import Candidate
from quotes.finding.words import Words
from quotes.models import Modality


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
    words: Words,
    tags: Sequence[str],
    inside: Sequence[int],
    tables: Tables,
    c: Candidate,
    share: float,
    pattern: str,
    previous: Found | None,
    settled: Set[int],
) -> Found | None:
    """The report of the cue `c` by that pattern; None where nothing is left as its content.

    `previous` is the report before it in the sentence; `settled` are words of direct content.
    """
    floor, ceiling = words.sentences[words.sentence_of[c.at]]
    stop = last_word(tags, floor, ceiling) + 1
    if settled:
        stop = next((at for at in range(c.last + 1, stop) if at in settled), stop)
    told = previous.source if previous is not None else None
    source = sources.source_of(words, tags, c, pattern in {"B", "BX"}, told)
    cue_last = c.last
    content: list[tuple[int, int]] = []
    if pattern in {"F", "SX"}:
        how = bounds.STARTS[_best(tables.begin.shares(bounds.begin_chain(c)))]
        first = bounds.begin_at(c, how)
        while first < stop and tags[first] == "PUNCT":
            first += 1
        if first >= stop:
            return None
        end = bounds.content_end(words, tags, inside, c, first, stop, tables.end)
        content.append((first, end))
        cue_last = _cue_end(words, tags, c, first)
    if pattern in {"S", "SX"} and c.subject is not None:
        content.insert(0, (c.subject.first, c.subject.last + 1))
        source = sources.agent_of(words, tags, c) if pattern == "S" else None
    if pattern in {"B", "BX"}:
        left = min(c.first, source.first if source else c.first)
        before = _before(tags, inside, left, floor)
        if before is None:
            return None
        content.append(before)
        right = max(c.last + 1, source.end + 1 if source else 0)
        after = _rest(words, tags, inside, c, right, stop, tables)
        if after is not None:
            content.append(after)
    if not content:
        return None
    content = [_trim(tags, a, b) for a, b in content]
    content = [
        (a, b) for a, b in content if a < b and any(map(str.isalnum, words.phrase(a, b - 1)))
    ]
    if not content:
        return None
    modality = modality_of(words, tags, c)
    return Found(c, share, pattern, content, source, (c.first, cue_last + 1), modality)


def _best(shares: list[float]) -> int:
    return max(range(len(shares)), key=lambda i: shares[i])


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


def _cue_end(words: Words, tags: Sequence[str], c: Candidate, first: int) -> int:
    """The cue's last word: up to the content, the person told left out."""
    last = first - 1
    if c.told is not None and c.told.last < first:
        last = c.last
    while last > c.last and (tags[last] == "PUNCT" or words.lower[last] == "that"):
        last -= 1
    return max(last, c.last)


def _before(
    tags: Sequence[str], inside: Sequence[int], left: int, floor: int
) -> tuple[int, int] | None:
    """The content before a cue: to the sentence's beginning, or that of the quoted words."""
    end = left
    while end > floor and tags[end - 1] == "PUNCT":
        end -= 1
    if end <= floor or end == left:
        return None
    first = floor
    if inside[end - 1]:
        region = inside[end - 1]
        begin = end - 1
        while begin > 0 and inside[begin - 1] == region:
            begin -= 1
        if begin <= floor + 1:
            first = begin
    return first, end


def _rest(
    words: Words,
    tags: Sequence[str],
    inside: Sequence[int],
    c: Candidate,
    right: int,
    stop: int,
    tables: Tables,
) -> tuple[int, int] | None:
    """What goes on behind a cue in mid-sentence: The plan, he said, [would fail]."""
    at = right
    while at < stop and words.text[at] not in {",", "—", "–", ":"}:
        if inside[at]:
            break
        at += 1
    if at >= stop - 1:
        return None
    if (
        not inside[at]
        and words.text[at] == ","
        and tags[at + 1] in {"VBG", "WH", "CC"}
        and not inside[at + 1]
    ):
        return None
    return at, bounds.content_end(words, tags, inside, c, at + 1, stop, tables.end)
