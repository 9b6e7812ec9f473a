"""Quotation marks: which stretches of a text stand in quotation marks, whatever was typed for them.

Three families are read apart and then nested by containment:

double    “ ” „ ‟ " ＂ '' ``   (pairs may be mixed; a wrong curl is read by its neighbours)
single    ‘ ’ ‚ ‛ ' `          (as outer marks in British texts; apostrophes told apart)
angle     « » ‹ ›              (either way round)

The turns of a transcript, which have labels instead of marks, and block quotations are regions too
(``turns``), and so are posts, which are signed instead (``posts``).

``glyphs`` decides what a mark can be, ``pairing`` which marks belong together.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from quotes.finding.glyphs import Family, angle_marks, double_marks, single_marks, typed_marks
from quotes.finding.pairing import Found, opened_singly, pair, pair_singles
from quotes.finding.posts import posts
from quotes.finding.turns import blocks, turns, unmarked
from quotes.finding.words import Words
from quotes.models import Problem, Span

PARAGRAPH: Final = re.compile(r"(?<![^\n\r\u2029])[^\n\r\u2029]*\S[^\n\r\u2029]*")
"""Tried at the beginning of a line only, so that a long blank one costs no more than its length."""
LABELLED: Final[frozenset[Family]] = frozenset({"turn", "post"})
"""Families without marks of their own: a label or a signature tells who speaks."""


@dataclass(frozen=True, slots=True)
class Region:
    """One stretch in quotation marks, within one paragraph.

    span          characters, marks included
    first, last   the words between the marks
    before, after the nearest words outside the marks (-1 and len(words) at the text's ends)
    depth         0 for the outermost, 1 inside another, ...
    opened/closed whether a mark stands at that end
    goes_on       whether it goes on from a region that the paragraph before left open
    label         who speaks, as a label says in a transcript, or the signature of a post
    """

    span: Span
    first: int
    last: int
    before: int
    after: int
    family: Family = "double"
    depth: int = 0
    opened: bool = True
    closed: bool = True
    goes_on: bool = False
    label: Span | None = None

    def __len__(self) -> int:
        """How many words stand between the marks."""
        return self.last - self.first + 1


def find(words: Words) -> tuple[list[Region], list[Problem]]:
    """All regions in quotation marks in text order, an outer one before what it holds.

    Also returned: a Problem for each mark without its other half.
    """
    text = words.source
    paragraphs = [Span(*match.span()) for match in PARAGRAPH.finditer(text)]
    problems: list[Problem] = []
    typed: dict[str, list[Span]] = {"double": [], "single": [], "angle": []}
    for kind, span in typed_marks(text):
        typed[kind].append(span)
    doubles = pair(text, paragraphs, double_marks(text, typed["double"]), problems)
    angles = pair(text, paragraphs, angle_marks(text, typed["angle"]), problems)
    single = list(single_marks(text, typed["single"]))
    singles = list(pair_singles(text, paragraphs, iter(single), doubles))
    doubles = opened_singly(text, doubles, singles, single)
    found: list[tuple[Found, Family]] = [(region, "double") for region in doubles]
    found += [(region, "angle") for region in angles]
    found += [(region, "single") for region in singles]
    labels = _without_marks(text, paragraphs, found)
    found.sort(key=lambda item: (item[0].start, -item[0].end))
    return list(_nest(words, found, labels)), problems


def _without_marks(
    text: str, paragraphs: Sequence[Span], found: list[tuple[Found, Family]]
) -> dict[int, Span]:
    """Add to `found` the regions that have no marks; their labels, by where each begins."""
    labels: dict[int, Span] = {}
    for turn in turns(text, paragraphs):
        start, end = turn.span
        labels[start] = turn.label
        whole = Found(start, end, start, end, opened=False, closed=False, goes_on=turn.goes_on)
        found.append((whole, "turn"))
    for (start, end), begin, goes_on in blocks(text, paragraphs):
        found.append((Found(start, end, begin, end, closed=False, goes_on=goes_on), "block"))
    for start, end in unmarked(text, paragraphs):
        if start not in labels:
            found.append((Found(start, end, start, end, opened=False, closed=False), "block"))
    for (start, end), name in posts(text, paragraphs):
        if start not in labels:
            labels[start] = name
            found.append((Found(start, end, start, end, opened=False, closed=False), "post"))
    return labels


def _nest(
    words: Words, found: Iterable[tuple[Found, Family]], labels: Mapping[int, Span]
) -> Iterator[Region]:
    """Regions with their words and depth; those that hold no word or cross another are dropped."""
    around: list[Found] = []
    for region, family in found:
        while around and around[-1].end <= region.start:
            around.pop()
        first = bisect_right(words.end, region.inner_start)
        last = bisect_left(words.start, region.inner_end) - 1
        if (around and region.end > around[-1].end) or not _has_words(words, first, last):
            continue
        yield Region(
            Span(region.start, region.end),
            first,
            last,
            before=bisect_right(words.end, region.start) - 1,
            after=bisect_left(words.start, region.end),
            family=family,
            depth=len(around),
            opened=region.opened,
            closed=region.closed,
            goes_on=region.goes_on,
            label=labels.get(region.start) if family in LABELLED else None,
        )
        around.append(region)


def _has_words(words: Words, first: int, last: int) -> bool:
    return any(
        words.text[at][-1].isalnum() or words.text[at][0].isalnum() for at in range(first, last + 1)
    )
