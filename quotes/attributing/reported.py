"""Indirect speech: a cue in its frame, the mention beside it, and what was reported.

Each word of the cue lexicon is a candidate; its frame (quotes.finding.cues) is looked up in what
was counted in annotated news (quotes.lexicon.counts), which says how often such a word reports in
such company, and on which side its content stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes.attributing import bounds, sources
from quotes.finding.cues import Candidate, candidates
from quotes.finding.words import Words
from quotes.lexicon.counts import Counts

PATTERNS = ("none", "F", "B", "BX", "S", "SX")
"""Where the content stands: nowhere, behind the cue, before it, on both sides, it is the subject,
the subject and what stands behind the cue."""


@dataclass(slots=True)
class Found:
    """A report in word indices; spans are (first, one past last)."""

    candidate: Candidate
    share: float
    pattern: str
    content: list[tuple[int, int]]
    source: tuple[int, int] | None
    cue: tuple[int, int]


def cue_chain(c: Candidate, tags: Sequence[str]) -> tuple[str, ...]:
    """Keys for whether a candidate reports, the most general first."""
    tag = tags[c.at]
    part = "V" if tag.startswith("VB") else "N" if tag in {"NN", "NNS"} else "O"
    lemma = c.entry.lemma.replace(" ", "_") + "/" + part
    frame = f"{c.group}|{c.left}|{c.right}"
    full = f"{c.group}|{c.who}|{c.left}|{c.right}"
    return (
        c.right,
        frame,
        full,
        f"{c.entry.group}/{part}|{frame}",
        lemma,
        f"{lemma}|{c.right}",
        f"{lemma}|{c.group}|{c.right}",
        f"{lemma}|{full}",
    )


@dataclass(slots=True)
class Tables:
    """What was counted: whether a candidate reports, where its content begins, where it ends."""

    cue: Counts
    begin: Counts
    end: Counts


def find(
    words: Words, tags: Sequence[str], inside: Sequence[int], tables: Tables, least: float = 0.45
) -> list[Found]:
    """Every report without regard to quotation marks that `quoted` settles."""
    by_sentence: dict[int, list[tuple[Candidate, float, list[float]]]] = {}
    for c in candidates(words, tags):
        if inside[c.at]:
            continue
        shares = tables.cue.shares(cue_chain(c, tags))
        share = 1 - shares[0]
        if share >= least:
            by_sentence.setdefault(words.sentence_of[c.at], []).append((c, share, shares))
    found: list[Found] = []
    for number in sorted(by_sentence):
        found += _in_sentence(words, tags, inside, tables, by_sentence[number])
    return found


def _in_sentence(
    words: Words,
    tags: Sequence[str],
    inside: Sequence[int],
    tables: Tables,
    cands: list[tuple[Candidate, float, list[float]]],
) -> list[Found]:
    found: list[Found] = []
    taken: set[int] = set()
    fronted = [x for x in cands if _pattern(x[2]) in {"B", "BX"}]
    for c, share, shares in fronted:
        if c.at in taken:
            continue
        one = _build(words, tags, inside, tables, c, share, _pattern(shares), None)
        if one is not None:
            # what stands before it inside its content is not told by the writer
            found.append(one)
            taken.update(i for a, b in one.content for i in range(a, b))
            taken.update(range(*one.cue))
    previous: Found | None = None
    for c, share, shares in cands:
        pattern = _pattern(shares)
        if c.at in taken or pattern in {"B", "BX"}:
            previous = next((f for f in found if f.candidate is c), previous)
            continue
        one = _build(words, tags, inside, tables, c, share, pattern, previous)
        if one is None:
            continue
        if one.source is not None and all(i in taken for i in range(*one.source)) and c.group not in {"part", "fin", "to", "perf", "noun"}:
            continue
        found.append(one)
        taken.update(i for a, b in one.content for i in range(a, b))
        taken.update(range(*one.cue))
        previous = one
    return found


def _pattern(shares: list[float]) -> str:
    best = max(range(1, len(shares)), key=lambda i: shares[i])
    return PATTERNS[best]


def _build(
    words: Words,
    tags: Sequence[str],
    inside: Sequence[int],
    tables: Tables,
    c: Candidate,
    share: float,
    pattern: str,
    previous: Found | None,
) -> Found | None:
    floor, ceiling = words.sentences[words.sentence_of[c.at]]
    stop = _last_word(tags, ceiling, floor) + 1
    source = _source(words, tags, c, pattern, previous)
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
        source = sources_by(words, tags, c) if pattern == "S" else None
    if pattern in {"B", "BX"}:
        left = min(c.first, source[0] if source else c.first)
        before = _before(words, tags, inside, left, floor)
        if before is None:
            return None
        content.append(before)
        right = max(c.last + 1, source[1] if source else 0)
        if pattern == "BX" or True:
            after = _rest(words, tags, inside, c, right, stop, tables)
            if after is not None:
                content.append(after)
    if not content:
        return None
    content = [_trim(tags, a, b) for a, b in content]
    content = [(a, b) for a, b in content if a < b]
    if not content:
        return None
    return Found(c, share, pattern, content, source, (c.first, cue_last + 1))


def _best(shares: list[float]) -> int:
    return max(range(len(shares)), key=lambda i: shares[i])


def _trim(tags: Sequence[str], a: int, b: int) -> tuple[int, int]:
    while a < b and tags[b - 1] == "PUNCT":
        b -= 1
    while a < b and tags[a] == "PUNCT":
        a += 1
    return a, b


def _last_word(tags: Sequence[str], ceiling: int, floor: int) -> int:
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
    words: Words, tags: Sequence[str], inside: Sequence[int], left: int, floor: int
) -> tuple[int, int] | None:
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
    if not inside[at] and words.text[at] == "," and tags[at + 1] in {"VBG", "WH", "CC"} and not inside[at+1]:
        return None
    return at, bounds.content_end(words, tags, inside, c, at + 1, stop, tables.end)


def sources_by(words: Words, tags: Sequence[str], c: Candidate) -> tuple[int, int] | None:
    """The agent of a passive: was condemned by [the bishops]."""
    at = c.last + 1
    if at + 1 < len(words) and words.lower[at] == "by":
        phrase = sources.behind(words, tags, at + 1)
        if phrase is not None:
            return phrase.first, phrase.last + 1
    return None


def _source(
    words: Words, tags: Sequence[str], c: Candidate, pattern: str, previous: Found | None
) -> tuple[int, int] | None:
    if c.entry.part == "preposition":
        phrase = sources.behind(words, tags, c.last + 1)
        return (phrase.first, phrase.last + 1) if phrase else None
    if pattern in {"B", "BX"} and (c.left in {"mark", "start", "comma"}) and c.group == "fin" and (c.subject is None or c.left == "mark"):
        phrase = sources.behind(words, tags, c.last + 1)
        if phrase is not None:
            return phrase.first, phrase.last + 1
    if c.subject is not None:
        first, last = sources.with_appositive(words, tags, c.subject, c.first)
        return first, last + 1
    if c.group in {"noun", "name"}:
        phrase = sources.of_noun(words, tags, c)
        if phrase is not None:
            return phrase.first, phrase.last + 1
    if previous is not None and previous.source is not None:
        return previous.source
    return _sentence_subject(words, tags, c)


def _sentence_subject(words: Words, tags: Sequence[str], c: Candidate) -> tuple[int, int] | None:
    """The subject of the sentence, for a participle, an infinitive or a second verb."""
    from quotes.finding.cues import FINITE
    from quotes.finding.phrases import subject_before

    floor = words.sentences[words.sentence_of[c.at]][0]
    for at in range(c.first - 1, floor, -1):
        if tags[at] in FINITE and tags[at - 1] not in FINITE and tags[at - 1] not in {"RB", "TO"}:
            phrase = subject_before(words, tags, at)
            if phrase is not None:
                first, last = sources.with_appositive(words, tags, phrase, at)
                return first, last + 1
    return None
