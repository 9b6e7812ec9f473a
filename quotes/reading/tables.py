"""Tables as they come, row by row: CSV with any of three delimiters, JSON lines, a JSON list."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from quotes.lexicon.characters import SURROGATE
from quotes.models import Problem

SUFFIXES = frozenset({".csv", ".tsv", ".jsonl", ".ndjson", ".json"})
DELIMITERS = ",;\t"


class Record(NamedTuple):
    """One row: what to call it (line 3), and what stands in its columns, by name."""

    row: str
    values: dict[str, str]


def read_table(text: str, path: Path) -> Iterator[Record | Problem]:
    """The rows of a table that have anything in them, in order; a Problem for each broken one.

    The ending of `path` tells what kind of table `text` is. Columns' names are in small letters.
    """
    suffix = path.suffix.lower()
    if suffix in {".csv", ".tsv"}:
        return _csv(text, path)
    return _json(text, path) if suffix == ".json" else _json_lines(text, path)


def _csv(text: str, path: Path) -> Iterator[Record | Problem]:
    csv.field_size_limit(max(len(text), csv.field_size_limit()))
    delimiter = max(DELIMITERS, key=text.partition("\n")[0].count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header: list[str] = []
    try:
        for row in rows:
            line = f"line {rows.line_num}"
            if not header:
                header = [name.strip().lower() for name in row]
            elif not any(value.strip() for value in row):
                continue
            elif len(row) != len(header):
                told = f"broken row: {len(row)} values for {len(header)} columns"
                yield Problem(told, f"{path} {line}")
            else:
                yield Record(line, dict(zip(header, row, strict=True)))
    except csv.Error as error:
        yield Problem(f"broken row: {error}", f"{path} line {rows.line_num}")


def _json_lines(text: str, path: Path) -> Iterator[Record | Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield _record(json.loads(line), f"line {number}", path)
            except (ValueError, RecursionError):
                yield Problem("broken row: no JSON", f"{path} line {number}")


def _json(text: str, path: Path) -> Iterator[Record | Problem]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield Problem(f"no JSON: {error}", str(path))
        return
    for number, each in enumerate(found if isinstance(found, list) else [found], 1):
        yield _record(each, f"item {number}", path)


def _record(found: Any, row: str, path: Path) -> Record | Problem:
    if not isinstance(found, dict):
        return Problem("broken row: no JSON object", f"{path} {row}")
    return Record(row, {str(key).strip().lower(): _words(each) for key, each in found.items()})


def _words(value: Any) -> str:
    """A value of JSON as a cell of a table has it; several authors are one byline."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value)))
    if value is None or isinstance(value, dict | bool):
        return ""
    return SURROGATE.sub("\ufffd", str(value))
