"""Compare: one statement's wordings side by side, in the order in which they appeared."""

from __future__ import annotations

from typing import Any

from quotes.comparing.words import forms_of
from quotes.publishing.pages import listing
from quotes.publishing.source import Row, Source
from quotes.showing.differences import differences

ALIKE = 0.4
"""A wording that shares fewer of its words is shown as it is, not as a comparison."""
MOST = 60
"""So many wordings are shown; the table has the others."""


async def read(
    source: Source, statement_id: int, against: int | None = None
) -> dict[str, Any] | None:
    """The page's data: statement, wordings (in order of appearance), against, differences, figures.

    `against` is the id of the quote that the others are compared with: the one asked for if it is
    of this statement, else the fullest direct one. Every wording has `words`: its text in pieces of
    `tag` same, added or left_out, as it differs from that one, and whether it is `alike` enough
    for these to be read.
    """
    statement = await source.one(
        """select statements.*, speakers.name as speaker from statements
             left join speakers on speakers.id = statements.speaker_id where statements.id = :id""",
        {"id": statement_id},
        needs="statements",
    )
    if statement is None:
        return None
    quotes = await _quotes(source, statement_id)
    base = _base(quotes, against)
    pairs = await _pairs(source, base["id"]) if base else {}
    return {
        "statement": statement,
        "against": base["id"] if base else None,
        "wordings": [_wording(quote, base, pairs) for quote in quotes] if base else [],
        "cues": _cues(quotes),
        "figures": await _figures(source, statement_id),
    }


async def _quotes(source: Source, statement_id: int) -> list[Row]:
    rows = await source.rows(
        f"""{listing.select(source)} where quotes.statement_id = :id
             order by articles.published is null, articles.published, quotes.id limit {MOST}""",
        {"id": statement_id},
    )
    return [{**listing.tidy(row), "place": place} for place, row in enumerate(rows, 1)]


def _base(quotes: list[Row], against: int | None) -> Row | None:
    asked = [quote for quote in quotes if quote["id"] == against]
    if asked or not quotes:
        return asked[0] if asked else None
    order = {"direct": 2, "mixed": 1}
    return max(quotes, key=lambda q: (order.get(q["kind"], 0), len(q["text"]), -q["place"]))


async def _pairs(source: Source, quote_id: int) -> dict[int, Row]:
    """What is stored of each pair with this quote, by the other one's id."""
    columns = "relation, numbers_differ, negation_differs, similarity"
    rows = await source.rows(
        f"""select quote_b as other, numbers_b as numbers, {columns} from wordings
             where quote_a = :id
            union all select quote_a, numbers_a, {columns} from wordings where quote_b = :id""",
        {"id": quote_id},
        needs="wordings",
    )
    return {row["other"]: {**row, "numbers": listing.passages_of(row["numbers"])} for row in rows}


def _wording(quote: Row, base: Row, pairs: dict[int, Row]) -> Row:
    pair = pairs.get(quote["id"], {})
    same = quote["id"] == base["id"]
    words = (
        [{"tag": "same", "text": quote["text"]}]
        if same
        else [piece._asdict() for piece in differences(base["text"], quote["text"])]
    )
    return {
        **quote,
        "is_base": same,
        "alike": _alike(words, quote["text"]),
        "relation": None if same else pair.get("relation"),
        "similarity": None if same else pair.get("similarity"),
        "numbers_differ": bool(pair.get("numbers_differ")),
        "numbers": pair.get("numbers", []),
        "negation_differs": bool(pair.get("negation_differs")),
        "words": words,
    }


def _alike(words: list[dict[str, str]], text: str) -> bool:
    """Whether enough of the words are the same for a word by word comparison to be read."""
    same = sum(len(forms_of(piece["text"])) for piece in words if piece["tag"] == "same")
    return same >= ALIKE * max(1, len(forms_of(text)))


def _cues(quotes: list[Row]) -> list[Row]:
    """Which outlet chose which reporting word."""
    by_cue: dict[str, list[str]] = {}
    for quote in quotes:
        outlets = by_cue.setdefault((quote["cue"] or "").casefold(), [])
        if quote["outlet"] and quote["outlet"] not in outlets:
            outlets.append(quote["outlet"])
    return [{"cue": cue, "outlets": outlets} for cue, outlets in by_cue.items() if cue]


async def _figures(source: Source, statement_id: int) -> list[Row]:
    return await source.rows(
        """select figures_a.thing, figures_a.text as figure_a, figures_b.text as figure_b,
                  figures_a.quote_id as quote_a, figures_b.quote_id as quote_b
             from quotes
             join figures as figures_a on figures_a.quote_id = quotes.id
             join disagreements on disagreements.figure_a = figures_a.id
             join figures as figures_b on figures_b.id = disagreements.figure_b
            where quotes.statement_id = :id limit 12""",
        {"id": statement_id},
        needs="disagreements",
    )
