"""What the writer tells between the quotes: who is named or spoken of, noted in text order."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from quotes.finding.bylines import bylines, credits
from quotes.finding.mentions import Said, word_range
from quotes.finding.name import Name
from quotes.models import Span
from quotes.resolving import who
from quotes.resolving.callings import nameless_subjects
from quotes.resolving.discourse import fitting, gender_of
from quotes.resolving.entity import Entity
from quotes.resolving.kin import name_kin
from quotes.resolving.nameless import own_noun_phrase
from quotes.resolving.stage import Stage

Pending = tuple[int, Name | Said | None]
"""What stands at a word: a name, somebody without a name, or (None) a pronoun."""


def narrative(stage: Stage, spans: Sequence[Span]) -> list[Pending]:
    """Names, nameless people and pronouns that are nobody's mention, in text order.

    What stands within quotation marks is left out, and so are bylines, credits, and names that only
    tell what somebody else is: former Velden Lions captain Ann Lee.
    """
    aside = [*bylines(stage.words), *credits(stage.words)]
    aside += [(n.role_first, n.first) for n in stage.names.values() if n.role_first is not None]
    taken = {at for first, end in aside for at in range(first, end)}
    for span in spans:
        first, last = word_range(stage.words, span)
        taken.update(range(first, last + 1))
    pending: list[Pending] = [
        (at, name)
        for at, name in stage.names.items()
        if (at not in stage.quoted or name.given_by is not None) and (at not in taken or name.owner)
    ]
    pending += [
        (at, None)
        for at in stage.pronouns
        if stage.words.lower[at] in {"he", "she"} and at not in taken
    ]
    givers = {name.given_by for name in stage.names.values()}
    pending += [
        (said.first, said)
        for said in nameless_subjects(stage)
        if not taken.intersection(range(said.first, said.last + 1)) and said.first not in givers
    ]
    return sorted(pending, key=lambda item: item[0])


def advance(stage: Stage, pending: deque[Pending], until: int) -> None:
    """Note what stands before word `until`; the rest stays pending."""
    while pending and pending[0][0] < until:
        at, name = pending.popleft()
        if isinstance(name, Said):
            entity = _nameless(stage, name)
            if entity is not None:
                stage.talk.note(at, entity, subject=True)
        elif name is not None:
            name_kin(stage, name)
            entity = stage.cast.of.get(at)
            if entity is not None and not _only_labels(stage, name, entity):
                stage.talk.note(at, entity, subject=name.subject, topic=name.topic)
        elif fits := fitting(stage.words.lower[at]):
            entity = stage.talk.antecedent(at, fits)
            if entity is not None:
                if entity.kind == "unnamed" and entity.gender is None:
                    entity.gender = gender_of(stage.words.lower[at])
                stage.talk.note(at, entity, subject=True)


def _only_labels(stage: Stage, name: Name, entity: Entity) -> bool:
    """Whether a name only tells which, and its bearer is named nowhere else: the Ann Lee case."""
    return name.owner and len(entity.names) == 1 and stage.tags[name.last + 1] != "POS"


def _nameless(stage: Stage, said: Said) -> Entity | None:
    """Who opens a sentence without a name; nobody for `The leader` if a name just before fits."""
    rule, answer = who.answer(stage, said)
    if rule != own_noun_phrase.__name__ or stage.words.lower[said.first] != "the":
        return answer.entity
    if answer.entity is not None and answer.entity.collective:
        named = stage.talk.recent(said.first, lambda e: e.kind == "organisation", reach=3)
        return None if named else answer.entity  # the network may be the one just named
    people = stage.talk.recent(said.first, lambda e: e.kind == "person", reach=3)
    return None if people else answer.entity
