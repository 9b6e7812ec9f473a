"""The schema, as append-only migrations: core first, then what other parts add to it.

A part is a module here with `migrations` (sqlite-utils' Migrations, its name beginning with
``quotes.``), `TABLES` (the names of the tables it makes), and, where it has any, `TRIGGERS` and
`VIEWS` (name to ``create`` statement), which are kept current after every migration.
"""

from __future__ import annotations

import inspect
from types import ModuleType

from sqlite_utils import Database

from quotes.storing.schema import core, speakers, statements, summaries

PARTS: tuple[ModuleType, ...] = (core, speakers, statements, summaries)


class NewerDatabase(Exception):
    """The database was made by a later version of quotes than this one."""


class ForeignDatabase(Exception):
    """The database has a table of one of our names that we did not make."""


def upgrade(db: Database) -> None:
    """Bring a database, new or old, to this version's schema. Changes nothing in a current one.

    Raises NewerDatabase or ForeignDatabase, before anything is changed.
    """
    check(db)
    for part in PARTS:
        if part.migrations.pending(db):
            part.migrations.apply(db)
    with db.atomic():
        restore_triggers(db)
        restore_views(db)


def check(db: Database) -> None:
    """Raise NewerDatabase or ForeignDatabase for a database that is not ours to change."""
    tables = set(db.table_names())
    applied = _applied(db) if "_sqlite_migrations" in tables else set()
    known = {(part.migrations.name, name) for part in PARTS for name in names(part)}
    if applied - known:
        raise NewerDatabase(", ".join(sorted(f"{part}: {name}" for part, name in applied - known)))
    for part in PARTS:
        if any(part_name == part.migrations.name for part_name, _ in applied):
            continue
        for table in part.TABLES:
            if table in tables:
                raise ForeignDatabase(table)


def restore_triggers(db: Database) -> None:
    """Make triggers that are missing, and index anew what was changed without them.

    ``table.transform()`` drops a table's triggers; without them a search misses what came later.
    """
    present = {trigger.name for trigger in db.triggers}
    missing = [
        statement
        for part in PARTS
        for name, statement in getattr(part, "TRIGGERS", {}).items()
        if name not in present
    ]
    for statement in missing:
        db.execute(inspect.cleandoc(statement))
    if missing:
        db.execute("insert into quotes_fts (quotes_fts) values ('rebuild')")


def restore_views(db: Database) -> None:
    """Make every view whose text differs from this version's."""
    stored = {view.name: view.schema for view in db.views}
    for part in PARTS:
        for name, statement in getattr(part, "VIEWS", {}).items():
            wanted = inspect.cleandoc(statement)
            if stored.get(name, "").casefold() == wanted.casefold():
                continue
            if name in stored:
                db.execute(f"drop view [{name}]")
            db.execute(wanted)


def names(part: ModuleType) -> list[str]:
    """The names of a part's migrations, in order."""
    empty = Database(memory=True, execute_plugins=False)
    return [migration.name for migration in part.migrations.pending(empty)]


def _applied(db: Database) -> set[tuple[str, str]]:
    rows = db.execute(
        "select migration_set, name from _sqlite_migrations where migration_set like 'quotes.%'"
    )
    return {(row[0], row[1]) for row in rows}
