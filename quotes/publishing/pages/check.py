"""Check: did they say that? A claimed quotation, the verdict, and the quotes it rests on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from datasette.database import QueryInterrupted
from datasette.utils import sqlite_timelimit

from quotes.publishing.pages import listing, people
from quotes.publishing.source import PATIENCE_MS, Row, Source

if TYPE_CHECKING:
    from quotes.comparing.aligning import Aligned
    from quotes.comparing.checking import Match
    from quotes.comparing.tellings import Telling

MAX_TYPED = 1000
"""So many characters of a claim are looked at."""
SHOWN = 10


async def read(source: Source, claim: str, speaker: str) -> dict[str, Any]:
    """The page's data: claim, speaker, similar, verdict, bounded, quotes and originals.

    `similar` is null, unless nobody is called `speaker`: then those who nearly are, if any.

    The verdict is that of `quotes check`, or null where there are no words to check. Each quote and
    original has `words`: what was found, in pieces of `tag` same, added or left_out, as it differs
    from the claim. The nearest quotes are shown where nothing was found.
    """
    from quotes.comparing.words import words_of

    claim, speaker = claim.strip()[:MAX_TYPED], speaker.strip()[:MAX_TYPED]
    asked: dict[str, Any] = {"claim": claim, "speaker": speaker}
    if not words_of(claim):
        nothing: dict[str, Any] = {"similar": None, "quotes": [], "originals": []}
        return {**asked, **nothing, "verdict": None, "bounded": False}
    found = await _found(source, claim, speaker or None)
    verdict, matches, originals, bounded, known = found
    rows = {row["id"]: row for row in await listing.by_ids(source, [m.telling.id for m in matches])}
    return {
        **asked,
        "similar": None if known else await people.nearly_called(source, speaker),
        "verdict": verdict,
        "bounded": bounded,
        "quotes": [_quote(rows[m.telling.id], m, claim) for m in matches if m.telling.id in rows],
        "originals": [_original(telling, aligned, claim) for telling, aligned in originals],
    }


Found = tuple[str, "list[Match]", "list[tuple[Telling, Aligned]]", bool, bool]


async def _found(source: Source, claim: str, speaker: str | None) -> Found:
    """The verdict, what it rests on, whether only quotes with nearly all words were looked at, and
    whether anybody is called `speaker`.

    Raises QueryInterrupted where even that takes too long.
    """
    from sqlite_utils import Database

    from quotes.storing.checking import find, find_originals, is_known, verdict

    def look(conn: sqlite3.Connection) -> Found:
        db = Database(conn, execute_plugins=False)
        limit, bounded = source.datasette.sql_time_limit_ms, False
        try:
            with _limited(conn, min(limit, PATIENCE_MS), claim):
                matches = find(db, claim, speaker)
        except QueryInterrupted:
            bounded = True
            with _limited(conn, limit, claim):
                matches = find(db, claim, speaker, near=False)
        has = "primary_sources" in source.has
        originals = find_originals(db, claim, speaker) if has else []
        answer = verdict(claim, matches, originals)
        shown = [match for match in matches if match.verdict != "not found"] or matches
        known = speaker is None or is_known(db, speaker)
        return answer, shown[:SHOWN], originals[:SHOWN], bounded, known

    found: Found = await source.database.execute_fn(look)
    return found


@contextmanager
def _limited(conn: sqlite3.Connection, limit: int, claim: str) -> Iterator[None]:
    """Ends what SQLite does after so many milliseconds, with Datasette's QueryInterrupted."""
    with sqlite_timelimit(conn, limit):
        try:
            yield
        except sqlite3.OperationalError as error:
            if "interrupted" in str(error):
                raise QueryInterrupted(error, "check", {"claim": claim}) from error
            raise


def _quote(row: Row, match: Match, claim: str) -> Row:
    return {
        **row,
        "verdict": match.verdict,
        "own": match.own,
        "similarity": match.similarity,
        "numbers_differ": match.numbers_differ,
        "negation_differs": match.negation_differs,
        "words": _words(claim, match.passage, whole=match.verdict in ("verbatim", "not found")),
    }


def _original(source: Telling, aligned: Aligned, claim: str) -> Row:
    said = source.text[aligned.start : aligned.end]
    return {
        "id": source.id,
        "speaker_id": source.speaker_id,
        "speaker": source.speaker,
        "published": source.date,
        "relation": aligned.relation,
        "start": aligned.start,
        "end": aligned.end,
        "words": _words(claim, said, whole=aligned.relation == "verbatim"),
    }


def _words(claim: str, said: str, *, whole: bool) -> list[dict[str, str]]:
    """What was said, in pieces; whole where a comparison would tell nothing."""
    from quotes.showing.differences import differences

    if whole:
        return [{"tag": "same", "text": said}]
    return [piece._asdict() for piece in differences(claim, said)]
