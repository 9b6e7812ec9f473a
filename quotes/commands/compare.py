"""quotes compare: the wordings of one statement side by side, or an original and who quoted it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from quotes.commands.shared import database, formats, terminal

NOTHING = 1


@click.command(short_help="Set the wordings of one statement side by side.")
@database
@click.option("--statement", "statement_id", type=int, metavar="ID", help="One statement.")
@click.option("--speaker", metavar="NAME", help="Statements of a speaker: a part of the name.")
@click.option("--about", metavar="WORDS", help="Statements that hold all of these words.")
@click.option("--primary", "primary_id", type=int, metavar="ID", help="An original.")
@click.option("--limit", default=20, show_default=True, help="At most so many statements.")
@formats("text", "json", "html", help="For the terminal, for programs, or as a page of its own.")
@click.pass_context
def compare(
    ctx: click.Context,
    /,
    db: Path,
    statement_id: int | None,
    speaker: str | None,
    about: str | None,
    primary_id: int | None,
    limit: int,
    form: str,
) -> None:
    """Set the wordings of one statement side by side, with what each outlet changed or left out.

    Name a --statement, or look for statements by --speaker, --about, or both. With --primary, an
    original is shown with how many outlets quoted each of its words. In text, [-words-] are only
    in the wording reported first, {+words+} only in the other one.

    \b
    Examples:
      quotes compare quotes.db --speaker Sharif --about terrorism
      quotes compare quotes.db --statement 5544045883680971 --format json
      quotes compare quotes.db --primary 6858380699114782 --format html > speech.html

    Exits with 1 when nothing was found.
    """
    if not any((statement_id, speaker, about, primary_id)):
        raise click.UsageError(
            "name a --statement, a --speaker, words they are --about, or a --primary"
        )
    from quotes.storing import comparisons
    from quotes.storing.database import open_database

    with open_database(db, create=False) as opened:
        if primary_id:
            found = [comparisons.original(opened, primary_id)]
        elif statement_id:
            found = [comparisons.statement(opened, statement_id)]
        else:
            found = [*comparisons.statements_about(opened, speaker, about, limit)]
    shown = [each for each in found if each]
    if not shown:
        told = "no statement told more than once fits; quotes check looks up single quotations"
        if primary_id or statement_id:
            told = f"no {'original' if primary_id else 'statement'} with this id"
        click.echo(f"quotes: {told}", err=True)
        ctx.exit(NOTHING)
    _show(shown, bool(primary_id), form)


def _show(found: list[dict[str, Any]], primary: bool, form: str) -> None:
    if form == "json":
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    elif form == "html":
        from quotes.showing.page import originals_page, statements_page

        click.echo(originals_page(found[0]) if primary else statements_page(found))
    else:
        from quotes.showing.terminal import show_original, show_statement

        console = terminal()
        for each in found:
            (show_original if primary else show_statement)(console, each)
