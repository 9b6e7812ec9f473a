"""Full names put together: Murad Ali Shah is Syed Murad Ali Shah, Ann Lee Jr. is not Ann Lee."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.name import Name
from quotes.finding.name_words import SUFFIXES
from quotes.finding.possible_tags import is_listed
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.people import people
from quotes.resolving.entity import Entity
from quotes.resolving.spellings import one_spelling
from quotes.resolving.surnames import parts_of

JUNIOR: Final = frozenset({"jr", "sr"})


def full_names(names: Sequence[Name]) -> list[Entity]:
    """One entity for the forms of one full name: Murad Ali Shah, Syed Murad Ali Shah."""
    forms: dict[tuple[str, ...], list[Name]] = {}
    for name in names:
        forms.setdefault(name.tokens, []).append(name)
    _without_headlines(forms)
    entities: list[Entity] = []
    by_part: dict[str, list[Entity]] = {}
    for tokens in sorted(forms, key=lambda t: (-len(t), forms[t][0].first)):
        parts = [by_part.get(part, []) for part in parts_of(tokens) if part not in SUFFIXES]
        near = min(parts, key=len, default=entities)  # who shares the rarest of its words
        homes = [entity for entity in near if _within(tokens, entity.tokens)]
        if not homes and len(tokens) > 1 and _is_letters(forms[tokens][0]):  # DSG Ratwatte
            bearers = by_part.get(parts_of(tokens)[1], [])
            homes = [entity for entity in bearers if _within(tokens[1:], entity.tokens)]
        if len(homes) == 1:
            homes[0].names += forms[tokens]
        else:
            sure = is_given_name(tokens[0]) or "." in tokens[0]
            entities.append(Entity("", "person", tokens, sure=sure, names=list(forms[tokens])))
            for own in dict.fromkeys(parts_of(tokens)):
                by_part.setdefault(own, []).append(entities[-1])
    entities = one_spelling(entities)
    for entity in entities:
        entity.names.sort(key=lambda name: name.first)
    return sorted(entities, key=lambda entity: entity.names[0].first)


def _without_headlines(forms: dict[tuple[str, ...], list[Name]]) -> None:
    """Leave out what only capitals join to a name: Ann Lee | Joins Growing List; the Ann Lee |
    South Carolina victory party; Telling | Ann Lee."""
    for tokens in [tokens for tokens in forms if len(tokens) > 2]:
        ends = [(0, end) for end in range(2, len(tokens))]
        begins = [(begin, len(tokens)) for begin in range(1, len(tokens) - 1)]
        for begin, end in (*ends, *begins):
            rest = (*tokens[:begin], *tokens[end:])
            if tokens[begin:end] in forms and all(map(_is_no_name, rest)):
                for name in forms.pop(tokens):
                    words = name.text.split()
                    name.tokens = tokens[begin:end]
                    name.text = " ".join(words[begin : len(words) - (len(tokens) - end)])
                    forms[name.tokens].append(name)
                break


def _is_no_name(word: str) -> bool:
    """Whether a word is common or says where: Joins, List; South Carolina."""
    places = people().places
    where = any(word in places[kind] for kind in ("side", "region", "country"))
    return where or (is_listed(word) and not is_given_name(word))


def _is_letters(name: Name) -> bool:
    """Whether a name begins with letters that may stand for a rank: DSG Ratwatte."""
    first = name.text.split()[0]
    return 2 <= len(first) <= 5 and first.isalpha() and first.isupper()


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a full name is a shorter form of another; Jr. is a different person."""
    if set(short) & JUNIOR != set(long) & JUNIOR:
        return False
    rest = iter(parts_of(long))
    return all(any(part == own for own in rest) for part in parts_of(short) if part not in SUFFIXES)
