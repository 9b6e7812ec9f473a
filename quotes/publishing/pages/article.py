"""One article: its whole text, every quotation marked in it, and who speaks how much."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from quotes.publishing import passages, plots
from quotes.publishing.pages import listing
from quotes.publishing.pages.quote import marks_of
from quotes.publishing.source import Row, Source

COLOURS = 8
"""So many speakers of an article have a colour of their own; the numbers tell all apart."""


async def read(source: Source, article_id: int) -> dict[str, Any] | None:
    """The page's data: article, quotes in text order, paragraphs, speakers with their shares."""
    article = await source.one(
        """select articles.id, articles.title, articles.byline, articles.published, articles.url,
                  articles.name, articles.words, articles.outlet_id, outlets.name as outlet,
                  articles.text
             from articles left join outlets on outlets.id = articles.outlet_id
            where articles.id = :id""",
        {"id": article_id},
    )
    if article is None:
        return None
    article["url"] = listing.safe_url(article["url"])
    text = str(article.pop("text"))
    quotes = await _quotes(source, article_id)
    speakers = _speakers(quotes)
    marks = [mark for quote in quotes for mark in marks_of(quote) if mark.part == "content"]
    return {
        "article": article,
        "quotes": quotes,
        "speakers": speakers,
        "paragraphs": [
            {"pieces": [asdict(piece) for piece in each.pieces], "starts": each.starts}
            for each in passages.paragraphs(text, marks)
        ],
    }


async def _quotes(source: Source, article_id: int) -> list[Row]:
    more = """, quotes.start, quotes."end", quotes.cue_start, quotes.cue_end,
              quotes.mention_start, quotes.mention_end, quotes.rule"""
    rows = await source.rows(
        f"""{listing.select(source, more)}
             where quotes.article_id = :id order by quotes.start, quotes."end" desc, quotes.id""",
        {"id": article_id},
    )
    spans: dict[int, list[Row]] = {}
    for span in await source.rows(
        """select quote_id, quote_spans.start, quote_spans."end"
             from quotes join quote_spans on quote_spans.quote_id = quotes.id
            where quotes.article_id = :id order by quote_spans.start""",
        {"id": article_id},
    ):
        spans.setdefault(span["quote_id"], []).append({"start": span["start"], "end": span["end"]})
    return [
        {
            **listing.tidy(row),
            "number": number,
            "spans": spans.get(row["id"]) or [{"start": row["start"], "end": row["end"]}],
        }
        for number, row in enumerate(rows, 1)
    ]


def _speakers(quotes: list[Row]) -> list[Row]:
    """Who speaks, by words, the most first; gives every quote the place of its speaker's colour."""
    by_name: dict[object, Row] = {}
    for quote in quotes:
        key = quote["speaker_id"] or quote["speaker_text"] or ""
        entry = by_name.setdefault(
            key,
            {
                "speaker_id": quote["speaker_id"],
                "speaker": quote["speaker"] or quote["speaker_text"],
                "role": None,
                "quotes": 0,
                "words": 0,
                "first": quote["id"],
            },
        )
        entry["role"] = entry["role"] or quote["role"]
        entry["quotes"] += 1
        entry["words"] += len(quote["text"].split())
    ranked = sorted(by_name.items(), key=lambda item: -item[1]["words"])
    colours = {key: place for place, (key, _) in enumerate(ranked) if key != ""}
    for quote in quotes:
        place = colours.get(quote["speaker_id"] or quote["speaker_text"] or "")
        quote["colour"] = place if place is not None and place < COLOURS else None
    shared = plots.shares([entry for _, entry in ranked], by="words")
    return [
        {**entry, "colour": place if place < COLOURS and entry["speaker"] else None}
        for place, entry in enumerate(shared)
    ]
