"""From the paths a user names to articles: files, folders, manifests, standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quotes.models import Article, Problem
from quotes.reading import html
from quotes.reading.manifest import NAME as MANIFEST
from quotes.reading.manifest import Entry, read_manifest
from quotes.reading.metadata import Metadata
from quotes.reading.text import DEFAULT_LIMIT, Unreadable, read_stdin, read_text

STDIN = "-"
SUFFIXES = frozenset({".txt", ".text"}) | html.SUFFIXES
"""What counts as an article within a folder; a file named by itself may be called anything."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article is to be read from, and what is known of it already.

    `name` is the file's name, or its path within the folder that was named.
    """

    path: Path
    name: str
    metadata: Metadata


def find_sources(
    paths: Iterable[str], defaults: Metadata | None = None, limit: int = DEFAULT_LIMIT
) -> Iterator[Source | Problem]:
    """What there is to read at `paths`, each folder's files sorted, and what was odd about it.

    A folder means the text files and HTML pages in it and below; where an articles.csv stands
    beside them, it says where they come from. An articles.csv named by itself means the files that
    it lists.
    """
    defaults = defaults or Metadata()
    for each in paths:
        path = Path(each)
        if each == STDIN:
            yield Source(path, STDIN, defaults)
        elif path.is_dir():
            yield from _in_folder(path, defaults, limit)
        elif path.suffix.lower() == ".csv":
            yield from _in_manifest(path, path.parent, defaults, limit)
        else:
            yield Source(path, path.name, defaults)


def read_source(source: Source, limit: int = DEFAULT_LIMIT) -> Article | Problem:
    """The article at a source, or why it cannot be read. `limit` is in bytes.

    An HTML page is left for the text of the article in it; what the page says of itself counts
    where nothing else is known.
    """
    known = source.metadata
    try:
        text = read_stdin(limit) if source.name == STDIN else read_text(source.path, limit)
        if html.is_page(text, source.path.suffix):
            text, said = html.read_page(text)
            known = known.over(said)
    except Unreadable as error:
        return Problem(str(error), str(source.path))
    return Article(
        text=text,
        name=source.name,
        outlet=known.outlet,
        url=known.url,
        title=known.title,
        byline=known.byline,
        published=known.published,
    )


def read_sources(
    sources: Iterable[Source | Problem], limit: int = DEFAULT_LIMIT
) -> Iterator[Article | Problem]:
    """The article at each source, in order, or what was wrong; problems are handed on.

    Originals are left out: they are speeches, not articles.
    """
    for source in sources:
        if isinstance(source, Problem):
            yield source
        elif not source.metadata.speaker:
            yield read_source(source, limit)


def _in_folder(top: Path, defaults: Metadata, limit: int) -> Iterator[Source | Problem]:
    unreadable: list[Problem] = []

    def refuse(error: OSError) -> None:
        unreadable.append(Problem(f"may not be read: {error.strerror}", str(error.filename)))

    found = False
    listed: set[Path] = set()
    for folder, below, files in os.walk(top, onerror=refuse):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for source in _among(Path(folder), sorted(files), listed, top, defaults, limit):
            found = True
            yield source
    yield from unreadable
    if not found and not unreadable:
        yield Problem("no articles in this folder (files named *.txt or *.html)", str(top))


def _among(
    folder: Path, files: list[str], listed: set[Path], top: Path, defaults: Metadata, limit: int
) -> Iterator[Source | Problem]:
    """One folder's articles; `listed` grows by what a manifest, here or above, has listed."""
    if MANIFEST in files:
        for each in _in_manifest(folder / MANIFEST, top, defaults, limit):
            if isinstance(each, Source):
                listed.add(each.path.resolve())
            yield each
    for name in files:
        path = folder / name
        if name.startswith(".") or path.suffix.lower() not in SUFFIXES:
            continue
        if path.resolve() not in listed:
            yield Source(path, path.relative_to(top).as_posix(), defaults)


def _in_manifest(
    path: Path, top: Path, defaults: Metadata, limit: int
) -> Iterator[Source | Problem]:
    for entry in read_manifest(path, limit):
        if isinstance(entry, Entry):
            name = entry.path.relative_to(top).as_posix()
            yield Source(entry.path, name, entry.metadata.over(defaults))
        else:
            yield entry
