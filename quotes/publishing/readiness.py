"""Whether a database is ready to be published: sound, quick, and with nothing private in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from quotes.storing.schema import PARTS, upgrade
from quotes.storing.summaries import stale

SAMPLE = 200
PRIVATE_NAMES = re.compile(
    r"(^|_)(e?mail|password|passwd|secret|(api|auth|access)_?(key|token)|phone|address|ip|session|private)(_|$)",
    re.IGNORECASE,
)
# A path of somebody's machine: /home/ann/…, C:\Users\…
_OWN_PATH = "like '/%' or {0} like '_:\\%' or {0} like '~%'"


@dataclass(frozen=True)
class Check:
    """One thing looked at; `why` says what is wrong and what puts it right, empty if nothing."""

    name: str
    why: str

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.why


def check(db: Database, path: Path) -> list[Check]:
    """Everything looked at, in the order in which it matters. Reads only."""
    return [Check(name, "; ".join(look(db, path))) for name, look in CHECKS]


def _sound(db: Database, path: Path) -> Iterator[str]:
    said = db.execute("pragma quick_check(1)").fetchone()[0]
    if said != "ok":
        yield f"{said}; the file is damaged"
    broken = db.execute("select count(*) from pragma_foreign_key_check").fetchone()[0]
    if broken:
        yield f"{broken} references lead nowhere (pragma foreign_key_check lists them)"


def _one_file(db: Database, path: Path) -> Iterator[str]:
    if path.with_name(path.name + "-wal").exists():
        remedy = f'close other programs and run: sqlite3 {path} "vacuum"'
        yield f"{path.name}-wal lies beside it; {remedy}"


def _indexes(db: Database, path: Path) -> Iterator[str]:
    yield from _missing(db, "index", f"run: quotes upgrade {path}")


def _triggers(db: Database, path: Path) -> Iterator[str]:
    yield from _missing(db, "trigger", f"run: quotes upgrade {path}")


def _missing(db: Database, kind: str, remedy: str) -> Iterator[str]:
    wanted = Database(memory=True, execute_plugins=False)
    upgrade(wanted)
    sql = "select name from sqlite_master where type = ? and sql is not null"
    missing = {row[0] for row in wanted.execute(sql, [kind])} - {
        row[0] for row in db.execute(sql, [kind])
    }
    wanted.close()
    if missing:
        yield f"missing: {', '.join(sorted(missing))}; {remedy}"


def _search(db: Database, path: Path) -> Iterator[str]:
    remedy = f"""run: sqlite3 {path} "insert into quotes_fts (quotes_fts) values ('rebuild')\""""
    unfound = db.execute(
        """select (select count(*) from quotes
                    where id not in (select id from quotes_fts_docsize))
                + (select count(*) from quotes_fts_docsize
                    where id not in (select id from quotes))"""
    ).fetchone()[0]
    if unfound:
        yield f"{unfound} quotations are not in step with the search; {remedy}"
        return
    rows = db.execute(f"select id, text from quotes order by id limit {SAMPLE}").fetchall()
    lost = 0
    for key, text in rows:
        words = re.findall(r"\b[a-z]{3,}\b", text)
        if (
            words
            and not db.execute(
                "select 1 from quotes_fts where quotes_fts match ? and rowid = ?",
                [f'"{max(words, key=len)}"', key],
            ).fetchone()
        ):
            lost += 1
    if lost > len(rows) // 20:  # odd characters within words may hide a few
        yield f"{lost} of {len(rows)} quotations are not found by their own words; {remedy}"


def _analyzed(db: Database, path: Path) -> Iterator[str]:
    remedy = f"run: quotes optimize {path}"
    if "sqlite_stat1" not in db.table_names():
        yield f"analyze was never run; {remedy}"
        return
    known = {row[0] for row in db.execute("select distinct tbl from sqlite_stat1")}
    wanted = {"quotes", "articles"} if db["quotes"].count else set()
    if wanted - known:
        yield f"no statistics of {', '.join(sorted(wanted - known))}; {remedy}"


def _summaries(db: Database, path: Path) -> Iterator[str]:
    names = stale(db)
    if names:
        yield f"not up to date: {', '.join(names)}; run: quotes optimize {path}"


def _ours_only(db: Database, path: Path) -> Iterator[str]:
    ours = {name for part in PARTS for name in part.TABLES} | {"_sqlite_migrations"}
    others = [
        name
        for name in db.table_names()
        if name not in ours and not name.startswith(("sqlite_", "quotes_fts"))
    ]
    if others:
        yield (
            f"tables that quotes did not make: {', '.join(sorted(others))}; drop them, or allow "
            "them in metadata.yml on purpose"
        )


def _private(db: Database, path: Path) -> Iterator[str]:
    columns = [
        f"{table}.{column}"
        for table in db.table_names()
        if not table.startswith(("sqlite_", "quotes_fts"))
        for column in db[table].columns_dict
        if PRIVATE_NAMES.search(column)
    ]
    if columns:
        yield f"columns that sound private: {', '.join(sorted(columns))}"
    for table, column in (("articles", "name"), ("problems", '"where"')):
        count = db.execute(
            f"select count(*) from {table} where {column} {_OWN_PATH.format(column)}"
        ).fetchone()[0]
        if count:
            plain = column.strip('"')
            yield (
                f"{count} rows of {table}.{plain} hold paths of your own machine; load with paths "
                "relative to the folder, or shorten them"
            )


CHECKS: tuple[tuple[str, Callable[[Database, Path], Iterator[str]]], ...] = (
    ("sound", _sound),
    ("one file", _one_file),
    ("indexes", _indexes),
    ("triggers", _triggers),
    ("full-text search", _search),
    ("statistics", _analyzed),
    ("summaries", _summaries),
    ("only our tables", _ours_only),
    ("nothing private", _private),
)
