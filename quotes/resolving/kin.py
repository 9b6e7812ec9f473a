"""Relatives who are named by a given name alone: Mrs Lee is Ann, where she is Tom Lee's wife."""

from __future__ import annotations

from typing import Final

from quotes.finding.introductions import POSSESSIVES
from quotes.finding.name import Name
from quotes.lexicon.people import people
from quotes.resolving.discourse import fitting
from quotes.resolving.entity import Entity
from quotes.resolving.stage import Stage

GROWN_UP: Final = 16
"""The age from which somebody is called Mr or Ms."""


def name_kin(stage: Stage, name: Name) -> None:
    """Note a relative who has only a given name by the surname of the person they belong to.

    The surname is no part of their own name: no article says that it is, and often it is not.
    """
    if name.title and not name.full:
        _titled(stage, name)
        return
    entity = stage.cast.of.get(name.first)
    if entity is None or entity.kind != "person" or len(entity.tokens) > 1 or name.title:
        return
    kin = name.first - 1
    kin -= stage.words.text[kin] == ","  # his sister, Natalie, said
    if kin > 3 and stage.words.lower[kin] == "years" and stage.words.lower[kin - 2] == "of":
        kin -= 3  # his wife of 58 years, Ruth
    naming = people().naming
    if kin < 1 or stage.words.lower[kin] not in naming["same surname"] | naming["parent"]:
        return
    owner = _owner(stage, kin)
    if owner is None or owner is entity or owner.kind != "person" or len(owner.tokens) < 2:
        return
    stage.kin.setdefault(owner.tokens[-1], []).append((owner, entity))


def _titled(stage: Stage, name: Name) -> None:
    """Take Mrs Lee for Tom Lee's wife Ann, and for the mother of Joan Lee, who is a child."""
    bearer = stage.cast.of.get(name.first)
    able = [
        relative
        for owner, relative in stage.kin.get(name.tokens[-1], ())
        if relative.gender == name.gender is not None
        and (bearer is None or (bearer is owner and _is_child(stage, owner)))
    ]
    if len(set(able)) == 1:
        if len(able[0].tokens) == 1:  # the article says that it is theirs
            able[0].name = f"{able[0].name} {name.text}"
            able[0].tokens = (*able[0].tokens, name.tokens[-1])
        stage.cast.of[name.first] = able[0]


def _is_child(stage: Stage, entity: Entity) -> bool:
    """Whether an age behind somebody's name is below that of a Mr or Ms: Joan Lee, 15,"""
    ages = (stage.words.text[name.last + 1 : name.last + 3] for name in entity.names)
    return any(
        len(age) > 1 and age[0] in {",", "("} and age[1].isdigit() and int(age[1]) < GROWN_UP
        for age in ages
    )


def _owner(stage: Stage, kin: int) -> Entity | None:
    """Whose relative stands at word `kin`: [her] elder son, [Lee]’s son."""
    words, at = stage.words, kin - 1
    while at > 0 and stage.tags[at] in {"JJ", "CD", "NN"}:
        at -= 1
    if words.lower[at] in POSSESSIVES:
        fits = fitting(words.lower[at])
        return stage.talk.antecedent(at, fits, stage.content) if fits else None
    if stage.tags[at] != "POS":
        return None
    before = (stage.names[i] for i in range(at - 1, max(at - 5, -1), -1) if i in stage.names)
    name = next(before, None)
    return stage.cast.of.get(name.first) if name is not None and name.last == at - 1 else None
