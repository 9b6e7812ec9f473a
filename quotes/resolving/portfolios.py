"""Offices of one noun that are two people’s: the health and the finance minister, the mayor and
the deputy mayor."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.finding.mentions import Said
from quotes.finding.words import Words
from quotes.lexicon.people import people
from quotes.resolving.entity import Entity
from quotes.resolving.surnames import words_of


def of_other_portfolio(words: Words, said: Said, holder: Entity) -> bool:
    """Whether a mention and each role of somebody with its noun are for different things: the
    health minister is not the finance minister, nor the fire chief the police chief."""
    portfolios = people().naming["portfolio"]
    wanted = portfolios.intersection(words.lower[said.first : said.last + 1]) - {said.word}
    if not wanted:
        return False
    held = portfolios & set().union(*_roles(holder, said.word)) - {said.word}
    return bool(held) and held.isdisjoint(wanted)


def is_only_lesser(words: Words, said: Said, holder: Entity) -> bool:
    """Whether somebody is only the deputy of whom a mention names: the mayor, not Deputy Mayor Lee.

    Only offices that one person holds: the minister may be a deputy minister.
    """
    naming = people().naming
    around = words.lower[said.first : said.core + 1]
    if naming["held by one"].isdisjoint(around):
        return False
    if not (naming["lesser"] | naming["past"]).isdisjoint(around):
        return False  # the vice president; the former president is none of these
    roles = [*_roles(holder, said.word)]
    return bool(roles) and not any(role.isdisjoint(naming["lesser"]) for role in roles)


def _roles(holder: Entity, noun: str) -> Iterator[set[str]]:
    """The words of each role of somebody that has a noun, or a form that it stands for."""
    meant = people().epithets.get(noun, frozenset()) | {noun}
    for name in holder.names:
        for role in (name.role, name.behind):
            if role and not meant.isdisjoint(said := words_of(role)):
                yield said
