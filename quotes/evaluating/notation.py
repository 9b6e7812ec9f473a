"""The notation of annotated text: `“We will appeal,” [said] {Maria Lopez}.`

One function, :func:`parse`, takes marked text and gives the plain text with the quotations that the
marks stand for. The marks are described for writers in ``tests/cases/README.md``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from quotes.errors import Refused
from quotes.models import Span

PAIRS = {"“": "”", '"': '"'}
"""Marks that stand for a quotation without any mark of ours."""
OPENERS = ("<<", "[", "{")
CLOSERS = {"<<": ">>", "[": "]", "{": "}"}
NUMBERS = re.compile(r"(\d+(?:,\d+)*):")


class NotationError(Refused):
    """Marked text that cannot be read; the message says what and where."""


@dataclass(slots=True)
class Expected:
    """One quotation as the marks describe it; offsets are those of the plain text."""

    number: int
    spans: list[Span] = field(default_factory=list)
    cue: Span | None = None
    mention: Span | None = None
    speaker: str | None = None
    names_speaker: bool = False
    """Whether a `=` gave the canonical speaker (None after it: no speaker may be named)."""
    wordless: bool = False
    """`{=Name}`: the speaker is known, by whichever words."""


@dataclass(slots=True)
class _Mark:
    """A mark as met: its kind, the quotations it belongs to, its place in the plain text."""

    kind: str
    start: int
    numbers: tuple[int, ...] = ()
    end: int = -1
    goes_on: bool = False
    speaker: str | None = None
    names_speaker: bool = False
    adjacent: _Mark | None = None


def parse(marked: str) -> tuple[str, list[Expected]]:
    """The plain text of `marked`, and the quotations expected in it, by number.

    Raises NotationError where marks do not close, or numbers lead nowhere.
    """
    reader = _Reader(marked)
    reader.read()
    return "".join(reader.plain), _gather(reader.marks)


class _Reader:
    """Walks once through marked text, collecting plain characters and marks."""

    def __init__(self, marked: str) -> None:
        self.marked = marked
        self.at = 0
        self.plain: list[str] = []
        self.marks: list[_Mark] = []
        self.open: list[_Mark] = []

    def read(self) -> None:
        while self.at < len(self.marked):
            self._step()
        if self.open:
            raise self._error(f"{self.open[-1].kind} is never closed")

    def _step(self) -> None:
        marked, at = self.marked, self.at
        if marked[at] == "\\" and at + 1 < len(marked):
            self._take(1, skip=1)
        elif marked.startswith(OPENERS, at):
            self._open(next(o for o in OPENERS if marked.startswith(o, at)))
        elif self.open and marked.startswith(CLOSERS[self.open[-1].kind], at):
            self._close()
        elif marked[at] == "=" and self.open and self.open[-1].kind == "{":
            self._speaker()
        elif self._in_content():
            self._take(1)
        elif marked[at] == "~" and marked[at + 1 : at + 2] in PAIRS:
            self._take(self._closing(at + 1) - at - 1, skip=1)
        elif marked[at] == "+" and marked[at + 1 : at + 2] in PAIRS:
            self.at += 1
            self._quotation(goes_on=True)
        elif marked[at] in PAIRS:
            self._quotation()
        else:
            self._take(1)

    def _take(self, count: int, skip: int = 0) -> None:
        """Copy `count` characters to the plain text after skipping `skip`."""
        self.at += skip
        self.plain.append(self.marked[self.at : self.at + count])
        self.at += count

    def _here(self) -> int:
        return sum(map(len, self.plain))

    def _in_content(self) -> bool:
        return any(mark.kind == "<<" for mark in self.open)

    def _closing(self, at: int) -> int:
        """One past the mark that closes the one at `at`: its pair, or the end of the paragraph."""
        until = self.marked.find("\n", at)
        until = len(self.marked) if until < 0 else until
        close = self.marked.find(PAIRS[self.marked[at]], at + 1, until)
        return until if close < 0 else close + 1

    def _quotation(self, *, goes_on: bool = False) -> None:
        start, end = self._here(), self._closing(self.at)
        inside = self.marked[self.at + 1 : end]
        if "“" in inside or any(opener in inside for opener in ("<<", "{")):
            raise self._error("marks inside a quotation: put the quotation in << >>")
        inside = self.marked[self.at : end]
        self.plain.append(inside.replace("\\", ""))
        self.at = end
        self.marks.append(_Mark("<<", start, end=self._here(), goes_on=goes_on))

    def _open(self, opener: str) -> None:
        self.at += len(opener)
        mark = _Mark(opener, self._here())
        if opener == "<<" and self.marked.startswith("+", self.at):
            mark.goes_on = True
            self.at += 1
        if numbers := NUMBERS.match(self.marked, self.at):
            mark.numbers = tuple(map(int, numbers[1].split(",")))
            self.at = numbers.end()
        if opener == "{" and self.marks and self.marks[-1].kind == "<<":
            mark.adjacent = self.marks[-1]
        self.marks.append(mark)
        self.open.append(mark)

    def _close(self) -> None:
        mark = self.open.pop()
        mark.end = self._here()
        self.at += len(CLOSERS[mark.kind])
        if mark.end == mark.start and not mark.names_speaker:
            raise self._error(f"{mark.kind}{CLOSERS[mark.kind]} holds nothing")

    def _speaker(self) -> None:
        end = self.marked.find("}", self.at)
        if end < 0:
            raise self._error("{ is never closed")
        self.open[-1].speaker = self.marked[self.at + 1 : end].strip() or None
        self.open[-1].names_speaker = True
        self.at = end

    def _error(self, reason: str) -> NotationError:
        return NotationError(
            f"{reason} (near “{self.marked[max(0, self.at - 30) : self.at + 10]}”)"
        )


def _gather(marks: list[_Mark]) -> list[Expected]:
    """Put the marks together by number; those without one count in order of their kind."""
    number_of = _number_contents([m for m in marks if m.kind == "<<"])
    found: dict[int, Expected] = {}
    for mark in (m for m in marks if m.kind == "<<"):
        number = number_of[id(mark)]
        found.setdefault(number, Expected(number)).spans.append(Span(mark.start, mark.end))
    wordless = {number_of[id(m.adjacent)] for m in marks if m.adjacent and m.start == m.end}
    counted = [number for number in sorted(found) if number not in wordless]
    for kind in ("[", "{"):
        order = iter(counted)
        for mark in (m for m in marks if m.kind == kind):
            if mark.numbers:
                numbers = mark.numbers
            elif mark.adjacent and mark.start == mark.end:
                numbers = (number_of[id(mark.adjacent)],)
            else:
                numbers = (next(order, 0),)
            for number in numbers:
                if number not in found:
                    raise NotationError(f"{kind}{CLOSERS[kind]} for quotation {number}: no such")
                _put(found[number], mark)
    for expected in found.values():
        expected.spans.sort()
    return [found[number] for number in sorted(found)]


def _number_contents(contents: list[_Mark]) -> dict[int, int]:
    """The quotation's number by the id of each of its content marks."""
    number_of: dict[int, int] = {}
    last = 0
    for mark in contents:
        number = mark.numbers[0] if mark.numbers else last if mark.goes_on else last + 1
        if not mark.numbers and not mark.goes_on and number in number_of.values():
            raise NotationError(f"quotation {number} is there twice: number them all")
        number_of[id(mark)] = last = number
    return number_of


def _put(expected: Expected, mark: _Mark) -> None:
    if mark.kind == "[":
        if expected.cue is not None:
            raise NotationError(f"quotation {expected.number} has two cues")
        expected.cue = Span(mark.start, mark.end)
        return
    if expected.mention is not None or expected.wordless:
        raise NotationError(f"quotation {expected.number} has two mentions")
    if mark.names_speaker:
        expected.speaker, expected.names_speaker = mark.speaker, True
    if mark.start == mark.end:
        expected.wordless = True
    else:
        expected.mention = Span(mark.start, mark.end)
