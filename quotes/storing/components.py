"""Which quotes belong together by the links that are kept, looking only at what new links touch.

A statement that only gains quotes stands here for all its quotes: a wire story's four thousandth
copy costs what the fiftieth did. One that lost a quote or a link is looked at whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlite_utils import Database

from quotes.comparing.grouping import Pair, best_links, groups
from quotes.storing.members import of_statements, statements_by_quote
from quotes.storing.sql import AMONG, listed

SIDES = ("quote_a", "quote_b")
JOINED = f"""
    select value from json_each(?) where {
    " or ".join(
        f"exists (select 1 from statement_links where {side} = value and strong)" for side in SIDES
    )
}"""
COMMON = """
    select 1 from (
        select quote_b as other from statement_links where quote_a = ?1 and kept
         union all select quote_a from statement_links where quote_b = ?1 and kept)
     where exists (select 1 from statement_links
                    where quote_a = min(other, ?2) and quote_b = max(other, ?2) and kept)
     limit 1"""
"""Whether something is linked to both of two quotes."""


class Changes(NamedTuple):
    """Weak links that join from now on, and those that do no more."""

    kept: list[Pair]
    cut: list[Pair]


class Parts(NamedTuple):
    """What hangs together, as `hanging_together` found it.

    `whole`: groups given by all their quotes, the largest first. `grown`: statements that become
    one, with the quotes, of none before, that join them. `loose`: the quotes that are in no other
    statement than `whole` and `grown` say.
    """

    whole: list[list[int]]
    grown: list[tuple[list[int], list[int]]]
    loose: set[int]


def keep(db: Database, touched: set[int]) -> Changes:
    """Decide anew which weak links of the quotes `touched` join; strong links all do."""
    near = _weak_links(db, touched)
    ends = {each for pair in near for each in pair}
    links = near | _weak_links(db, ends - touched)
    joined = {row[0] for row in db.execute(JOINED, [listed(ends)])}
    best = best_links({pair: score for pair, (score, _) in links.items()}, joined)
    changed = {pair for pair, (_, was) in near.items() if was != (pair in best)}
    db.conn.executemany(
        "update statement_links set kept = ? where quote_a = ? and quote_b = ?",
        [(pair in best, *pair) for pair in changed],
    )
    return Changes(sorted(changed & best), sorted(changed - best))


def hanging_together(db: Database, queued: set[int], stale: set[int], changes: Changes) -> Parts:
    """What the quotes `queued`, the statements `stale` and the changed links come to be part of."""
    apart = [pair for pair in changes.cut if not db.execute(COMMON, pair).fetchone()]
    shaken = queued | {each for pair in apart for each in pair}
    broken = stale | set(statements_by_quote(db, shaken).values())
    loose = shaken | of_statements(db, broken)
    edges = _kept_links(db, loose) | set(changes.kept)
    ends = {each for pair in edges for each in pair}
    node = {quote: -own for quote, own in statements_by_quote(db, ends - loose).items()}
    nodes = {node.get(each, each) for each in ends | loose}
    found = groups(nodes, [(node.get(a, a), node.get(b, b)) for a, b in edges])
    return _parts(db, found, loose)


def _parts(db: Database, found: Iterable[Sequence[int]], loose: set[int]) -> Parts:
    """`found` has the quotes' ids, and minus the id of a statement for those that are its own."""
    before = statements_by_quote(db, loose)
    whole, grown = [], []
    for group in found:
        statements = [-each for each in group if each < 0]
        quotes = [each for each in group if each > 0]
        if statements and before.keys().isdisjoint(quotes):
            grown.append((statements, quotes))
        else:
            whole.append(sorted({*quotes, *of_statements(db, statements)}))
    return Parts(sorted(whole, key=len, reverse=True), grown, loose)


def _weak_links(db: Database, quotes: Iterable[int]) -> dict[Pair, tuple[float, bool]]:
    """The weak links of some quotes: their score, and whether they are kept."""
    found = {}
    for side in SIDES:
        for a, b, score, kept in db.execute(
            f"select quote_a, quote_b, score, kept from statement_links "
            f"indexed by statement_links_weak_{side[-1]} where not strong and {side} {AMONG}",
            [listed(quotes)],
        ):
            found[a, b] = (score, bool(kept))
    return found


def _kept_links(db: Database, quotes: Iterable[int]) -> set[Pair]:
    return {
        row
        for side in SIDES
        for row in db.execute(
            f"select quote_a, quote_b from statement_links where kept and {side} {AMONG}",
            [listed(quotes)],
        )
    }
