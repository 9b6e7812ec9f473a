"""quotes optimize: counts made ahead and indexes tidied, so that large databases read fast."""

from __future__ import annotations

from pathlib import Path

import click

from quotes.commands.shared import database, progress


@click.command(short_help="Make a database quick to read.")
@database
def optimize(db: Path) -> None:
    """Make the database DB quick to read: to be run after loading, before publishing.

    Fills the summary tables that the pages read (who is quoted how often, when, where, with which
    reporting words), merges the full-text index and gathers statistics for SQLite's planner.
    Needed from some 20,000 quotations on; harmless before. Loading more marks the summaries stale.

    \b
    Example:
      quotes optimize quotes.db
    """
    from quotes.storing.database import open_database
    from quotes.storing.schema.summaries import SUMMARIES
    from quotes.storing.summaries import fill, tune

    with open_database(db, create=False) as opened:
        with progress("Summaries", fill(opened), len(SUMMARIES)) as filling:
            for _ in filling:
                pass
        tune(opened)
