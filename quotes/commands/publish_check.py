"""quotes publish-check: whether a database is ready to be published."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from quotes.commands.shared import database, formats


@click.command("publish-check", short_help="Say whether a database is ready to publish.")
@database
@formats("table", "json", help="For people or for programs.")
def publish_check(db: Path, form: str) -> None:
    """Say whether the database DB is ready to be published; changes nothing.

    Looks at its soundness, indexes, triggers, full-text search, statistics and summaries, and for
    what is private: tables and columns that are not ours, paths of your own machine. Exits 0 where
    all is well, else 1.

    \b
    Examples:
      quotes publish-check quotes.db
      quotes publish-check quotes.db --format json
    """
    from quotes.publishing.readiness import check
    from quotes.storing.database import open_to_read

    with open_to_read(db) as opened:
        found = check(opened, db)
    if form == "json":
        rows = [{"check": each.name, "ok": each.ok, "why": each.why} for each in found]
        click.echo(json.dumps(rows, indent=1, ensure_ascii=False))
    else:
        for each in found:
            click.echo(f"ok   {each.name}" if each.ok else f"NOT  {each.name}: {each.why}")
    sys.exit(0 if all(each.ok for each in found) else 1)
