"""An added quote costs the same in a small database and in a large one: counted, not timed."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
from sqlite_utils import Database

from benchmarks import grouping
from quotes.storing import figures, members, statements

A_DAY = 100
CUP = "“We won the regional cup and the harbour town will celebrate it on Monday evening,”"
MORE = 1.15
"""What a larger database may cost more, in steps of SQLite and in quotes compared."""


def test_work_for_an_added_quote_stays(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "A_DAY", A_DAY)
    monkeypatch.setattr(grouping, "KEPT", 3 * A_DAY)
    linked = Mock(wraps=statements.link)
    monkeypatch.setattr(statements, "link", linked)
    maker, stored = grouping.Maker(), 0
    grouping.add_names(db)
    costs = []
    for size in (1_000, 6_000):
        grouping.add(db, maker, stored, size - 1_000 - stored)
        statements.group(db)
        grouping.add(db, maker, size - 1_000, 1_000)
        stored = size
        linked.reset_mock()
        with grouping.steps(db) as counter:
            statements.group(db)
        costs.append((counter(), linked.call_count))
    (small_steps, small_pairs), (large_steps, large_pairs) = costs
    assert large_steps <= MORE * small_steps
    assert large_pairs <= MORE * small_pairs
    assert small_pairs > 0


def test_a_copy_of_what_is_everywhere_costs_no_more(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wire story's copies of one day: each looks up the first ones only."""
    monkeypatch.setattr(
        statements, "PUT_KEY", statements.PUT_KEY.replace(str(statements.CROWD), "50")
    )
    db.execute("insert into speakers (id, name, kind) values (1, 'Ann Lee', 'person')")
    costs = []
    for first in (0, 100, 200, 300):
        _add_copies(db, range(first, first + 100))
        with grouping.steps(db) as counter:
            db.execute("create temp table if not exists new_keys (quote_id, low, high, weight)")
            waiting = [row[0] for row in db.execute(statements.QUEUED)]
            told = {each.id: statements.read(each) for each in statements.tellings(db, waiting)}
            statements._index(db, told.values())
            pairs = db.execute(statements.CANDIDATES).fetchall()
        costs.append(counter())
        assert pairs
        statements.group(db)
    assert costs[3] <= MORE * costs[1]
    assert db.execute("select quotes from statements").fetchall() == [(400,)]


@pytest.mark.parametrize(
    "text", [CUP, "“A crowd of 900 people watched how we won the harbour cup,”"]
)
def test_one_more_copy_costs_no_more(
    db: Database, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """A new telling is compared with the first ones; its statement is not looked at again."""
    monkeypatch.setattr(members, "COMPARED", 20)
    monkeypatch.setattr(figures, "MOST", 50)
    monkeypatch.setattr(statements, "MOST", 30)
    monkeypatch.setattr(
        statements, "PUT_KEY", statements.PUT_KEY.replace(str(statements.CROWD), "50")
    )
    monkeypatch.setattr(
        statements,
        "CANDIDATES",
        statements.CANDIDATES.replace(f"<= {statements.MOST}", "<= 30"),
    )
    compared = Mock(wraps=members.compare)
    monkeypatch.setattr(members, "compare", compared)
    db.execute("insert into speakers (id, name, kind) values (1, 'Ann Lee', 'person')")
    costs = []
    for size in (100, 200, 400, 800):
        known = db.execute("select count(*) from quotes").fetchone()[0]
        _add_copies(db, range(known, size), text)
        statements.group(db)
        _add_copies(db, range(size, size + 1), text)
        compared.reset_mock()
        with grouping.steps(db) as counter:
            statements.group(db)
        costs.append(counter())
        assert compared.call_count == members.COMPARED
        assert db.execute("select quotes from statements").fetchall() == [(size + 1,)]
    assert costs[3] <= MORE * costs[0]


def _add_copies(db: Database, numbers: range, text: str = CUP) -> None:
    with db.atomic():
        for each in numbers:
            db.execute(
                "insert into articles (id, name, published, words, text_hash, text) "
                "values (?, ?, '2024-05-01', 3, '', '')",
                [each, f"{each}.txt"],
            )
            db.execute(
                'insert into quotes (id, article_id, speaker_id, text, start, "end", kind, act, '
                "modality, rule) values (?, ?, 1, ?, 0, 1, 'direct', 'statement', 'asserted', "
                "'made')",
                [1_000 + each, each, text],
            )
