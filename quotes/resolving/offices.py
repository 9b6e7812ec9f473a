"""Rules for people called by what they are: the prime minister, the Italian, the 36-year-old."""

from __future__ import annotations

from quotes.finding.mentions import Said
from quotes.lexicon.people import people
from quotes.resolving.callings import holds, just_spoke, with_modifiers
from quotes.resolving.entity import Entity
from quotes.resolving.stage import Answer, Scene

GROUPS = ("ese", "ish", "ch", "sh", "ss")
"""Endings of demonyms that stand for a whole people: the Chinese, the British."""


def known_role(scene: Scene, said: Said) -> Answer | None:
    """`the prime minister`, `the Ohio governor`: the one person of the article with that role."""
    words, known = scene.words, people()
    if words.lower[said.first] not in {"the", "this"}:
        return None
    if not known.is_role(said.word) and said.word not in known.titles:
        return None
    holders = [
        e
        for e in scene.cast.entities
        if e.kind == "person" and e.names[0].first < said.first and holds(e, said.word)
    ]
    holders = with_modifiers(scene, said, holders)
    if len(holders) > 1:
        recent = scene.talk.recent(said.first, lambda e: e in holders, reach=2)
        holders = recent[:1] if len(recent) == 1 or just_spoke(scene, said, recent) else []
    return Answer(holders[0]) if holders else None


def office_after_name(scene: Scene, said: Said) -> Answer | None:
    """`says Hamzah Kamarudin. The Home Minister said`: who was just named without a role."""
    words, known = scene.words, people()
    if words.lower[said.first] != "the" or said.word not in known.roles or said.last > said.core:
        return None
    if not words.text[said.core][0].isupper() or said.names:
        return None
    recent = scene.talk.recent(said.first, lambda e: e.kind == "person", reach=1)
    if len(recent) != 1 or recent[0].role is not None:
        return None
    recent[0].role = words.phrase(said.first + 1, said.core)
    return Answer(recent[0])


def known_trait(scene: Scene, said: Said) -> Answer | None:
    """`the Italian`, `the 36-year-old`: who just spoke, or the one person just mentioned."""
    places = people().places
    trait = said.word in places["demonym"] or said.word.endswith("-year-old")
    if scene.words.lower[said.first] != "the" or said.first + 1 != said.core or not trait:
        return None
    recent = scene.talk.recent(said.first, lambda e: e.kind == "person" and e.sure, reach=2)
    if recent and (len(recent) == 1 or just_spoke(scene, said, recent)):
        return Answer(recent[0])
    if said.word.endswith(GROUPS):
        return None
    entity = scene.talk.antecedent(said.first, _is_person, scene.content, reach=3)
    return None if entity is None else Answer(entity)


def new_description(scene: Scene, said: Said) -> Answer | None:
    """`the midfielder`, `the farmer`: who just spoke or acted, where nobody has been called so."""
    words, known = scene.words, people()
    if words.lower[said.first] != "the" or said.first + 1 != said.core or said.last > said.core:
        return None
    played = bool(known.roles.get(said.word, frozenset()) & {"sport", "stage"})
    parent = "-of-" in said.word and known.is_role(said.word)
    if not (played or parent or said.word in known.naming["descriptive"]):
        return None
    if said.word in words.lower[: said.first]:
        return None
    entity = scene.talk.antecedent(said.first, _is_person, scene.content, reach=3)
    if entity is None or entity.kind != "person":
        return None
    if known.gendered.get(said.word, entity.gender) != entity.gender:
        return None
    if played and entity.role_words & known.naming["trainer"]:
        return None  # the coach is not the striker
    return Answer(entity)


def _is_person(entity: Entity) -> bool:
    return entity.sure and entity.kind == "person" and not entity.plural
