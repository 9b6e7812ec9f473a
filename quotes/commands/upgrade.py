"""quotes upgrade: an older database, brought to this version's schema."""

from __future__ import annotations

from pathlib import Path

import click

from quotes.commands.shared import database


@click.command(short_help="Bring a database to this version's schema.")
@database
def upgrade(db: Path) -> None:
    """Bring the database DB to the schema of this version; nothing stored is lost.

    Loading into a database does the same. Commands that only read ask for it.

    \b
    Example:
      quotes upgrade quotes.db
    """
    from quotes.storing.database import open_database

    with open_database(db, create=False):
        pass
