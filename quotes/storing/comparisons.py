"""What the database knows of statements and originals, as plain rows to be shown."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from quotes.storing.sql import AMONG, FROM_QUOTES, HOLDS_NAME, listed

SOURCE = f"""
    select quotes.id as quote_id, quotes.statement_id as statement_id, quotes.text as said,
           quotes.kind as kind, quotes.cue as cue, quotes.role as role,
           coalesce(speakers.name, quotes.speaker_text) as speaker, outlets.name as outlet,
           articles.published as published, coalesce(articles.title, articles.name) as title,
           articles.url as url{FROM_QUOTES}"""
JSON_COLUMNS = ("only_a", "only_b", "numbers_a", "numbers_b", "only_quote", "only_original")


def sources_of(db: Database, quotes: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Each quote with its speaker, outlet, date and link, by id."""
    rows = db.query(f"{SOURCE} where quotes.id {AMONG}", [listed(quotes)])
    return {row["quote_id"]: row for row in rows}


def statement(db: Database, statement_id: int) -> dict[str, Any] | None:
    """A statement with its tellings, first to report first, and their wordings compared.

    None where there is no such statement.
    """
    row = next(
        db.query(
            "select statements.*, speakers.name as speaker from statements "
            "left join speakers on speakers.id = statements.speaker_id where statements.id = ?",
            [statement_id],
        ),
        None,
    )
    if row is None:
        return None
    where = f"{SOURCE} where quotes.statement_id = ?"
    order = "articles.published is null, articles.published, quotes.id"
    row["tellings"] = list(db.query(f"{where} order by {order}", [statement_id]))
    row["wordings"] = [
        _read(each)
        for each in db.query("select * from wordings where statement_id = ?", [statement_id])
    ]
    return row


def statements_about(
    db: Database, speaker: str | None, about: str | None, limit: int
) -> list[dict[str, Any]]:
    """The statements of a speaker (a part of the name will do) about some words, newest first."""
    where, values = ["1"], dict[str, Any](limit=limit)
    if speaker:
        where.append(f"speaker_id in (select id from speakers where {HOLDS_NAME.format('name')})")
        values["name"] = speaker
    if about:
        where.append(
            "id in (select quotes.statement_id from quotes_fts "
            "join quotes on quotes.id = quotes_fts.rowid where quotes_fts match :about)"
        )
        words = about.replace('"', " ").split()
        values["about"] = " ".join(f'"{word}"' for word in words) or '""'
    rows = db.execute(
        f"select id from statements where {' and '.join(where)} "
        "order by published desc, outlets desc, id limit :limit",
        values,
    ).fetchall()
    return [found for (each,) in rows if (found := statement(db, each))]


def original(db: Database, primary_id: int) -> dict[str, Any] | None:
    """An original with the quotes aligned to it and the spans they repeat; None for no such one."""
    row = next(
        db.query(
            "select primary_sources.*, speakers.name as speaker from primary_sources "
            "left join speakers on speakers.id = primary_sources.speaker_id "
            "where primary_sources.id = ?",
            [primary_id],
        ),
        None,
    )
    if row is None:
        return None
    spans: dict[int, list[tuple[int, int]]] = {}
    for quote, start, end in db.execute(
        'select quote_id, start, "end" from alignment_spans where primary_id = ? '
        "order by quote_id, start",
        [primary_id],
    ):
        spans.setdefault(quote, []).append((start, end))
    aligned = [
        _read(each)
        for each in db.query("select * from alignments where primary_id = ?", [primary_id])
    ]
    sources = sources_of(db, [each["quote_id"] for each in aligned])
    row["quotes"] = [
        {**each, **sources[each["quote_id"]], "spans": spans.get(each["quote_id"], [])}
        for each in sorted(aligned, key=lambda each: (each["start"] is None, each["start"] or 0))
    ]
    return row


def _read(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: json.loads(value) if name in JSON_COLUMNS else value for name, value in row.items()
    }
