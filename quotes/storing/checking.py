"""Quotes and originals of the database that a claimed quotation may come from."""

from __future__ import annotations

from sqlite_utils import Database

from quotes.comparing.aligning import Aligned, Original, align
from quotes.comparing.checking import (
    ORDER,
    Match,
    Verdict,
    check,
    denies,
    names_speaker,
    rare_words,
    verdict_of,
)
from quotes.comparing.tellings import Telling
from quotes.comparing.words import forms_of
from quotes.storing.originals import SOURCES
from quotes.storing.sql import AMONG, HOLDS_NAME, listed
from quotes.storing.tellings import tellings

CANDIDATES = 200
"""Quotes looked at closely: those that full-text search ranks highest (bm25)."""
UNRANKED = "select rowid from quotes_fts where quotes_fts match ? limit ?"


def find(db: Database, claim: str, speaker: str | None = None, *, near: bool = True) -> list[Match]:
    """The stored quotes that come near a claim, the best first; see `comparing.checking.check`.

    Ranking all that share a word with it takes long among a million quotes: with `near` false only
    those are looked at that have all of its rarest words, or all but one. Raises ValueError for a
    claim without words.
    """
    known_as = _known_as(db, speaker) if speaker and speaker.strip() else set()
    ids = _near(db, claim, known_as) if near else _narrow(db, claim)
    return check(claim, [each for each in tellings(db, ids) if each.said], speaker, known_as)


def _near(db: Database, claim: str, known_as: set[int]) -> set[int]:
    """The quotes that rank highest, among all and among those of the speakers `known_as`."""
    ids = {row[0] for row in db.execute(_search(), [_query(claim), CANDIDATES])}
    if known_as:
        own = _search(f"and quotes.speaker_id {AMONG}")
        ids |= {row[0] for row in db.execute(own, [_query(claim), listed(known_as), CANDIDATES])}
    return ids


def _narrow(db: Database, claim: str) -> set[int]:
    """Quotes with the claim as a phrase, with its rarest words, with all of these but one."""
    words = [f'"{word}"' for word in rare_words(claim)]
    fewer = [words[:at] + words[at + 1 :] for at in range(len(words))] if len(words) > 2 else []
    asked = [f'"{" ".join(forms_of(claim))}"', *map(" AND ".join, [words, *fewer])]
    return {row[0] for each in asked if words for row in db.execute(UNRANKED, [each, CANDIDATES])}


def _known_as(db: Database, name: str) -> set[int]:
    """The speakers who have all words of a name, in the one they go by or in another one."""
    holds = HOLDS_NAME.format("name")
    rows = db.execute(
        f"select id, name from speakers where {holds} "
        f"union select speaker_id, name from aliases where {holds}",
        {"name": name.split()[-1]},
    )
    return {own for own, known in rows if names_speaker(name, known)}


def is_known(db: Database, name: str) -> bool:
    """Whether any speaker goes by a name: where none does, there may be a slip in it."""
    return bool(_known_as(db, name))


def find_originals(
    db: Database, claim: str, speaker: str | None = None
) -> list[tuple[Telling, Aligned]]:
    """The originals (of that speaker) that have the claim's words, or most of them."""
    found = []
    for row in db.execute(SOURCES):
        source = Telling(*row)
        if names_speaker(speaker, source.speaker):
            aligned = align(claim, "direct", Original(source.text))
            if aligned is not None and aligned.relation != "not found":
                found.append((source, aligned))
    return sorted(found, key=lambda pair: (-pair[1].similarity, pair[0].id))


def verdict(claim: str, matches: list[Match], originals: list[tuple[Telling, Aligned]]) -> Verdict:
    """The answer to “did they say that?”, from what `find` and `find_originals` gave for it."""
    answer = verdict_of(matches)
    if answer in ORDER or not originals:
        return answer
    source, aligned = originals[0]
    if aligned.relation in ("verbatim", "trimmed"):
        return "verbatim"
    return "said the contrary" if denies(claim, source.text, aligned) else "differs"


def _search(where: str = "") -> str:
    return f"""
        select quotes.id from quotes_fts join quotes on quotes.id = quotes_fts.rowid
         where quotes_fts match ? {where} order by quotes_fts.rank limit ?"""


def _query(claim: str) -> str:
    """Any of the claim's rarest words, each quoted, so that nothing in it is FTS5 syntax."""
    return " OR ".join(f'"{word}"' for word in rare_words(claim)) or '""'
