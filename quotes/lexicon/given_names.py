"""Given names of some eighty languages and countries, from the lists that Faker keeps and our own.

Faker (https://faker.readthedocs.io, MIT licence) lists usual given names for men and for women by
locale; what they lack of South Asia, Africa, the Middle East and the Pacific stands in
``given.toml``. Two things are read off: that a word is a given name at all, and whether nine in
ten of at least three lists that have it agree on one gender. That serves to choose whom "he" or
"she" stands for, after titles, role nouns, the registry and the article's own pronouns; it is
never stored.

Measured on the 840 training articles of PolNeAR: of 683 people whose title or role says their
gender and whose given name is listed without contradiction, 676 agree.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Final, Literal

from quotes.lexicon import entries
from quotes.lexicon.by_word import by_word

Gender = Literal["female", "male"]
FIELDS: Final = {"where": str, "words": list, "examples": list}
AGREEMENT: Final = 0.9
"""Share of the lists with a name that must agree on its gender."""
ENOUGH: Final = 3
"""Lists that must have a name before their agreement counts."""
LEANING: Final = 3
"""Lists of one gender that make a name lean to it, for each one (or none) of the other."""
LISTS: Final = (("male", "first_names_male"), ("female", "first_names_female"))


@cache
def _counts() -> dict[str, dict[str, int]]:
    """Given name in lower case -> in how many locales' lists it stands, by gender."""
    from faker.providers import person

    counts: dict[str, dict[str, int]] = {}
    for module in iter_modules(person.__path__):
        if not module.ispkg:
            continue
        provider = import_module(f"{person.__name__}.{module.name}").Provider
        for gender, attribute in LISTS:
            for name in {n.lower() for n in getattr(provider, attribute, ())}:
                tally = counts.setdefault(name, {"male": 0, "female": 0})
                tally[gender] += 1
    for entry in entries("given", "given", FIELDS, {"gender": str}):
        for name in entry["words"]:
            tally = counts.setdefault(name, {"male": 0, "female": 0})
            for gender in (entry["gender"],) if "gender" in entry else tally:
                tally[gender] += ENOUGH  # as sure as the fewest lists that count
    return counts


@by_word
def is_given_name(word: str) -> bool:
    """Whether a word in lower case is somewhere a usual given name."""
    return word in _counts() or word.partition("-")[0] in _counts()


@by_word
def likely_gender(word: str) -> Gender | None:
    """The gender of a given name that stands in few lists, where none of them disagrees.

    Measured on the same articles: of 68 people, 63 agree. Too little for choosing a title's
    bearer, enough for a pronoun where nothing else tells.
    """
    tally = _counts().get(word)
    if tally is None or len(word) < 4 or min(tally.values()):
        return None
    return "male" if tally["male"] else "female"


@by_word
def leaning(word: str) -> Gender | None:
    """The gender of most lists with this name (Kyle: six of seven); for doubting other evidence."""
    tally = _counts().get(word)
    if tally is None or max(tally.values()) < LEANING * max(1, min(tally.values())):
        return None
    return "male" if tally["male"] > tally["female"] else "female"


@by_word
def usual_gender(word: str) -> Gender | None:
    """The gender that nine in ten lists with this given name agree on, or None."""
    counts = _counts()
    tally = counts.get(word) or counts.get(word.partition("-")[0])
    if tally is None:
        return None
    total = tally["male"] + tally["female"]
    if total < ENOUGH:
        return None
    if tally["male"] >= AGREEMENT * total:
        return "male"
    return "female" if tally["female"] >= AGREEMENT * total else None
