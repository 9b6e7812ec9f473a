"""Who bears a surname: of the people with full names, the one that a shorter name can mean.

Where two do (`Bill Clinton`, `Hillary Clinton`), a title that says he or she decides, then an
office, then who was introduced before and is named most; where two still fit, it stays open.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Final

from quotes.finding.name import Name
from quotes.finding.name_words import SUFFIXES
from quotes.lexicon.people import people
from quotes.resolving.entity import Entity

WED: Final = frozenset({"miss", "mrs"})
"""Titles that tell whether a woman is married: nobody has both in one article."""


def is_place(name: Name) -> bool:
    """Whether a name is known to be that of a place, or is a country's."""
    return name.kind == "place" or name.text.lower() in people().places["country"]


def bearers(name: Name, by_token: dict[str, list[Entity]]) -> list[Entity]:
    """The people whose full name holds all words of a shorter one."""
    parts = parts_of(name.tokens)
    groups = [by_token.get(part, []) for part in parts]
    found = [e for e in groups[0] if all(e in group for group in groups)] if groups else []
    if not found:
        return found
    if is_place(name):  # Malaysia is not Utusan Malaysia, but Jordan may be Ann Jordan
        found = [entity for entity in found if entity.sure]
    if name.role and _in_office(name.role):  # President Obama is not Michelle Obama
        found = [
            e
            for e in found
            if not _relative(e) and (e.names[0].first < name.first or _same_office(e, name.role))
        ]
    if len(found) < 2:
        return found
    surname = [e for e in found if parts[-1] in parts_of(_surname(e))]
    if surname and (name.title or any(len(e.tokens) > 1 for e in surname)):  # Khan, not Khan Ali
        found = surname
    whole = [e for e in found if e.tokens[-1] == name.tokens[-1]]
    if whole and not name.full:  # Leclair is not Moreau-Leclair
        hyphened = [e for e in found if e not in whole and "-" in e.tokens[-1]]
        found = [e for e in found if e not in hyphened]
    return list(dict.fromkeys(found))


def _in_office(role: str) -> bool:
    """Whether a role may be one that is held publicly: a president; not a teenager, a striker."""
    known = people()
    heads = [word for word in map(str.lower, role.split()) if known.is_role(word)]
    return not heads or any(
        "public" in known.roles.get(word, {"public"}) or word in known.titles for word in heads
    )


def _same_office(entity: Entity, role: str) -> bool:
    """Whether somebody holds an office that is said of a surname: Rep. Welch, of a headline; CS
    Lelei, who is the Cabinet Secretary."""
    known = people()
    said, held = ({known.means.get(w, w) for w in ws} for ws in (words_of(role), entity.role_words))
    return any(known.is_role(word) or word in known.titles for word in said & held)


def _relative(entity: Entity) -> bool:
    """Whether somebody is only introduced as the wife or son of another."""
    return bool(entity.role_words & people().naming["kin"])


def is_addressed_otherwise(name: Name, bearer: Entity) -> bool:
    """Whether somebody has been Mrs Hill before, and so is not Miss Hill, or the reverse."""
    if name.title not in WED:
        return False
    return any(own.title in WED and own.title != name.title for own in bearer.names)


def choose(name: Name, candidates: list[Entity]) -> Entity | None:
    """The one bearer of a shared surname that a name can mean, or None."""
    fitting = [e for e in candidates if not (name.gender and e.gender and e.gender != name.gender)]
    if name.title:  # Mr Lee is not his son, named later
        fitting = [e for e in fitting if e.names[0].first < name.first] or fitting
    if name.gender and len(fitting) > 1:
        fitting = [e for e in fitting if e.gender == name.gender] or fitting
    if name.role and len(fitting) > 1:
        words = words_of(name.role)
        held = [e for e in fitting if words & e.role_words]
        fitting = held or fitting
    before = [e for e in fitting if e.names[0].first < name.first]
    fitting = before or fitting
    fitting = [e for e in fitting if e.sure] or fitting
    if not name.title and not name.role and fitting:  # Lazar is not his wife, named later
        first = min(e.names[0].first for e in fitting)
        fitting = [e for e in fitting if e.names[0].first == first or not _relative(e)]
    fitting = [e for e in fitting if len(e.tokens) > 1] or fitting
    if len(fitting) == 1:
        return fitting[0]
    return _leading(fitting)


def _leading(fitting: list[Entity]) -> Entity | None:
    """Of two bearers the one the article is about: named at least twice as often so far."""
    if not fitting:
        return None
    counts = Counter({i: sum(_weight(e, name) for name in e.names) for i, e in enumerate(fitting)})
    (first, most), (_, next_most) = counts.most_common(2)
    return fitting[first] if most >= 2 * next_most and most - next_most > 2 else None


def _weight(entity: Entity, name: Name) -> int:
    """How much a name shows that an article is about its bearer; a given name alone, nothing."""
    if name.full or name.title:
        return 2
    return int(name.tokens[-1] in _surname(entity))


def _surname(entity: Entity) -> tuple[str, ...]:
    """The last word of a name, before Jr. and the like."""
    words = [token for token in entity.tokens if token not in SUFFIXES]
    return tuple(words[-1:])


@lru_cache(maxsize=50_000)
def parts_of(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Words of a name one by one; Bhutto-Zardari goes by either, al-Sisi by Sisi too."""
    parts = (part for token in tokens for part in token.split("-"))
    return tuple(part for part in parts if part not in {"al", "el", ""})


def words_of(role: str) -> set[str]:
    """The words of a role, in lower case, without marks at their ends.

    Whose it is keeps its ’s: a sheriff’s spokeswoman is no sheriff. A leg-spinner is a spinner, a
    vice-captain no captain, and counsel for the petitioner no petitioner.
    """
    said, others = set[str](), False
    for written in role.split():
        word = written.strip(".,'’()").lower()
        others = word in {"for", "of", "to"} or (others and word not in {"and", "&"})
        if not (others and _is_called_so(word)):
            said.add(word)
        others = others and not written.endswith(",")
    return said | {head for word in said if "-" in word and (head := _head_of(word))}


def _is_called_so(word: str) -> bool:
    """Whether somebody may be called by a noun alone: the petitioner, the accused."""
    known = people()
    described = word in known.naming["charged"] or word in known.naming["descriptive"]
    return described or known.is_role(word)


def _head_of(word: str) -> str:
    """The role that a word with a hyphen is of some kind of: leg-spinner -> spinner."""
    kind, _, head = word.rpartition("-")
    naming = people().naming
    another = kind in naming["lesser"] or kind in naming["past"]
    return head if not another and people().is_role(head) else ""
