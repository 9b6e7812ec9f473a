"""Mentions that point at the words beside them: Lee, who said; Lee’s answer; most of whom."""

from __future__ import annotations

from typing import Final

from quotes.finding.beside_names import PLACING
from quotes.finding.introductions import ARTICLES, BEFORE_ROLE, POSSESSIVES
from quotes.finding.mentions import RELATIVE, Said
from quotes.finding.name import Name
from quotes.finding.phrases import Phrase, noun_phrase_before
from quotes.finding.punctuation import COMMA_OR_DASH, before_brackets
from quotes.lexicon.nouns import is_fraction, is_quantity
from quotes.lexicon.people import people
from quotes.resolving.named import name_behind, name_itself, possessive_mark, whoever_bears
from quotes.resolving.nameless import own_noun_phrase, thing
from quotes.resolving.offices import known_role
from quotes.resolving.organisations import (
    known_by_its_end,
    known_organisation,
    owned_organisation,
)
from quotes.resolving.pronouns import personal_pronoun
from quotes.resolving.stage import Answer, Rule, Stage

BODY_RULES: Final[tuple[Rule, ...]] = (
    owned_organisation,
    known_by_its_end,
    known_organisation,
    own_noun_phrase,
)
ISSUED: Final = frozenset(
    {"issued", "released", "published", "posted", "signed", "written", "shared"}
)
OF_POSSESSIVE: Final = {"his": "he", "her": "she", "its": "it", "their": "they"}
STATED_BY: Final = frozenset({"statement", "communique", "communiqué"})
"""Papers that a body speaks in whose name stands before them: the Coast Guard statement."""


def relative_pronoun(stage: Stage, said: Said) -> Answer | None:
    """`Lee, who said`: who stands before the pronoun."""
    of_whom = stage.words.lower[said.last] == "whom"  # thirty tenants, most of whom
    if not of_whom and (said.word not in RELATIVE or said.first != said.last):
        return None
    words, at = stage.words, _behind_whom(stage, said.first)
    name = _name_ending(stage, at - 1)
    if name is not None and _tells_where(stage, name):
        name = _name_ending(stage, name.first - 2)  # Lee of Ohio, who; a trader in Lagos, who
    if name is not None and said.word == "who" and (tied := _before_body(stage, name)):
        member = _name_ending(stage, tied - 1)  # Pastor Lee of the Osta Assembly, who
        if member is not None and member.kind in {"person", "unknown"}:
            return whoever_bears(stage, member)
        if (staff := _staff_before(stage, tied)) is not None:
            return _by_noun(stage, staff)
    phrase = noun_phrase_before(words, stage.tags, at)
    if name is not None and of_whom:
        return Answer(None)  # Ann Lee and Tom Ash, both of whom said
    if name is not None and not _is_of_another(stage, said, name, phrase):
        return whoever_bears(stage, name)
    if phrase is None:
        return Answer(None)
    return _by_noun(
        stage, _somebody(stage, phrase, at) if said.word == "who" or of_whom else phrase
    )


def _by_noun(stage: Stage, phrase: Phrase) -> Answer:
    """Who a noun phrase before a relative pronoun is: a report, which; Lee, a professor who."""
    words = stage.words
    if phrase.first and words.text[phrase.first - 1] == ",":
        comma = phrase.first - 1
        aged = words.text[comma - 2] == "," and words.text[comma - 1].isdigit()
        before = _name_ending(stage, comma - (3 if aged else 1))  # Lee, 61, a farmer who
        bearer = stage.cast.of.get(before.first) if before is not None else None
        if before is not None and not (bearer is not None and bearer.place):
            return whoever_bears(stage, before)
    whole = Said(phrase.first, phrase.head, phrase.last, words.lower[phrase.head])
    whole.names = [stage.names[i] for i in range(phrase.first, phrase.head + 1) if i in stage.names]
    rules = (name_itself, name_behind, owned_organisation, known_role, thing, own_noun_phrase)
    return next(answer for rule in rules if (answer := rule(stage, whole)) is not None)


def _before_body(stage: Stage, name: Name) -> int | None:
    """What ties a body to whom it stands behind: managers | at the Osta General Hospital who"""
    if name.kind != "organisation":
        return None
    at = name.first - 1
    at -= at > 0 and stage.words.lower[at] in ARTICLES
    tied = at > 0 and stage.words.lower[at] in PLACING | {"from", "of", "with"}
    return at if tied else None


def _staff_before(stage: Stage, at: int) -> Phrase | None:
    """People before what ties them to a body: [managers] | at the Osta General Hospital who"""
    phrase = noun_phrase_before(stage.words, stage.tags, at)
    phrase = None if phrase is None else _somebody(stage, phrase, at)
    noun = "" if phrase is None else stage.words.lower[phrase.head]
    return phrase if people().is_human(noun) or noun in people().plurals else None


def _tells_where(stage: Stage, name: Name) -> bool:
    """Whether a name behind a preposition of place is no person's: in Lagos, from Ohio."""
    if name.full or name.title or name.role:
        return False
    before = stage.words.lower[name.first - 1]
    return before in PLACING or (before in {"from", "of"} and name.kind == "place")


def _is_of_another(stage: Stage, said: Said, name: Name, phrase: Phrase | None) -> bool:
    """Whether a name before `who`, `which` only tells more of a noun: a candidate for Leeds, who;
    a report by the bank, which; a group affiliated to Al-Velden, which."""
    if phrase is None or phrase.head >= name.first:
        return False
    noun = stage.words.lower[phrase.head]
    kinds = people().organisations
    if said.word == "which":
        before = name.first - 1 - (stage.words.lower[name.first - 1] == "the")
        tied = stage.words.lower[before] in {"to", "with"} and noun in kinds["common"]
        return tied or noun in kinds["document"]
    entity = stage.cast.of.get(name.first)
    return people().is_role(noun) and not (entity is not None and entity.kind == "person")


def _somebody(stage: Stage, phrase: Phrase, at: int) -> Phrase:
    """The widest part of a phrase before word `at` that is somebody: the case of | a nurse who."""
    words, known = stage.words, people()
    head = words.lower[phrase.head]
    if stage.tags[phrase.head] in {"NNP", "CD"} or is_quantity(head) or is_fraction(head):
        return phrase  # a quarter of the voters who
    firsts = [i + 1 for i in range(phrase.first, at - 1) if stage.tags[i] == "IN"]
    for first in (phrase.first, *firsts):
        part = noun_phrase_before(words, stage.tags, at, first) or phrase
        noun = words.lower[part.head]
        if known.is_human(noun) or noun in known.plurals:
            return part
    return phrase


def _behind_whom(stage: Stage, at: int) -> int:
    """Where what stands before a pronoun begins: Lee[,] who; Lee [(Tampines GRC),] who"""
    text = stage.words.text
    if at and text[at - 1] in COMMA_OR_DASH:
        at -= 1
    if at and text[at - 1] == ")":
        at = before_brackets(text, at - 1) or at
    return at


def _name_ending(stage: Stage, at: int) -> Name | None:
    for first in range(at, max(at - 6, -1), -1):
        name = stage.names.get(first)
        if name is not None:
            return name if name.last == at else None
    return None


def uttered(stage: Stage, said: Said) -> Answer | None:
    """`Lee’s answer was`, `his tweet`, `a statement from the company`: whose words they are."""
    if said.word not in people().naming["uttered"]:
        return None
    words, first, last = stage.words, said.first, said.core
    if (name := _stating(stage, said)) is not None:
        return whoever_bears(stage, name)
    if words.lower[first] in POSSESSIVES:
        last = first
    elif (mark := possessive_mark(stage, said)) is not None:
        office = words.lower[said.core - 1] in people().naming["organised"]
        last = said.core - 1 if office else mark - 1  # the sheriff’s office | statement
    elif said.last > said.core + 1 and words.lower[said.core + 1] in {"from", "by"}:
        first, last = said.core + 2, said.last
    elif said.last > said.core + 2 and _is_issued(words.lower[said.core + 1 : said.core + 3]):
        first, last = said.core + 3, said.last  # a statement issued by the ministry
    else:
        return None
    own = [stage.names[at] for at in range(first, last + 1) if at in stage.names]
    if first > said.core and (body := _body(stage, first, last)) is not None:
        return next(a for rule in BODY_RULES if (a := rule(stage, body)) is not None)
    if first > said.core and own and own[-1].owner:
        return None  # from Lee’s office
    word = OF_POSSESSIVE.get(words.lower[last], words.lower[last])
    whose = Said(first, own[-1].last if own else last, last, word, own)
    rules: tuple[Rule, ...] = (personal_pronoun, name_itself, known_role, known_organisation)
    if (first > said.core + 2 and not own) or last == said.core - 1 > first:
        rules = (*rules, own_noun_phrase)
    answer = next((answer for rule in rules if (answer := rule(stage, whose))), None)
    return answer if answer is not None and answer.entity is not None else None


def _stating(stage: Stage, said: Said) -> Name | None:
    """The body whose name stands before its statement: [the Coast Guard] statement; not: the
    sheriff’s | Office statement."""
    name = said.names[-1] if said.names and said.word in STATED_BY else None
    if name is None or name.last != said.core - 1 or name.kind != "organisation":
        return None
    owned = name.first > 0 and stage.tags[name.first - 1] == "POS"
    return None if owned else name


def _body(stage: Stage, first: int, last: int) -> Said | None:
    """The noun phrase of a body without a name: from [the club], from [the Lee family]."""
    words, kinds = stage.words, people().organisations
    noun = words.lower[last]
    if noun not in kinds["common"] | {"family"} or words.lower[first] not in {"the", "his", "her"}:
        return None
    names = [stage.names[at] for at in range(first, last + 1) if at in stage.names]
    named = bool(names) and names[-1].last == last
    if named or not BEFORE_ROLE.issuperset(stage.tags[first + 1 : last + 1]):
        return None
    return Said(first, last, last, noun, names)


def _is_issued(behind: list[str]) -> bool:
    """Whether what stands behind a paper says who issued it: released by"""
    return behind[0] in ISSUED and behind[1] == "by"
