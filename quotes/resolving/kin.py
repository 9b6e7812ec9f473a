"""Relatives who are named by a given name alone: her son Tom is Tom Lee, where she is Ann Lee."""

from __future__ import annotations

from quotes.finding.introductions import POSSESSIVES
from quotes.finding.name_words import SUFFIXES
from quotes.finding.names import Name
from quotes.lexicon.people import people
from quotes.resolving.discourse import fitting
from quotes.resolving.entity import Entity
from quotes.resolving.stage import Stage


def name_kin(stage: Stage, name: Name) -> None:
    """Give a relative who has only a given name the surname of the person they belong to."""
    entity = stage.cast.of.get(name.first)
    if entity is None or entity.kind != "person" or len(entity.tokens) > 1 or name.title:
        return
    kin = name.first - 1
    kin -= stage.words.text[kin] == ","  # his sister, Natalie, said
    if kin < 1 or stage.words.lower[kin] not in people().naming["same surname"]:
        return
    owner = _owner(stage, kin)
    if owner is None or owner is entity or owner.kind != "person" or len(owner.tokens) < 2:
        return
    surname = [part for part in owner.name.split() if part.strip(".").lower() not in SUFFIXES][-1]
    entity.name = f"{entity.name} {surname}"
    entity.tokens = (*entity.tokens, surname.lower())


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
