"""The rules that say who a mention is, in order; the first that answers wins.

Each takes the scene (the article's names, entities, and what has been said so far) and one
mention, and gives an Answer, an Answer without entity (it stays open), or None (not my case).
Here are those for names and for noun phrases; the others are in `pronouns`, `organisations` and
`offices`.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.finding.introductions import ARTICLES, POSSESSIVES, TYING
from quotes.finding.mentions import Said, is_plural, noun_phrase, noun_phrase_range
from quotes.finding.names import PLACING, Name
from quotes.finding.phrases import Phrase, noun_phrase_before
from quotes.finding.punctuation import BREAKS
from quotes.lexicon.nouns import is_fraction, is_quantity
from quotes.lexicon.people import people
from quotes.lexicon.things import is_thing
from quotes.models import SpeakerKind
from quotes.resolving.callings import PAIR, introduced, one_of
from quotes.resolving.delayed import named_later
from quotes.resolving.entity import Entity
from quotes.resolving.offices import (
    fuller_description,
    known_kin,
    known_role,
    known_trait,
    new_description,
    office_after_name,
)
from quotes.resolving.organisations import (
    issued,
    known_organisation,
    outlet,
    owned_organisation,
    spokesman_of,
)
from quotes.resolving.pronouns import first_person, one_of_them, personal_pronoun
from quotes.resolving.stage import Answer, Rule, Scene

OF_POSSESSIVE = {"his": "he", "her": "she", "its": "it", "their": "they"}
RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})


def relative_pronoun(scene: Scene, said: Said) -> Answer | None:
    """`Lee, who said`: who stands before the pronoun."""
    of_whom = scene.words.lower[said.last] == "whom"  # thirty tenants, most of whom
    if not of_whom and (said.word not in RELATIVE or said.first != said.last):
        return None
    words, at = scene.words, _behind_whom(scene, said.first)
    name = _name_ending(scene, at - 1)
    if name is not None and _tells_where(scene, name):
        name = _name_ending(scene, name.first - 2)  # Lee of Ohio, who; a trader in Lagos, who
    phrase = noun_phrase_before(words, scene.tags, at)
    if name is not None and of_whom:
        return Answer(None)  # Ann Lee and Tom Ash, both of whom said
    if name is not None and not _is_of_another(scene, said, name, phrase):
        return _named(scene, name)
    if phrase is None:
        return Answer(None)
    if said.word == "who" or of_whom:
        phrase = _somebody(scene, phrase, at)
    if phrase.first and words.text[phrase.first - 1] == ",":  # Lee, a professor who said
        before = _name_ending(scene, phrase.first - 2)
        bearer = scene.cast.of.get(before.first) if before is not None else None
        if before is not None and not (bearer is not None and bearer.place):
            return _named(scene, before)
    whole = Said(phrase.first, phrase.head, phrase.last, words.lower[phrase.head])
    whole.names = [scene.names[i] for i in range(phrase.first, phrase.head + 1) if i in scene.names]
    for rule in (name_itself, name_behind, owned_organisation, known_role, thing, own_noun_phrase):
        answer = rule(scene, whole)
        if answer is not None:
            return answer
    return Answer(None)


def _tells_where(scene: Scene, name: Name) -> bool:
    """Whether a name behind a preposition of place is no person's: in Lagos, from Ohio."""
    if name.full or name.title or name.role:
        return False
    before = scene.words.lower[name.first - 1]
    return before in PLACING or (before in {"from", "of"} and name.kind == "place")


def _is_of_another(scene: Scene, said: Said, name: Name, phrase: Phrase | None) -> bool:
    """Whether a name before `who`, `which` only tells more of a noun: a candidate for Leeds, who;
    a report by the bank, which."""
    if phrase is None or phrase.head >= name.first:
        return False
    noun = scene.words.lower[phrase.head]
    if said.word == "which":
        return noun in people().organisations["document"]
    entity = scene.cast.of.get(name.first)
    return people().is_role(noun) and not (entity is not None and entity.kind == "person")


def _somebody(scene: Scene, phrase: Phrase, at: int) -> Phrase:
    """The widest part of a phrase before word `at` that is somebody: the case of | a nurse who."""
    words, known = scene.words, people()
    head = words.lower[phrase.head]
    if scene.tags[phrase.head] in {"NNP", "CD"} or is_quantity(head) or is_fraction(head):
        return phrase  # a quarter of the voters who
    firsts = [i + 1 for i in range(phrase.first, at - 1) if scene.tags[i] == "IN"]
    for first in (phrase.first, *firsts):
        part = noun_phrase_before(words, scene.tags, at, first) or phrase
        noun = words.lower[part.head]
        if known.is_role(noun) or noun in known.gendered or noun in known.plurals:
            return part
    return phrase


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
    """`the party’s leader, Ann Lee,`, `its owner, Cerro Corp,`: the name stands behind the role."""
    name = _behind_comma(scene, said)
    entity = None if name is None else scene.cast.of.get(name.first)
    if name is None or name.owner or entity is None:
        return None
    known, opens = people(), scene.words.lower[said.first]
    own = opens in POSSESSIVES and name.full and not is_thing(said.word)
    human = said.word in known.roles or said.word in known.gendered or own
    if not human and not _the_one(scene, said):
        return None
    if not human and not _alone_between(scene, name, entity):
        return None
    if not human and said.word != "one" and entity.gender is None and not name.title:
        entity.kind, entity.sure = "organisation", True
    if human and not _person_between(scene, name, entity):
        return None
    role = noun_phrase_with_article(scene, said)
    entity.role = entity.role or role
    entity.role_words.add(said.word)
    return Answer(entity, role)


def _behind_comma(scene: Scene, said: Said) -> Name | None:
    """The name behind the comma or the dash that ends a mention: the leader, [Ann Lee],"""
    words, after = scene.words, said.core + 1
    while after < said.last and words.text[after] not in BREAKS:
        after += 1
    if said.last >= after and words.text[after] not in BREAKS:
        after = said.last + 1
    if after >= len(words) - 1 or words.text[after] not in {",", "—", "–"}:
        return None
    name = next((scene.names[i] for i in range(after + 1, after + 9) if i in scene.names), None)
    if name is None:
        return None
    begins = name.first if name.role_first is None else name.role_first
    between = (i for i in range(after + 1, begins) if not words.lower[i].endswith("-year-old"))
    return name if all(scene.tags[i] in {"NNP", "DT"} for i in between) else None


def name_given(scene: Scene, said: Said) -> Answer | None:
    """`a fisherman, who gave his name only as Bigga,`: the name that a source gave."""
    for name in scene.names.values():
        if name.given_by is not None and said.first <= name.given_by <= said.last:
            entity = scene.cast.of.get(name.first)
            return Answer(entity, noun_phrase_with_article(scene, said)) if entity else None
    return None


def _the_one(scene: Scene, said: Said) -> bool:
    """Whether a phrase without a role stands for just one: the film’s distributor, one of the men.

    Not where a place may follow: the company in Dayton | , Ohio,.
    """
    opening = scene.words.lower[said.first : said.first + 2]
    one = opening[:1] in (["the"], ["its"]) or _possessive_mark(scene, said) is not None
    one = one and not said.names and said.last in {said.core, _head_and_clause(scene, said)}
    return not is_thing(said.word) and (one or opening == ["one", "of"])


def _head_and_clause(scene: Scene, said: Said) -> int:
    """The last word of a mention whose head has a relative clause: the company that runs it."""
    behind = scene.words.lower[said.core + 1 : said.core + 2]
    return said.last if RELATIVE.intersection(behind) else said.core


def _alone_between(scene: Scene, name: Name, entity: Entity) -> bool:
    """Whether a name stands alone between commas or dashes, and is no place’s."""
    after = name.last + 1
    closed = after < len(scene.words) and scene.words.text[after] in {",", "—", "–"}
    return closed and not entity.place and (entity.sure or len(name.tokens) > 1)


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


def uttered(scene: Scene, said: Said) -> Answer | None:
    """`Lee’s answer was`, `his tweet`, `a statement from the company`: whose words they are."""
    if said.word not in people().naming["uttered"]:
        return None
    words, first, last = scene.words, said.first, said.core
    if words.lower[first] in POSSESSIVES:
        last = first
    elif (mark := _possessive_mark(scene, said)) is not None:
        last = mark - 1
    elif said.last > said.core + 1 and words.lower[said.core + 1] in {"from", "by"}:
        first, last = said.core + 2, said.last
    else:
        return None
    own = [scene.names[at] for at in range(first, last + 1) if at in scene.names]
    if first > said.core and own and own[-1].owner:
        return None  # from Lee’s office
    word = OF_POSSESSIVE.get(words.lower[last], words.lower[last])
    whose = Said(first, own[-1].last if own else last, last, word, own)
    rules = (personal_pronoun, name_itself, known_role, known_organisation)
    answer = next((answer for rule in rules if (answer := rule(scene, whose))), None)
    return answer if answer is not None and answer.entity is not None else None


def _possessive_mark(scene: Scene, said: Said) -> int | None:
    """Where the ’s is that says whose something is, at the end of whoever it is."""
    marks = [at for at in range(said.first + 1, said.core) if scene.tags[at] == "POS"]
    return marks[-1] if marks else None


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
        fuller = definite and not many and entity.name.lower() == said.word != text.lower()
        if head == said.word and entity.plural == many and (same or fuller):
            entity.name = text if fuller else entity.name
            return Answer(entity, entity.role)
    if definite and text.lower() == said.word:
        text = introduced(scene, said) or text
    human = said.word in known.roles or said.word in known.gendered
    gender = known.gendered.get(said.word)
    entity = Entity(text, kind, gender=gender, plural=many, role=role, sure=human or document)
    kinds = known.organisations
    entity.collective = not (many or human) and said.word in kinds["common"] | kinds["name"]
    scene.unnamed.append((said.word, entity))
    return Answer(entity, role)


RULES: tuple[Rule, ...] = (
    one_of_them,
    first_person,
    relative_pronoun,
    personal_pronoun,
    named_later,
    name_itself,
    name_behind,
    name_given,
    owned_organisation,
    spokesman_of,
    known_role,
    known_kin,
    office_after_name,
    new_description,
    fuller_description,
    known_trait,
    known_organisation,
    issued,
    uttered,
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
    if role and said is not None and _begins_before(scene, said, name):
        role = _whole_role(scene, said.first, name, role)
        if entity.role == name.role:
            entity.role = role
    return Answer(entity, role or name.behind)


def _begins_before(scene: Scene, said: Said, name: Name) -> bool:
    """Whether a mention has words before the name, and not only the end of a longer office:
    envoy to | the United Nations Ann Lee."""
    begun = name.role_first is not None and name.role_first < said.first < name.first
    return said.first < name.first and not (begun and scene.words.lower[said.first - 1] in TYING)


def _common_noun(name: Name, said: Said) -> bool:
    """`The Prime Minister’s Office`: what is written with a capital is no name by itself."""
    common = people().organisations["common"]
    return said.first < name.first and len(name.tokens) == 1 and name.tokens[0] in common


def _whole_role(scene: Scene, first: int, name: Name, role: str) -> str:
    """The role with all that stands before it in the mention: World half marathon champion."""
    words = scene.words
    if words.lower[first] in ARTICLES:
        first += 1
    begins = words.source.rfind(role, 0, words.start[name.first])
    start, end = words.start[first], begins + len(role)
    return words.source[start:end] if begins >= 0 and start < end else role


def _behind_whom(scene: Scene, at: int) -> int:
    """Where what stands before a pronoun begins: Lee[,] who; Lee [(Tampines GRC),] who"""
    text = scene.words.text
    if at and text[at - 1] in {",", "—", "–", ")"}:
        at -= 1
    if at and text[at - 1] == ")":
        at = next((i for i in range(at - 1, max(at - 8, -1), -1) if text[i] == "("), at)
    return at


def _name_ending(scene: Scene, at: int) -> Name | None:
    for first in range(at, max(at - 6, -1), -1):
        name = scene.names.get(first)
        if name is not None:
            return name if name.last == at else None
    return None


def _several(entities: Sequence[Entity]) -> Entity:
    names = [entity.name for entity in entities]
    return Entity(", ".join(names[:-1]) + " and " + names[-1], "group", plural=True)


def noun_phrase_with_article(scene: Scene, said: Said) -> str:
    """The mention as the article has it, without what follows a comma or `who`."""
    _, last = noun_phrase_range(scene.words, scene.tags, said)
    return scene.words.phrase(said.first, last)
