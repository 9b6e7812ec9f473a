"""Grouping quotes into statements: those loaded or changed since the last time.

Grouping asks the queue that triggers keep, looks up candidates in `statement_index`, and changes
only the statements that a queued quote touches. Which quotes form a statement does not depend on
the order of loading; the id of a statement does (it keeps the id it was given first).
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlite_utils import Database

from quotes.comparing.grouping import Pair
from quotes.comparing.index import ENOUGH, keys_of, matches
from quotes.comparing.links import Link, Read, link, read
from quotes.storing import figures, members, originals
from quotes.storing.components import hanging_together, keep
from quotes.storing.sql import AMONG, listed, upsert
from quotes.storing.tellings import tellings

BATCH = 2_000
"""Quotes grouped in one transaction."""

MOST = 100
"""A new quote is compared with so many that share most with it: in the wire's thousandth copy of a
statement, the first hundred tell enough. Only then does a link depend on what else is there."""

CROWD = 250
"""So many quotes of one day may have a key; the next ones that have it look it up without being
found by it. Else a wire story's ten thousandth copy would be held against all the others."""

PUT_KEY = f"""
    insert or ignore into statement_index ("key", quote_id)
    select ?1, ?2 where (
        select count(*) from (
            select 1 from statement_index where "key" = ?1 limit {CROWD})) < {CROWD}"""

QUEUED = """
    select quote_id from statement_queue
      left join quotes on quotes.id = quote_id
      left join articles on articles.id = quotes.article_id
     order by articles.published, quote_id"""
"""The queue by date: what is compared with each other is looked at together."""

CANDIDATES = f"""
    select new_id, old_id from (
        select new.quote_id as new_id, old.quote_id as old_id,
               row_number() over (
                   partition by new.quote_id order by sum(new.weight) desc, old.quote_id
               ) as place
          from new_keys as new
          cross join statement_index as old
            on old."key" between new.low and new.high
         where old.quote_id <> new.quote_id
         group by new.quote_id, old.quote_id
        having sum(new.weight) >= {ENOUGH})
     where place <= {MOST}"""
PUT_LINK = upsert(
    "statement_links",
    ("quote_a", "quote_b", "rule", "score", "shared", "strong", "kept"),
    ("quote_a", "quote_b"),
)


@dataclass
class Grouped:
    """What one run did: quotes looked at, links found, statements made or changed."""

    quotes: int = 0
    links: int = 0
    statements: int = 0


def waiting(db: Database) -> int:
    """How many quotes are in the queue."""
    return int(db.execute("select count(*) from statement_queue").fetchone()[0])


def group(db: Database, told: Callable[[int], object] | None = None) -> Grouped:
    """Group what is in the queue, and tidy the statements that lost a quote.

    Each batch is one transaction; `told` is called with its number of quotes. The database may be
    closed at any time: what is not done stays in the queue.
    """
    done = Grouped()
    with _uncollected():
        while _pending(db):
            queued = [row[0] for row in db.execute(QUEUED)]
            for at in range(0, max(len(queued), 1), BATCH):
                batch = queued[at : at + BATCH]
                with db.atomic():
                    _batch(db, batch, done)
                if told:
                    told(len(batch))
    return done


def _pending(db: Database) -> bool:
    tables = ("statement_queue", "statement_stale")
    return any(db.execute(f"select 1 from {each} limit 1").fetchone() for each in tables)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python from looking for cycles: grouping makes none, and the search took much time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _batch(db: Database, queued: Sequence[int], done: Grouped) -> None:
    stale = {row[0] for row in db.execute("select statement_id from statement_stale")}
    touched = set(queued) | _forget(db, queued)
    reads = {telling.id: read(telling) for telling in tellings(db, queued)}
    told = {each: one for each, one in reads.items() if one.telling.said}
    _index(db, told.values())
    found = _links(db, told)
    db.conn.executemany(
        PUT_LINK,
        [
            (a, b, each.rule, each.score, " ".join(each.shared), each.strong, each.strong)
            for (a, b), each in found.items()
        ],
    )
    left = members.of_statements(db, stale)
    changes = keep(db, touched | left | {each for pair in found for each in pair})
    parts = hanging_together(db, touched, stale, changes)
    changed = members.regroup(db, parts.whole, parts.loose, stale) + len(parts.grown)
    for known, joining in parts.grown:
        members.grow(db, known, joining)
    figures.store(db, reads.values())
    originals.align_quotes(db, told.values())
    db.execute(f"delete from statement_queue where quote_id {AMONG}", [listed(queued)])
    db.execute("delete from statement_stale")
    done.quotes += len(queued)
    done.links += len(found)
    done.statements += changed


def _forget(db: Database, queued: Sequence[int]) -> set[int]:
    """Take away the links of quotes that are looked at anew; the quotes they were linked to."""
    where, ids = f"quote_a {AMONG} or quote_b {AMONG}", [listed(queued)] * 2
    rows = db.execute(f"select quote_a, quote_b from statement_links where {where}", ids).fetchall()
    if rows:
        db.execute(f"delete from statement_links where {where}", ids)
        db.execute(f"delete from wordings where {where}", ids)
    return {each for row in rows for each in row}


def _index(db: Database, reads: Iterable[Read]) -> None:
    """Put tellings into the index, and into `new_keys`, which asks it for candidates."""
    db.execute(
        """create temp table if not exists new_keys (
            quote_id integer, low integer, high integer, weight integer)"""
    )
    db.execute("delete from new_keys")
    keys = [
        (each.key, one.telling.id, each.weight)
        for one in reads
        for each in keys_of(one.content, one.telling.speaker, one.telling.day)
    ]
    keys.sort()
    db.conn.executemany(PUT_KEY, ((key, quote) for key, quote, _ in keys))
    db.conn.executemany(
        "insert into new_keys (quote_id, low, high, weight) values (?, ?, ?, ?)",
        ((quote, low, high, weight) for key, quote, weight in keys for low, high in matches(key)),
    )


def _links(db: Database, told: dict[int, Read]) -> dict[Pair, Link]:
    pairs = {(min(row), max(row)) for row in db.execute(CANDIDATES)}
    missing = {each for pair in pairs for each in pair} - told.keys()
    known = told | {each.id: read(each) for each in tellings(db, missing)}
    found = {}
    for a, b in sorted(pairs):
        if a in known and b in known and (answer := link(known[a], known[b])):
            found[a, b] = answer
    return found
