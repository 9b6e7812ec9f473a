"""Rules for people described in passing: the Italian, the 36-year-old, the billionaire developer.

Whoever has just spoken or acted is meant, where nothing that is known of them speaks against it.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from quotes.finding.mentions import Said, is_plural
from quotes.lexicon.people import people
from quotes.resolving.callings import holds, introduced, just_spoke, of_another
from quotes.resolving.entity import Entity
from quotes.resolving.named import noun_phrase_with_article
from quotes.resolving.offices import of_other_kind
from quotes.resolving.stage import Answer, Stage

UNHELD: Final = frozenset({"sport", "stage", "private"})
"""Fields of roles that are not offices: a writer may use them of somebody without introduction."""
GROUPS: Final = ("ese", "ish", "ch", "sh", "ss")
"""Endings of demonyms that stand for a whole people: the Chinese, the British."""


def known_trait(stage: Stage, said: Said) -> Answer | None:
    """`the Italian`, `the 36-year-old`, `the mother of two`: who just spoke, or the one person just
    mentioned, if he has no other role."""
    lower, first = stage.words.lower, said.first + 1
    aged = lower[said.core].endswith("-year-old") or (
        first <= said.core and lower[first].endswith("-year-old")
    )
    aged = aged or _is_parent(stage, said)
    of_place = first == said.core and said.word in people().places["demonym"]
    if lower[said.first] != "the" or not (aged or of_place):
        return None
    recent = stage.talk.recent(said.first, lambda e: e.kind == "person" and e.sure, reach=2)
    if recent and (len(recent) == 1 or just_spoke(stage, said, recent)):
        entity: Entity | None = recent[0]
    elif said.word.endswith(GROUPS):
        return None
    else:
        entity = stage.talk.antecedent(said.first, _is_person, stage.content, reach=3)
    if entity is None or not _can_be_called(entity, said.word):
        return None
    role = noun_phrase_with_article(stage, said) if people().is_human(said.word) else None
    return Answer(entity, role)


def _is_parent(stage: Stage, said: Said) -> bool:
    """Whether somebody is told of by how many children he has: the father of five."""
    if said.word not in people().naming["parent"] or said.last != said.core + 2:
        return False
    return stage.words.lower[said.core + 1] == "of" and stage.tags[said.last] == "CD"


def _can_be_called(entity: Entity, noun: str) -> bool:
    """Whether a noun behind somebody's age is no other's: the 29-year-old defendant is not Judge
    Lee, nor the 36-year-old mother Mr Lee."""
    known = people()
    if not known.is_human(noun) or holds(entity, noun):
        return True
    if noun in known.naming["parent"]:
        return not _of_other_gender(entity, noun)
    titled = any(name.title for name in entity.names)
    return not (titled or _held(entity) or _of_other_gender(entity, noun))


def _of_other_gender(entity: Entity, noun: str) -> bool:
    """Whether a noun shows another gender than the one somebody is known to have."""
    return entity.gender is not None and people().gendered.get(noun, entity.gender) != entity.gender


def new_description(stage: Stage, said: Said) -> Answer | None:
    """`the midfielder`, `the farmer`: who just spoke or acted, where nobody has been called so."""
    words, known = stage.words, people()
    if words.lower[said.first] != "the" or said.first + 1 != said.core or said.last > said.core:
        return None
    played = bool(known.roles.get(said.word, frozenset()) & {"sport", "stage"})
    parent = "-of-" in said.word and known.is_role(said.word)
    if not (played or parent or said.word in known.naming["descriptive"]):
        return None
    if any(
        words.lower[at] == said.word and words.lower[at - 1] != "the" for at in range(said.first)
    ):
        return None  # an actress has been spoken of
    entity = stage.talk.antecedent(said.first, _is_person, stage.content, reach=3)
    if entity is None or entity.kind != "person":
        return None
    if _of_other_gender(entity, said.word) or _is_for(entity, said.word):
        return None
    if said.word in known.epithets and _held(entity) and not holds(entity, said.word):
        return None  # the minister is not the lawmaker
    if played and entity.role_words & known.naming["trainer"]:
        return None  # the coach is not the striker
    return Answer(entity, noun_phrase_with_article(stage, said))


def _is_for(entity: Entity, noun: str) -> bool:
    """Whether a role tells whose somebody is: counsel for the petitioner is not the petitioner."""
    told = (role for name in entity.names for role in (name.role, name.behind) if role)
    return noun not in entity.role_words and any(noun in role.lower().split() for role in told)


def by_gender(stage: Stage, said: Said) -> Answer | None:
    """`the young woman`, `the man`: whoever has just spoken, also without a name, where nobody has
    been introduced so and no office is known."""
    words, naming = stage.words, people().naming
    if words.lower[said.first] != "the" or said.core > said.first + 2:
        return None
    between = words.lower[said.first + 1 : said.core]
    if said.word not in naming["by gender"] or not naming["of age"].issuperset(between):
        return None
    if any(head == said.word for head, _ in stage.unnamed) or introduced(stage, said):
        return None
    last = stage.talk.latest_speech(said.first)
    near = stage.talk.antecedent(said.first, _is_somebody, stage.content, reach=3)
    if last is None or near is None or last.entity is not near:
        return None
    if _of_other_gender(near, said.word) or (near.kind == "person" and _held(near)):
        return None
    near.gender = near.gender or people().gendered.get(said.word)
    return Answer(near)


def _is_somebody(entity: Entity) -> bool:
    return entity.sure and entity.kind in {"person", "unnamed"} and not entity.plural


def fuller_description(stage: Stage, said: Said) -> Answer | None:
    """`the billionaire developer`, `the Kentucky Republican`, `the candidate`: the one person just
    spoken of, or who just spoke, where his role agrees or none is known."""
    words, known, noun = stage.words, people(), said.word
    if words.lower[said.first] != "the" or said.first == said.core or said.last > said.core:
        return None
    if is_plural(stage.tags, said) or (said.names and said.names[-1].last == said.core):
        return None
    if words.text[said.core][0].isupper() and noun in known.organisations["name"]:
        return None  # the Toronto Star
    member = noun in known.places["party"] and not noun.endswith("s")
    described = member or any(noun in known.naming[kind] for kind in ("contending", "descriptive"))
    described = described or bool(known.roles.get(noun, frozenset()) & UNHELD)
    if not (described or known.is_human(noun)) or any(head == noun for head, _ in stage.unnamed):
        return None
    entity = _in_focus(stage, said)
    if entity is None:
        return None
    if _of_other_gender(entity, noun) or introduced(stage, said):
        return None
    if of_another(stage, said, entity) or not _agrees(stage, said, entity, described=described):
        return None
    entity.role_words.add(noun)
    return Answer(entity, noun_phrase_with_article(stage, said))


def _in_focus(stage: Stage, said: Said) -> Entity | None:
    """Who spoke last, with nobody acting since; else the one person of the last two sentences."""
    last = stage.talk.latest_speech(said.first)
    near = stage.talk.antecedent(said.first, _is_person, stage.content, reach=3)
    if last is not None and last.entity is near:
        return near
    recent = stage.talk.recent(said.first, _is_person, reach=1)
    return recent[0] if len(recent) == 1 else None


def _agrees(stage: Stage, said: Said, entity: Entity, *, described: bool) -> bool:
    """Whether a description can be somebody's: by his role; else it is no role of another's."""
    known, lower = people(), stage.words.lower
    around = {lower[i] for i in range(said.first + 1, said.core)}
    unheld = described and not _held(entity)
    if (around & known.naming["past"]) - entity.role_words and not unheld:
        others = [e for e in stage.cast.entities if e is not entity and holds(e, said.word)]
        return described and not others  # the former actor, of a governor
    if holds(entity, said.word):
        return not (_elsewhere(entity, around) or of_other_kind(stage, said, entity))
    if said.word in known.places["party"] and around & known.places["region"]:
        return not known.places["party"] & entity.role_words
    if said.word in known.places["party"] and said.first + 1 == said.core:
        return not known.places["party"] & entity.role_words and _in_politics(entity)
    others = [e for e in stage.cast.entities if e is not entity and e.kind == "person"]
    if any(said.word in e.role_words and e.names[0].first < said.first for e in others):
        return False
    shared = (around | {said.word}) & entity.role_words
    if shared or unheld:
        return True
    trait = bool(around & known.places["demonym"]) or said.word.startswith("ex-")
    return trait and said.word not in _offices()


@cache
def _offices() -> frozenset[str]:
    """Nouns that others can be called too: the minister, the captain."""
    epithets = people().epithets
    return frozenset(epithets).union(*epithets.values())


def _held(entity: Entity) -> set[str]:
    """The words for somebody's roles and titles, without those for an activity."""
    known, does = people(), {name.does for name in entity.names}
    said = entity.role_words - does
    return {word for word in said if known.is_role(word) or word in known.titles}


def _in_politics(entity: Entity) -> bool:
    """Whether somebody holds a public office, so that a party is his: the Democrat."""
    roles = people().roles
    return any("public" in roles.get(word, ()) for word in _held(entity))


def _elsewhere(entity: Entity, around: set[str]) -> bool:
    """Whether a role is of another region or country than the one said: the Ohio senator."""
    for kind in ("region", "country"):
        places = people().places[kind]
        if around & places and entity.role_words & places and not around & entity.role_words:
            return True
    return False


def _is_person(entity: Entity) -> bool:
    return entity.sure and entity.kind == "person" and not entity.plural
