"""Rows of `statements` and `wordings`, from groups of quotes that hang together."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import fields
from itertools import combinations

from sqlite_utils import Database

from quotes.comparing.relations import Wording, compare
from quotes.comparing.tellings import Telling
from quotes.storing.ids import first_free, stable_ids
from quotes.storing.sql import AMONG, listed, upsert
from quotes.storing.tellings import tellings

COMPARED = 40
"""In a statement told more often, every telling is compared with this many first ones only."""

PAIR = ("quote_a", "quote_b")
PUT_WORDING = upsert(
    "wordings", (*PAIR, "statement_id", *(each.name for each in fields(Wording))), PAIR
)
PUT_STATEMENT = upsert(
    "statements",
    (
        *("id", "speaker_id", "text", "published", "quotes", "outlets", "first_quote_id"),
        *("numbers_differ", "negation_differs"),
    ),
)


def regroup(
    db: Database, groups: Sequence[Sequence[int]], touched: set[int], stale: set[int]
) -> int:
    """Make the quotes `touched`, and all of the statements `stale`, members of `groups` alone.

    A group keeps the statement id that most of its quotes have; a new one gets the id of the quote
    told first. Statements that nobody is left in are deleted. The number of statements written.
    """
    before = _statements(db, touched | {each for group in groups for each in group})
    before |= _statements(db, of_statements(db, stale | set(before.values())))
    ids = _assign(db, groups, before)
    after = {quote: own for own, group in zip(ids, groups, strict=True) for quote in group}
    db.conn.executemany(
        "insert into statements (id, text, quotes, outlets) values (?, '', 0, 0) "
        "on conflict (id) do nothing",
        [(each,) for each in ids],
    )
    db.conn.executemany(
        "update quotes set statement_id = ? where id = ?",
        [
            (after.get(quote), quote)
            for quote in sorted(before.keys() | after.keys())
            if before.get(quote) != after.get(quote)
        ],
    )
    for own, group in zip(ids, groups, strict=True):
        _write(db, own, group)
    _delete_empty(db, (stale | set(before.values())) - set(ids))
    return len(ids)


def of_statements(db: Database, statements: Iterable[int]) -> set[int]:
    """The quotes of some statements."""
    rows = db.execute(f"select id from quotes where statement_id {AMONG}", [listed(statements)])
    return {row[0] for row in rows}


def statements_of(db: Database, quotes: Iterable[int]) -> set[int]:
    """The statements of some quotes."""
    return set(_statements(db, quotes).values())


def told_order(telling: Telling) -> tuple[bool, str, int]:
    """Sorts tellings by when they were told: dated ones first, then by date and time, then id."""
    return telling.date is None, telling.date or "", telling.id


def _statements(db: Database, quotes: Iterable[int]) -> dict[int, int]:
    rows = db.execute(
        f"select id, statement_id from quotes where id {AMONG} and statement_id is not null",
        [listed(quotes)],
    )
    return dict(rows.fetchall())


def _assign(db: Database, groups: Sequence[Sequence[int]], before: dict[int, int]) -> list[int]:
    """An id for each group, in their order: its old one, where no larger part of it has that."""
    claims = sorted(
        (-count, own, number)
        for number, group in enumerate(groups)
        for own, count in Counter(before[each] for each in group if each in before).items()
    )
    assigned: dict[int, int] = {}
    taken: set[int] = set()
    for _, own, number in claims:
        if number not in assigned and own not in taken:
            assigned[number] = own
            taken.add(own)
    for number, group in enumerate(groups):
        if number not in assigned:
            first = min(tellings(db, group), key=told_order).id
            assigned[number] = _new_id(db, first, taken)
            taken.add(assigned[number])
    return [assigned[number] for number in range(len(groups))]


def _new_id(db: Database, first: int, taken: set[int]) -> int:
    def is_taken(each: int) -> bool:
        found = db.execute("select 1 from statements where id = ?", [each]).fetchone()
        return each in taken or found is not None

    return first if not is_taken(first) else first_free(stable_ids("statement", first), is_taken)


def _write(db: Database, own: int, group: Sequence[int]) -> None:
    """One statement's row, and the wordings it lacks."""
    told = sorted(tellings(db, group), key=told_order)
    _write_wordings(db, own, told)
    numbers, negation = db.execute(
        "select max(numbers_differ), max(negation_differs) from wordings where statement_id = ?",
        [own],
    ).fetchone()
    fullest = max(told, key=lambda each: (each.kind == "direct", len(each.text), -each.id))
    outlets = {each.outlet for each in told if each.outlet is not None}
    db.execute(
        PUT_STATEMENT,
        [
            own,
            fullest.speaker_id,
            fullest.text,
            told[0].date,
            len(told),
            len(outlets) or 1,
            told[0].id,
            numbers or 0,
            negation or 0,
        ],
    )


def _write_wordings(db: Database, own: int, told: Sequence[Telling]) -> None:
    """Compare each pair of a statement's tellings that was not compared before."""
    rows = db.execute("select quote_a, quote_b from wordings where statement_id = ?", [own])
    existing = set(rows.fetchall())
    rank = {telling.id: place for place, telling in enumerate(told)}
    db.conn.executemany(
        "delete from wordings where quote_a = ? and quote_b = ?",
        [pair for pair in existing if not set(pair) <= rank.keys()],
    )
    db.conn.executemany(
        PUT_WORDING,
        [
            wording_row(a, b, own, compare(a, b))
            for a, b in combinations(told, 2)
            if rank[a.id] < COMPARED
            and (a.id, b.id) not in existing
            and (b.id, a.id) not in existing
        ],
    )


def wording_row(a: Telling, b: Telling, statement: int, wording: Wording) -> tuple[object, ...]:
    """The row of `wordings` for two tellings, the one told first in front."""
    values = (getattr(wording, each.name) for each in fields(Wording))
    stored = (json.dumps(v, ensure_ascii=False) if isinstance(v, tuple) else v for v in values)
    return (a.id, b.id, statement, *stored)


def _delete_empty(db: Database, statements: Iterable[int]) -> None:
    ids = [listed(statements)]
    db.execute(f"update quotes set statement_id = null where statement_id {AMONG}", ids)
    db.execute(f"delete from wordings where statement_id {AMONG}", ids)
    db.execute(f"delete from statements where id {AMONG}", ids)
