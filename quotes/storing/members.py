"""Rows of `statements` and `wordings`, from groups of quotes that hang together."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields

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
PUT_HEAD = upsert("statement_heads", ("id", "first", "fullest", "outlets"))


def regroup(
    db: Database, groups: Sequence[Sequence[int]], touched: set[int], stale: set[int]
) -> int:
    """Make the quotes `touched`, and all of the statements `stale`, members of `groups` alone.

    A group keeps the statement id that most of its quotes have; a new one gets the id of the quote
    told first. Statements that nobody is left in are deleted. The number of statements written.
    """
    before = statements_by_quote(db, touched | {each for group in groups for each in group})
    before |= statements_by_quote(db, of_statements(db, stale | set(before.values())))
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


def statements_by_quote(db: Database, quotes: Iterable[int]) -> dict[int, int]:
    """The statement of each of some quotes that has one."""
    rows = db.execute(
        f"select id, statement_id from quotes where id {AMONG} and statement_id is not null",
        [listed(quotes)],
    )
    return dict(rows.fetchall())


def told_order(telling: Telling) -> tuple[bool, str, int]:
    """Sorts tellings by when they were told: dated ones first, then by date and time, then id."""
    return telling.date is None, telling.date or "", telling.id


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


@dataclass(frozen=True, slots=True)
class Head:
    """What must be known of a statement for more tellings to join it.

    `first` are the tellings first told, in order, at most `COMPARED`; `outlets` the names of those
    that told it; `quotes` how many tellings there are.
    """

    first: Sequence[Telling] = ()
    fullest: Telling | None = None
    outlets: frozenset[str] = frozenset()
    quotes: int = 0

    def joined_by(self, new: Sequence[Telling]) -> Head:
        """The head of the statement that these tellings, none of them its own, have joined."""
        known = [self.fullest] if self.fullest else []
        return Head(
            sorted([*self.first, *new], key=told_order)[:COMPARED],
            max((*known, *new), key=lambda each: (each.kind == "direct", len(each.text), -each.id)),
            self.outlets | {each.outlet for each in new if each.outlet is not None},
            self.quotes + len(new),
        )


def grow(db: Database, statements: Sequence[int], quotes: Sequence[int]) -> None:
    """Make one of some statements, with `quotes` that were of none before: the largest one stays.

    What the largest one has already is not looked at again, but for its `Head`.
    """
    rows = db.execute(f"select quotes, id from statements where id {AMONG}", [listed(statements)])
    own = min((-count, each) for count, each in rows.fetchall())[1]
    absorbed = set(statements) - {own}
    head = _head(db, own)
    new = list(tellings(db, {*quotes, *of_statements(db, absorbed)}))
    db.execute(
        f"update quotes set statement_id = ? where id {AMONG}",
        [own, listed(each.id for each in new)],
    )
    flags = db.execute(
        "select numbers_differ, negation_differs from statements where id = ?", [own]
    ).fetchone()
    made = _put_wordings(db, own, pairs(head.first, new))
    _put(
        db,
        own,
        head.joined_by(new),
        flags[0] or any(each.numbers_differ for each in made),
        flags[1] or any(each.negation_differs for each in made),
    )
    _delete_empty(db, absorbed)


def pairs(first: Sequence[Telling], new: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Which tellings are compared when `new` ones join those `first` told, the earlier in front.

    Each new one with the `COMPARED` ones that are now the first, all new ones with each other if
    they are among these.
    """
    ids = {each.id for each in new}
    told = sorted([*first, *new], key=told_order)
    for place, a in enumerate(told[:COMPARED]):
        for b in told[place + 1 :]:
            if a.id in ids or b.id in ids:
                yield a, b


def _write(db: Database, own: int, group: Sequence[int]) -> None:
    """One statement's row, and the wordings it lacks."""
    told = list(tellings(db, group))
    rows = db.execute("select quote_a, quote_b from wordings where statement_id = ?", [own])
    existing = {frozenset(pair) for pair in rows.fetchall()}
    gone = [tuple(pair) for pair in existing if not pair <= set(group)]
    db.conn.executemany(
        "delete from wordings where ?1 in (quote_a, quote_b) and ?2 in (quote_a, quote_b)", gone
    )
    _put_wordings(
        db, own, ((a, b) for a, b in pairs((), told) if frozenset((a.id, b.id)) not in existing)
    )
    numbers, negation = db.execute(
        "select max(numbers_differ), max(negation_differs) from wordings where statement_id = ?",
        [own],
    ).fetchone()
    _put(db, own, Head().joined_by(told), numbers, negation)


def _put(db: Database, own: int, head: Head, numbers: object, negation: object) -> None:
    assert head.fullest is not None
    db.execute(
        PUT_STATEMENT,
        [
            own,
            head.fullest.speaker_id,
            head.fullest.text,
            head.first[0].date,
            head.quotes,
            len(head.outlets) or 1,
            head.first[0].id,
            int(bool(numbers)),
            int(bool(negation)),
        ],
    )
    if head.quotes > COMPARED:
        first = json.dumps([each.id for each in head.first])
        db.execute(PUT_HEAD, [own, first, head.fullest.id, json.dumps(sorted(head.outlets))])
    else:
        db.execute("delete from statement_heads where id = ?", [own])


def _head(db: Database, own: int) -> Head:
    """A statement's head: as stored if it has many tellings, else from its tellings."""
    row = db.execute(
        "select first, fullest, statement_heads.outlets, quotes from statement_heads "
        "join statements using (id) where id = ?",
        [own],
    ).fetchone()
    if row is None:
        return Head().joined_by(list(tellings(db, of_statements(db, [own]))))
    first, fullest, outlets, quotes = row
    known = {each.id: each for each in tellings(db, {*json.loads(first), fullest})}
    return Head(
        [known[each] for each in json.loads(first)],
        known[fullest],
        frozenset(json.loads(outlets)),
        quotes,
    )


def _put_wordings(
    db: Database, own: int, compared: Iterable[tuple[Telling, Telling]]
) -> list[Wording]:
    made = [(a, b, compare(a, b)) for a, b in compared]
    db.conn.executemany(PUT_WORDING, [wording_row(a, b, own, wording) for a, b, wording in made])
    return [wording for *_, wording in made]


def wording_row(a: Telling, b: Telling, statement: int, wording: Wording) -> tuple[object, ...]:
    """The row of `wordings` for two tellings, the one told first in front."""
    values = (getattr(wording, each.name) for each in fields(Wording))
    stored = (json.dumps(v, ensure_ascii=False) if isinstance(v, tuple) else v for v in values)
    return (a.id, b.id, statement, *stored)


def _delete_empty(db: Database, statements: Iterable[int]) -> None:
    ids = [listed(statements)]
    db.execute(f"update quotes set statement_id = null where statement_id {AMONG}", ids)
    db.execute(f"delete from wordings where statement_id {AMONG}", ids)
    db.execute(f"delete from statement_heads where id {AMONG}", ids)
    db.execute(f"delete from statements where id {AMONG}", ids)
