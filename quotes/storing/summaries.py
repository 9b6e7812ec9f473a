"""Filling the summary tables, and what else makes a large database quick to read."""

from __future__ import annotations

from collections.abc import Iterator

from sqlite_utils import Database

from quotes.storing.schema.summaries import SUMMARIES
from quotes.storing.sql import now


def fill(db: Database) -> Iterator[str]:
    """Fill every summary table anew, in one transaction; yields each one's name when done."""
    filled = now()
    with db.atomic():
        for name in SUMMARIES:
            db.execute(f"delete from summary_{name}")
            db.execute(f"insert into summary_{name} select * from {name}")
            db.execute("insert or replace into summaries values (?, ?, 0)", [name, filled])
            yield name


def tune(db: Database) -> None:
    """Merge the full-text index into one piece and gather what SQLite's query planner needs."""
    db.execute("insert into quotes_fts (quotes_fts) values ('optimize')")
    db.conn.commit()
    db.execute("pragma analysis_limit = 2000")
    db.execute("analyze")
    db.conn.commit()


def stale(db: Database) -> list[str]:
    """Names of the summaries that were never filled, or not since the quotes changed."""
    fresh = {row[0] for row in db.execute("select name from summaries where stale = 0")}
    return [name for name in SUMMARIES if name not in fresh]
