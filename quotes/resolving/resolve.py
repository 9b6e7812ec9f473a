"""From the words beside the cue to who that is: mention -> speaker, for one whole article.

Mentions are taken in text order, each by the first of `who.RULES` that answers; the rule's name is
kept as ``resolved_by``. A rule may answer that it stays open (a pronoun that could be two people):
a wrong speaker is worse than none. Mentions without a name keep their own noun phrase.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Final

from quotes.finding.bylines import bylines, credits
from quotes.finding.marks import Region
from quotes.finding.mentions import Said, read, word_range
from quotes.finding.name import Name
from quotes.finding.names import find_names
from quotes.finding.words import Words
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.people import people
from quotes.models import Quote, Span
from quotes.resolving import who
from quotes.resolving.callings import nameless_subjects
from quotes.resolving.delayed import opening
from quotes.resolving.discourse import Discourse, fitting, gender_of
from quotes.resolving.entities import cast
from quotes.resolving.entity import Entity
from quotes.resolving.genders import FEMALE, MALE
from quotes.resolving.kin import name_kin
from quotes.resolving.nameless import own_noun_phrase
from quotes.resolving.organisations import spokesman_of
from quotes.resolving.pronouns import FIRST_PERSON
from quotes.resolving.replies import addressed, replies
from quotes.resolving.roles import rather
from quotes.resolving.stage import Answer, Stage, author_of, told_by_writer
from quotes.speakers.registry import Registry

GENDERED: Final = FEMALE | MALE

Pending = tuple[int, Name | Said | None]
"""What stands at a word: a name, somebody without a name, or (None) a pronoun."""
Spoken = dict[Span, list[Quote]]
"""The quotes of each mention, by its span."""
Resolved = tuple[str, Answer]
"""The name of the rule that answered, and its answer."""


def resolve(
    words: Words,
    tags: Sequence[str],
    regions: Sequence[Region],
    quotes: Sequence[Quote],
    registry: Registry,
) -> list[Quote]:
    """The quotes with speaker, speaker_kind, role, entity and resolved_by filled in.

    `tags` are the parts of speech of `words`, `regions` what stands in quotation marks. Quotes
    without a mention come back without a speaker; one that goes on has the mention, and so the
    speaker, of the one it goes on from.
    """
    mentions: Spoken = {}
    for quote in quotes:
        if quote.mention:
            mentions.setdefault(quote.mention.span, []).append(quote)
    if not mentions:
        return list(quotes)
    at = [word_range(words, span) for span in mentions]
    stage = _stage(words, tags, regions, registry, at)
    outer = _outer(quotes)
    told = {span: spoken for span, spoken in mentions.items() if span not in outer}
    answers = _told_by_writer(stage, told)
    _told_by_speakers(stage, mentions, outer, answers)
    return _filled(quotes, answers)


def _told_by_writer(stage: Stage, mentions: Spoken) -> dict[Span, Resolved]:
    """Who each mention is that stands in no other quote, while the article is read in order."""
    answers: dict[Span, Resolved] = {}
    pending = deque(_narrative(stage, list(mentions)))
    before: tuple[Quote, Entity | None] | None = None
    for span in sorted(mentions):
        said = read(stage.words, stage.tags, stage.names, span)
        if said is None:
            continue
        stage.content = _content(stage.words, mentions[span])
        _advance(stage, pending, said.first)
        for name in said.names:
            name_kin(stage, name)
        spoken = mentions[span]
        quote = next((quote for quote in reversed(spoken) if quote.cue), spoken[-1])
        asked = before is not None and replies(stage.words, quote, before[0])
        stage.asker = before[1] if before is not None and asked else None
        stage.addressed = addressed(stage, before[0]) if before is not None and asked else None
        answers[span] = _answer(stage, said)
        entity = answers[span][1].entity
        before = (quote, entity)
        _note_bodies(stage, said)
        if said.word not in FIRST_PERSON:  # no pronoun looks back at who writes the article
            _note_speaker(stage, spoken, said, entity or _one_of_several(stage, said))
    _advance(stage, pending, len(stage.words))
    return answers


def _note_bodies(stage: Stage, said: Said) -> None:
    """Remember the organisations whose people a mention is: a spokesman for Osta Council, the
    council."""
    if not people().is_human(said.word) and said.word not in people().plurals:
        return
    for at in range(said.first, said.last + 1):
        body = stage.cast.of.get(at)
        if body is not None and body.kind == "organisation" and not body.place:
            stage.talk.note(at, body, subject=False)
            stage.bodies.add(body)


def _note_speaker(stage: Stage, spoken: Sequence[Quote], said: Said, entity: Entity | None) -> None:
    """Remember who has spoken; who is quoted word for word under a given name is a person."""
    if entity is None:
        return
    if any(quote.kind == "direct" for quote in spoken) and _may_be_person(entity):
        entity.kind = "person"
    entity.sure = entity.sure or entity.kind == "person"
    does = people().holding
    entity.role_words.update(does[cue] for cue in _cues(stage.words, spoken) if cue in does)
    stage.talk.note(said.first, entity, subject=True, spoke=True)


def _cues(words: Words, spoken: Sequence[Quote]) -> Iterator[str]:
    """The reporting words as written: She testified, and so is a witness."""
    for quote in spoken:
        if quote.cue is not None:
            yield words.source[quote.cue.span.start : quote.cue.span.end].lower()


def _told_by_speakers(
    stage: Stage,
    mentions: Spoken,
    outer: dict[Span, Quote],
    answers: dict[Span, Resolved],
) -> None:
    """Add who each mention is that stands within another quote, the `outer` one."""
    stage.nested = True
    for span in sorted(outer, key=lambda s: (outer[s].start, s)):
        said = read(stage.words, stage.tags, stage.names, span)
        if said is not None:
            around = outer[span].mention
            speaking = answers.get(around.span) if around else None
            stage.outer = speaking[1].entity if speaking else None
            stage.content = _content(stage.words, mentions[span])
            answers[span] = _answer(stage, said)


def _may_be_person(entity: Entity) -> bool:
    """Whether a name that nothing has shown to be anything is a given name: Maggie says"""
    told = entity.sure or entity.place or entity.plural or entity.kind != "organisation"
    told = told or any(name.definite for name in entity.names)  # The Hill
    return not told and entity.name.istitle() and is_given_name(entity.name.lower())


def _stage(
    words: Words,
    tags: Sequence[str],
    regions: Sequence[Region],
    registry: Registry,
    mentions: Sequence[tuple[int, int]],
) -> Stage:
    names = find_names(words, tags, mentions)
    quoted = {at for region in regions for at in range(region.before + 1, region.after)}
    pronouns = [at for at in words.of(GENDERED) if at not in quoted]
    people = cast(words, names, registry, quoted, pronouns)
    by_first = {name.first: name for name in names}
    given = [name for name in names if name.given_by is not None]
    talk, opens = Discourse(words, told_by_writer(words, quoted)), opening(words)
    author = author_of(words, people)
    return Stage(words, tags, by_first, people, talk, quoted, pronouns, given, opens, author)


def _outer(quotes: Sequence[Quote]) -> dict[Span, Quote]:
    """Mentions that stand within another quote's content -> that quote, the narrowest."""
    pieces = sorted(
        (span.start, span.end, number)
        for number, quote in enumerate(quotes)
        for span in quote.spans
    )
    found: dict[Span, Quote] = {}
    begun, around = 0, list[tuple[int, int, int]]()
    mentions = (quote.mention for quote in quotes if quote.mention)
    for mention in sorted(mentions, key=lambda mention: mention.span.start):
        at = mention.span.start
        while begun < len(pieces) and pieces[begun][0] <= at:
            around.append(pieces[begun])
            begun += 1
        around = [piece for piece in around if piece[1] > at]
        others = [number for _, _, number in around if quotes[number].mention != mention]
        if others:
            narrowest = min(others, key=lambda n: (quotes[n].end - quotes[n].start, n))
            found[mention.span] = quotes[narrowest]
    return found


def _narrative(stage: Stage, spans: Sequence[Span]) -> list[Pending]:
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


def _advance(stage: Stage, pending: deque[Pending], until: int) -> None:
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
    rule, answer = _answer(stage, said)
    if rule != own_noun_phrase.__name__ or stage.words.lower[said.first] != "the":
        return answer.entity
    if answer.entity is not None and answer.entity.collective:
        named = stage.talk.recent(said.first, lambda e: e.kind == "organisation", reach=3)
        return None if named else answer.entity  # the network may be the one just named
    people = stage.talk.recent(said.first, lambda e: e.kind == "person", reach=3)
    return None if people else answer.entity


def _one_of_several(stage: Stage, said: Said) -> Entity | None:
    """Somebody whose name several share: nobody is named, but a pronoun may look back at them."""
    if not said.names or said.names[-1].last != said.core or said.together:
        return None
    name = said.names[-1]
    bearers = [e for e in stage.cast.entities if e.kind == "person" and name.tokens[-1] in e.tokens]
    if name.first in stage.cast.of or len(bearers) < 2:
        return None
    return Entity(name.text, "person", gender=name.gender, among=tuple(bearers))


def _content(words: Words, spoken: Sequence[Quote]) -> tuple[tuple[int, int], ...]:
    """The words that a mention speaks: ranges (first, one past last)."""
    ranges = [word_range(words, span) for quote in spoken for span in quote.spans]
    return tuple((first, last + 1) for first, last in ranges)


def _answer(stage: Stage, said: Said) -> Resolved:
    for rule in who.RULES:
        answer = rule(stage, said)
        if answer is not None:
            entity = answer.entity
            if entity is not None and entity.kind == "person" and answer.role is not None:
                entity.role = rather(entity.role, answer.role)
            return rule.__name__, answer
    return "", Answer(None)


def _role(rule: str, answer: Answer) -> str | None:
    """The role of whoever an answer names: an organisation has none but its spokesman's."""
    entity = answer.entity
    if entity is None or (entity.kind == "organisation" and rule != spokesman_of.__name__):
        return None
    return answer.role if entity.kind == "organisation" else entity.role or answer.role


def _filled(quotes: Sequence[Quote], answers: dict[Span, Resolved]) -> list[Quote]:
    numbers: dict[Entity, int] = {}
    nobody = ("", Answer(None))
    results = []
    for quote in quotes:
        span = quote.mention.span if quote.mention else None
        rule, answer = answers.get(span, nobody) if span else nobody
        entity = answer.entity
        if entity is None:
            results.append(quote._replace(resolved_by=rule or None))
            continue
        results.append(
            quote._replace(
                speaker=entity.name,
                speaker_kind=entity.kind,
                role=_role(rule, answer),
                entity=numbers.setdefault(entity, len(numbers)),
                resolved_by=rule,
            )
        )
    return results
