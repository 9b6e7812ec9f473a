"""Rules for organisations that are not named in full: the company, her campaign, a spokesman."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.finding.mentions import Said
from quotes.finding.name_words import SUFFIXES
from quotes.finding.runs import TELLING_WHENCE
from quotes.finding.words import Words
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.people import people
from quotes.resolving.callings import introduced, just_spoke
from quotes.resolving.companies import (
    COMPANY,
    NEAR,
    called_one_of,
    heads,
    likely_company,
    of_unknown_kind,
)
from quotes.resolving.discourse import Event, fitting
from quotes.resolving.entity import Entity
from quotes.resolving.stage import Answer, Stage


def owned_organisation(stage: Stage, said: Said) -> Answer | None:
    """`the Trump campaign`, `Clinton’s campaign`, `her campaign`: by the owner’s surname."""
    if said.word not in people().organisations["owned"]:
        return None
    words = stage.words
    owner: Entity | None = None
    if said.names and said.names[-1].owner:
        owner = stage.cast.of.get(said.names[-1].first)
        surname = said.names[-1].text if owner is None or owner.kind != "person" else ""
    elif fits := fitting(words.lower[said.first]):
        owner, surname = stage.talk.antecedent(said.first, fits, stage.content), ""
        if owner is None:
            return Answer(None)
    elif words.lower[said.first] == "the" and said.first + 1 == said.core:
        recent = [e for head, e in reversed(stage.unnamed) if head == "owned " + said.word]
        return Answer(recent[0]) if len(set(recent)) == 1 else None
    else:
        return None
    if owner is not None and owner.kind == "person":
        surname = _surname(owner)
    if owner is not None and owner.kind in {"organisation", "group"} and owner.sure:
        surname = owner.name
    if not surname:
        return None
    return Answer(_remembered(stage, "owned " + said.word, f"{surname} {said.word}"))


def spokesman_of(stage: Stage, said: Said) -> Answer | None:
    """`The TTP claimed it. A spokesman said`: the organisation that has just spoken or acted."""
    alone = said.last == said.core and said.core - said.first <= 1
    if said.word not in people().naming["spokesperson"] or not alone:
        return None
    sentence = stage.words.sentence_of[said.first]
    role = stage.words.phrase(said.first, said.last)
    for event in reversed(stage.talk.events):
        if event.sentence != sentence or event.entity.kind != "organisation":
            continue
        if event.subject and not event.dependent:
            return Answer(event.entity, role)
    if stage.words.lower[said.first] not in {"a", "its"}:
        return None
    before = [e for e in stage.talk.events if e.sentence == sentence - 1 and e.at < said.first]
    if (asked := _contacted(stage, sentence - 1, before)) is not None:
        return Answer(asked, role)
    acting = {e.entity for e in before if e.subject}
    if len(acting) != 1 or not _is_organised(entity := acting.pop()):
        return None
    return Answer(entity, role)


def _contacted(stage: Stage, sentence: int, events: Sequence[Event]) -> Entity | None:
    """Whom a sentence says the paper has asked: We contacted Lund Mills; put this to Lund Mills."""
    words = stage.words.lower[slice(*stage.words.sentences[sentence])] if sentence >= 0 else []
    asked = {e.entity for e in events if not e.subject and e.entity.kind == "organisation"}
    spoken_to = not people().naming["contacting"].isdisjoint(words)
    return asked.pop() if spoken_to and len(asked) == 1 else None


def _is_organised(entity: Entity) -> bool:
    """Whether somebody has spokesmen: an organisation, police."""
    common = people().organisations["common"]
    if entity.kind == "unnamed":
        return entity.name.lower() in common
    return entity.kind == "organisation"


def issued(stage: Stage, said: Said) -> Answer | None:
    """`Lee issued a statement. The statement added`: who issued it."""
    words, papers = stage.words, people().naming["issued"]
    if said.word not in papers or words.lower[said.first] not in {"the", "this"}:
        return None
    if said.first + 1 != said.core or said.last > said.core:
        return None
    subjects: list[Entity] = []
    for event in reversed(stage.talk.events):
        if event.at >= said.first or not (event.spoke or event.subject):
            continue
        if stage.talk.since(event, said.first, stage.content) > NEAR + 1:
            break
        if _in_paper(words, event.sentence, said.word):
            if event.spoke:
                return Answer(event.entity)
            subjects.append(event.entity)
    return Answer(subjects[0]) if subjects else None  # Lee disclosed this in a statement


def _in_paper(words: Words, sentence: int, paper: str) -> bool:
    """Whether a sentence tells what was said in such a paper, or that it was issued.

    In a written statement / issued a statement
    """
    first, end = words.sentences[sentence]
    before = people().naming["issuing"] | {"in"}
    return any(
        words.lower[at] == paper and not before.isdisjoint(words.lower[max(at - 4, first) : at])
        for at in range(first + 1, end)
    )


def known_organisation(stage: Stage, said: Said) -> Answer | None:
    """`the company`, `the party`: the organisation just spoken of that can be called so."""
    common = people().organisations["common"]
    if stage.words.lower[said.first] != "the" or said.first + 1 != said.core:
        return None
    called_before = any(
        (said.word in entity.role_words or _opens_or_ends(entity, said.word))
        and entity.kind == "organisation"
        and entity.names[0].first < said.first
        for entity in stage.cast.entities
    )
    if said.last != said.core:
        return None
    if not (said.word in common or called_before):
        return _surely(of_unknown_kind(stage, said))
    called_so = people().epithets.get(said.word, frozenset()) | {said.word, said.word + "s"}
    called_so |= people().naming["legal form"] if said.word in COMPANY else frozenset()
    called = called_one_of(stage, said, called_so)
    if len(called) > 1:
        recent = stage.talk.recent(said.first, lambda e: e in called, reach=1)
        heard = stage.bodies.intersection(called)
        called = recent or stage.talk.recent(said.first, lambda e: e in heard, NEAR)[:1]
    if len(called) == 1:
        return Answer(called[0])
    if called or said.word in people().organisations["owned"]:
        return None
    fits = fitting("it")
    recent = stage.talk.recent(said.first, lambda e: e.kind == "organisation", reach=1)
    if not (fits and recent and fits(recent[0]) and just_spoke(stage, said, recent)):
        return _surely(likely_company(stage, said))
    other = common.intersection(recent[0].tokens)  # the State Department is no company
    return None if other else Answer(recent[0])


def _surely(entity: Entity | None) -> Answer | None:
    """An organisation that is surely one, because it is called so."""
    if entity is None:
        return None
    entity.sure = True
    return Answer(entity)


def known_by_its_end(stage: Stage, said: Said) -> Answer | None:
    """`the police department`, of the Velden Police Department: the one body named before in words
    that end so; of several, the one just spoken of."""
    words, kinds = stage.words, people().organisations
    if words.lower[said.first] != "the" or said.core - said.first < 2 or said.last > said.core:
        return None
    body = said.word in kinds["common"] or said.word in kinds["name"] or said.word == "district"
    if not body or said.together:
        return None
    ending = " " + _plain(words.phrase(said.first + 1, said.core))
    nameless = (e for head, e in stage.unnamed if head == said.word and not e.plural)
    named = (e for e in stage.cast.entities if e.kind == "organisation")
    found = [e for e in named if e.names[0].first < said.first]
    found = [e for e in dict.fromkeys([*found, *nameless]) if _plain(e.name).endswith(ending)]
    found = [e for e in found if _plain(e.name) != "the" + ending]
    if len(found) > 1:
        found = stage.talk.recent(said.first, lambda e: e in found, reach=2)[:1]
    return Answer(found[0]) if found else None


def _plain(name: str) -> str:
    return name.lower().replace("’", "'")


def described_organisation(stage: Stage, said: Said) -> Answer | None:
    """`the Nakuru-based processor`, `the home goods chain`: the one organisation just spoken of."""
    articled = stage.words.lower[said.first] == "the"
    if said.first + articled == said.core or not _is_definite(stage, said):
        return None
    if any(not (name.text.endswith(TELLING_WHENCE) or name.kind == "place") for name in said.names):
        return None
    named = said.word in {"group", "fund"} or said.word in people().organisations["company"]
    if said.last > said.core or not named:
        return None
    if introduced(stage, said):
        return None
    near = stage.talk.recent(said.first, lambda e: e.kind == "organisation" and not e.place, 2)
    if len(near) > 1 and said.word != "group":  # not just any: the terrorist group
        about = {e.entity for e in stage.talk.events if e.subject or e.topic}
        near = [entity for entity in near if entity.sure and entity in about]
    if not near:
        near = stage.talk.recent(said.first, _reads_as_company, 1)
        for entity in near if len(near) == 1 else ():
            entity.kind, entity.sure = "organisation", True
    other = near and people().organisations["common"].intersection(near[0].tokens) - {said.word}
    return Answer(near[0]) if len(near) == 1 and not other else None


def _reads_as_company(entity: Entity) -> bool:
    """Whether a name that nothing has shown to be a person's may be a company's: Orchid Marine."""
    return not entity.sure and entity.kind == "person" and not is_given_name(entity.tokens[0])


def _is_definite(stage: Stage, said: Said) -> bool:
    """Whether a mention has its article, be it before a place and its state: the Velden, | Ohio-
    based retailer."""
    lower, first = stage.words.lower, said.first
    if lower[first] == "the":
        return True
    tied = lower[first].endswith(TELLING_WHENCE) and first > 2 and lower[first - 1] == ","
    return tied and "the" in lower[max(first - 5, 0) : first - 2]


def _opens_or_ends(entity: Entity, noun: str) -> bool:
    """Whether a name tells what its bearer is: Open Sky Laboratory, Syndicate of Inspectors."""
    return len(entity.tokens) > 1 and noun in heads(entity.tokens)


def outlet(stage: Stage, said: Said) -> Answer | None:
    """`the Kommersant daily`, `the Interfax news agency`: the name before what it is."""
    if not said.names or said.together or said.word not in people().organisations["outlet"]:
        return None
    name = said.names[-1]
    between = stage.words.lower[name.last + 1 : said.core]
    if name.last >= said.core or name.role or set(between) - {"news", "press", "newspaper"}:
        return None
    if said.first < name.first - 1 or stage.words.text[name.last + 1] in {"’s", "'s"}:
        return None
    entity = stage.cast.of.get(name.first)
    if entity is None or entity.kind != "organisation" or entity.place:
        return None
    entity.sure = True
    return Answer(entity)


def _surname(entity: Entity) -> str:
    parts = [part for part in entity.name.split() if part.strip(".").lower() not in SUFFIXES]
    return parts[-1]


def _remembered(stage: Stage, head: str, text: str) -> Entity:
    for key, entity in stage.unnamed:
        if key == head and entity.name == text:
            return entity
    entity = Entity(text, "organisation")
    stage.unnamed.append((head, entity))
    return entity
