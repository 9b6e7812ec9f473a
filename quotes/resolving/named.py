"""Mentions that hold a name, or have it beside them: Ann Lee; the leader, Ann Lee; called Ali."""

from __future__ import annotations

from collections.abc import Sequence
from operator import or_
from typing import Final

from quotes.finding.introductions import ARTICLES, BEFORE_ROLE, JOINTS, POSSESSIVES, TYING
from quotes.finding.mentions import RELATIVE, Said, noun_phrase_range
from quotes.finding.name import Name
from quotes.finding.possible_tags import possible_tags
from quotes.finding.punctuation import BREAKS, COMMA_OR_DASH, behind_acronym
from quotes.lexicon.people import people
from quotes.lexicon.things import is_thing
from quotes.resolving.entity import Entity
from quotes.resolving.stage import Answer, Stage
from quotes.resolving.surnames import is_place

LONGEST_CLAUSE: Final = 12
"""In words, the name and both commas counted: A driver [who escaped, Ann Lee,]"""
CLAUSE_BEGINS: Final = frozenset({"DT", "PRP", "PRP$", "EX"})
"""What begins a clause of its own behind a name."""


def name_itself(stage: Stage, said: Said) -> Answer | None:
    """`Prime Minister Shehbaz Sharif`, `Sharif`, `Sanders and Clinton`: the name is the head."""
    if not said.names or said.names[-1].last != said.core:
        return None
    if not said.together:
        name = said.names[-1]
        if is_place(name):  # the Union of Journalists (UJ) Malaysia
            bodies = (n for n in said.names if n.kind == "organisation" and not n.owner)
            name = next(bodies, name)
        if is_common_noun(name, said):
            return None
        answer = whoever_bears(stage, name, said)
        if answer.entity is not None and answer.entity.kind == "group":
            alone = stage.words.lower[said.first] == "the" or said.first == said.names[-1].first
            return answer if alone and said.last == said.core else None  # Some top Democrats
        return answer
    heads = [name for name in said.names if not name.owner or name.last == said.core]
    entities = [stage.cast.of.get(name.first) for name in heads]
    if len(heads) < 2 or None in entities:
        return None
    return Answer(several([entity for entity in entities if entity is not None]))


def name_behind(stage: Stage, said: Said) -> Answer | None:
    """`the party’s leader, Ann Lee,`, `its owner, Cerro Corp,`: the name stands behind the role.

    Also `his lawyer, rights barrister Ann Lee,`.
    """
    name = _behind_comma(stage, said)
    entity = None if name is None else stage.cast.of.get(name.first)
    if name is None or name.owner or entity is None or _is_in_content(stage, name):
        return None
    known, opens = people(), stage.words.lower[said.first]
    own = opens in POSSESSIVES and name.full and not is_thing(said.word)
    human = known.is_human(said.word) or own
    if not human and not _the_one(stage, said):
        return None
    if not human and not _alone_between(stage, name, entity):
        return None
    company = said.word in known.organisations["common"]
    if not human and said.word != "one" and (company or not (entity.gender or name.title)):
        entity.kind, entity.sure = "organisation", True
    if human and not _person_between(stage, name, entity):
        return None
    if said.together and (before := _before_own(stage, said)) is not None:
        return Answer(several([before, entity]))
    role = noun_phrase_with_article(stage, said)
    entity.role_words.add(said.word)
    return Answer(entity, role)


def _before_own(stage: Stage, said: Said) -> Entity | None:
    """The one whose the other is: [Ann Lee] and her husband, Bo Lund,"""
    joint = said.names[-1].last + 1 if said.names else 0
    own = stage.words.lower[joint] == "and" and stage.tags[joint + 1] == "PRP$"
    return stage.cast.of.get(said.names[-1].first) if joint and own else None


def _is_in_content(stage: Stage, name: Name) -> bool:
    """Whether what is said begins with a name: According to a neighbour, | Mrs Lee lived alone.

    Not where a clause begins right behind: According to the mayor, Ann Lee | the bridge is shut.
    """
    inside = any(first <= name.first < past for first, past in stage.content)
    behind = stage.tags[name.last + 1 : name.last + 2]
    return inside and CLAUSE_BEGINS.isdisjoint(behind)


def is_named_behind(stage: Stage, said: Said) -> bool:
    """Whether a person's full name follows the comma behind a mention: one of them, Ann Lee,"""
    name = _behind_comma(stage, said)
    if name is None or _is_in_content(stage, name):
        return False
    return name.full and name.kind == "person"


def _behind_comma(stage: Stage, said: Said) -> Name | None:
    """The name behind the comma or the dash that ends a mention: the leader, [Ann Lee],"""
    words, after = stage.words, said.core + 1
    while after < said.last and words.text[after] not in BREAKS:
        after += 1
    if said.last >= after and words.text[after] not in BREAKS:
        after = said.last + 1
    after = _behind_relative(stage, behind_acronym(words.text, after))
    if after <= said.last and stage.tags[after] == "IN":
        after = said.last + 1  # the managing director (MD) | of the firm
    if after >= len(words) - 1 or words.text[after] not in COMMA_OR_DASH:
        return None
    ahead = [stage.names[i] for i in range(after + 1, after + 9) if i in stage.names]
    if not ahead:
        return None
    in_role = (n for n in ahead if n.role_first is not None and n.role_first <= ahead[0].first)
    name = next(in_role, ahead[0])  # not: the opener, | Ireland | captain Ann Lee
    if not (name.full and name.kind == "person") and (other := _behind_place(stage, name)):
        return other
    begins = name.first if name.role_first is None else name.role_first
    between = [i for i in range(after + 1, begins) if not words.lower[i].endswith("-year-old")]
    described = name.role_first is not None  # human rights | barrister Ann Lee
    tells = (described and _may_tell_role(words.lower[i]) for i in between)
    titles = people().titles | {"(", ")"}  # the president, Chief (Mrs) Ann Lee
    named = (stage.tags[i] in {"NNP", "DT", "POS"} or words.lower[i] in titles for i in between)
    return name if all(map(or_, named, tells)) else None


def _behind_relative(stage: Stage, at: int) -> int:
    """The comma behind a short clause that opens at word `at`, if a name alone stands between it
    and the next: A driver who escaped[,] Ann Lee, told; else that word."""
    text = stage.words.text
    if at >= len(text) or stage.words.lower[at] != "who":
        return at
    until = min(at + LONGEST_CLAUSE, len(text))
    commas = [k for k in range(at + 2, until) if text[k] == ","][:2]
    name = stage.names.get(commas[0] + 1) if len(commas) > 1 else None
    return commas[0] if name is not None and name.last + 1 == commas[1] else at


def _behind_place(stage: Stage, place: Name) -> Name | None:
    """The name behind a second comma: the chair of the union, Osta branch, | Professor Ann Lee;
    the Chairman, Board of Velden Traders (BVT), | Mr Bo Lund."""
    words, at = stage.words, place.last + 1
    while at < len(words) - 1 and (stage.tags[at] in BEFORE_ROLE or words.lower[at] in JOINTS):
        at += 1
    at = behind_acronym(words.text, at)
    if at >= len(words) - 1 or words.text[at] != ",":
        return None
    ahead = (stage.names[i] for i in range(at + 1, at + 4) if i in stage.names)
    name = next((name for name in ahead if name.full and name.kind == "person"), None)
    if name is None or not (name.title or name.role):
        return None
    inner = range(at + 1, name.first)
    return name if all(stage.tags[i] in BEFORE_ROLE for i in inner) else None


def _may_tell_role(word: str) -> bool:
    """Whether a word may stand before the noun of a role: care | expert."""
    return not BEFORE_ROLE.isdisjoint(possible_tags(word))


def name_given(stage: Stage, said: Said) -> Answer | None:
    """`a fisherman, who gave his name only as Bigga,`: the name that a source gave."""
    for name in stage.given:
        if name.given_by is not None and said.first <= name.given_by <= said.last:
            entity = stage.cast.of.get(name.first)
            return Answer(entity, noun_phrase_with_article(stage, said)) if entity else None
    return None


def _the_one(stage: Stage, said: Said) -> bool:
    """Whether a phrase without a role stands for just one: the film’s distributor, a rights group.

    Not where a place may follow: the company in Dayton | , Ohio,.
    """
    opening = stage.words.lower[said.first : said.first + 2]
    one = opening[:1] in (["the"], ["its"]) or possessive_mark(stage, said) is not None
    one = one or (opening[0] in {"a", "an"} and said.word in people().organisations["common"])
    one = one and not said.names and said.last in {said.core, _head_and_clause(stage, said)}
    return not is_thing(said.word) and (one or opening == ["one", "of"])


def _head_and_clause(stage: Stage, said: Said) -> int:
    """The last word of a mention whose head has a relative clause: the company that runs it."""
    behind = stage.words.lower[said.core + 1 : said.core + 2]
    return said.last if RELATIVE.intersection(behind) else said.core


def _alone_between(stage: Stage, name: Name, entity: Entity) -> bool:
    """Whether a name stands alone between commas or dashes, and is not a place."""
    after = name.last + 1
    closed = after < len(stage.words) and stage.words.text[after] in COMMA_OR_DASH
    return closed and not entity.place and (entity.sure or len(name.tokens) > 1)


def _person_between(stage: Stage, name: Name, entity: Entity) -> bool:
    """Whether a name behind a role is a person's: by itself, or alone between commas."""
    if entity.kind == "person":
        return True
    words, after = stage.words, name.last + 1
    closed = after < len(words) and words.text[after] in COMMA_OR_DASH
    if not closed or entity.sure or entity.place or len(name.tokens) > 1:
        return False
    entity.kind, entity.sure = "person", True
    return True


def whoever_bears(stage: Stage, name: Name, said: Said | None = None) -> Answer:
    """Who a name stands for, and the role in the mention; open where two people fit."""
    entity = stage.cast.of.get(name.first)
    if entity is None:
        return Answer(None)
    role = name.role
    if role and said is not None and _begins_before(stage, said, name):
        role = _whole_role(stage, said.first, name, role)
        if entity.role == name.role:
            entity.role = role
    return Answer(entity, role or name.behind)


def _begins_before(stage: Stage, said: Said, name: Name) -> bool:
    """Whether a mention has words before the name, and not only the end of a longer office:
    envoy to | the United Nations Ann Lee."""
    begun = name.role_first is not None and name.role_first < said.first < name.first
    return said.first < name.first and not (begun and stage.words.lower[said.first - 1] in TYING)


def is_common_noun(name: Name, said: Said) -> bool:
    """`The Prime Minister’s Office`: what is written with a capital is no name by itself."""
    common = people().organisations["common"]
    return said.first < name.first and len(name.tokens) == 1 and name.tokens[0] in common


def _whole_role(stage: Stage, first: int, name: Name, role: str) -> str:
    """The role with all that stands before it in the mention: World half marathon champion."""
    words = stage.words
    if words.lower[first] in ARTICLES:
        first += 1
    begins = words.source.rfind(role, 0, words.start[name.first])
    start, end = words.start[first], begins + len(role)
    return words.source[start:end] if begins >= 0 and start < end else role


def several(entities: Sequence[Entity]) -> Entity:
    """Two or more together: Ann Lee and Tom Ash."""
    names = [entity.name for entity in entities]
    return Entity(", ".join(names[:-1]) + " and " + names[-1], "group", plural=True)


def possessive_mark(stage: Stage, said: Said) -> int | None:
    """Where the ’s is that says whose something is, at the end of whoever it is."""
    marks = [at for at in range(said.first + 1, said.core) if stage.tags[at] == "POS"]
    return marks[-1] if marks else None


def noun_phrase_with_article(stage: Stage, said: Said) -> str:
    """The mention as the article has it, without what follows a comma or `who`."""
    _, last = noun_phrase_range(stage.words, stage.tags, said)
    return stage.words.phrase(said.first, last)
