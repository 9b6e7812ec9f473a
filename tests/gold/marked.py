"""Reads a marked article and gives its text and its quotations as rows of gold.

The notation is described in README.md beside this file. The rows have the fields of the project's
JSONL gold; offsets are half-open character offsets into the text.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

MARK = re.compile(
    r"(?P<close>>>)"
    r"|<<(?P<number>\d+)(?:(?P<goes_on>\+)|(?P<flags>[^:<]*)):"
    r"|(?P<kind>[\[{])(?P<numbers>\d+(?:,\d+)*):(?P<words>[^\]}]+)[\]}]"
)
QUOTED = (re.compile(r"“[^”]*(?:”|$)"), re.compile(r'"[^"]*(?:"|$)'), re.compile(r"«[^»]*(?:»|$)"))
SINGLE = (re.compile(r"‘.*?(?:’(?!\w)|$)"), re.compile(r"(?<!\w)'.*?(?:'(?!\w)|$)"))
Row = dict[str, Any]


class MarkingError(ValueError):
    """A marked article that cannot be read; the message says what is wrong."""


@dataclass(slots=True)
class _Quotation:
    speaker: str = ""
    thought: bool = False
    optional: bool = False
    medium: str | None = None
    continues: int | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    cue: tuple[int, int] | None = None
    mention: tuple[int, int] | None = None


def read_marked(path: Path) -> tuple[str, list[Row]]:
    """The plain text of the marked article at `path`, and its quotations in text order.

    Raises MarkingError where marks do not close, or a number or a speaker leads nowhere.
    """
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    speakers = dict(_speaker(line) for line in head.split("\n") if line and line[0] != "#")
    text, quotations = _read_body(body)
    return text, _rows(path.stem, text, quotations, speakers)


def write_gold(folder: Path) -> None:
    """Write the texts of all marked articles in `folder`, and their rows to expected.jsonl."""
    rows: list[Row] = []
    for path in sorted(folder.glob("*.marked")):
        text, found = read_marked(path)
        path.with_suffix(".txt").write_text(text, encoding="utf-8")
        rows += found
    (folder / "expected.jsonl").write_text(as_jsonl(rows), encoding="utf-8")


def as_jsonl(rows: list[Row]) -> str:
    """One row a line."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _speaker(line: str) -> tuple[str, tuple[str | None, str | None]]:
    key, _, rest = line.partition("=")
    name, _, role = (part.strip() for part in rest.partition("|"))
    return key.strip(), (None if name == "-" else name, role or None)


def _read_body(body: str) -> tuple[str, dict[int, _Quotation]]:
    reader = _Reader()
    position = 0
    for match in MARK.finditer(body):
        reader.take(body[position : match.start()])
        reader.meet(match)
        position = match.end()
    reader.take(body[position:])
    if reader.open:
        raise MarkingError(f"quotation {reader.open[-1][0]} is never closed")
    for kind, number, span in reader.marks:
        _attach(reader.found, kind, number, span)
    return reader.text, reader.found


@dataclass(slots=True)
class _Reader:
    """What has been read of a body so far."""

    text: str = ""
    found: dict[int, _Quotation] = field(default_factory=dict)
    open: list[tuple[int, int]] = field(default_factory=list)
    """Contents not yet closed: number and start."""
    marks: list[tuple[str, int, tuple[int, int]]] = field(default_factory=list)

    def take(self, words: str) -> None:
        self.text += words

    def meet(self, match: re.Match[str]) -> None:
        if match["close"]:
            self._close()
        elif match["number"]:
            self._open(match)
        else:
            span = (len(self.text), len(self.text) + len(match["words"]))
            self.marks += [(match["kind"], int(n), span) for n in match["numbers"].split(",")]
            self.take(match["words"])

    def _open(self, match: re.Match[str]) -> None:
        number = int(match["number"])
        if not match["goes_on"]:
            if number in self.found:
                raise MarkingError(f"quotation {number} is there twice")
            self.found[number] = _flags(number, match["flags"])
        self.open.append((number, len(self.text)))

    def _close(self) -> None:
        if not self.open:
            raise MarkingError(f">> closes nothing, after “{self.text[-40:]}”")
        number, start = self.open.pop()
        self.found[number].spans.append((start, len(self.text)))


def _flags(number: int, flags: str) -> _Quotation:
    """`P t ? ^ @medium`: the speaker's key first, the medium last."""
    words, _, medium = flags.partition("@")
    key, *rest = words.split()
    if unknown := set(rest) - set("t?^"):
        raise MarkingError(f"quotation {number}: what is {unknown}?")
    return _Quotation(
        speaker=key,
        thought="t" in rest,
        optional="?" in rest,
        medium=medium or None,
        continues=number - 1 if "^" in rest else None,
    )


def _attach(found: dict[int, _Quotation], kind: str, number: int, span: tuple[int, int]) -> None:
    if number not in found:
        raise MarkingError(f"a mark for quotation {number}, which is not there")
    role = "cue" if kind == "[" else "mention"
    if getattr(found[number], role) is not None:
        raise MarkingError(f"quotation {number} has two of {kind}")
    setattr(found[number], role, span)


def _rows(
    name: str,
    text: str,
    found: dict[int, _Quotation],
    speakers: dict[str, tuple[str | None, str | None]],
) -> list[Row]:
    order = sorted(found, key=lambda n: (min(found[n].spans), -max(found[n].spans)[1], n))
    rows = []
    for number in order:
        q = found[number]
        if q.speaker not in speakers:
            raise MarkingError(f"quotation {number}: no speaker {q.speaker!r}")
        spans = sorted(q.spans)
        speaker, role = speakers[q.speaker]
        row: Row = {
            "doc": f"{name}.txt",
            "kind": kind_of([text[s:e] for s, e in spans]),
            "act": "thought" if q.thought else "statement",
            "spans": [list(span) for span in spans],
            "text": [text[s:e] for s, e in spans],
            "speaker": speaker,
            "speaker_text": _of(text, q.mention),
            "speaker_span": list(q.mention) if q.mention else None,
            "role": role,
            "cue": _of(text, q.cue),
            "cue_span": list(q.cue) if q.cue else None,
            "medium": q.medium,
            "continues": None if q.continues is None else order.index(q.continues),
        }
        if q.optional:
            row["optional"] = True
        rows.append(row)
    return rows


def _of(text: str, span: tuple[int, int] | None) -> str | None:
    return text[span[0] : span[1]] if span else None


def kind_of(pieces: list[str]) -> str:
    """direct, mixed or indirect: whether all, some or none of the words stand in marks."""
    inside = outside = False
    for piece in pieces:
        styles = _styles(piece)
        quoted = {i for style in styles for m in style.finditer(piece) for i in range(*m.span())}
        words = {i for i, character in enumerate(piece) if character.isalnum()}
        inside |= bool(words & quoted)
        outside |= bool(words - quoted)
    return "mixed" if inside and outside else "direct" if inside else "indirect"


def _styles(piece: str) -> tuple[re.Pattern[str], ...]:
    """The outer marks: of double and single ones those that open first."""
    firsts = {
        styles: min((m.start() for style in styles for m in style.finditer(piece)), default=10**9)
        for styles in (QUOTED, SINGLE)
    }
    return min(firsts, key=lambda styles: firsts[styles])
