"""Which organisation is the company, the airline: by what its name tells, or by who spoke."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from quotes.finding.mentions import Said
from quotes.lexicon.people import people
from quotes.resolving.callings import introduced
from quotes.resolving.discourse import loosely_fitting
from quotes.resolving.entity import Entity
from quotes.resolving.short_forms import heads_of
from quotes.resolving.stage import Stage

COMPANY: Final = frozenset({"company", "firm"})
OF_ANY_FIRM: Final = frozenset({"capital", "group", "holdings", "partners", "international"})
"""Words of names that do not tell what sort of firm it is: Velden Capital, the brokerage."""
BEHIND_HEAD_OF_BODY: Final = frozenset({"of", "for", "on", "and"})
NEAR: Final = 3
"""Sentences back, those within quotation marks too, in which an organisation was just spoken of."""


def likely_company(stage: Stage, said: Said) -> Entity | None:
    """Whom `the company` or `the airline` names, though no name tells that it is one."""
    about = _leading_company(stage, said) or _only_company(stage, said)
    return about or _nameless_kind(stage, said) or of_unknown_kind(stage, said)


def called_one_of(stage: Stage, said: Said, nouns: frozenset[str]) -> list[Entity]:
    """The organisations named before that can be called one of these nouns."""
    return [
        e
        for e in stage.cast.entities
        if e.kind == "organisation"
        and not e.place
        and nouns.intersection(
            (*heads(e.tokens), *e.role_words, *(name.called for name in e.names))
        )
        and e.names[0].first < said.first
    ]


def heads(tokens: Sequence[str]) -> list[str]:
    """Words of a name that tell what it is: its first, its last and what is `of` something."""
    return [tokens[0], tokens[-1], *tokens[-1].split("-"), *heads_of(tokens, BEHIND_HEAD_OF_BODY)]


def _only_company(stage: Stage, said: Said) -> Entity | None:
    """`the company`: the one organisation that is some sort of company: Greenline, a start-up."""
    if said.word not in COMPANY:
        return None
    companies = called_one_of(stage, said, people().organisations["company"])
    corporate = people().naming["corporate"]
    for entity in stage.cast.entities if not companies else ():
        named = corporate.intersection(entity.tokens[1:]) and entity.kind == "organisation"
        if named and entity.names[0].first < said.first:  # Velden Telecom Norland
            companies.append(entity)
    return companies[0] if len(companies) == 1 else None


def _nameless_kind(stage: Stage, said: Said) -> Entity | None:
    """`Sanova said … The company said`: who just spoke, if nothing tells of what kind it is."""
    last, loosely = stage.talk.latest_speech(said.first), loosely_fitting("it")
    if said.word not in COMPANY or last is None or loosely is None:
        return None
    common = people().organisations["common"].isdisjoint(last.entity.tokens)
    firm = last.entity.kind == "organisation" and not last.entity.place and common
    if not (firm or loosely(last.entity)):
        return None
    if last.sentence < stage.words.sentence_of[said.first] - NEAR:
        return None
    last.entity.kind = "organisation"
    return last.entity


def of_unknown_kind(stage: Stage, said: Said) -> Entity | None:
    """`the airline`, `the brokerage`, where none was introduced: the one organisation just spoken
    of, if nothing tells of what kind it is, and no other such is named as often."""
    if said.word not in people().organisations["company"] or introduced(stage, said):
        return None
    telling = _telling()
    named = _named_before(stage, said)
    untold = {e: often for e, often in named.items() if telling.isdisjoint(e.tokens)}
    near = stage.talk.recent(said.first, lambda e: e.kind == "organisation" and not e.place, NEAR)
    if len(near) != 1 or near[0].role_words or near[0] not in untold:
        return None
    often = untold.pop(near[0])
    return near[0] if all(count < often for count in untold.values()) else None


def _leading_company(stage: Stage, said: Said) -> Entity | None:
    """Whom an article about one company calls so: the organisation that is named most in it, of
    those that have spoken, or of all."""
    if said.word not in COMPANY:
        return None
    spoke = {event.entity for event in stage.talk.events if event.spoke}
    named = _named_before(stage, said)
    quoted = {entity: count for entity, count in named.items() if entity in spoke}
    sure = {entity: count for entity, count in named.items() if entity.sure}
    return _named_most(quoted) or _named_most(sure)


def _named_before(stage: Stage, said: Said) -> dict[Entity, int]:
    """How often each organisation is named before a mention."""
    return {
        entity: sum(name.first < said.first for name in entity.names)
        for entity in stage.cast.entities
        if entity.kind == "organisation" and not entity.place
    }


@cache
def _telling() -> frozenset[str]:
    """Words of names that tell of what kind an organisation is: a bank, a council."""
    kinds = people().organisations
    return kinds["common"] | (kinds["name"] - OF_ANY_FIRM)


def _named_most(named: Mapping[Entity, int]) -> Entity | None:
    """The organisation named three times, and twice as often as any other, if it is a company."""
    if not named:
        return None
    first, *others = sorted(named, key=lambda entity: -named[entity])
    known = people().organisations["common"].intersection(first.tokens)
    often = named[first] >= 3 and all(named[first] >= 2 * named[other] for other in others)
    return first if often and not known else None
