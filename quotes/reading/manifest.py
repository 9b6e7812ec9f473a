"""Tables of articles: where the files beside one come from, or the articles themselves."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from quotes.models import Problem
from quotes.reading.html import fragment_text
from quotes.reading.metadata import BadMetadata, Metadata, checked
from quotes.reading.text import DEFAULT_LIMIT, Unreadable, read_text

NAME = "articles.csv"
COLUMNS = ("file", "text", "outlet", "url", "title", "byline", "published", "speaker")
_MARKUP = re.compile(r"\s*<[a-zA-Z!]")


@dataclass(frozen=True, slots=True)
class Row:
    """One article: a file and what is known of it, or, with `text`, the article itself.

    `name` is the file's path from the table's folder, or says which row of the table it is.
    """

    path: Path
    name: str
    metadata: Metadata
    text: str | None = None


def read_manifest(path: Path, limit: int = DEFAULT_LIMIT) -> Iterator[Row | Problem]:
    """The rows of a table, in order; a Problem, with its line, for each that is broken.

    The first line names the columns: `file` or `text` is needed, the others are any of COLUMNS;
    columns of other names are left alone, unless they look like one of these written wrongly.
    """
    try:
        text = read_text(path, limit).removeprefix("\ufeff")
    except Unreadable as error:
        yield Problem(str(error), str(path))
        return
    csv.field_size_limit(max(limit, csv.field_size_limit()))
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] | None = None
    try:
        for row in rows:
            where = f"{path} line {rows.line_num}"
            if header is None:
                header = [name.strip().lower() for name in row]
                yield from _check_header(header, where)
                if not {"file", "text"} & set(header):
                    return
            elif any(value.strip() for value in row):
                yield _row(path, header, row, rows.line_num)
    except csv.Error as error:
        yield Problem(f"broken row: {error}", f"{path} line {rows.line_num}")


def _check_header(header: list[str], where: str) -> Iterator[Problem]:
    if not {"file", "text"} & set(header):
        yield Problem(f"no column named file or text (columns: {', '.join(COLUMNS)})", where)
    for name in header:
        if name not in COLUMNS and (meant := get_close_matches(name, COLUMNS, 1, 0.8)):
            yield Problem(f"unknown column {name!r}: is it {meant[0]}?", where)


def _row(table: Path, header: list[str], row: list[str], line: int) -> Row | Problem:
    where = f"{table} line {line}"
    if len(row) != len(header):
        return Problem(f"broken row: {len(row)} values for {len(header)} columns", where)
    values = {key: value for key, value in zip(header, row, strict=True) if key in COLUMNS}
    name, text = values.pop("file", "").strip(), values.pop("text", "")
    try:
        metadata = checked(**values)
    except BadMetadata as error:
        return Problem(f"broken row: {error}", where)
    if text.strip():
        text = fragment_text(text) if _MARKUP.match(text) else text
        return Row(table, f"{table.name}/{name or f'line {line}'}", metadata, text)
    if not name:
        return Problem("broken row: names no file and has no text", where)
    path = table.parent / name
    if not path.resolve().is_relative_to(table.parent.resolve()):
        return Problem(f"broken row: {name} is outside the manifest's folder", where)
    return Row(path, name, metadata)
