"""Short forms of organisations that an article has named in full: Rovers, the Commission, PTC."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.people import people

if TYPE_CHECKING:
    from quotes.finding.name import Name
    from quotes.resolving.entity import Entity

BEHIND_HEAD: Final = frozenset({"of", "for"})


def spelled_out(short: str, entities: Iterable[Entity]) -> str | None:
    """The one organisation named before that an acronym can be short for, without its article."""
    if not (3 <= len(short) <= 6 and short.isalpha() and short.isupper()):
        return None
    if short.lower() in people().places["party"]:
        return None
    found = [
        entity.name
        for entity in entities
        if entity.kind == "organisation"
        and short == "".join(word[0] for word in entity.name.split() if word[0].isupper())
    ]
    return found[0] if len(found) == 1 else None


def fuller_name(name: Name, entities: Iterable[Entity]) -> str | None:
    """The one organisation named before that a word is a short form of: Rovers, the Commission."""
    if len(name.tokens) > 1 or name.kind in ("person", "place") or name.title or name.role:
        return None
    own, naming = name.tokens[0], people().naming
    papers = people().epithets["newspaper"]
    common = own in people().organisations["common"] or own in naming["club"] or own in papers
    common = common or own.rpartition("-")[2] in papers
    if common or own in naming["organised"]:  # the Commission, the Guild of Roofers
        last = [e for e in entities if common and e.tokens[-1] == own and len(e.tokens) > 1]
        found = last or [e for e in entities if own in heads_of(e.tokens)]
    elif name.subject and not is_given_name(own):
        found = [e for e in entities if e.tokens[0] == own and _tells_firm(e.tokens[1:])]
    else:
        return None
    names = {entity.name for entity in found if entity.kind == "organisation"}
    return names.pop() if len(names) == 1 and len(found) == 1 else None


def _tells_firm(rest: Sequence[str]) -> bool:
    """Whether the words behind a name only tell that a firm bears it: Ridgeline | Haulage, Toyoma
    | Motor Corp."""
    naming = people().naming
    return naming["corporate"].issuperset(rest) or rest[-1] in naming["legal form"]


def heads_of(tokens: Sequence[str], behind: Set[str] = BEHIND_HEAD) -> list[str]:
    """Words of a name that what it is for follows: National | Guild | of Lodging Contractors."""
    return [word for word, following in pairwise(tokens) if following in behind]


def named_in_full_later(
    entities: Sequence[Entity], placed: Set[str]
) -> list[tuple[Entity, Entity]]:
    """Organisations and what they are called in full further down: Ridgeline, Ridgeline Haulage.

    `placed` are words of places: Velden is not Velden Airways.
    """
    corporate, fuller = people().naming["corporate"], []
    firms = [e for e in entities if e.kind == "organisation" and not e.place]
    by_first: dict[str, list[Entity]] = {}
    for firm in firms:
        by_first.setdefault(firm.tokens[0], []).append(firm)
    for short in firms:
        length = len(short.tokens)
        if placed >= set(short.tokens) or corporate.issuperset(short.tokens):
            continue
        long = [
            e
            for e in by_first[short.tokens[0]]
            if e.tokens[:length] == short.tokens and _tells_firm(e.tokens[length:])
        ]
        names = {e.tokens for e in long} - {short.tokens}
        if len(names) == 1:
            fuller += [(short, e) for e in long if e.tokens in names][:1]
    return fuller
