"""quotes review: correct one quotation; the correction survives every reload."""

from __future__ import annotations

from pathlib import Path

import click

from quotes.commands.shared import database, reason
from quotes.models import KINDS


@click.command(short_help="Correct one quotation, now and on later loads.")
@database
@click.argument("quote_id", type=int)
@click.option("--speaker", help="Who said it: a name, or an id of a speaker.")
@click.option("--nobody", is_flag=True, help="Nobody can be named.")
@click.option("--kind", type=click.Choice(KINDS))
@click.option("--reject", is_flag=True, help="It is no quotation.")
@reason
def review(
    db: Path,
    quote_id: int,
    speaker: str | None,
    nobody: bool,
    kind: str | None,
    reject: bool,
    reason: str,
) -> None:
    """Correct the quotation QUOTE_ID of the database DB, now and on every later load.

    \b
    Examples:
      quotes review quotes.db 4503599627370 --speaker "Ann Lee" --reason "the mayor spoke"
      quotes review quotes.db 4503599627370 --reject --reason "a book title"
    """
    from quotes.speakers.correcting import correct_quote
    from quotes.storing.database import open_database
    from quotes.storing.statements import group

    asked = [bool(speaker), nobody, bool(kind), reject]
    if sum(asked) != 1:
        raise click.UsageError("give one of --speaker, --nobody, --kind, --reject")
    field = "kind" if kind else "reject" if reject else "speaker"
    with open_database(db, create=False) as opened:
        correct_quote(opened, quote_id, field, kind or speaker, reason)
        group(opened)
