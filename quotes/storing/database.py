"""Opening a database, with one clear line for every reason why it cannot be used."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from quotes.errors import Refused
from quotes.speakers.registry import folded
from quotes.storing import schema

CACHE_KB = 128 * 1024
PATIENCE = 60_000
"""Milliseconds to wait for another program that is writing: a long transaction is soon over."""
REASONS = {
    # What SQLite says: what we say.
    "not a database": "not an SQLite database",
    "malformed": "a damaged SQLite database",
    "readonly": "read-only: it cannot be written to",
    "unable to open": "cannot be opened; may this file and its folder be written to?",
    "locked": "locked: another program is writing to it; run this again when it is done",
    "disk is full": "the disk is full",
    "disk I/O": "the disk reports an error",
}


class DatabaseError(Refused):
    """A database cannot be used; the message is one line that names the file and the reason."""


class Writing(Database):
    """A database whose transactions may write from their beginning on.

    SQLite would let two programs read first and ask later, and then refuse one of them at once,
    since neither could go on: this way whoever comes second waits.
    """

    @contextmanager
    def atomic(self) -> Generator[Database, None, None]:
        """A transaction; within another one, a part of it that may fail alone."""
        if self.conn.in_transaction:
            with super().atomic():
                yield self
            return
        self.conn.execute("begin immediate")
        try:
            yield self
            self.conn.execute("commit")
        except BaseException:
            self.rollback()
            raise


@contextmanager
def open_database(path: Path | str, *, create: bool = True) -> Iterator[Database]:
    """A database at this version's schema, open for writing; closed at the end.

    Raises DatabaseError where the file is missing (unless `create`), not a database, read-only,
    locked, made by a newer version, or holds tables of our names that are not ours.
    """
    path = Path(path)
    _check_file(path, create=create)
    with _one_line(path):
        db = Writing(path, execute_plugins=False)
        register_functions(db.conn)
        try:
            db.execute(f"pragma busy_timeout = {PATIENCE}")
            db.execute("pragma foreign_keys = on")
            db.execute(f"pragma cache_size = -{CACHE_KB}")
            db.execute("begin immediate")  # SQLite says only now whether it may write
            db.execute("rollback")
            schema.upgrade(db)
            yield db
        finally:
            db.close()


@contextmanager
def open_to_read(path: Path | str) -> Iterator[Database]:
    """A database that is only read: nothing is created, upgraded or changed.

    Raises DatabaseError as `open_database` does, and for a database of an older version.
    """
    path = Path(path)
    _check_file(path, create=False)
    with _one_line(path):
        db = Database(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True), execute_plugins=False
        )
        register_functions(db.conn)
        try:
            schema.check(db)
            if any(part.migrations.pending(db) for part in schema.PARTS):
                raise DatabaseError(
                    f"{path}: made by an older version of quotes; upgrade it with: "
                    f"quotes upgrade {path}"
                )
            yield db
        finally:
            db.close()


def register_functions(conn: sqlite3.Connection) -> None:
    """Give the connection plain_name(name): a name as `speakers.registry.folded` compares it."""
    conn.create_function(
        "plain_name",
        1,
        lambda name: None if name is None else folded(str(name)),
        deterministic=True,
    )


def _check_file(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise DatabaseError(f"{path}: is a folder, not a database")
    if not path.exists():
        if not create:
            raise DatabaseError(f"{path}: no such file; make it with: quotes load {path} PATH…")
        if not path.parent.is_dir():
            raise DatabaseError(f"{path}: there is no folder {path.parent}")


@contextmanager
def _one_line(path: Path) -> Iterator[None]:
    """Turn what SQLite and the schema say of a file into one line; a mistake of ours stays one."""
    try:
        yield
    except schema.NewerDatabase as error:
        raise DatabaseError(
            f"{path}: made by a newer version of quotes ({error}); upgrade quotes-to-sqlite"
        ) from error
    except schema.ForeignDatabase as error:
        raise DatabaseError(
            f"{path}: has a table named {error} that quotes did not make; choose another file"
        ) from error
    except sqlite3.DatabaseError as error:
        for said, reason in REASONS.items():
            if said in str(error):
                raise DatabaseError(f"{path}: {reason}") from error
        raise
