"""Words for people and organisations, as sets: titles, role nouns, nouns that show a gender."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from functools import cache, partial
from typing import Final

from quotes.lexicon import entries
from quotes.lexicon.by_word import by_word

PROFESSION: Final = re.compile(r"\w{2,}(?:ologist|onomist|ographer)")
"""Egyptologist, vulcanologist, cartographer, agronomist: more than a list can hold."""
IRREGULAR: Final = {"man": "men", "person": "people", "child": "children"}
"""Endings of nouns, and those of their plurals."""


@dataclass(frozen=True, slots=True)
class People:
    """All words are in lower case, titles without their stop.

    titles         what may stand directly before a name: mr, sen, gen
    title_roles    those of them that are a role by themselves
    kept_titles    those that stay with a single name: pope, queen
    means          short form -> the role noun it stands for: sen -> senator
    honorifics     titles that tell no role and stay outside the name: Mr, Dr
    roles          noun -> its fields (public, sport, stage, private, any)
    plurals        plural role nouns: officials, spokesmen
    gendered       noun or title -> "female" or "male"
    epithets       noun -> roles of those it can stand for: diplomat -> ambassador, envoy
    holding        verb -> what somebody is who does it: chairs -> chair
    organisations  kind (name, common, owned, document, outlet, company, body) -> nouns
    naming         kind (particle, time, kin, past, ..., see naming.toml) -> words
    places         kind (country, region, side, demonym, party, ..., see places.toml) -> words
    is_role        whether a word says what somebody is: mayor, vice-mayor, mother-of-two
    """

    titles: frozenset[str]
    title_roles: frozenset[str]
    kept_titles: frozenset[str]
    honorifics: frozenset[str]
    means: dict[str, str]
    roles: dict[str, frozenset[str]]
    plurals: frozenset[str]
    gendered: dict[str, str]
    epithets: dict[str, frozenset[str]]
    holding: dict[str, str]
    organisations: dict[str, frozenset[str]]
    naming: dict[str, frozenset[str]]
    places: dict[str, frozenset[str]]
    is_role: Callable[[str], bool]

    def is_place(self, word: str) -> bool:
        """Whether a lower-case word is a country or a part of one: Kenya, Sindh, Ohio."""
        return word in self.places["country"] or word in self.places["region"]

    def is_human(self, word: str) -> bool:
        """Whether a lower-case word is one person's: a role, or he or she: mayor, woman, uncle."""
        return self.is_role(word) or word in self.gendered


def _is_role(roles: Container[str], word: str) -> bool:
    """Whether a word is one of the `roles`, by its own ending or by its parts."""
    if word in roles:
        return True
    if "-" not in word:
        return PROFESSION.fullmatch(word) is not None
    first, second, *_ = word.split("-")
    return word.rsplit("-", 1)[-1] in roles or (second in {"of", "in", "at"} and first in roles)


@cache
def people() -> People:
    """The packaged word lists, read once. Raises LexiconError where a file has a bad entry."""
    optional = {"gender": str, "role": bool, "kept": bool, "means": str}
    titles = entries("titles", "title", {"words": list, "examples": list}, optional)
    gendered = _by_kind("gendered", "gendered", "gender")
    roles = _by_kind("roles", "role", "field")
    genders = {word: gender for gender, words in gendered.items() for word in words}
    genders |= {w: entry["gender"] for entry in titles if "gender" in entry for w in entry["words"]}
    epithets = entries("epithets", "epithet", {"word": str, "means": list, "examples": list})
    holding = entries("holding", "holding", {"role": str, "verbs": list, "examples": list})
    fields: dict[str, set[str]] = {}
    for field, words in roles.items():
        for word in words:
            fields.setdefault(word, set()).add(field)
    all_titles = frozenset(word for entry in titles for word in entry["words"])
    title_roles = frozenset(w for entry in titles if entry.get("role") for w in entry["words"])
    kept_titles = frozenset(w for entry in titles if entry.get("kept") for w in entry["words"])
    return People(
        titles=all_titles,
        title_roles=title_roles,
        kept_titles=kept_titles,
        honorifics=all_titles - title_roles - kept_titles,
        means={w: entry["means"] for entry in titles if "means" in entry for w in entry["words"]},
        roles={word: frozenset(found) for word, found in fields.items()},
        plurals=frozenset(map(plural, fields)),
        gendered=genders,
        epithets={entry["word"]: frozenset(entry["means"]) for entry in epithets},
        holding={verb: entry["role"] for entry in holding for verb in entry["verbs"]},
        organisations=_by_kind("organisations", "organisation", "kind"),
        naming=_by_kind("naming", "naming", "kind"),
        places=_by_kind("places", "place", "kind"),
        is_role=by_word(partial(_is_role, frozenset(fields))),
    )


def plural(noun: str) -> str:
    """The plural of a noun for people: officials, spokesmen, allies, witnesses."""
    for singular, plural in IRREGULAR.items():
        if noun.endswith(singular):
            return noun[: -len(singular)] + plural
    if "-in-law" in noun:
        return noun.replace("-in-law", "s-in-law")
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _by_kind(name: str, table: str, key: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in entries(name, table, {"words": list, key: str, "examples": list}):
        found.setdefault(entry[key], set()).update(entry["words"])
    return {kind: frozenset(words) for kind, words in found.items()}
