"""What several commands share: options, progress, the terminal, and telling of problems."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from operator import length_hint
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from quotes.models import Problem
from quotes.reading.text import DEFAULT_LIMIT, MEGABYTE

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar
    from rich.console import Console

    from quotes.speakers.registry import Registry

T = TypeVar("T")
Command = TypeVar("Command", bound=Callable[..., Any])

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
all_cores = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=lambda: os.cpu_count() or 1,
    show_default="one a core",
    help="Processes to work in.",
)
reason = click.option("--reason", required=True, help="Why; kept with the correction.")
split = click.option("--split", help="Part of a corpus in PolNeAR's layout.  [default: dev]")
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


def formats(*names: str, help: str) -> Callable[[Command], Command]:
    """The option --format, `form` to the command: one of `names`, the first if none is given."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help=help,
    )


def read_registry(path: Path) -> Registry:
    """The packaged registry with the user's own, whose entries count where a name is in both."""
    from quotes.speakers.registry import load, packaged

    return packaged().joined(load(path))


def tell(problem: Problem) -> None:
    """One line on standard error that names the file and the reason."""
    click.echo(f"quotes: {problem.where}: {problem.reason}", err=True)


def progress(label: str, items: Iterable[T], length: int | None = None) -> ProgressBar[T]:
    """A bar on standard error, where that is a terminal and there is more than one thing to do.

    It moves as its `items` are taken, or by its `update`; `length` is how many they are, for those
    that cannot tell. To be used as a context manager.
    """
    length = length_hint(items) if length is None else length
    hidden = length < 2 or not sys.stderr.isatty()
    return click.progressbar(items, length, label, hidden=hidden, file=sys.stderr)


def terminal() -> Console:
    """Standard output as rich writes to it, lines as long as they are."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=True)
