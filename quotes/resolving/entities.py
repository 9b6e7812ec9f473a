"""Who is in an article: its names put together, a surname under the full name it belongs to.

A name alone (`Sharif`) belongs to the one full name that holds it; where two do, see `surnames`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from quotes.finding.name import Name
from quotes.finding.name_words import is_several
from quotes.finding.words import Words
from quotes.lexicon.by_word import by_word
from quotes.lexicon.cues import SPEAKING, is_of_class
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.people import people
from quotes.resolving import genders
from quotes.resolving.acronyms import acronyms
from quotes.resolving.deaths import has_died
from quotes.resolving.entity import Entity
from quotes.resolving.full_names import full_names
from quotes.resolving.roles import rather
from quotes.resolving.short_forms import fuller_name, named_in_full_later, spelled_out
from quotes.resolving.spellings import by_beginning, misspelt
from quotes.resolving.surnames import bearers, choose, is_addressed_otherwise, parts_of, words_of
from quotes.speakers.registry import Registry


@dataclass(slots=True)
class Cast:
    """The entities of an article, and which of them each name stands for (None: two fit)."""

    entities: list[Entity]
    of: dict[int, Entity]
    """First word of a name -> entity."""


def cast(
    words: Words,
    names: Sequence[Name],
    registry: Registry,
    quoted: Set[int],
    pronouns: Sequence[int],
) -> Cast:
    """Put the names of an article together.

    `quoted` are the words within quotation marks, `pronouns` the words he, she, his and her
    outside them: who they can only stand for tells a gender (see `genders`).
    """
    _share_surnames(words, names)
    full = full_names([name for name in names if name.kind == "person" and name.full])
    found = Cast(list(full), {})
    for entity in full:
        _canonical(entity, registry)
        found.of.update((name.first, entity) for name in entity.names)
    genders.titled(full, names)
    _learn(words, full, quoted, pronouns)
    others = _place_others(words, found, names, registry)
    found.entities += others
    _learn(words, found.entities, quoted, pronouns)
    genders.guess_rare(found.entities)
    return found


def _share_surnames(words: Words, names: Sequence[Name]) -> None:
    """Give a surname to the first of two who are named with it once: Dritan and Arta | Gjoka."""
    surnames = {name.tokens[-1] for name in names if name.full}
    for name, other in pairwise(names):
        if other.first != name.last + 2 or words.lower[name.last + 1] not in {"and", "&"}:
            continue
        if name.full or name.title or name.role or other.title or other.role:
            continue
        first = name.tokens[0]
        kin = words.lower[max(name.first - 2, 0) : name.first]
        related = kin[1:] == [","] and kin[0] in people().naming["related"]
        given = is_given_name(first) and is_given_name(other.tokens[0])
        given = (given or related) and first not in surnames
        if given and other.full and other.kind == "person" and name.kind in {"person", "unknown"}:
            surname = other.text.split(" ", 1)[1]
            name.kind, name.text = "person", f"{name.text} {surname}"
            name.tokens = (first, *other.tokens[1:])


def _learn(
    words: Words, entities: Sequence[Entity], quoted: Set[int], pronouns: Sequence[int]
) -> None:
    """Roles, genders, and whether a name is a person's at all."""
    for entity in entities:
        _roles(entity)
    persons = [
        (name.first, entity)
        for entity in entities
        if entity.kind == "person" or not (entity.sure or entity.place or _organised(entity))
        for name in entity.names
        if name.first not in quoted
    ]
    genders.guess(entities)
    genders.vote(words, pronouns, sorted(persons, key=lambda person: person[0]))


def _organised(entity: Entity) -> bool:
    """Whether a word of a name is that of an organisation: Congress."""
    return any(name.kind == "organisation" and not name.text.isupper() for name in entity.names)


def _place_others(
    words: Words, found: Cast, names: Sequence[Name], registry: Registry
) -> list[Entity]:
    """Give shorter names to the people who bear them, and the rest to entities of their own."""
    expansions = acronyms(words)
    by_token: dict[str, list[Entity]] = {}
    for entity in found.entities:
        for part in dict.fromkeys(parts_of(entity.tokens)):
            by_token.setdefault(part, []).append(entity)
    others: dict[tuple[str, ...], Entity] = {}
    beginnings = by_beginning(found.entities)
    for name in names:
        if name.first in found.of:
            continue
        able = [] if name.kind == "organisation" else bearers(name, by_token)
        fitting = _fitting(words, name, able)
        if fitting:
            chosen = choose(name, fitting)
            if chosen is None:
                continue
        else:
            text = _in_full(name, expansions, others)
            text = f"{str(name.title).title()} {text}" if able else text
            key = _key(text)
            chosen = others.get(key) or misspelt(name, beginnings)
            if chosen is None:
                chosen = others[key] = _other(name, text, registry)
                for part in parts_of(chosen.tokens) if chosen.kind == "person" else ():
                    by_token.setdefault(part, []).append(chosen)
        chosen.names.append(name)
        found.of[name.first] = chosen
    found_others = _in_one(found, list(dict.fromkeys(others.values())), words.placed)
    for entity in found_others:
        _by_office(entity, registry)
    return found_others


def _fitting(words: Words, name: Name, able: Sequence[Entity]) -> list[Entity]:
    """Those whom a name may be by its title; of several, who acts is not the one found dead."""
    fitting = [entity for entity in able if not is_addressed_otherwise(name, entity)]
    speaks = name.subject or is_of_class(words.lower[name.first - 1], SPEAKING)  # said Das
    if len(fitting) < 2 or not speaks:
        return fitting
    alive = [e for e in fitting if not any(has_died(words, own) for own in e.names)]
    return alive or fitting


def _in_one(found: Cast, entities: Sequence[Entity], placed: Set[str]) -> list[Entity]:
    """Put organisations under the names that are their own in full, also where these come later."""
    fuller = named_in_full_later(entities, placed)
    for short, long in fuller:
        long.names = sorted([*long.names, *short.names], key=lambda name: name.first)
        long.sure = long.sure or short.sure
        found.of.update((name.first, long) for name in short.names)
    gone = [short for short, _ in fuller]
    return [entity for entity in entities if entity not in gone]


@by_word
def _key(text: str) -> tuple[str, ...]:
    """The words that a name is known by, without the letters for what a firm is in law: Ltd."""
    words = tuple(text.lower().split())
    named = len(words) > 1 and words[-1] in people().naming["legal form"]
    return (*words[:-2], words[-2].rstrip(",")) if named else words


def _in_full(name: Name, expansions: dict[str, str], others: dict[tuple[str, ...], Entity]) -> str:
    """A name written out: as the article has it beside it, or as one of the `others` is called."""
    short = name.text.replace(".", "")
    text = expansions.get(short, name.text)
    if text != name.text or _key(text) in others:
        return text
    return spelled_out(short, others.values()) or fuller_name(name, others.values()) or text


def _by_office(entity: Entity, registry: Registry) -> None:
    """A surname whose office tells who it is, wherever in the article: President Obama."""
    for name in entity.names:
        known = registry.in_role(name.text, name.role) if name.role else None
        if known is not None:
            entity.name, entity.kind, entity.sure = known.name, known.kind, True
            entity.gender = known.gender or entity.gender
            return


def _canonical(entity: Entity, registry: Registry) -> None:
    """The name an entity goes by: the registry's, else the fullest form the article uses first."""
    forms = Counter(name.text for name in entity.names)
    longest = max((name for name in entity.names), key=lambda n: (len(n.tokens), forms[n.text]))
    entity.name = longest.text
    known = next((s for s in map(registry.named, forms) if s), None)
    if known is not None:
        entity.name, entity.kind, entity.sure = known.name, known.kind, True
        entity.gender = known.gender or entity.gender


def _other(name: Name, text: str, registry: Registry) -> Entity:
    """An entity for a name that belongs to no full one."""
    known = registry.named(text)
    if known is not None:
        return Entity(known.name, known.kind, name.tokens, gender=known.gender)
    places = people().places
    if is_several(name.text.split()[-1]):
        return Entity(text, "group", name.tokens, plural=True)
    if name.kind == "person" and not name.definite:
        return Entity(text, "person", name.tokens, sure=bool(name.title or name.role))
    stem = name.tokens[0].removesuffix("s")
    peoples = stem in places["demonym"] or stem in places["party"] or stem.endswith("an")
    if len(name.tokens) == 1 and stem != text.lower() and peoples:
        return Entity(text, "group", name.tokens, plural=True)
    spelled_out = len(name.tokens) > 1 or name.definite or text != name.text
    sure = name.kind == "organisation" and (spelled_out or name.called is not None)
    return Entity(text, "organisation", name.tokens, sure=sure, place=name.kind == "place")


def _is_team(entity: Entity) -> bool:
    """Whether what looks like a person's full name is several people's: Velden Lions, the Lions."""
    *place, noun = entity.tokens
    if not place or not noun.endswith("s") or entity.role or entity.kind != "person":
        return False
    return any(name.tokens == (noun,) and name.definite and name.subject for name in entity.names)


def _roles(entity: Entity) -> None:
    """The first role the article gives, all words of its roles, and the gender they say."""
    for name in sorted(entity.names, key=attrgetter("first")):
        for role in (name.role, name.behind):
            if role:
                entity.role = rather(entity.role, role)
                entity.role_words |= words_of(role)
        if name.does:
            entity.role_words.add(name.does)
        if name.title or name.role or name.behind or (entity.kind == "person" and not name.full):
            entity.sure = True
            if name.title or name.role:
                entity.kind = "person" if entity.kind == "organisation" else entity.kind
        if name.human and not (entity.sure or entity.place):
            entity.kind, entity.sure = "person", True
    if _is_team(entity):
        entity.kind, entity.sure = "organisation", True
    _learn_gender(entity)


def _learn_gender(entity: Entity) -> None:
    """What titles and roles say: he or she, and so a person: Marta, a woman who."""
    said = {name.gender for name in entity.names if name.gender}
    if said and entity.kind == "organisation" and not entity.place:
        entity.kind = "person"
    if entity.gender is None and len(said) == 1:
        entity.gender = said.pop()
