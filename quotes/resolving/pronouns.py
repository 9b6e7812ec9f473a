"""Rules for pronouns: who I, he, they or it is. Relative ones are in ``pointing``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import Final

from quotes.finding.introductions import POSSESSIVES
from quotes.finding.mentions import Said
from quotes.finding.possible_tags import is_listed
from quotes.lexicon.people import people, plural
from quotes.lexicon.things import is_thing
from quotes.resolving.callings import holds
from quotes.resolving.discourse import fitting, gender_of, loosely_fitting
from quotes.resolving.entity import Entity
from quotes.resolving.genders import leans_otherwise
from quotes.resolving.named import is_named_behind
from quotes.resolving.stage import Answer, Stage

FIRST_PERSON: Final = frozenset({"i", "me", "my", "mine", "myself"})
NOBODY: Final = frozenset(
    """we us our ours you your this these those there what one another everyone somebody nobody
    none neither""".split()
)
ONES: Final = frozenset({("one",), ("another",)})
WITHOUT_NUMBER: Final = re.compile(
    r"^(?:the |these |those |some |several |many |a few |two |three |four |five |six |\d+ )+", re.I
)
SELF: Final = frozenset({"i", "am", "’m", "'m", "my", "me"})
"""What may stand before one's own name: I am Ann Lee; they call me Lee; me and Lee."""
NEAR: Final = 4


def first_person(stage: Stage, said: Said) -> Answer | None:
    """`I` within a quotation: who speaks it. `we`, `another`, `no group`: stays open."""
    word = stage.words.lower[said.first]
    if word == "no" and stage.tags[said.first + 1 : said.first + 2] != ["CD"]:
        return Answer(None)  # no group, no one
    if said.first != said.core or (word not in FIRST_PERSON and word not in NOBODY):
        return None
    if word == "one" and (_one_of_people(stage, said) or is_named_behind(stage, said)):
        return None  # one of the nurses; one of them, Ann Lee,
    if word not in FIRST_PERSON:
        return Answer(None)
    if said.first in stage.quoted:
        return Answer(stage.outer if stage.nested else None)
    return Answer(stage.author)


def _one_of_people(stage: Stage, said: Said) -> bool:
    """Whether somebody is one of several who are people: one of the nurses, of the rescued men."""
    words = [stage.words.lower[at] for at in range(said.core, said.last + 1)]
    tags = stage.tags[said.core : said.last + 1]
    people_of = people().naming["members"]
    nouns = [w for w, t in zip(words, tags, strict=True) if t == "NNS" or w in people_of]
    return bool(nouns) and not is_thing(nouns[0])


def one_of_them(stage: Stage, said: Said) -> Answer | None:
    """`one of them`, `another`: one of the people without names who have just been spoken of."""
    opening = tuple(stage.words.lower[said.first : said.last + 1])
    if opening not in ONES and opening[-2:] != ("of", "them"):
        return None
    if stage.nested or opening[0] not in {"one", "another", "two", "some", "several"}:
        return None
    last = stage.talk.latest_speech(said.first)
    if opening == ("another",) and last is not None and _is_nameless(last.entity):
        near = last.sentence >= stage.words.sentence_of[said.first] - NEAR
        return Answer(Entity(last.entity.name, "unnamed")) if near else None
    several = stage.talk.recent(said.first, lambda e: e.kind == "unnamed" and e.plural, reach=2)
    if len(several) != 1 or {opening[0], "others"}.intersection(several[0].name.lower().split()):
        return None
    count, them = opening[0], WITHOUT_NUMBER.sub("", several[0].name)
    one = f"{count} of {_definite(them)}"
    if opening in ONES and (single := _one_of_kind(them)):
        return Answer(Entity(single, "unnamed"))
    return Answer(Entity(one, "unnamed", plural=count not in {"one", "another"}))


def _one_of_kind(them: str) -> str | None:
    """One of several who are no more than a noun, and perhaps of what sort: an angry viewer."""
    *sort, noun = them.split()
    single = next((role for role in people().roles if plural(role) == noun.lower()), None)
    if single is None or len(sort) > 1 or not all(word.isalpha() for word in sort):
        return None
    single = noun[: len(single)] if noun.isupper() or noun[:2].isupper() else single  # MPs
    return " ".join([*(word.lower() if is_listed(word.lower()) else word for word in sort), single])


def _definite(noun_phrase: str) -> str:
    """Several as those spoken of before: Angry viewers -> the angry viewers; Lee’s allies."""
    opens, _, rest = noun_phrase.partition(" ")
    owned = opens.lower() in POSSESSIVES
    if not owned and (opens.lower() == "the" or opens.replace("'", "’").endswith(("’s", "s’"))):
        return noun_phrase
    opens = opens.lower() if opens.istitle() and (owned or is_listed(opens.lower())) else opens
    whole = " ".join(filter(None, (opens, rest)))
    return whole if owned else f"the {whole}"


def _is_nameless(entity: Entity) -> bool:
    """Whether somebody is one without a name, of whom there may be others: one viewer."""
    return entity.kind == "unnamed" and not entity.plural and not entity.collective


def personal_pronoun(stage: Stage, said: Said) -> Answer | None:
    """`he`, `her`, `they`, `it`: who spoke last, was the subject, or was the one mentioned."""
    able = fitting(said.word) if said.first == said.core else None
    if able is None:
        return None

    def fits(entity: Entity) -> bool:
        return entity is not stage.asker and able(entity)

    if stage.nested:
        return Answer(_within_content(stage, said, fits))
    if stage.addressed is not None and fits(stage.addressed):
        return Answer(stage.addressed)
    if said.word == "it" and (issuer := _issuer(stage, said)):
        return Answer(issuer)
    found, loosely = _antecedent(stage, said, fits), loosely_fitting(said.word)
    if loosely and stage.asker is None:
        found = _likely_speaker(stage, said, found, loosely) or found
        found = _just_introduced(stage, said, found, loosely) or found
        found = found or _loosely_meant(stage, said, loosely)
    found = found or _still_speaking(stage, said, fits)
    if found is None and said.word == "they":
        found = _somebody_unnamed(stage, said)
    if found is None and said.word == "it":
        found = _of_itself(stage, said, fits) or (loosely and _of_itself(stage, said, loosely))
    if found is not None:
        _learn(found, said.word, loosely=bool(loosely and loosely(found)))
    return Answer(found)


def _still_speaking(stage: Stage, said: Said, fits: Callable[[Entity], bool]) -> Entity | None:
    """`Lee spoke. “…” (several paragraphs) “We go on,” he added`: who spoke last, if only quoted
    words stand between."""
    last = stage.talk.latest_speech(said.first)
    if last is None or stage.talk.since(last, said.first, stage.content) > 1:
        return None
    return last.entity if fits(last.entity) and not last.entity.among else None


def _somebody_unnamed(stage: Stage, said: Said) -> Entity | None:
    """`A neighbour told us so. They added`: who has just spoken, of unknown gender and name.

    Also `The union has rejected it. They urged`: several under one noun.
    """
    last = stage.talk.latest_speech(said.first)
    if last is None or stage.talk.since(last, said.first, stage.content) > 1:
        return None
    somebody = last.entity.collective or (last.entity.sure and not last.entity.gender)
    somebody = somebody and last.entity.kind == "unnamed"
    return last.entity if somebody and not last.entity.plural else None


def _of_itself(stage: Stage, said: Said, fits: Callable[[Entity], bool]) -> Entity | None:
    """`The council will close two libraries, it said`: whom the words said are about, if nobody
    was spoken of before."""
    if not stage.content or stage.content[0][0] > said.first or said.first in stage.quoted:
        return None
    about = stage.talk.antecedent(said.first, fits, reach=0)
    subject = any(event.entity is about and event.subject for event in stage.talk.events)
    return about if subject else None


def _antecedent(stage: Stage, said: Said, fits: Callable[[Entity], bool]) -> Entity | None:
    """Whom a pronoun looks back at; rather somebody whom the words said do not name."""
    found = stage.talk.antecedent(said.first, fits, stage.content)
    found = found and (_surely_he_or_she(stage, said, found, fits) or found)
    if found is None or found not in (spoken_of := _spoken_of(stage, said)):
        return found

    def fits_better(entity: Entity) -> bool:
        return entity not in spoken_of and fits(entity) and _surely_one(entity)

    return stage.talk.antecedent(said.first, fits_better, stage.content, reach=2) or found


def _surely_he_or_she(
    stage: Stage, said: Said, found: Entity, fits: Callable[[Entity], bool]
) -> Entity | None:
    """`Heike Osei came. Ahmed Roy followed. “No,” she said`: who is surely a woman, rather than who
    has said nothing just now and has a given name for men."""
    gender, last = gender_of(said.word), stage.talk.latest_speech(said.first)
    if gender is None or not leans_otherwise(found, gender):
        return None
    if last is not None and last.entity is found:
        return None

    def is_surely(entity: Entity) -> bool:
        return entity.gender == gender and fits(entity)

    return stage.talk.antecedent(said.first, is_surely, stage.content, reach=2)


def _loosely_meant(stage: Stage, said: Said, loosely: Callable[[Entity], bool]) -> Entity | None:
    """Whom of the sentence before a pronoun can stand for, though its kind is not sure."""
    if said.word == "it" and len(stage.talk.recent(said.first, loosely, reach=1)) > 1:
        return None  # Mabaso said that Harbourline had lied. It ...
    return stage.talk.antecedent(said.first, loosely, stage.content, reach=1)


def _within_content(stage: Stage, said: Said, fits: Callable[[Entity], bool]) -> Entity | None:
    """Whom a pronoun within reported words stands for; within quotation marks it is left open."""
    if said.first in stage.quoted:
        return None
    if stage.outer is not None and fits(stage.outer):
        return stage.outer  # Lee said he believes
    return stage.talk.antecedent(said.first, lambda e: e is not stage.outer and fits(e))


def _learn(found: Entity, pronoun: str, *, loosely: bool) -> None:
    """Remember the gender, and the kind, that a pronoun shows: she is she from here on."""
    gender = gender_of(pronoun)
    if loosely:
        found.kind = "organisation" if gender is None else "person"
    if found.gender is None and found.kind == "person":
        found.gender = gender


def _likely_speaker(
    stage: Stage, said: Said, found: Entity | None, loosely: Callable[[Entity], bool]
) -> Entity | None:
    """`Obama said so. He added`: who has just spoken, rather than who was spoken of before that."""
    last = stage.talk.latest_speech(said.first)
    if found is None or last is None or gender_of(said.word) is None:
        return None
    if not loosely(last.entity) or not last.entity.name.isalpha():
        return None
    if last.sentence < stage.talk.sentence(said.first, stage.content) - 1:
        return None
    since = any(event.entity is found and event.at > last.at for event in stage.talk.events)
    return None if since else last.entity


def _just_introduced(
    stage: Stage, said: Said, found: Entity | None, loosely: Callable[[Entity], bool]
) -> Entity | None:
    """`Bilqis Bano disagreed. “No,” she said`: whom the sentence before is about, though only a
    full name tells that it is somebody, rather than who was spoken of above that paragraph."""
    gender = gender_of(said.word)
    if gender is None:
        return None
    words, number = stage.words, stage.talk.sentence(said.first, stage.content) - 1
    before = (e for e in reversed(stage.talk.events) if e.at < said.first)
    near = next((e.at for e in before if e.sentence <= number), said.first)
    begin = bisect_left(words.paragraph_of, words.paragraph_of[near])
    since = takewhile(lambda event: event.at >= begin, reversed(stage.talk.events))
    here = [event for event in since if event.at < said.first][::-1]
    about = next((e for e in here if e.subject and e.sentence == number), None)
    if about is None or not loosely(about.entity) or about.entity.kind != "person":
        return None
    others = [event.entity for event in here if event.entity is not about.entity]
    if found in others or any(entity.gender == gender for entity in others):
        return None
    return about.entity if any(name.full for name in about.entity.names) else None


def _issuer(stage: Stage, said: Said) -> Entity | None:
    """`The statement read … It added`: who speaks in the statement that has just been cited."""
    last = stage.talk.latest_speech(said.first)
    if last is None or last.sentence < stage.words.sentence_of[said.first] - 3:
        return None
    cited = stage.words.lower[last.at : last.at + 2]
    return last.entity if cited[-1] in people().naming["issued"] and cited[0] == "the" else None


def _surely_one(entity: Entity) -> bool:
    """Whether somebody is a person by a full name, a title or a role."""
    return entity.kind == "person" and any(n.full or n.title or n.role for n in entity.names)


def _spoken_of(stage: Stage, said: Said) -> set[Entity]:
    """Whom the reported words name: people name themselves only to say who they are."""
    words, found = stage.words, set[Entity]()
    for at in _plainly_said(stage, said):
        entity = stage.cast.of.get(at)
        if entity is not None and stage.names[at].tokens[-1] == entity.tokens[-1]:
            if SELF.isdisjoint(words.lower[max(at - 4, 0) : at]):
                found.add(entity)
        elif words.lower[at - 1] == "the" and people().is_role(words.lower[at]):
            noun = words.lower[at]
            holders = [e for e in stage.cast.entities if e.kind == "person" and holds(e, noun)]
            found.update(holders if len(holders) == 1 else ())
    return found


def _plainly_said(stage: Stage, said: Said) -> Iterator[int]:
    """The words within quotation marks, if there are any; else the first ones behind the cue."""
    inside = [at for first, end in stage.content for at in range(first, end)]
    marked = [at for at in inside if at in stage.quoted]
    if len(marked) > NEAR:
        yield from marked
    elif inside and inside[0] > said.first:
        yield from inside[:NEAR]
