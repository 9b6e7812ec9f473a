"""An annotated article in words: its candidates for cues, which are one, where their content is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quotes.attributing.scene import Scene, outer_words
from quotes.evaluating.gold import GoldArticle
from quotes.finding import marks
from quotes.finding.cues import Candidate, candidates
from quotes.finding.tags import tag
from quotes.finding.tagset import VERBS
from quotes.finding.words import Words
from quotes.models import Span


@dataclass(slots=True)
class Marked:
    """One annotated article in words; spans are (first word, last word)."""

    words: Words
    tags: Sequence[str]
    inside: Sequence[int]
    found: list[Candidate]
    content: list[list[tuple[int, int]]]
    cues: list[list[tuple[int, int]]]
    owner: dict[int, int]
    """The word of a candidate -> the number of the attribution that it is the cue of."""


def marked(article: GoldArticle) -> Marked:
    """The article with its candidates, each cue of the annotation given to one of them."""
    words = Words(article.text)
    tags = tag(words)
    regions, _ = marks.find(words)
    scene = Scene(words, tags, regions)
    outer = outer_words(scene)
    found = list(candidates(outer, tags))
    content = [_in_words(words, one.content) for one in article.attributions]
    cues = [_in_words(words, one.cue) for one in article.attributions]
    owner = _owners(tags, {c.at for c in found}, content, cues)
    inside = [number + 1 for number in scene.inside]
    return Marked(outer, tags, inside, found, content, cues, owner)


def _in_words(words: Words, spans: Iterable[Span]) -> list[tuple[int, int]]:
    found = []
    for start, end in sorted(spans):
        first, past = bisect_right(words.end, start), bisect_left(words.start, end)
        if first < past:
            found.append((first, past - 1))
    return found


def _owners(
    tags: Sequence[str],
    candidates_at: set[int],
    content: Sequence[Sequence[tuple[int, int]]],
    cues: Sequence[Sequence[tuple[int, int]]],
) -> dict[int, int]:
    """Of a cue of several words (declined to say), the verb nearest its content counts."""
    owner: dict[int, int] = {}
    for number, (one, cue) in enumerate(zip(content, cues, strict=True)):
        inside = [at for a, b in cue for at in range(a, b + 1) if at in candidates_at]
        if not inside:
            continue
        if one and one[0][0] > cue[0][0]:
            verbs = [at for at in inside if tags[at] in VERBS]
            owner[(verbs or inside)[-1]] = number
        else:
            owner[inside[0]] = number
    return owner


def pattern(one: Marked, c: Candidate) -> str:
    """Where the content of an annotated cue stands, as one of PATTERNS."""
    number = one.owner[c.at]
    begins = one.cues[number][0][0]
    before = [span for span in one.content[number] if span[0] < c.at]
    if not before:
        return "F"
    behind = "X" if any(span[0] > c.at for span in one.content[number]) else ""
    subject = c.subject
    if subject is not None and any(b in {subject.last, subject.head} for _, b in before):
        return "S" + behind
    touches = any(b == begins - 1 for _, b in before)
    return ("S" if touches and not one.inside[begins - 1] else "B") + behind


def outside(one: Marked) -> Iterator[tuple[Candidate, Candidate | None]]:
    """Each candidate by which the writer may report, with the one before it.

    Those in quotation marks and in what others are reported to have said are left out.
    """
    nested = {at for spans in one.content for a, b in spans for at in range(a, b + 1)}
    previous: Candidate | None = None
    for c in one.found:
        if one.inside[c.at]:
            continue
        if c.at in one.owner or c.at not in nested:
            yield c, previous
        previous = c


def content_behind(one: Marked, c: Candidate) -> tuple[int, int] | None:
    """The first and the last word of what is annotated behind the cue `c`."""
    spans = [span for span in one.content[one.owner[c.at]] if span[0] > c.at]
    return (spans[0][0], spans[-1][1]) if spans else None
