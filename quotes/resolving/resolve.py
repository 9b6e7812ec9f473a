"""From the words beside the cue to who that is: mention -> speaker, for one whole article.

Mentions are taken in text order, each by the first of `who.RULES` that answers; the rule's name is
kept as ``resolved_by``. A rule may answer that it stays open (a pronoun that could be two people):
a wrong speaker is worse than none. Mentions without a name keep their own noun phrase.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Final

from quotes.finding.marks import Region
from quotes.finding.mentions import Said, read, word_range
from quotes.finding.names import find_names
from quotes.finding.words import Words
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.people import people
from quotes.models import Quote, Span
from quotes.resolving import who
from quotes.resolving.delayed import opening
from quotes.resolving.discourse import Discourse
from quotes.resolving.entities import cast
from quotes.resolving.entity import Entity
from quotes.resolving.genders import FEMALE, MALE
from quotes.resolving.kin import name_kin
from quotes.resolving.narrative import advance, narrative
from quotes.resolving.organisations import spokesman_of
from quotes.resolving.pronouns import FIRST_PERSON
from quotes.resolving.replies import addressed, replies
from quotes.resolving.stage import Answer, Stage, author_of, told_by_writer
from quotes.speakers.registry import Registry

GENDERED: Final = FEMALE | MALE

Spoken = dict[Span, list[Quote]]
"""The quotes of each mention, by its span."""


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


def _told_by_writer(stage: Stage, mentions: Spoken) -> dict[Span, who.Resolved]:
    """Who each mention is that stands in no other quote, while the article is read in order."""
    answers: dict[Span, who.Resolved] = {}
    pending = deque(narrative(stage, list(mentions)))
    before: tuple[Quote, Entity | None] | None = None
    for span in sorted(mentions):
        said = read(stage.words, stage.tags, stage.names, span)
        if said is None:
            continue
        stage.content = _content(stage.words, mentions[span])
        advance(stage, pending, said.first)
        for name in said.names:
            name_kin(stage, name)
        spoken = mentions[span]
        quote = next((quote for quote in reversed(spoken) if quote.cue), spoken[-1])
        asked = before is not None and replies(stage.words, quote, before[0])
        stage.asker = before[1] if before is not None and asked else None
        stage.addressed = addressed(stage, before[0]) if before is not None and asked else None
        answers[span] = who.answer(stage, said)
        entity = answers[span][1].entity
        before = (quote, entity)
        _note_bodies(stage, said)
        if said.word not in FIRST_PERSON:  # no pronoun looks back at who writes the article
            _note_speaker(stage, spoken, said, entity or _one_of_several(stage, said))
    advance(stage, pending, len(stage.words))
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
    answers: dict[Span, who.Resolved],
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
            answers[span] = who.answer(stage, said)


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


def _role(rule: str, answer: Answer) -> str | None:
    """The role of whoever an answer names: an organisation has none but its spokesman's."""
    entity = answer.entity
    if entity is None or (entity.kind == "organisation" and rule != spokesman_of.__name__):
        return None
    return answer.role if entity.kind == "organisation" else entity.role or answer.role


def _filled(quotes: Sequence[Quote], answers: dict[Span, who.Resolved]) -> list[Quote]:
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
