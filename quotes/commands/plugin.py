"""A sqlite-utils plugin: `sqlite-utils quotes load`, and every other command."""

from __future__ import annotations

import click
import sqlite_utils


@sqlite_utils.hookimpl
def register_commands(cli: click.Group) -> None:
    """Add the whole of `quotes` to `sqlite-utils`."""
    from quotes.cli import main

    cli.add_command(main, "quotes")
