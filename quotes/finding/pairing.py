"""Which quotation marks belong together: an open and its close, paragraph by paragraph.

A quotation ends with its paragraph unless it is left open there and goes on in the next: opened
again, as the custom is, or closed further down without a mark between. What does not match costs
one quotation at most, and is reported as a Problem.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

from quotes.finding.furniture import is_put_in
from quotes.finding.glyphs import ENDS_SPEECH, Mark
from quotes.finding.turned import SOMEBODY, turned_back
from quotes.lexicon.characters import INVISIBLE
from quotes.lexicon.cues import is_of_class
from quotes.models import Problem, Span

OPENS_SPEECH: Final = (".", ",", ":", "?", "!")
"""What stands before quoted sentences that begin within a paragraph: she said. ‘It is late."""
FARTHEST_CLOSE: Final = 6
"""Paragraphs a quotation may go on without a mark before its close is no longer believed."""
MOST_LINES: Final = 3
"""Lines put in between the paragraphs of one speech: captions, headings, what points elsewhere."""
DEEPEST: Final = 3
"""Quotations of one family within one another, the outermost counted."""
ATTRIBUTION: Final = re.compile(
    r"[,?!] (?:(?P<inverted>[a-z]+) (?=[A-Z]|the |an? )"
    rf"|{SOMEBODY} (?P<verb>[a-z]+)\b)"
)
"""How an attribution begins: “…, said Lee / …, she said"""


class Found(NamedTuple):
    """A pair of marks (or one mark and the edge of its paragraph), outside and inside."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    opened: bool = True
    closed: bool = True
    goes_on: bool = False


def pair(
    text: str, paragraphs: list[Span], marks: Iterable[Mark], problems: list[Problem]
) -> list[Found]:
    """Pair the marks of one family, paragraph by paragraph."""
    starts = [paragraph.start for paragraph in paragraphs]
    found: list[Found] = []
    open_since = -1  # the paragraph that a quotation was left open in
    for number, group in groupby(marks, lambda mark: bisect_right(starts, mark.start) - 1):
        paragraph, own = paragraphs[number], list(turned_back(text, list(group)))
        begin = _begin(text, paragraph)
        if open_since >= 0:
            if own[0].role == ")" and number - open_since <= FARTHEST_CLOSE:
                found += _bridge(text, paragraphs[open_since + 1 : number + 1], own.pop(0))
            elif own[0].start != begin or not _goes_on(text, paragraphs, number, open_since, found):
                _left_open(text, found, problems)
                open_since = -1
        if own and own[0].start == begin:
            own[0] = own[0]._replace(role="(")
        pairs = _pair_paragraph(text, paragraph, own, problems)
        if pairs and open_since >= 0 and pairs[0].start == begin:
            pairs[0] = pairs[0]._replace(goes_on=True)
        found += pairs
        outermost = max(pairs, key=lambda found: (found.end, -found.start), default=None)
        open_since = number if outermost and not outermost.closed else -1
    if open_since >= 0:
        _left_open(text, found, problems)
    return found


def _goes_on(
    text: str, paragraphs: list[Span], number: int, open_since: int, found: list[Found]
) -> bool:
    """Whether a paragraph opened again goes on from the one left open.

    In a run of such paragraphs, one whose mark was forgotten may stand between.
    """
    runs = found[-1].goes_on
    return 0 <= _above(text, paragraphs, number) - open_since <= runs


def _above(text: str, paragraphs: list[Span], number: int) -> int:
    """The paragraph above one, lines put in between passed over: a caption, More from Leeds."""
    above = number - 1
    while above > max(0, number - 1 - MOST_LINES) and is_put_in(paragraphs[above].of(text)):
        above -= 1
    return above


def _left_open(text: str, found: list[Found], problems: list[Problem]) -> None:
    """Note that the last quotation never closes, and end it where its attribution begins."""
    at = next(n for n in range(len(found) - 1, -1, -1) if not found[n].closed)
    problems.append(Problem("quotation mark that is never closed", start=found[at].start))
    found[at] = _before_attribution(text, found[at])


def _before_attribution(text: str, left_open: Found) -> Found:
    """“We will stay, said Lee, who lives there: up to that comma, where the close was forgotten."""
    for match in ATTRIBUTION.finditer(text, left_open.inner_start, left_open.inner_end):
        verb = match["inverted"] or match["verb"]
        if is_of_class(verb, {"say"}):
            end = match.start() + 1
            return left_open._replace(end=end, inner_end=end)
    return left_open


def _begin(text: str, paragraph: Span) -> int:
    """Where the paragraph's first visible character stands."""
    start = paragraph.start
    while start < paragraph.end - 1 and (text[start].isspace() or text[start] in INVISIBLE):
        start += 1
    return start


def _end(text: str, start: int, end: int) -> int:
    """Where the last visible character between `start` and `end` stands."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in INVISIBLE):
        end -= 1
    return end


def _bridge(text: str, paragraphs: list[Span], close: Mark) -> Iterator[Found]:
    """The pieces of a quotation that goes on below without being opened again."""
    for paragraph in paragraphs[:-1]:
        start, end = _begin(text, paragraph), _end(text, paragraph.start, paragraph.end)
        yield Found(start, end, start, end, opened=False, closed=False, goes_on=True)
    start = _begin(text, paragraphs[-1])
    yield Found(start, close.end, start, close.start, opened=False, goes_on=True)


def _pair_paragraph(
    text: str, paragraph: Span, marks: list[Mark], problems: list[Problem]
) -> list[Found]:
    pairs: list[Found] = []
    stack: list[Mark] = []
    for at, mark in enumerate(marks):
        if stack and mark.start == stack[-1].end:
            continue  # doubled by mistake: "“We won
        if mark.role == "(" and stack:
            nested = _closes_all(marks[at + 1 :], len(stack) + 1)
            if len(stack) < DEEPEST and (nested or _nests_curled(text, stack[-1], marks[at:])):
                stack.append(mark)
            else:
                problems.append(
                    Problem("quotation mark that is never closed", start=stack[0].start)
                )
                unclosed = _open_ended(text, stack[0], mark.start)
                pairs.append(_before_attribution(text, unclosed))
                stack = [mark]
        elif mark.role == "(" or (mark.role == "?" and not stack):
            stack.append(mark)
        elif stack:
            opened = stack.pop()
            pairs.append(Found(opened.start, mark.end, opened.end, mark.start))
        elif pairs and pairs[-1].end == mark.start:
            pairs[-1] = pairs[-1]._replace(end=mark.end)  # doubled by mistake: won.”"
        elif not text[mark.start - 1].isdigit():  # a 27" screen
            problems.append(Problem("quotation mark that was never opened", start=mark.start))
            pairs += _without_open(text, paragraph, pairs, mark)
    if stack:
        pairs.append(_open_ended(text, stack[0], paragraph.end))
    return sorted(pairs)


def _nests_curled(text: str, straight: Mark, marks: list[Mark]) -> bool:
    """Whether a curled pair stands within straight marks left open: "He said “no” to it."""
    if text[straight.start] != '"' or text[marks[0].start] != "“" or len(marks) < 2:
        return False
    return text[marks[1].start] == "”"


def _closes_all(marks: list[Mark], open_now: int) -> bool:
    """Whether the marks that follow close all that would be open."""
    for mark in marks:
        open_now += 1 if mark.role == "(" else -1
        if not open_now:
            return True
    return False


def _open_ended(text: str, mark: Mark, end: int) -> Found:
    end = _end(text, mark.end, end)
    return Found(mark.start, end, mark.end, end, closed=False)


def _without_open(text: str, paragraph: Span, pairs: list[Found], mark: Mark) -> Iterator[Found]:
    """A close without its open began with the paragraph, if it ends as speech ends.

    We will appeal,” said the chief.
    """
    start = _begin(text, paragraph)
    if not pairs and mark.start - start > 2 and text[mark.start - 1] in ENDS_SPEECH:
        yield Found(start, mark.end, start, mark.start, opened=False)


def pair_singles(
    text: str, paragraphs: list[Span], found_marks: Iterator[Mark], doubles: list[Found]
) -> Iterator[Found]:
    """Single marks: an opening one, and the close it most likely has, apostrophes passed over.

    Paragraphs of one speaker are opened one after the other, and only the last is closed.
    """
    marks = list(found_marks)
    opening = {mark.start for mark in marks if mark.role == "("}
    if not opening:
        return
    paragraph_starts = [paragraph.start for paragraph in paragraphs]
    double_starts = [region.start for region in doubles]
    past = 0
    left_open: list[Found] = []
    for at, mark in enumerate(marks):
        if mark.role != "(" or mark.start < past:
            continue
        number = bisect_right(paragraph_starts, mark.start) - 1
        around = doubles[bisect_right(double_starts, mark.start) - 1] if doubles else None
        limit = _limit(paragraphs[number], around, mark)
        begins = mark.start == _begin(text, paragraphs[number])
        below = number + 1
        below += below + 1 < len(paragraphs) and is_put_in(paragraphs[below].of(text))
        reopened = any(_begin(text, p) in opening for p in paragraphs[below:][:1])
        reopened &= begins or text[mark.start - 2 : mark.start].rstrip()[-1:] in OPENS_SPEECH
        if left_open and (
            not begins or left_open[-1].start < paragraphs[_above(text, paragraphs, number)].start
        ):
            left_open = []
        close = _close_of_single(text, marks, at, limit, doubtfully=not reopened)
        if close is not None:
            yield from left_open
            found = Found(mark.start, close.end, mark.end, close.start)
            yield found._replace(goes_on=bool(left_open))
            left_open, past = [], close.end
        elif reopened:
            goes_on = bool(left_open)
            left_open.append(_open_ended(text, mark, limit)._replace(goes_on=goes_on))
            past = limit


def _limit(paragraph: Span, around: Found | None, mark: Mark) -> int:
    """Where a single mark must be closed: within its paragraph, and any double marks around it."""
    if around is not None and around.start < mark.start < around.inner_end:
        return around.inner_end
    return paragraph.end


def _close_of_single(
    text: str, marks: list[Mark], at: int, limit: int, *, doubtfully: bool
) -> Mark | None:
    """The close of the mark at that place, before `limit`, a pair within passed over: ‘The ‘bubble’
    burst’; `doubtfully`, what may be the apostrophe of a plural too."""
    doubtful, within = None, False
    for mark in marks[at + 1 :]:
        if mark.start >= limit:
            break
        if mark.role == ")":
            if not within:
                return mark
            within = False
        elif mark.role == "s" and not within:
            if text[mark.end : mark.end + 1] in {",", ".", "”", '"', ";", ":", "?", "!", ""}:
                return mark
            doubtful = doubtful or mark
        elif text[mark.start] == "‘":
            if within:
                break  # opened anew: what went before was closed or never open
            within = True
    return doubtful if doubtfully else None


def opened_singly(
    text: str, doubles: list[Found], singles: list[Found], marks: list[Mark]
) -> list[Found]:
    """`doubles`, where one that was never opened begins at a single mark of its paragraph that
    nothing closes: told members ‘to show respect.”"""
    begun = {region.start for region in singles}
    left = [m for m in marks if text[m.start] == "‘" and m.start not in begun]
    starts = [mark.start for mark in left]
    mended = []
    for region in doubles:
        at = bisect_right(starts, region.inner_end) - 1
        lacks = region.closed and not region.opened and not region.goes_on
        if lacks and at >= 0 and starts[at] >= region.start:
            region = region._replace(start=starts[at], inner_start=left[at].end, opened=True)
        mended.append(region)
    return mended
