"""Tables of articles: where the files beside one come from, or the articles themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from quotes.models import Problem
from quotes.reading.html import fragment_text
from quotes.reading.metadata import BadMetadata, Metadata, checked
from quotes.reading.tables import Record, read_table
from quotes.reading.text import DEFAULT_LIMIT, Unreadable, read_text

NAME = "articles.csv"
COLUMNS = ("file", "text", "outlet", "url", "title", "byline", "published", "speaker")
ALSO_CALLED = {
    "author": "byline",
    "authors": "byline",
    "body": "text",
    "content": "text",
    "date": "published",
    "headline": "title",
    "link": "url",
    "newspaper": "outlet",
    "publisher": "outlet",
    "source": "outlet",
}
"""What other programs call our columns. Nothing is guessed: whoever has such a table is asked."""
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

    The first row names the columns: `file` or `text` is needed, the others are any of COLUMNS;
    columns of other names are left alone, unless they look like one of these.
    """
    try:
        text = read_text(path, limit).removeprefix("\ufeff")
    except Unreadable as error:
        yield Problem(str(error), str(path))
        return
    columns: set[str] = set()
    for record in read_table(text, path):
        if isinstance(record, Problem):
            yield record
            continue
        if not columns:
            columns = set(record.values)
            yield from _check(columns, path)
            if not {"file", "text"} & columns:
                return
        yield _row(path, record)


def _check(columns: set[str], path: Path) -> Iterator[Problem]:
    if not {"file", "text"} & columns:
        yield Problem(f"no column named file or text (columns: {', '.join(COLUMNS)})", str(path))
    for name in sorted(columns.difference(COLUMNS)):
        close = get_close_matches(name, COLUMNS, 1, 0.8)
        meant = ALSO_CALLED.get(name) or next(iter(close), None)
        if meant and meant not in columns:
            yield Problem(f"unknown column {name!r}: is it {meant}?", str(path))


def _row(table: Path, record: Record) -> Row | Problem:
    where = f"{table} {record.row}"
    values = {name: value for name, value in record.values.items() if name in COLUMNS}
    name, text = values.pop("file", "").strip(), values.pop("text", "")
    try:
        metadata = checked(**values)
    except BadMetadata as error:
        return Problem(f"broken row: {error}", where)
    if text.strip():
        text = fragment_text(text) if _MARKUP.match(text) else text
        return Row(table, f"{table.name}/{name or record.row}", metadata, text)
    if not name:
        return Problem("broken row: names no file and has no text", where)
    path = table.parent / name
    if not path.resolve().is_relative_to(table.parent.resolve()):
        return Problem(f"broken row: {name} is outside the manifest's folder", where)
    return Row(path, name, metadata)
