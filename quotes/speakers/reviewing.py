"""Links between speakers that a person should look at, each with its evidence. Proposals only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz
from sqlite_utils import Database

from quotes.speakers.identity import field_of_life, has_given_name, surname, without_initials
from quotes.speakers.registry import folded

ALIKE = 88
"""Least similarity of two names, out of 100 (rapidfuzz's ratio; in words, where one is longer)."""

PEOPLE = """
    select s.id, s.name, s.kind, count(*), count(distinct q.article_id)
      from speakers s join quotes q on q.speaker_id = s.id
     where s.kind in ('person', 'organisation')
     group by s.id order by count(*) desc, s.name, s.id"""


@dataclass(frozen=True, slots=True)
class Known:
    """A speaker with the number of quotations and articles."""

    id: int
    name: str
    kind: str
    quotes: int
    articles: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two speakers who may be one (or one who may be two: `other` is None), and why."""

    reason: str
    speaker: Known
    other: Known | None
    evidence: str


def doubts(db: Database) -> list[Doubt]:
    """All doubtful links, those of the most quoted speakers first."""
    speakers = [Known(*row) for row in db.conn.execute(PEOPLE)]
    roles = _roles(db)
    settled = _settled(db)
    found = [*_pairs(speakers, roles), *_two_lives(speakers, roles)]
    found = [d for d in found if d.other is None or (d.speaker.id, d.other.id) not in settled]
    return sorted(found, key=lambda d: -(d.other.quotes if d.other else d.speaker.quotes))


def _pairs(speakers: list[Known], roles: dict[int, list[str]]) -> Iterator[Doubt]:
    blocks: dict[str, list[Known]] = {}
    for speaker in speakers:
        for key in {surname(speaker.name), folded(speaker.name)[:4]}:
            blocks.setdefault(key, []).append(speaker)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if (one.id, other.id) in seen:
                continue
            seen.add((one.id, other.id))
            if reason := _why(one, other):
                evidence = f"{_given(one, roles)}; {_given(other, roles)}"
                yield Doubt(reason, one, other, evidence)


def _why(one: Known, other: Known) -> str | None:
    first, second = folded(without_initials(one.name)), folded(without_initials(other.name))
    if first == second:
        return "one name, kept apart" if has_given_name(one.name) else None
    if one.kind != other.kind:
        return None
    if one.kind == "person" and surname(one.name) == surname(other.name):
        if not (has_given_name(one.name) and has_given_name(other.name)):
            return "a surname alone"
        shorter, longer = sorted((set(first.split()), set(second.split())), key=len)
        if shorter < longer:
            return "a longer form of one name"
    return "near-identical names" if fuzz.ratio(first, second) >= ALIKE else None


def _two_lives(speakers: list[Known], roles: dict[int, list[str]]) -> Iterator[Doubt]:
    """One name whose articles give roles that are seldom one person's."""
    for speaker in speakers:
        fields = {field_of_life([role]) for role in roles.get(speaker.id, ())}
        if len(fields - {"public"}) and "public" in fields:
            yield Doubt("roles of different fields", speaker, None, _given(speaker, roles))


def _roles(db: Database) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    rows = db.conn.execute(
        "select speaker_id, title from roles group by speaker_id, title order by count(*) desc"
    )
    for speaker_id, title in rows:
        found.setdefault(speaker_id, []).append(title)
    return found


def _settled(db: Database) -> set[tuple[int, int]]:
    """Pairs that a person has split: not proposed again."""
    rows = db.conn.execute(
        "select speaker_id, other_id from speaker_corrections where action = 'split'"
    )
    return {pair for one, other in rows for pair in ((one, other), (other, one))}


def _given(speaker: Known, roles: dict[int, list[str]]) -> str:
    known = ", ".join(roles.get(speaker.id, [])[:3]) or "no role"
    counts = ((speaker.articles, "article"), (speaker.quotes, "quotation"))
    told = (f"{count} {noun}{'s' * (count != 1)}" for count, noun in counts)
    return f"{speaker.name}: {known}, {', '.join(told)}"
