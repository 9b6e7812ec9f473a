"""The `quotes` command: a table of its commands, each imported only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

COMMANDS: dict[str, str] = {
    # name: "module:command"; one command a file in quotes/commands/; in the order that --help has
    "load": "quotes.commands.load:load",
    "extract": "quotes.commands.extract:extract",
    "explain": "quotes.commands.explain:explain",
    "speakers": "quotes.commands.speakers:speakers",
    "review": "quotes.commands.review:review",
    "check": "quotes.commands.check:check",
    "compare": "quotes.commands.compare:compare",
    "serve": "quotes.commands.serve:serve",
    "evaluate": "quotes.commands.evaluate:evaluate",
    "rules": "quotes.commands.rules:rules",
    "upgrade": "quotes.commands.upgrade:upgrade",
    "optimize": "quotes.commands.optimize:optimize",
    "publish-check": "quotes.commands.publish_check:publish_check",
}


class LazyGroup(click.Group):
    """A click group that imports a command's module when the command is looked up."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name].partition(":")
        return cast(click.Command, getattr(import_module(module), attribute))


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
