"""The rules that say who a mention is, in order; the first that answers wins.

Each takes the scene (the article's names, entities, and what has been said so far) and one
mention, and gives an Answer, an Answer without entity (it stays open), or None (not my case).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.attributing.callings import (
    PAIR,
    holds,
    introduced,
    just_spoke,
    one_of,
    with_modifiers,
)
from quotes.attributing.discourse import fitting, perhaps
from quotes.attributing.entities import Entity
from quotes.attributing.mentions import MARKS, Said, is_plural, noun_phrase
from quotes.attributing.names import ARTICLES, SUFFIXES, Name
from quotes.attributing.stage import Answer, Rule, Scene
from quotes.finding.phrases import noun_phrase_before
from quotes.lexicon.people import people
from quotes.lexicon.things import is_thing
from quotes.models import SpeakerKind

FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself"})
NOBODY = frozenset("we us our ours you your this these there what one everyone somebody".split())
RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})
SELF = frozenset({"i", "am", "’m", "'m", "my", "me"})
"""What may stand before one's own name: I am Ann Lee; they call me Lee; me and Lee."""
NEAR = 4
SPOKEN_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})


def first_person(scene: Scene, said: Said) -> Answer | None:
    """`I` within a quotation: who speaks it. `we`, `you`: stays open."""
    word = scene.words.lower[said.first]
    if said.first != said.core or (word not in FIRST_PERSON and word not in NOBODY):
        return None
    inside = scene.nested and said.first in scene.quoted
    return Answer(scene.outer if inside and word in FIRST_PERSON else None)


def relative_pronoun(scene: Scene, said: Said) -> Answer | None:
    """`Lee, who said`: who stands before the pronoun."""
    if said.word not in RELATIVE or said.first != said.last:
        return None
    words, at = scene.words, said.first
    if at and words.text[at - 1] in {",", "—", "–", ")"}:
        at -= 1
    name = _name_ending(scene, at - 1)
    if name is not None:
        return _named(scene, name)
    phrase = noun_phrase_before(words, scene.tags, at)
    if phrase is None:
        return Answer(None)
    if phrase.first and words.text[phrase.first - 1] == ",":  # Lee, a professor who said
        before = _name_ending(scene, phrase.first - 2)
        if before is not None:
            return _named(scene, before)
    whole = Said(phrase.first, phrase.head, phrase.last, words.lower[phrase.head])
    whole.names = [scene.names[i] for i in range(phrase.first, phrase.head + 1) if i in scene.names]
    for rule in (name_itself, name_behind, owned_organisation, known_role, thing, own_noun_phrase):
        answer = rule(scene, whole)
        if answer is not None:
            return answer
    return Answer(None)


def personal_pronoun(scene: Scene, said: Said) -> Answer | None:
    """`he`, `her`, `they`, `it`: who spoke last, was the subject, or was the one mentioned."""
    fits = fitting(said.word) if said.first == said.core else None
    if fits is None:
        return None
    if scene.nested:
        in_marks = said.first in scene.quoted
        if scene.outer is not None and not in_marks and fits(scene.outer):
            return Answer(scene.outer)  # Lee said he believes
        return Answer(
            scene.talk.antecedent(said.first, lambda e: e is not scene.outer and fits(e))
            if not in_marks
            else None
        )
    found = scene.talk.antecedent(said.first, fits, scene.content)
    if found is not None and found in (spoken_of := _spoken_of(scene, said)):
        others = scene.talk.antecedent(
            said.first,
            lambda e: e not in spoken_of and fits(e) and _surely_one(e),
            scene.content,
            reach=2,
        )
        found = others or found
    if found is None and (loosely := perhaps(said.word)):
        found = scene.talk.antecedent(said.first, loosely, scene.content, reach=1)
        if found is not None:
            found.kind = "person"
    return Answer(found)


def _surely_one(entity: Entity) -> bool:
    """Whether somebody is a person by a full name, a title or a role."""
    return entity.kind == "person" and any(n.full or n.title or n.role for n in entity.names)


def _spoken_of(scene: Scene, said: Said) -> set[Entity]:
    """Whom the words said name: nobody speaks of himself by name, but to say who he is."""
    words, found = scene.words, set[Entity]()
    for at in _plainly_said(scene, said):
        before = words.lower[max(at - 4, 0) : at]
        entity = scene.cast.of.get(at)
        if entity is not None and scene.names[at].tokens[-1] == entity.tokens[-1]:
            if not SELF.intersection(before):
                found.add(entity)
        elif words.lower[at - 1] == "the" and people().is_role(words.lower[at]):
            noun = words.lower[at]
            holders = [e for e in scene.cast.entities if e.kind == "person" and holds(e, noun)]
            found.update(holders if len(holders) == 1 else ())
    return found


def _plainly_said(scene: Scene, said: Said) -> Iterator[int]:
    """The words within marks, where there are some; else whom words behind the cue begin with."""
    inside = [at for first, end in scene.content for at in range(first, end)]
    marked = [at for at in inside if at in scene.quoted]
    if len(marked) > NEAR:
        yield from marked
    elif inside and inside[0] > said.first:
        yield from inside[:NEAR]


def name_itself(scene: Scene, said: Said) -> Answer | None:
    """`Prime Minister Shehbaz Sharif`, `Sharif`, `Sanders and Clinton`: the name is the head."""
    if not said.names or said.names[-1].last != said.core:
        return None
    if not said.together:
        name = said.names[-1]
        if _common_noun(name, said):
            return None
        answer = _named(scene, name, said)
        if answer.entity is not None and answer.entity.kind == "group":
            alone = scene.words.lower[said.first] == "the" or said.first == said.names[-1].first
            return answer if alone and said.last == said.core else None  # Some top Democrats
        return answer
    heads = [name for name in said.names if not name.owner or name.last == said.core]
    entities = [scene.cast.of.get(name.first) for name in heads]
    if len(heads) < 2 or None in entities:
        return None
    return Answer(_several([entity for entity in entities if entity is not None]))


def name_behind(scene: Scene, said: Said) -> Answer | None:
    """`the party’s leader, Ann Lee,`: the name stands behind the role."""
    after = said.core + 1
    words = scene.words
    while after < said.last and words.text[after] not in MARKS:
        after += 1
    if said.last >= after and words.text[after] not in MARKS:
        after = said.last + 1
    if after >= len(words) - 1 or words.text[after] not in {",", "—", "–"}:
        return None
    name = next((scene.names[i] for i in range(after + 1, after + 5) if i in scene.names), None)
    known = people()
    if said.word not in known.roles and said.word not in known.gendered:
        return None
    if name is None or name.owner:
        return None
    if any(scene.tags[i] != "NNP" for i in range(after + 1, name.first)):
        return None
    entity = scene.cast.of.get(name.first)
    if entity is None or not _person_between(scene, name, entity):
        return None
    role = noun_phrase_with_article(scene, said)
    entity.role = entity.role or role
    return Answer(entity, role)


def _person_between(scene: Scene, name: Name, entity: Entity) -> bool:
    """Whether a name behind a role is a person's: by itself, or alone between commas."""
    if entity.kind == "person":
        return True
    words, after = scene.words, name.last + 1
    closed = after < len(words) and words.text[after] in {",", "—", "–"}
    if not closed or entity.sure or entity.place or len(name.tokens) > 1:
        return False
    entity.kind, entity.sure = "person", True
    return True


def owned_organisation(scene: Scene, said: Said) -> Answer | None:
    """`the Trump campaign`, `Clinton’s campaign`, `her campaign`: by the owner’s surname."""
    if said.word not in people().organisations["owned"]:
        return None
    words = scene.words
    owner: Entity | None = None
    if said.names and said.names[-1].owner:
        owner = scene.cast.of.get(said.names[-1].first)
        surname = said.names[-1].text.split()[-1] if owner is None or owner.kind != "person" else ""
    elif fits := fitting(words.lower[said.first]):
        owner, surname = scene.talk.antecedent(said.first, fits, scene.content), ""
        if owner is None:
            return Answer(None)
    elif words.lower[said.first] == "the" and said.first + 1 == said.core:
        recent = [e for head, e in reversed(scene.unnamed) if head == "owned " + said.word]
        return Answer(recent[0]) if len(set(recent)) == 1 else None
    else:
        return None
    if owner is not None and owner.kind == "person":
        surname = _surname(owner)
    if owner is not None and owner.kind in {"organisation", "group"} and owner.sure:
        surname = owner.name
    if not surname:
        return None
    return Answer(_remembered(scene, "owned " + said.word, f"{surname} {said.word}"))


def spokesman_of(scene: Scene, said: Said) -> Answer | None:
    """`The TTP claimed it, with a spokesman saying`: the organisation speaks."""
    if said.word not in SPOKEN_FOR or said.last > said.core or said.core - said.first > 1:
        return None
    sentence = scene.words.sentence_of[said.first]
    for event in reversed(scene.talk.events):
        if event.sentence == sentence and event.entity.kind == "organisation" and event.subject:
            return Answer(event.entity, scene.words.phrase(said.first, said.last))
    return None


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
    return None


def known_organisation(scene: Scene, said: Said) -> Answer | None:
    """`the company`, `the party`: the organisation just spoken of that can be called so."""
    common = people().organisations["common"]
    if scene.words.lower[said.first] != "the" or said.first + 1 != said.core:
        return None
    if said.last != said.core or said.word not in common:
        return None
    called_so = people().epithets.get(said.word, frozenset()) | {said.word, said.word + "s"}
    called = [
        e
        for e in scene.cast.entities
        if e.kind == "organisation"
        and called_so.intersection(e.tokens)
        and e.names[0].first < said.first
    ]
    if called or said.word in people().organisations["owned"]:
        return Answer(called[0]) if len(called) == 1 else None
    fits = fitting("it")
    recent = scene.talk.recent(said.first, lambda e: e.kind == "organisation", reach=1)
    if not (fits and recent and fits(recent[0]) and just_spoke(scene, said, recent)):
        about = _leading_company(scene, said)
        return None if about is None else Answer(about)
    other = common.intersection(recent[0].tokens)  # the State Department is no company
    return None if other else Answer(recent[0])


def _leading_company(scene: Scene, said: Said) -> Entity | None:
    """Whom an article about one company calls so: who has spoken in it, and is named most."""
    if said.word not in {"company", "firm"}:
        return None
    spoke = {
        event.entity: sum(name.first < said.first for name in event.entity.names)
        for event in scene.talk.events
        if event.spoke and event.entity.kind == "organisation" and not event.entity.place
    }
    if not spoke:
        return None
    first, *others = sorted(spoke, key=lambda entity: -spoke[entity])
    known = people().organisations["common"].intersection(first.tokens)
    often = spoke[first] >= 3 and all(spoke[first] >= 2 * spoke[other] for other in others)
    return first if often and not known else None


def the_two(scene: Scene, said: Said) -> Answer | None:
    """`the two leaders`, `both men`: the two people mentioned in the sentences before."""
    opening = scene.words.lower[said.first : said.core + 1][:2]
    if not PAIR.intersection(opening) or said.last > said.core or said.together:
        return None
    recent = scene.talk.recent(said.first, lambda e: e.kind == "person", reach=1)
    if len(recent) != 2 or not all(one_of(entity, said.word) for entity in recent):
        return Answer(None) if said.word == "both" else None
    return Answer(_several(recent[::-1]))


def thing(scene: Scene, said: Said) -> Answer | None:
    """`the shootout`, `23 projects`: an event or an object is nobody; stays open."""
    named = said.names and said.names[-1].last == said.core
    return Answer(None) if not named and is_thing(said.word) else None


def outlet(scene: Scene, said: Said) -> Answer | None:
    """`the Kommersant daily`, `the Interfax news agency`: the name before what it is."""
    if not said.names or said.together or said.word not in people().organisations["outlet"]:
        return None
    name = said.names[-1]
    between = scene.words.lower[name.last + 1 : said.core]
    if name.last >= said.core or name.role or set(between) - {"news", "press", "newspaper"}:
        return None
    if said.first < name.first - 1 or scene.words.text[name.last + 1] in {"’s", "'s"}:
        return None
    entity = scene.cast.of.get(name.first)
    if entity is None or entity.kind != "organisation" or entity.place:
        return None
    entity.sure = True
    return Answer(entity)


def own_noun_phrase(scene: Scene, said: Said) -> Answer | None:
    """`a police spokesperson`, `the report`: nobody’s name, so the phrase itself."""
    words, known = scene.words, people()
    text = noun_phrase(words, scene.tags, said)
    many = is_plural(scene.tags, said)
    document = said.word in known.organisations["document"]
    definite = words.lower[said.first] in {"the", "this", "these", "that", "those"}
    role = None
    if said.word in known.roles and not many:
        role = noun_phrase_with_article(scene, said)
    kind: SpeakerKind = "document" if document else "unnamed"
    if said.names and _common_noun(said.names[-1], said) and not many:
        kind = "organisation"
    for head, entity in reversed(scene.unnamed if definite or many else ()):
        same = entity.name.lower() == text.lower() or (definite and text.lower() == said.word)
        if head == said.word and entity.plural == many and same:
            return Answer(entity, entity.role)
    if definite and text.lower() == said.word:
        text = introduced(scene, said) or text
    human = said.word in known.roles or said.word in known.gendered
    gender = known.gendered.get(said.word)
    entity = Entity(text, kind, gender=gender, plural=many, role=role, sure=human or document)
    scene.unnamed.append((said.word, entity))
    return Answer(entity, role)


RULES: tuple[Rule, ...] = (
    first_person,
    relative_pronoun,
    personal_pronoun,
    name_itself,
    name_behind,
    owned_organisation,
    spokesman_of,
    known_role,
    office_after_name,
    known_trait,
    known_organisation,
    the_two,
    outlet,
    thing,
    own_noun_phrase,
)


def _named(scene: Scene, name: Name, said: Said | None = None) -> Answer:
    entity = scene.cast.of.get(name.first)
    if entity is None:
        return Answer(None)
    role = name.role
    if role and said is not None and said.first < name.first:
        role = _whole_role(scene, said.first, name, role)
        if entity.role == name.role:
            entity.role = role
    return Answer(entity, role or name.behind)


def _common_noun(name: Name, said: Said) -> bool:
    """`The Prime Minister’s Office`: what is written with a capital is no name by itself."""
    common = people().organisations["common"]
    return said.first < name.first and len(name.tokens) == 1 and name.tokens[0] in common


def _whole_role(scene: Scene, first: int, name: Name, role: str) -> str:
    """The role with all that stands before it in the mention: World half marathon champion."""
    words = scene.words
    if words.lower[first] in ARTICLES:
        first += 1
    end = words.source.rindex(role, 0, words.start[name.first]) + len(role)
    return words.source[words.start[first] : end] if words.start[first] < end else role


def _name_ending(scene: Scene, at: int) -> Name | None:
    for first in range(at, max(at - 6, -1), -1):
        name = scene.names.get(first)
        if name is not None:
            return name if name.last == at else None
    return None


def _several(entities: Sequence[Entity]) -> Entity:
    names = [entity.name for entity in entities]
    return Entity(", ".join(names[:-1]) + " and " + names[-1], "group", plural=True)


def _surname(entity: Entity) -> str:
    parts = [part for part in entity.name.split() if part.strip(".").lower() not in SUFFIXES]
    return parts[-1]


def _remembered(scene: Scene, head: str, text: str) -> Entity:
    for key, entity in scene.unnamed:
        if key == head and entity.name == text:
            return entity
    entity = Entity(text, "organisation")
    scene.unnamed.append((head, entity))
    return entity


def noun_phrase_with_article(scene: Scene, said: Said) -> str:
    """The mention as the article has it, without what follows a comma or `who`."""
    text = noun_phrase(scene.words, scene.tags, said)
    start = scene.words.start[said.first]
    end = scene.words.source.index(text, start) + len(text)
    return scene.words.source[start:end]
