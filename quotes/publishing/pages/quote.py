"""One quotation: its words, the passage around it, why it was found, and its other wordings."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from quotes.publishing import passages
from quotes.publishing.pages import listing
from quotes.publishing.pages.original import alignment
from quotes.publishing.reasons import reasons
from quotes.publishing.source import Row, Source
from quotes.showing.cutting import Mark


async def read(source: Source, quote_id: int) -> dict[str, Any] | None:
    """The page's data: quote, passage, reasons, rules, wordings, originals and more."""
    quote = await source.one(
        listing.select(
            source,
            """, quotes.start, quotes."end", quotes.cue_start, quotes.cue_end,
               quotes.mention_start, quotes.mention_end, quotes.rule, quotes.resolved_by,
               quotes.continues_id, articles.byline, speakers.kind as speaker_kind""",
        )
        + "where quotes.id = :id",
        {"id": quote_id},
    )
    if quote is None:
        return None
    quote = listing.tidy(quote)
    spans = await source.rows(
        'select start, "end" from quote_spans where quote_id = :id order by start',
        {"id": quote_id},
    )
    quote["spans"] = spans or [{"start": quote["start"], "end": quote["end"]}]
    text = await _article_text(source, quote["article_id"])
    return {
        "quote": quote,
        "passage": _passage(text, quote),
        "reasons": reasons(quote),
        "rules": await _rules(source, quote),
        "wordings": await _wordings(source, quote),
        "originals": await _originals(source, quote_id),
        "corrections": await _corrections(source, quote_id),
        **await _neighbours(source, quote),
    }


async def _article_text(source: Source, article_id: int) -> str:
    row = await source.one("select text from articles where id = :id", {"id": article_id})
    return str(row["text"]) if row else ""


def marks_of(quote: Row) -> list[Mark]:
    """Where a quotation's content, cue and mention stand."""
    made = [Mark(span["start"], span["end"], "content", quote["id"]) for span in quote["spans"]]
    for part in ("cue", "mention"):
        start, end = quote[f"{part}_start"], quote[f"{part}_end"]
        if start is not None and end is not None:
            made.append(Mark(start, end, part, quote["id"]))
    return made


def _passage(text: str, quote: Row) -> dict[str, Any]:
    marks = marks_of(quote)
    close = [mark for mark in marks if abs(mark.start - quote["start"]) < 1500]
    start, end = passages.around(
        text,
        min(mark.start for mark in close or marks),
        max(mark.end for mark in close or marks),
    )
    return {
        "before": start > 0,
        "after": end < len(text),
        "pieces": [asdict(piece) for piece in passages.cut(text, marks, start, end)],
    }


async def _rules(source: Source, quote: Row) -> list[Row]:
    """The rules that decided, the quotation's first, and what each of them matches."""
    rows = await source.rows(
        "select name, matches from rules where name in (:rule, :resolved)",
        {"rule": quote["rule"], "resolved": quote["resolved_by"]},
        needs="rules",
    )
    decided = {quote["rule"]: "quotation", quote["resolved_by"]: "speaker"}
    told = [
        {**row, "decided": decided[row["name"]], "matches": row["matches"].replace("`", "")}
        for row in rows
    ]
    return sorted(told, key=lambda row: str(row["decided"]))


async def _wordings(source: Source, quote: Row) -> list[Row]:
    if quote["statement_id"] is None:
        return []
    rows = await source.rows(
        f"""{listing.select(source)}
             where quotes.statement_id = :statement and quotes.id <> :id
             order by articles.published is null, articles.published, quotes.id limit 12""",
        {"statement": quote["statement_id"], "id": quote["id"]},
    )
    return [listing.tidy(row) for row in rows]


async def _originals(source: Source, quote_id: int) -> list[Row]:
    rows = await source.rows(
        """select primary_sources.id,
                  coalesce(primary_sources.title, primary_sources.name) as title,
                  alignments.relation, alignments.only_quote, alignments.only_original
             from alignments join primary_sources on primary_sources.id = alignments.primary_id
            where alignments.quote_id = :id and alignments.relation <> 'not found'""",
        {"id": quote_id},
        needs="alignments",
    )
    return [row | alignment(row) for row in rows]


async def _corrections(source: Source, quote_id: int) -> list[Row]:
    return await source.rows(
        "select field, value, was, made, reason from corrections where quote_id = :id order by id",
        {"id": quote_id},
        needs="corrections",
    )


async def _neighbours(source: Source, quote: Row) -> dict[str, Any]:
    """The quotations before and after it in its article."""
    sides = {"previous": ("<", "desc"), "next": (">", "asc")}
    found: dict[str, Any] = {}
    for name, (compare, order) in sides.items():
        row = await source.one(
            f"""select id from quotes where article_id = :article
                   and (start, id) {compare} (:start, :id)
                 order by start {order}, id {order} limit 1""",
            {"article": quote["article_id"], "start": quote["start"], "id": quote["id"]},
        )
        found[name] = row["id"] if row else None
    return found
