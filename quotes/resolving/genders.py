"""He or she: what an article's own pronouns show of its people; for resolving, never stored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from quotes.finding.words import Words
from quotes.lexicon.given_names import leaning, likely_gender, usual_gender

if TYPE_CHECKING:
    from quotes.finding.name import Name
    from quotes.resolving.entity import Entity

MALE: Final = frozenset({"he", "him", "his", "himself"})
FEMALE: Final = frozenset({"she", "her", "hers", "herself"})
AGREEMENT: Final = 0.8
ENOUGH: Final = 4
"""How many pronouns must point to somebody before they outweigh the given name."""


def vote(words: Words, pronouns: Iterable[int], persons: Iterable[tuple[int, Entity]]) -> None:
    """Learn somebody's pronoun where he or she can only mean that one person.

    `pronouns` are the words he, she, his, her outside quotation marks; `persons` are
    (word, entity) in text order. A gender is set where nothing else shows it and at least four in
    five such pronouns agree; a name not yet known to be a person's is then taken for one.
    """
    by_sentence: dict[int, list[tuple[int, Entity]]] = {}
    for at, entity in persons:
        by_sentence.setdefault(words.sentence_of[at], []).append((at, entity))
    votes: dict[Entity, list[int]] = {}
    for at in pronouns:
        near = _near(words, at, by_sentence)
        female = words.lower[at] in FEMALE
        if len(near) > 1:
            near = {e for e in near if e.gender in (None, "female" if female else "male")}
        if len(near) == 1:
            tally = votes.setdefault(near.pop(), [0, 0])
            tally[female] += 1
    for entity, (male, female_votes) in votes.items():
        total = male + female_votes
        if max(male, female_votes) < AGREEMENT * total:
            continue
        gender = "female" if female_votes > male else "male"
        if total < ENOUGH and _doubtful(entity, gender, listed=total == 1):
            entity.doubted = True
            continue
        if entity.gender is None or (entity.guessed and total >= ENOUGH):
            entity.gender, entity.guessed = gender, False
        acts = any(name.subject for name in entity.names)
        if not entity.sure and total > 1 and acts and not entity.name.isupper():
            entity.sure, entity.kind = True, "person"


def _doubtful(entity: Entity, gender: str, *, listed: bool = False) -> bool:
    """Whether the given name of a full name suggests the other gender: she, and Kyle; where it is
    only `listed` for one, that suggests it too: Priya."""
    if len(entity.tokens) < 2:
        return False
    given = entity.tokens[0]
    leans = leaning(given) or (likely_gender(given) if listed else None)
    return leans is not None and leans != gender


def leans_otherwise(entity: Entity, gender: str) -> bool:
    """Whether nothing tells if somebody is he or she, and the given name is rather the other’s."""
    nothing = entity.gender is None and entity.kind == "person"
    return nothing and _doubtful(entity, gender, listed=True)


def _near(words: Words, at: int, by_sentence: dict[int, list[tuple[int, Entity]]]) -> set[Entity]:
    """The people of the sentence before the pronoun and, in its paragraph, of the one before."""
    number = words.sentence_of[at]
    near = {entity for place, entity in by_sentence.get(number, ()) if place < at}
    before = words.sentences[number - 1][0] if number else at
    if not near or words.paragraph_of[before] == words.paragraph_of[at]:
        near |= {entity for _, entity in by_sentence.get(number - 1, ())}
    return near


def titled(entities: Iterable[Entity], names: Iterable[Name]) -> None:
    """Take the gender from a title before a surname, where only one full name has it: Ms Tuohy."""
    by_surname: dict[str, list[Entity]] = {}
    for entity in entities:
        by_surname.setdefault(entity.tokens[-1], []).append(entity)
    for name in names:
        if name.gender and name.title and not name.full:
            bearers = by_surname.get(name.tokens[-1], [])
            if len(bearers) == 1 and not bearers[0].gender:
                bearer = bearers[0]
                bearer.gender = None if _doubtful(bearer, name.gender) else name.gender


def guess(entities: Iterable[Entity]) -> None:
    """Take the gender from the given name, where nothing else shows it yet."""
    for entity in entities:
        if entity.gender is None and entity.kind == "person" and len(entity.tokens) > 1:
            entity.gender = usual_gender(entity.tokens[0])
            entity.guessed = entity.gender is not None


def guess_rare(entities: Iterable[Entity]) -> None:
    """The same for rarer given names, once everything else has been tried."""
    for entity in entities:
        unknown = entity.gender is None and not entity.doubted
        if unknown and entity.kind == "person" and len(entity.tokens) > 1:
            entity.gender = likely_gender(entity.tokens[0])
