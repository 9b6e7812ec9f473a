"""What a user names, one by one: files, those of folders and tables, addresses, standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quotes.models import Problem
from quotes.reading import html, mail, tables, web
from quotes.reading.manifest import NAME as MANIFEST
from quotes.reading.manifest import read_manifest
from quotes.reading.metadata import Metadata
from quotes.reading.text import DEFAULT_LIMIT

STDIN = "-"
SUFFIXES = frozenset({".txt", ".text"}) | html.SUFFIXES | mail.SUFFIXES
"""What counts as an article within a folder; a file named by itself may be called anything."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article is to be read from, and what is known of it already.

    `name` is the file's name, its path within the folder that was named, or a web address.
    `text` is the article where a table holds it.
    """

    path: Path
    name: str
    metadata: Metadata
    text: str | None = None

    @property
    def where(self) -> str:
        """What to call it when something is wrong with it."""
        is_file = self.text is None and not web.is_address(self.name)
        return str(self.path) if is_file else self.name


def find_sources(
    paths: Iterable[str], defaults: Metadata | None = None, limit: int = DEFAULT_LIMIT
) -> Iterator[Source | Problem]:
    """What there is to read at `paths`, each folder's files sorted, and what was odd about it.

    A folder means the texts, HTML pages and e-mails in it and below; where an articles.csv stands
    beside them, it says where they come from. A table named by itself means the files that it
    lists, or the articles that it holds. Nothing is fetched from an address yet.
    """
    defaults = defaults or Metadata()
    for each in paths:
        path = Path(each)
        if each == STDIN:
            yield Source(path, STDIN, defaults)
        elif web.is_address(each):
            yield Source(path, each, defaults)
        elif path.is_dir():
            yield from _in_folder(path, defaults, limit)
        elif path.suffix.lower() in tables.SUFFIXES:
            yield from _in_manifest(path, path.parent, defaults, limit)
        else:
            yield Source(path, path.name, defaults)


def source_of(path: str) -> Source:
    """The one source that `path` names: a file, an address, or - for standard input."""
    named = path if path == STDIN or web.is_address(path) else Path(path).name
    return Source(Path(path), named, Metadata())


def _in_folder(top: Path, defaults: Metadata, limit: int) -> Iterator[Source | Problem]:
    unreadable: list[Problem] = []

    def refuse(error: OSError) -> None:
        unreadable.append(Problem(f"may not be read: {error.strerror}", str(error.filename)))

    found = False
    listed: set[Path] = set()  # by a manifest here or above
    for folder, below, files in os.walk(top, onerror=refuse):
        below[:] = sorted(name for name in below if not name.startswith("."))
        if MANIFEST in files:
            for each in _in_manifest(Path(folder, MANIFEST), top, defaults, limit):
                found = True
                if isinstance(each, Source):
                    listed.add(each.path.resolve())
                yield each
        for path in (Path(folder, name) for name in sorted(files) if _is_article(name)):
            if path.resolve() not in listed:
                found = True
                yield Source(path, path.relative_to(top).as_posix(), defaults)
    yield from unreadable
    if not found and not unreadable:
        yield Problem("no articles in this folder (files named *.txt, *.html or *.eml)", str(top))


def _is_article(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES


def _in_manifest(
    path: Path, top: Path, defaults: Metadata, limit: int
) -> Iterator[Source | Problem]:
    for row in read_manifest(path, limit):
        if isinstance(row, Problem):
            yield row
        else:
            name = (path.parent / row.name).relative_to(top).as_posix()
            yield Source(row.path, name, row.metadata.over(defaults), row.text)
