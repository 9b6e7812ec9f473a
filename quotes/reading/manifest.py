"""articles.csv: a table beside the files that says where each comes from."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quotes.models import Problem
from quotes.reading.metadata import BadMetadata, Metadata, checked
from quotes.reading.text import DEFAULT_LIMIT, Unreadable, read_text

NAME = "articles.csv"
COLUMNS = ("file", "outlet", "url", "title", "byline", "published", "speaker")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a file that exists, and what is known of it."""

    path: Path
    metadata: Metadata


def read_manifest(path: Path, limit: int = DEFAULT_LIMIT) -> Iterator[Entry | Problem]:
    """The rows of a manifest, in order; a Problem, with its line, for each that is broken.

    The first line names the columns: `file` is needed, the others are any of COLUMNS.
    """
    try:
        text = read_text(path, limit).removeprefix("\ufeff")
    except Unreadable as error:
        yield Problem(str(error), str(path))
        return
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] | None = None
    try:
        for row in rows:
            where = f"{path} line {rows.line_num}"
            if header is None:
                header = [name.strip().lower() for name in row]
                yield from _check_header(header, where)
                if "file" not in header:
                    return
            elif any(value.strip() for value in row):
                yield _entry(path.parent, header, row, where)
    except csv.Error as error:
        yield Problem(f"broken row: {error}", f"{path} line {rows.line_num}")


def _check_header(header: list[str], where: str) -> Iterator[Problem]:
    if "file" not in header:
        yield Problem(f"no column named file (columns: {', '.join(COLUMNS)})", where)
    for name in header:
        if name not in COLUMNS:
            yield Problem(f"unknown column {name!r} (columns: {', '.join(COLUMNS)})", where)


def _entry(folder: Path, header: list[str], row: list[str], where: str) -> Entry | Problem:
    if len(row) != len(header):
        return Problem(f"broken row: {len(row)} values for {len(header)} columns", where)
    values = dict(zip(header, row, strict=True))
    name = values.pop("file").strip()
    if not name:
        return Problem("broken row: names no file", where)
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        return Problem(f"broken row: {name} is outside the manifest's folder", where)
    try:
        metadata = checked(**{key: value for key, value in values.items() if key in COLUMNS})
    except BadMetadata as error:
        return Problem(f"broken row: {error}", where)
    return Entry(path, metadata)
