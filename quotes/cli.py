"""The `quotes` command: a table of its commands, each imported only when it is asked for."""

from __future__ import annotations

import errno
import gc
import os
import sys
from importlib import import_module
from typing import cast

import click

from quotes.errors import Refused

COMMANDS: dict[str, str] = {
    # name: "module:command"; one command a file in quotes/commands/; in the order that --help has
    "load": "quotes.commands.load:load",
    "extract": "quotes.commands.extract:extract",
    "explain": "quotes.commands.explain:explain",
    "speakers": "quotes.commands.speakers:speakers",
    "review": "quotes.commands.review:review",
    "remove": "quotes.commands.remove:remove",
    "check": "quotes.commands.check:check",
    "compare": "quotes.commands.compare:compare",
    "serve": "quotes.commands.serve:serve",
    "evaluate": "quotes.commands.evaluate:evaluate",
    "rules": "quotes.commands.rules:rules",
    "upgrade": "quotes.commands.upgrade:upgrade",
    "optimize": "quotes.commands.optimize:optimize",
    "publish-check": "quotes.commands.publish_check:publish_check",
}

SELDOM = 100_000
"""After how many new objects Python looks for cycles among them: the word lists are very many
objects without any, and looking through them again and again takes a fifth of a command's start."""


class LazyGroup(click.Group):
    """A click group that imports a command's module when the command is looked up."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name].partition(":")
        return cast(click.Command, getattr(import_module(module), attribute))

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; one line for what is refused, a full disk and the like.

        A pipe that was closed at its other end is no error: click ends quietly then.
        """
        gc.set_threshold(SELDOM)
        try:
            return super().invoke(ctx)
        except Refused as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            _drop_output()
            raise click.ClickException(str(error)) from error


def _drop_output() -> None:
    """Let go of output that cannot be written: Python would try again as it ends, and complain."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="quotes-to-sqlite", prog_name="quotes")
def main() -> None:
    """Find who said what in news articles, and publish it with SQLite and Datasette.

    \b
    Examples:
      quotes extract article.txt
      quotes load quotes.db articles/
      quotes serve quotes.db
    """
