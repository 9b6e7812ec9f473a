"""The database that the pages read: which of Datasette's it is, what it has, and its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from datasette.database import QueryInterrupted
from datasette.utils.asgi import Forbidden

Row = dict[str, Any]

NEEDED = ("articles", "outlets", "quotes", "speakers")
PATIENCE_MS = 400
"""So long a page waits for its counts, where they were not made ahead."""
LARGE = 20_000
"""From so many quotes on, counts made ahead are shown even where they are a little old."""


@dataclass(frozen=True)
class Source:
    """One attached database with our tables; `has` are the names of its tables and views."""

    datasette: Any
    database: Any
    has: frozenset[str]

    @property
    def name(self) -> str:
        """The database's name, as Datasette's addresses have it."""
        return str(self.database.name)

    async def rows(
        self, sql: str, params: Mapping[str, object] | None = None, *, needs: str = ""
    ) -> list[Row]:
        """The rows of a query, within Datasette's time limit; raises its QueryInterrupted.

        None where the database lacks the table that the query `needs`.
        """
        if needs and needs not in self.has:
            return []
        result = await self.database.execute(sql, params)
        return [dict(row) for row in result.rows]

    async def counted(self, sql: str, params: Mapping[str, object] | None = None) -> list[Row]:
        """Rows of a query that counts; none where that takes too long to wait for.

        So a large database that was never optimized still has its pages, without these counts.
        """
        try:
            result = await self.database.execute(
                sql, params, custom_time_limit=PATIENCE_MS, log_sql_errors=False
            )
        except QueryInterrupted:
            return []
        return [dict(row) for row in result.rows]

    async def raw(self, sql: str, params: Mapping[str, object]) -> list[Any]:
        """The rows of a query as SQLite gives them, for when there are thousands."""
        return list((await self.database.execute(sql, params)).rows)

    async def one(
        self, sql: str, params: Mapping[str, object] | None = None, *, needs: str = ""
    ) -> Row | None:
        """The first row of a query, or None; see `rows`."""
        rows = await self.rows(sql, params, needs=needs)
        return rows[0] if rows else None

    async def summary(self, name: str) -> str:
        """The table or view to read a summary from: its table where that may be shown."""
        made_ahead = self.has >= {"summaries", f"summary_{name}", "summary_database_totals"}
        if not made_ahead:
            return name
        state = await self.one(
            "select stale, (select quotes from summary_database_totals) as quotes "
            "from summaries where name = :name",
            {"name": name},
        )
        if state and (not state["stale"] or (state["quotes"] or 0) >= LARGE):
            return f"summary_{name}"
        return name


def setting(datasette: Any, name: str) -> Any:
    """One of the plugin's settings; None where it is not given."""
    return (datasette.plugin_config("quotes-to-sqlite") or {}).get(name)


async def find_source(datasette: Any) -> Source | None:
    """The database to publish: the one named in the plugin's settings, else the first that fits."""
    wanted = setting(datasette, "database")
    for name, database in datasette.databases.items():
        if name.startswith("_") or (wanted and name != wanted):
            continue
        has = frozenset(await database.table_names()) | frozenset(await database.view_names())
        if has.issuperset(NEEDED):
            return Source(datasette, database, has)
    return None


async def check_access(source: Source, actor: Any) -> None:
    """Raise Forbidden unless the visitor may read the database and the tables that pages show."""
    resources = [("view-database", _resource(source.name))]
    resources += [("view-table", _resource(source.name, table)) for table in NEEDED]
    for action, resource in resources:
        visible, _ = await source.datasette.check_visibility(actor, action, resource)
        if not visible:
            raise Forbidden("view-database")


def _resource(database: str, table: str | None = None) -> object:
    """What a permission is about: a name or a pair until Datasette 0.65, an object from 1.0."""
    try:
        resources = import_module("datasette.resources")
    except ImportError:
        return (database, table) if table else database
    if table:
        return resources.TableResource(database, table)
    return resources.DatabaseResource(database)
