"""People whose name is spelt in two ways: Hillary, Hilary; Okoro-Lund and, once, Okor-Lund."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from rapidfuzz.distance import Levenshtein

from quotes.finding.name import Name
from quotes.lexicon.given_names import is_given_name
from quotes.resolving.entity import Entity

SHORTEST: Final = 6
"""Letters of a surname in which one may be wrong."""
BEGINS: Final = 4
"""Letters that are right."""


def one_spelling(entities: Sequence[Entity]) -> list[Entity]:
    """Put together two spellings of a given name: Hillary, Hilary; Sen. Chuck, Sen. Charles."""
    by_surname: dict[str, list[Entity]] = {}
    for entity in entities:
        same = by_surname.setdefault(entity.tokens[-1], [])
        home = next((other for other in same if _alike(entity, other)), None)
        if home is None:
            same.append(entity)
        else:
            home.names += entity.names
    return [entity for same in by_surname.values() for entity in same]


def _alike(one: Entity, other: Entity) -> bool:
    first, second = (e.tokens[0].replace("ph", "f") for e in (one, other))
    if first[0] != second[0] or len(one.tokens) != len(other.tokens):
        return False
    if min(len(first), len(second)) > 5 and Levenshtein.distance(first, second) <= 1:
        return True
    offices = [{name.role for name in entity.names if name.role} for entity in (one, other)]
    return bool(offices[0] & offices[1])


def by_beginning(entities: Iterable[Entity]) -> dict[str, list[Entity]]:
    """People by how the surname begins, for `misspelt`."""
    found: dict[str, list[Entity]] = {}
    for entity in entities:
        if len(entity.tokens[-1]) >= SHORTEST:
            found.setdefault(entity.tokens[-1][:BEGINS], []).append(entity)
    return found


def misspelt(name: Name, beginnings: dict[str, list[Entity]]) -> Entity | None:
    """The one person named before whose surname differs from this one in a single letter."""
    own = name.tokens[-1]
    if len(name.tokens) > 1 or len(own) < SHORTEST or name.kind == "organisation":
        return None
    if is_given_name(own):
        return None
    found = [
        entity
        for entity in beginnings.get(own[:BEGINS], ())
        if entity.names[0].first < name.first
        and Levenshtein.distance(own, entity.tokens[-1], score_cutoff=1) == 1
    ]
    return found[0] if len(found) == 1 else None
