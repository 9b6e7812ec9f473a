"""The words of a name, and whose name they make: a person's, an organisation's, a place's; and
what the phrases beside it tell of a gender."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Literal

from quotes.finding.possible_tags import is_listed
from quotes.finding.ranks import bare
from quotes.lexicon.given_names import likely_gender, usual_gender
from quotes.lexicon.people import People, people

SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What stands behind a surname and is none."""
ONLY_INITIALS: Final = re.compile(r"(?:\w\.)+|[^\Wóí]")
"""Not the Irish Ó: Ó Murchú is a surname."""
PLURAL_LETTERS: Final = re.compile(r"[A-Z]{2,4}s")
"""Letters that stand for several: MPs."""
TWO_IN_ONE: Final = re.compile(r"[A-Z]\w+-[a-z]\w+")
"""A given name of two syllables, the second small: Ka-ho."""
NICKNAME: Final = re.compile(r"\s[“\"‘']\w[^“”\"‘]*?[”\"’'](?=\s\w)")
NAME_MARKS: Final = frozenset("“”\"‘’'")
"""Quotation marks within names: Ernesto “Boy” Lee."""
NameKind = Literal["person", "organisation", "place", "unknown"]


def is_several(word: str) -> bool:
    """Whether letters stand for several people: Opposition MPs."""
    return PLURAL_LETTERS.fullmatch(word) is not None


@lru_cache(maxsize=50_000)
def tokens_of(written: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without initials; R. K. Rao keeps them, having no other given name.

    A given name of two words is one: the Ho of Cheung Ka-ho is no surname.
    """
    parts = [word for word in written if word not in NAME_MARKS and word != ","]  # Lumen, Inc.
    initials = [word.lower() for word in parts if _is_initial(word.lower())]
    rest = [_in_lower_case(word) for word in parts if not _is_initial(word.lower())]
    if initials and len(rest) == 1:
        return ("".join(initials), *rest)
    return tuple(rest) or tuple(map(str.lower, written))


def without_nickname(text: str) -> str:
    """A name as its bearer has it everywhere: Ernesto “Boy” Villaluz is Ernesto Villaluz."""
    return NICKNAME.sub("", text)


def _is_initial(word: str) -> bool:
    return ONLY_INITIALS.fullmatch(word) is not None


def _in_lower_case(word: str) -> str:
    return bare(word.replace("-", "").lower() if TWO_IN_ONE.fullmatch(word) else word.lower())


def _is_double_title(tokens: tuple[str, ...]) -> bool:
    """Whether a name ends in two words for an outlet: Midland Tribune-Star."""
    nouns = people().organisations["name"]
    first, _, last = tokens[-1].partition("-")
    return last in nouns and (first in nouns or is_listed(first))


@lru_cache(maxsize=50_000)
def kind_of(written: tuple[str, ...]) -> NameKind:
    """What kind of thing a name without a title names, by its words alone."""
    tokens, known = tokens_of(written), people()
    places = known.places
    given = len(tokens) > 1 and usual_gender(tokens[0]) is not None  # Dawn Lee; not: Dawn
    named = known.organisations["name"].intersection(tokens[1:] if given else tokens)
    named = named or known.naming["body in full"].intersection([" ".join(tokens)])
    if named or _is_double_title(tokens):
        return "organisation"
    if is_several(written[-1]):
        return "unknown"
    if "&" in written[1:2] or "&" in written[-2:-1]:
        return "organisation"  # Mercer & Poole
    if given and tokens[1:] == ("day",) and tokens[0] not in known.naming["with a day"]:
        return "person"  # Grace Day; not: Victoria Day, Boxing Day
    if (tokens[0] in places["opening"] and len(tokens) > 1) or tokens[-1] in places["closing"]:
        return "place"
    if any(tokens[0] in places[kind] for kind in ("country", "region", "demonym", "party")):
        likely = given or likely_gender(tokens[0])
        person = len(tokens) > 1 and likely and tokens[-1] not in places["party"]
        return "person" if person else "place"  # Christian Ruiz
    if len(written) == 1 and len(written[0]) > 1 and written[0].isupper():
        return "organisation"
    if len(tokens) > 1:
        return "person" if len(tokens) < 6 else "organisation"
    return "unknown"


def gender_told(beside: Iterable[str | None], known: People) -> str | None:
    """The gender that the phrases `beside` a name tell: Mrs, spokesman, a mother of three."""
    for phrase in filter(None, beside):
        owned = phrase.lower().replace("'s ", "’s ").rsplit("’s ", 1)[-1]  # Mrs Lee’s | husband
        said = owned.split()
        for word, behind in zip(said, [*said[1:], ""], strict=True):
            gender = known.gendered.get(bare(word))
            if gender and not known.is_role(behind):  # not the Lord | Mayor
                return gender
            if word in {"of", "for", "who", "to"}:
                break
    return None
