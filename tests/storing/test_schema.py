"""The schema: from blank, from every earlier step, and what must not be lost on the way."""

from __future__ import annotations

import pytest
from sqlite_utils import Database

from quotes.storing import schema
from quotes.storing.writer import Writer

from .conftest import article, extraction


def objects(db: Database) -> dict[str, str]:
    rows = db.execute("select name, sql from sqlite_master where sql is not null")
    return dict(rows.fetchall())


def found(db: Database, words: str) -> list[str]:
    rows = db.execute(
        "select text from quotes where id in (select rowid from quotes_fts(?))", [words]
    )
    return [row[0] for row in rows]


def test_upgrade_twice_changes_nothing(db: Database) -> None:
    before = objects(db)
    changes = db.conn.total_changes
    schema.upgrade(db)
    assert objects(db) == before
    assert db.conn.total_changes == changes


STEPS = [(part, name) for part in schema.PARTS for name in schema.names(part)]


@pytest.mark.parametrize(("part", "name"), STEPS, ids=[name for _, name in STEPS])
def test_upgrade_from_every_earlier_step_gives_the_same_schema(part, name, db: Database) -> None:
    old = Database(memory=True)
    for earlier in schema.PARTS:
        if earlier is part:
            earlier.migrations.apply(old, stop_before=name)
            break
        earlier.migrations.apply(old)
    schema.upgrade(old)
    assert objects(old) == objects(db)


@pytest.mark.parametrize("part", schema.PARTS, ids=lambda part: part.migrations.name)
def test_parts_name_their_tables_and_triggers(part, db: Database) -> None:
    tables, triggers = set(db.table_names()), {trigger.name for trigger in db.triggers}
    assert set(part.TABLES) <= tables
    assert set(getattr(part, "TRIGGERS", {})) <= triggers
    assert part.migrations.name.startswith("quotes.")


def test_no_table_is_left_out_of_the_parts(db: Database) -> None:
    named = {table for part in schema.PARTS for table in part.TABLES}
    ours = {table for table in db.table_names() if "_fts" not in table and table[0] != "_"}
    assert {table for table in ours if table != "sqlite_stat1"} == named


def test_foreign_keys_and_their_indexes(db: Database) -> None:
    """Deleting a quote or an article must not scan the tables that refer to it."""
    for table in db.tables:
        indexed = {index.columns[0] for index in table.indexes} | set(table.pks[:1])
        for key in table.foreign_keys:
            assert key.column in indexed, f"{table.name}.{key.column} has no index"


def test_triggers_lost_by_a_transform_come_back_with_their_search(db: Database) -> None:
    with Writer(db) as writer:
        writer.add(article(), extraction())
    db["quotes"].transform(column_order=["id", "text"])
    assert not db["quotes"].triggers
    db.execute("update quotes set text = 'granite' where kind = 'indirect'")
    db.conn.commit()
    schema.upgrade(db)
    wanted = {name for part in schema.PARTS for name in getattr(part, "TRIGGERS", {})}
    assert {trigger.name for trigger in db.triggers} == wanted
    assert found(db, "granite") == ["granite"]
    assert found(db, "cables") == []


def test_search_stems_and_ignores_accents(db: Database) -> None:
    with Writer(db) as writer:
        writer.add(article(), extraction())
    assert found(db, "check") == ["“We checked it twice.”"]
    assert found(db, "câble") == ["the cables were worn"]


def test_a_changed_view_is_made_anew(db: Database) -> None:
    db.execute("drop view said")
    db.execute("create view said as select 1 as one")
    schema.upgrade(db)
    assert "who" in db["said"].columns_dict


def test_a_newer_database_is_refused(db: Database) -> None:
    db["_sqlite_migrations"].insert(
        {"migration_set": "quotes.core", "name": "m999_later", "applied_at": "2099-01-01"}
    )
    before = objects(db)
    with pytest.raises(schema.NewerDatabase, match="m999_later"):
        schema.upgrade(db)
    assert objects(db) == before


def test_a_table_of_somebody_else_is_refused() -> None:
    theirs = Database(memory=True)
    theirs["quotes"].insert({"price": 3})
    with pytest.raises(schema.ForeignDatabase, match="quotes"):
        schema.upgrade(theirs)
    assert theirs.table_names() == ["quotes"]


def test_other_tables_in_the_database_are_left_alone() -> None:
    theirs = Database(memory=True)
    theirs["recipes"].insert({"name": "soup"})
    schema.upgrade(theirs)
    assert list(theirs["recipes"].rows) == [{"name": "soup"}]
