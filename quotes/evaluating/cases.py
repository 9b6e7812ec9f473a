"""Annotated text as test cases: reading the Markdown files, comparing with what was found.

A file holds one case a block, under headings that name the idea; ``tests/cases/README.md`` says
how to write one. ``python -m tests.cases FILE`` runs them and shows what differs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from quotes.evaluating.ink import pair_up, union
from quotes.evaluating.notation import Expected, NotationError, parse
from quotes.models import Extraction, Quote, Span

HEADING = re.compile(r"#{2,}\s+(.*)")
CHECK = re.compile(r"-\s+(?:(\d+)\s+)?(\w+:.*)")
FENCE = "```"
CHECKED: dict[str, Callable[[Quote], str | None]] = {
    "kind": lambda q: q.kind,
    "act": lambda q: q.act,
    "modality": lambda q: q.modality,
    "medium": lambda q: q.medium,
    "role": lambda q: q.role,
    "rule": lambda q: q.rule,
    "speaker_kind": lambda q: q.speaker_kind,
    "lemma": lambda q: q.cue.lemma if q.cue else None,
    "continues": lambda q: None if q.continues is None else str(q.continues + 1),
}
"""What a list item below a case may ask for; `continues` counts quotations from 1."""


@dataclass(slots=True)
class Case:
    """One annotated text: what it is called, where it stands, what should be found in it."""

    name: str
    where: str
    text: str
    expected: list[Expected] = field(default_factory=list)
    checks: list[tuple[int | None, str, str]] = field(default_factory=list)
    """(quotation's number or None for all, what, value)"""
    problem: str | None = None
    """Words that the reason of a noted problem must hold."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a comparison."""

    label: str
    expected: str
    found: str

    @property
    def same(self) -> bool:
        """Whether what was found is what was expected."""
        return self.expected == self.found


def read_cases(path: Path) -> list[Case]:
    """The cases of one Markdown file, in order. Raises NotationError naming file and line."""
    cases: list[Case] = []
    heading, seen = path.stem, 0
    for line, kind, content in _blocks(path.read_text(encoding="utf-8")):
        where = f"{path.name}:{line}"
        try:
            if kind == "heading":
                heading, seen = content, 0
            elif kind == "check":
                _add_checks(cases, content)
            else:
                seen += 1
                text, expected = parse(content)
                name = heading if seen == 1 else f"{heading} ({seen})"
                cases.append(Case(name, where, text, expected))
        except NotationError as error:
            raise NotationError(f"{where}: {error}") from None
    return cases


def _blocks(source: str) -> Iterator[tuple[int, str, str]]:
    """(line, "heading", "check" or "text", content); prose before the first ## is skipped."""
    lines = source.split("\n")
    at, begun = 0, False
    while at < len(lines):
        first, line = at, lines[at]
        at += 1
        if heading := HEADING.match(line):
            begun = True
            yield first + 1, "heading", heading[1].strip()
        elif not begun or not line.strip() or line.startswith(("#", ">", "<!--")):
            continue
        elif line.startswith(FENCE):
            while at < len(lines) and not lines[at].startswith(FENCE):
                at += 1
            yield first + 1, "text", "\n".join(lines[first + 1 : at])
            at += 1
        elif CHECK.match(line):
            yield first + 1, "check", line
        else:
            while at < len(lines) and lines[at].strip() and not _begins_block(lines[at]):
                at += 1
            yield first + 1, "text", " ".join(part.strip() for part in lines[first:at])


def _begins_block(line: str) -> bool:
    return bool(line.startswith(("#", ">", FENCE)) or CHECK.match(line))


def _add_checks(cases: list[Case], line: str) -> None:
    found = CHECK.match(line)
    if not cases or not found:
        raise NotationError(f"a check without a case above it: {line}")
    case, number = cases[-1], int(found[1]) if found[1] else None
    if number is not None and number not in {e.number for e in case.expected}:
        raise NotationError(f"no quotation {number}: {line}")
    if found[2].startswith("problem:"):
        case.problem = found[2].removeprefix("problem:").strip()
        return
    for part in re.split(r",\s*(?=\w+:)", found[2]):
        key, _, value = part.partition(":")
        if key not in CHECKED:
            raise NotationError(f"unknown check {key!r}; known: problem, {', '.join(CHECKED)}")
        case.checks.append((number, key, value.strip()))


def compare(case: Case, extraction: Extraction) -> list[Row]:
    """What was expected beside what was found, a row each; the case holds when all are the same."""
    pairs, spurious = _pair(case.expected, extraction.quotes)
    rows = [row for expected, quote in pairs for row in _rows(case, expected, quote)]
    rows += [
        Row("spurious", "–", _show(case.text, q.spans) + f"  ({q.rule or 'no rule'})")
        for q in spurious
    ]
    if case.problem is not None:
        reasons = "; ".join(p.reason for p in extraction.problems) or "–"
        rows.append(Row("problem", reasons if case.problem in reasons else case.problem, reasons))
    return rows


def _pair(
    expected: list[Expected], quotes: tuple[Quote, ...]
) -> tuple[list[tuple[Expected, Quote | None]], list[Quote]]:
    """Each expected quotation with the one that overlaps it most, and those left over."""
    pairs = pair_up([union(e.spans) for e in expected], [union(q.spans) for q in quotes], 0)
    taken = {i: j for i, j, _ in pairs}
    left = [quote for j, quote in enumerate(quotes) if j not in taken.values()]
    return [(e, quotes[taken[i]] if i in taken else None) for i, e in enumerate(expected)], left


def _rows(case: Case, expected: Expected, quote: Quote | None) -> Iterator[Row]:
    text, label = case.text, str(expected.number)
    if quote is None:
        yield Row(f"{label} content", _show(text, expected.spans), "nothing")
        return
    yield Row(f"{label} content", _show(text, expected.spans), _show(text, quote.spans))
    yield Row(
        f"{label} cue", _at(text, expected.cue), _at(text, quote.cue.span if quote.cue else None)
    )
    if not expected.wordless:
        mention = quote.mention.span if quote.mention else None
        yield Row(f"{label} mention", _at(text, expected.mention), _at(text, mention))
    if expected.names_speaker:
        yield Row(f"{label} speaker", expected.speaker or "–", quote.speaker or "–")
    for number, key, value in case.checks:
        if number in (None, expected.number):
            got = CHECKED[key](quote)
            yield Row(f"{label} {key}", value, "none" if got is None else got)


def _at(text: str, span: Span | None) -> str:
    return "–" if span is None else _show(text, [span])


def _show(text: str, spans: list[Span] | tuple[Span, ...]) -> str:
    """The words of the spans with their place, so that two of the same words are told apart."""
    return " … ".join(f"{text[s:e]}".replace("\n", "⏎") + f" @{s}-{e}" for s, e in spans)


def report(case: Case, rows: list[Row]) -> str:
    """A case and its comparison as text: expected and found side by side, differences marked."""
    lines = [
        f"{case.where}  {case.name}",
        "",
        *(f"    {line}" for line in case.text.split("\n")),
        "",
    ]
    widths = [max([len(r.label) for r in rows] + [8]), max([len(r.expected) for r in rows] + [8])]
    lines.append(f"  {'':{widths[0]}}  {'expected':{widths[1]}}  found")
    for row in rows:
        mark = " " if row.same else "✗"
        lines.append(f"{mark} {row.label:{widths[0]}}  {row.expected:{widths[1]}}  {row.found}")
    return "\n".join(line.rstrip() for line in lines)
