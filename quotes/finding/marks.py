"""Quotation marks: which stretches of a text stand in quotation marks, whatever was typed for them.

Three families are read apart and then nested by containment:

double    “ ” „ ‟ " ＂ '' ``   (pairs may be mixed; a wrong curl is read by its neighbours)
single    ‘ ’ ‚ ‛ ' `          (as outer marks in British texts; apostrophes told apart)
angle     « » ‹ ›              (either way round)

A quotation ends with its paragraph unless it is left open there and goes on in the next: opened
again, as the custom is, or closed further down without a mark between. What does not match costs
one quotation at most, and is told as a Problem.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

from quotes.finding.words import Words
from quotes.models import Problem, Span

Family = Literal["double", "single", "angle"]

MARK = re.compile(
    r"""(?P<double>[“”„‟"＂]|(?<!\S)''|''(?!'(?!'))|``)"""
    r"""|(?P<single>[‘‚‛]|(?<!\w)['’`](?=[^\s'`])|(?<=\S)['’](?![\w’]))"""
    r"""|(?P<angle>[«»‹›])"""
)
PARAGRAPH = re.compile(r"[^\n\r\u2029]*\S[^\n\r\u2029]*")
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
OPENS_AFTER = frozenset("([{<—–-/“‘'\"„‚«:¿¡…")
ENDS_SPEECH = frozenset(".,!?…;—–-")
FEET_AND_INCHES = re.compile(r"\d\s?(?:['’′]|ft\.?|feet)\s?\d{1,2}(?:[.½¼¾]\d?)?$")
# Words that begin with an apostrophe: 'em, ’cause, ’90s, rock 'n' roll.
ELISION = re.compile(
    r"['’‘`](?:em|til|till|tis|twas|twere|cause|bout|round|neath|nuff|n|s|d|ll|re|ve|m|t"
    r"|\d0s|\d{2}(?![\d,.]))(?!\w)",
    re.IGNORECASE,
)
FARTHEST_CLOSE = 6
"""Paragraphs a quotation may go on without a mark before its close is no longer believed."""
DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Region:
    """One stretch in quotation marks, within one paragraph.

    span          characters, marks included
    first, last   the words between the marks
    before, after the nearest words outside the marks (-1 and len(words) at the text's ends)
    depth         0 for the outermost, 1 inside another, ...
    opened/closed whether a mark stands at that end
    goes_on       whether it goes on from a region that the paragraph before left open
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

    def __len__(self) -> int:
        """How many words stand between the marks."""
        return self.last - self.first + 1


class Mark(NamedTuple):
    """One mark: its characters, and what it can be: "(", ")" or "?" for either."""

    start: int
    end: int
    role: str


class Found(NamedTuple):
    """A pair of marks (or one mark and the edge of its paragraph), outside and inside."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    opened: bool = True
    closed: bool = True
    goes_on: bool = False


def find(words: Words) -> tuple[list[Region], list[Problem]]:
    """All regions in quotation marks in text order, an outer one before what it holds.

    Also returned: a Problem for each mark without its other half.
    """
    text = words.source
    paragraphs = [Span(*match.span()) for match in PARAGRAPH.finditer(text)]
    problems: list[Problem] = []
    typed: dict[str, list[Span]] = {"double": [], "single": [], "angle": []}
    for match in MARK.finditer(text):
        typed[match.lastgroup or ""].append(Span(*match.span()))
    doubles = _pair(text, paragraphs, _double_marks(text, typed["double"]), problems)
    angles = _pair(text, paragraphs, _angle_marks(text, typed["angle"]), problems)
    singles = _singles(text, paragraphs, _single_marks(text, typed["single"]), doubles)
    found: list[tuple[Found, Family]] = [(region, "double") for region in doubles]
    found += [(region, "angle") for region in angles]
    found += [(region, "single") for region in singles]
    found.sort(key=lambda item: (item[0].start, -item[0].end))
    return list(_nest(words, found)), problems


def _nest(words: Words, found: Iterable[tuple[Found, Family]]) -> Iterator[Region]:
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
        )
        around.append(region)


def _has_words(words: Words, first: int, last: int) -> bool:
    return any(
        words.text[at][-1].isalnum() or words.text[at][0].isalnum() for at in range(first, last + 1)
    )


# --- what one mark can be ------------------------------------------------------------------------


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The characters on either side, what cannot be seen left out; a space at the text's ends."""
    start -= 1
    while start >= 0 and text[start] in INVISIBLE:
        start -= 1
    while end < len(text) and text[end] in INVISIBLE:
        end += 1
    return text[start] if start >= 0 else " ", text[end] if end < len(text) else " "


def _double_marks(text: str, spans: list[Span]) -> Iterator[Mark]:
    for start, end in spans:
        if role := _double(text, start, end):
            yield Mark(start, end, role)


def _double(text: str, start: int, end: int) -> str:
    """What a double mark can be: by its neighbours, by its own shape where they do not tell."""
    before, after = _neighbours(text, start, end)
    if before.isdigit() and FEET_AND_INCHES.search(text, max(0, start - 12), start):
        return ""
    shape = text[start]
    can_open = (before.isspace() or before in OPENS_AFTER) and not after.isspace()
    can_close = not before.isspace() and (not after.isalnum() or before in ENDS_SPEECH)
    if can_open != can_close:
        natural = {"“": "(", "„": "(", "‟": "(", "`": "(", "”": ")"}.get(shape, "")
        role = "(" if can_open else ")"
        return role if not natural or natural == role or role == ")" else "?"
    if shape in "“„‟`":
        return "("
    return ")" if shape == "”" else "?"


def _angle_marks(text: str, spans: list[Span]) -> Iterator[Mark]:
    """« opens and » closes, unless the text's first one points the other way: »so herum«."""
    for start, end in spans:
        opens = (text[start] in "«‹") == (text[spans[0].start] in "«‹")
        yield Mark(start, end, "(" if opens else ")")


def _single_marks(text: str, spans: list[Span]) -> Iterator[Mark]:
    for start, end in spans:
        if role := _single(text, start, end):
            yield Mark(start, end, role)


def _single(text: str, start: int, end: int) -> str:
    """What a single mark can be; apostrophes within and before words are neither.

    "(" opens, ")" closes, "s" may be the apostrophe of a plural: the workers’ rights.
    """
    before, after = _neighbours(text, start, end)
    if before.isspace() or before in OPENS_AFTER:
        elided = text[start] != "‘" and ELISION.match(text, start)
        return "" if after.isspace() or elided else "("
    if text[start] in "‘‚‛" or after.isalnum():
        return ""
    if before.isdigit():
        return ")" if after in ".,;" else ""
    return "s" if before in "sSzZxX" else ")"


# --- pairing -------------------------------------------------------------------------------------


def _pair(
    text: str, paragraphs: list[Span], marks: Iterable[Mark], problems: list[Problem]
) -> list[Found]:
    """Pair the marks of one family, paragraph by paragraph."""
    starts = [paragraph.start for paragraph in paragraphs]
    found: list[Found] = []
    open_since = -1  # the paragraph that a quotation was left open in
    for number, group in groupby(marks, lambda mark: bisect_right(starts, mark.start) - 1):
        paragraph, own = paragraphs[number], list(group)
        begin = _begin(text, paragraph)
        if open_since >= 0:
            if own[0].role == ")" and number - open_since <= FARTHEST_CLOSE:
                found += _bridge(text, paragraphs[open_since + 1 : number + 1], own.pop(0))
            elif number - open_since > 1 or own[0].start != begin:
                problems.append(Problem("quotation mark without its close", start=found[-1].start))
                open_since = -1
        if own and own[0].start == begin:
            own[0] = own[0]._replace(role="(")
        pairs = _pair_paragraph(text, paragraph, own, problems)
        if pairs and open_since == number - 1 and open_since >= 0 and pairs[0].start == begin:
            pairs[0] = pairs[0]._replace(goes_on=True)
        found += pairs
        open_since = number if pairs and not pairs[-1].closed else -1
    if open_since >= 0:
        problems.append(Problem("quotation mark without its close", start=found[-1].start))
    return found


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
            if len(stack) < DEEPEST and _closes_all(marks[at + 1 :], len(stack) + 1):
                stack.append(mark)
            else:
                problems.append(Problem("quotation mark without its close", start=stack[0].start))
                pairs.append(_open_ended(text, stack[0], mark.start))
                stack = [mark]
        elif mark.role == "(" or (mark.role == "?" and not stack):
            stack.append(mark)
        elif stack:
            opened = stack.pop()
            pairs.append(Found(opened.start, mark.end, opened.end, mark.start))
        elif pairs and pairs[-1].end == mark.start:
            pairs[-1] = pairs[-1]._replace(end=mark.end)  # doubled by mistake: won.”"
        elif not text[mark.start - 1].isdigit():  # a 27" screen
            problems.append(Problem("quotation mark without its open", start=mark.start))
            pairs += _without_open(text, paragraph, pairs, mark)
    pairs.sort()
    if stack:
        pairs.append(_open_ended(text, stack[0], paragraph.end))
    return pairs


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


# --- single marks --------------------------------------------------------------------------------


def _singles(
    text: str, paragraphs: list[Span], found_marks: Iterator[Mark], doubles: list[Found]
) -> Iterator[Found]:
    """Single marks: an opening one, and the close it most likely has, apostrophes passed over."""
    marks = list(found_marks)
    if not any(mark.role == "(" for mark in marks):
        return
    paragraph_starts = [paragraph.start for paragraph in paragraphs]
    double_starts = [region.start for region in doubles]
    past = 0
    for at, mark in enumerate(marks):
        if mark.role != "(" or mark.start < past:
            continue
        limit = paragraphs[bisect_right(paragraph_starts, mark.start) - 1].end
        around = doubles[bisect_right(double_starts, mark.start) - 1] if doubles else None
        if around and around.start < mark.start < around.inner_end:
            limit = around.inner_end
        if close := _close_of_single(text, marks, at, limit):
            past = close.end
            yield Found(mark.start, close.end, mark.end, close.start)


def _close_of_single(text: str, marks: list[Mark], at: int, limit: int) -> Mark | None:
    doubtful = None
    for mark in marks[at + 1 :]:
        if mark.start >= limit:
            break
        if mark.role == ")":
            return mark
        if mark.role == "s":
            if text[mark.end : mark.end + 1] in {",", ".", "”", '"', ";", ":", "?", "!", ""}:
                return mark
            doubtful = doubtful or mark
        elif text[mark.start] == "‘":
            break  # opened anew: what went before was closed or never open
    return doubtful
