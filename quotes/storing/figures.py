"""Figures of quotes, and those of different tellers that disagree about one thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlite_utils import Database

from quotes.comparing.content import Content, weight_of
from quotes.comparing.links import MOST_SENSES, Read, read
from quotes.comparing.numbers import Figure, disagree, figures_of, has_number, same_thing
from quotes.comparing.tellings import NO_DAY, Telling
from quotes.comparing.vocabulary import small_words
from quotes.storing.ids import stable_id
from quotes.storing.sql import AMONG, listed, upsert
from quotes.storing.tellings import tellings

DAYS = 3
"""How far apart two tellings of one event may be for their figures to be set side by side."""
SHARED_BITS = 20.0
"""What two quotes must have in common, besides the thing counted, to tell of one event."""
MOST = 200
"""Figures of one thing within those days that a new one is set beside."""
PUT_FIGURE = upsert(
    "figures",
    ("id", "quote_id", "start", "end", "text", "value", "thing", "day", "about", "rough"),
)
PUT_DISAGREEMENT = upsert(
    "disagreements", ("figure_a", "figure_b", "shared"), ("figure_a", "figure_b")
)

Row = tuple[int, Figure, str]
"""A quote's id, a figure in it, and the sense by which figures about it are looked up."""


def store(db: Database, reads: Iterable[Read]) -> None:
    """Store the figures of these quotes, and with which others they disagree."""
    known = {one.telling.id: one for one in reads if one.telling.said}
    db.execute(f"delete from figures where quote_id {AMONG}", [listed(known)])
    rows = [
        (quote, figure, about)
        for quote, one in known.items()
        if has_number(one.content.forms)
        for figure in figures_of(one.telling.text)
        if (about := about_of(figure))
    ]
    db.conn.executemany(
        PUT_FIGURE,
        [
            (
                _id(quote, figure),
                quote,
                figure.start,
                figure.end,
                figure.text,
                figure.value,
                " ".join(figure.thing),
                known[quote].telling.day,
                about,
                figure.rough,
            )
            for quote, figure, about in rows
        ],
    )
    _disagreements(db, rows, known)


def about_of(figure: Figure) -> str:
    """The narrowest sense of what is counted, '' where a figure says too little of it.

    Six days before the vote are days: nothing that two outlets could disagree about.
    """
    units, share = small_words("units"), small_words("units of much")
    if figure.thing[0] in units - share:
        return ""
    wide = small_words("counted in general") | units
    return next((each for each in figure.thing if each not in wide), "")


def disagree_on_event(
    a: Read, figure_a: Figure, b: Read, figure_b: Figure
) -> tuple[str, ...] | None:
    """What two quotes share besides their figures, where they are on one event and disagree.

    None for figures of one article, of one speaker in one outlet (that is an update), about
    different things, that agree, or in quotes with too little else in common.
    """
    if not _different(a.telling, b.telling) or not same_thing(figure_a, figure_b):
        return None
    if not disagree(figure_a, figure_b) or _agrees(figure_a, b) or _agrees(figure_b, a):
        return None
    shared = frozenset(
        each
        for each in _around(a.content, figure_a) & _around(b.content, figure_b)
        if each not in {*figure_a.thing, *figure_b.thing} and each[0] != "#"
    )
    if weight_of(shared, a.content.names | b.content.names) < SHARED_BITS:
        return None
    return tuple(sorted(shared))


def _different(a: Telling, b: Telling) -> bool:
    if a.article == b.article:
        return False
    return a.outlet != b.outlet or a.outlet is None or a.speaker != b.speaker


def _agrees(figure: Figure, other: Read) -> bool:
    """Whether the other quote also has this figure."""
    return any(
        same_thing(figure, each) and not disagree(figure, each)
        for each in figures_of(other.telling.text)
    )


def _around(content: Content, figure: Figure) -> frozenset[str]:
    """What is said around a figure: all of a quote; of a long one the sentences on its thing."""
    if len(content.all) <= MOST_SENSES:
        return content.all
    about = about_of(figure)
    return frozenset[str]().union(*(part for part in content.parts if about in part))


def _disagreements(db: Database, rows: Sequence[Row], known: dict[int, Read]) -> None:
    pairs = [
        (quote, figure, other, opposite)
        for quote, figure, about in rows
        for other, opposite in _beside(db, quote, about, known[quote].telling.day)
    ]
    missing = {other for _, _, other, _ in pairs} - known.keys()
    reads = known | {each.id: read(each) for each in tellings(db, missing)}
    found = {}
    for quote, figure, other, opposite in pairs:
        shared = disagree_on_event(reads[quote], figure, reads[other], opposite)
        if shared is not None:
            first, second = sorted((_id(quote, figure), _id(other, opposite)))
            found[first, second] = " ".join(shared)
    db.conn.executemany(
        PUT_DISAGREEMENT,
        [(*ids, shared) for ids, shared in found.items()],
    )


def _beside(db: Database, quote: int, about: str, day: int) -> list[tuple[int, Figure]]:
    """Stored figures about the same, of other quotes of those days, the nearest days first."""
    rows: list[tuple[Any, ...]] = []
    for off in range(1 if day == NO_DAY else DAYS + 1):
        if len(rows) < MOST:
            near = (row for each in {day - off, day + off} for row in _of_day(db, about, each))
            rows += sorted(row for row in near if row[1] != quote)
    return [
        (other, Figure(start, end, text, value, tuple(thing.split()), bool(rough)))
        for _, other, start, end, text, value, thing, rough in rows[:MOST]
    ]


def _of_day(db: Database, about: str, day: int) -> list[tuple[Any, ...]]:
    return db.execute(
        'select id, quote_id, start, "end", text, value, thing, rough from figures '
        "where about = ? and day = ? order by id limit ?",
        [about, day, MOST],
    ).fetchall()


def _id(quote: int, figure: Figure) -> int:
    return stable_id("figure", quote, figure.start)
