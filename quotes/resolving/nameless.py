"""Mentions without a name of their own: the two leaders, a shootout, a police spokesman."""

from __future__ import annotations

from quotes.finding.introductions import ARTICLES, POSSESSIVES
from quotes.finding.mentions import Said, is_plural, noun_phrase
from quotes.lexicon.people import people
from quotes.lexicon.things import is_thing
from quotes.models import SpeakerKind
from quotes.resolving.acronyms import acronyms
from quotes.resolving.callings import PAIR, introduced, one_of
from quotes.resolving.entity import Entity
from quotes.resolving.named import is_common_noun, noun_phrase_with_article, several
from quotes.resolving.stage import Answer, Stage


def the_two(stage: Stage, said: Said) -> Answer | None:
    """`the two leaders`, `both men`: the two people mentioned in the sentences before."""
    opening = stage.words.lower[said.first : said.core + 1][:2]
    if not PAIR.intersection(opening) or said.last > said.core or said.together:
        return None
    recent = stage.talk.recent(said.first, lambda e: e.kind == "person", reach=1)
    if len(recent) != 2 or not all(one_of(entity, said.word) for entity in recent):
        return Answer(None) if said.word == "both" else None
    return Answer(several(recent[::-1]))


def thing(stage: Stage, said: Said) -> Answer | None:
    """`the shootout`, `23 projects`: an event or an object speaks for nobody; left open."""
    named = said.names and said.names[-1].last == said.core
    return Answer(None) if not named and is_thing(said.word) else None


def by_letters_beside(stage: Stage, said: Said) -> Answer | None:
    """`the DCI`, where the article has `the Directorate of Criminal Investigations (DCI)`: letters
    that could also be a rank’s."""
    letters = stage.words.text[said.core]
    if said.names or said.last > said.core or not (letters.isupper() and letters.isalpha()):
        return None
    if stage.words.lower[said.first] != "the" or said.first + 1 != said.core:
        return None
    whole = acronyms(stage.words).get(letters)
    bodies = (e for e in stage.cast.entities if e.kind == "organisation" and e.name == whole)
    body = next(bodies, None)
    return None if body is None else Answer(body)


def own_noun_phrase(stage: Stage, said: Said) -> Answer | None:
    """`a police spokesperson`, `the report`: nobody’s name, so the phrase itself."""
    words, known = stage.words, people()
    if said.first == said.core and (said.word.isdigit() or said.word in ARTICLES):
        return Answer(None)
    text = noun_phrase(words, stage.tags, said)
    one_of = words.lower[said.first : said.first + 2] == ["one", "of"]
    many = is_plural(stage.tags, said) and not one_of
    document = said.word in known.organisations["document"]
    if document and words.lower[said.first] in POSSESSIVES and said.first < said.core:
        text = text.split(" ", 1)[1]  # its report
    definite = words.lower[said.first] in {"the", "this", "these", "that", "those"}
    role = None
    if said.word in known.roles and not many:
        role = noun_phrase_with_article(stage, said)
    kind: SpeakerKind = "document" if document else "unnamed"
    if said.names and is_common_noun(said.names[-1], said) and not many:
        kind = "organisation"
    for head, entity in reversed(stage.unnamed if definite or many else ()):
        same = entity.name.lower() == text.lower() or (definite and text.lower() == said.word)
        fuller = definite and not many and entity.name.lower() == said.word != text.lower()
        again = same or fuller
        if definite and head != said.word and {head, said.word} <= known.naming["insider"]:
            again, head = not many, said.word  # A source said … the insider added
        if head == said.word and entity.plural == many and again:
            entity.name = text if fuller else entity.name
            return Answer(entity, entity.role)
    if definite and text.lower() == said.word:
        text = introduced(stage, said) or text
    human = any(said.word in kind for kind in (known.roles, known.gendered, known.title_roles))
    gender = known.gendered.get(said.word)
    entity = Entity(
        text, kind, gender=gender, plural=many, role=role, sure=human or document or one_of
    )
    kinds = known.organisations
    entity.collective = not (many or human) and (
        said.word in kinds["common"] or said.word in kinds["name"]
    )
    stage.unnamed.append((said.word, entity))
    return Answer(entity, role)
