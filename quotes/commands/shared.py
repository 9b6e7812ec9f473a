"""What several commands share: options for what is read, progress, and telling of problems."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quotes.models import Problem
from quotes.reading.text import DEFAULT_LIMIT, MEGABYTE

if TYPE_CHECKING:
    from quotes.speakers.registry import Registry

max_mb = click.option(
    "--max-mb",
    "limit",
    type=click.FloatRange(min=0, min_open=True),
    default=DEFAULT_LIMIT / MEGABYTE,
    show_default=True,
    callback=lambda ctx, param, value: int(value * MEGABYTE),
    help="Refuse files larger than this many megabytes.",
)
jobs = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Processes to work in; more than one is worth it from some hundred articles on.",
)
speakers = click.option(
    "--speakers",
    "registry",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    callback=lambda ctx, param, value: read_registry(value) if value else None,
    help="Speakers you know of: names, aliases, roles (TOML or CSV).",
)
paths = click.argument("paths", metavar="PATH…", nargs=-1, required=True)
database = click.argument(
    "db", metavar="DB", type=click.Path(dir_okay=False, path_type=Path, allow_dash=False)
)


def read_registry(path: Path) -> Registry:
    """The packaged registry with the user's own, whose entries count where a name is in both."""
    from quotes.speakers.registry import RegistryError, load, packaged

    try:
        return packaged().joined(load(path))
    except (RegistryError, OSError) as error:
        raise click.ClickException(str(error)) from error


def tell(problem: Problem) -> None:
    """One line on standard error that names the file and the reason."""
    click.echo(f"quotes: {problem.where}: {problem.reason}", err=True)


@contextmanager
def progress(items: Sequence[Any], label: str) -> Iterator[Iterable[Any]]:
    """The items, with a progress bar on standard error where that is a terminal."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield items
        return
    with click.progressbar(items, label=label, file=sys.stderr) as bar:
        yield bar


@contextmanager
def counted(length: int, label: str) -> Iterator[Callable[[int], object]]:
    """What to call with how many more are done, to move a bar as `progress` shows it."""
    if length < 2 or not sys.stderr.isatty():
        yield lambda done: None
        return
    with click.progressbar(length=length, label=label, file=sys.stderr) as bar:
        yield bar.update
