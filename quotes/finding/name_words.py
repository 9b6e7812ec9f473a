"""The words of a name, and whose name they make: a person's, an organisation's, a place's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from quotes.finding.introductions import bare
from quotes.finding.words import Words
from quotes.lexicon.given_names import likely_gender, usual_gender
from quotes.lexicon.people import People

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
INITIAL = re.compile(r"(?:\w\.)+|[^\Wóí]")
"""Not the Irish Ó: Ó Murchú is a surname."""
TWO_IN_ONE = re.compile(r"[A-Z]\w+-[a-z]\w+")
NICKNAME = re.compile(r"\s[“\"‘']\w[^“”\"‘]*?[”\"’'](?=\s\w)")
MARKS = frozenset("“”\"‘’'")
NameKind = Literal["person", "organisation", "place", "unknown"]


def tokens_of(words: Words, first: int, last: int) -> tuple[str, ...]:
    """The words of a name without initials; R. K. Rao keeps them, having no other given name.

    A given name of two words is one: the Ho of Cheung Ka-ho is no surname.
    """
    parts = [at for at in range(first, last + 1) if words.text[at] not in MARKS]
    initials = [words.lower[at] for at in parts if _is_initial(words.lower[at])]
    rest = [_in_lower_case(words.text[at]) for at in parts if not _is_initial(words.lower[at])]
    if initials and len(rest) == 1:
        return ("".join(initials), *rest)
    return tuple(rest) or tuple(words.lower[first : last + 1])


def without_nickname(text: str) -> str:
    """A name as its bearer has it everywhere: Ernesto “Boy” Villaluz is Ernesto Villaluz."""
    return NICKNAME.sub("", text)


@lru_cache(maxsize=50_000)
def _is_initial(word: str) -> bool:
    return INITIAL.fullmatch(word) is not None


@lru_cache(maxsize=50_000)
def _in_lower_case(word: str) -> str:
    return bare(word.replace("-", "").lower() if TWO_IN_ONE.fullmatch(word) else word.lower())


def kind_of(
    tokens: tuple[str, ...], title: str | None, text: Sequence[str], known: People
) -> NameKind:
    """What kind of thing a name names, by its words, bare and as written, and its title."""
    if title is not None:
        return "person"
    places = known.places
    if not known.organisations["name"].isdisjoint(tokens):
        return "organisation"
    if (tokens[0] in places["opening"] and len(tokens) > 1) or tokens[-1] in places["closing"]:
        return "place"
    if any(tokens[0] in places[kind] for kind in ("country", "region", "demonym", "party")):
        given = usual_gender(tokens[0]) or likely_gender(tokens[0])
        person = len(tokens) > 1 and given and tokens[-1] not in places["party"]
        return "person" if person else "place"  # Christian Ruiz
    if len(text) == 1 and len(text[0]) > 1 and text[0].isupper():
        return "organisation"
    if len(tokens) > 1:
        return "person" if len(tokens) < 6 else "organisation"
    return "unknown"
