"""Original: a primary source, each word shaded by how many outlets quoted it."""

from __future__ import annotations

from typing import Any

from quotes.publishing.pages import listing
from quotes.publishing.source import Row, Source
from quotes.showing.cutting import Mark, runs

SHADES = 5


async def read(source: Source, primary_id: int, at: int | None = None) -> dict[str, Any] | None:
    """The page's data: original, paragraphs of shaded pieces, quotes aligned to it, picked.

    Every piece has `outlets` (how many quoted it), `shade` (0 to `SHADES`), `start`, and `quotes`,
    the ids of the quotes that hold it. `picked` are those that hold the character at `at`.
    """
    original = await source.one(
        """select primary_sources.*, speakers.name as speaker from primary_sources
             left join speakers on speakers.id = primary_sources.speaker_id
            where primary_sources.id = :id""",
        {"id": primary_id},
        needs="primary_sources",
    )
    if original is None:
        return None
    text = str(original.pop("text"))
    original["url"] = listing.safe_url(original["url"])
    quotes = await _quotes(source, primary_id)
    spans = await source.rows(
        """select quote_id, start, "end" from alignment_spans where primary_id = :id
            order by start""",
        {"id": primary_id},
    )
    pieces = _pieces(text, spans, quotes)
    picked = {
        each
        for piece in pieces
        if at is not None and piece["start"] <= at < piece["start"] + len(piece["text"])
        for each in piece["quotes"]
    }
    return {
        "original": original,
        "pieces": pieces,
        "quotes": quotes,
        "at": at,
        "picked": [quote["id"] for quote in quotes if quote["id"] in picked],
    }


async def _quotes(source: Source, primary_id: int) -> list[Row]:
    more = """, alignments.relation, alignments.only_quote, alignments.only_original,
              alignments.start as original_start"""
    rows = await source.rows(
        listing.select(source, more)
        + """join alignments on alignments.quote_id = quotes.id
            where alignments.primary_id = :id and alignments.relation <> 'not found'
            order by alignments.start, articles.published, quotes.id limit 1000""",
        {"id": primary_id},
    )
    return [listing.tidy(row) | alignment(row) for row in rows]


def alignment(row: Row) -> Row:
    """The words that differ, as lists of passages."""
    return {name: listing.passages_of(row[name]) for name in ("only_quote", "only_original")}


def _pieces(text: str, spans: list[Row], of_quotes: list[Row]) -> list[Row]:
    """The text cut where spans of these quotes begin and end."""
    outlet_of = {
        quote["id"]: quote["outlet_id"] or f"article {quote['article_id']}" for quote in of_quotes
    }
    marks = [
        Mark(span["start"], span["end"], "content", span["quote_id"])
        for span in spans
        if span["quote_id"] in outlet_of
    ]
    made: list[Row] = []
    for start, end, over in runs(marks, 0, len(text)):
        quotes = sorted({mark.quote for mark in over})
        outlets = len({outlet_of[quote] for quote in quotes})
        made.append(
            {
                "text": text[start:end],
                "start": start,
                "outlets": outlets,
                "shade": min(outlets, SHADES),
                "quotes": quotes,
            }
        )
    return made
