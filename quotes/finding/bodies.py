"""Bodies whose names hold what no other name does: a verb or a preposition (Save the Children,
Doctors Without Borders, Rock the Vote), or a comma before what the firm is in law (Lumen Foods,
Inc.)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from quotes.finding.possible_tags import possible_tags
from quotes.finding.tagset import SURELY_FINITE
from quotes.finding.words import Words
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.people import people

WHAT_TO_SAVE: Final = frozenset({"the", "our"})
"""What stands behind the verb of a campaign that is called by what is to be done."""
AHEAD: Final = 3
"""How many words behind such a name are looked at for one without a capital."""


def mark_bodies(words: Words, tags: list[str]) -> None:
    """Tag the words of such names as those of a name, so that they stand together."""
    _mark_firms(words, tags)
    _mark_campaigns(words, tags)
    names = _bodies()
    for first in words.of(names.keys()):
        for name in names[words.lower[first]]:
            past = first + len(name)
            if words.lower[first:past] != name:
                continue
            if words.text[first][0].isupper() and words.text[past - 1][0].isupper():
                tags[first:past] = ["NNP"] * len(name)


def _mark_firms(words: Words, tags: list[str]) -> None:
    """Lumen Foods, Inc.: a name, a comma, and what the firm is in law."""
    for form in words.of(people().naming["legal form"]):
        comma = form - 1
        named = comma > 0 and words.text[comma] == "," and tags[comma - 1] == "NNP"
        if named and words.text[form][0].isupper():
            tags[comma] = tags[form] = "NNP"


def _mark_campaigns(words: Words, tags: list[str]) -> None:
    """Rock the Vote, Save Our Ings: a verb with a capital, and what is to be done. At the beginning
    of a sentence only before a verb: Save the Ings said."""
    for at in words.of(WHAT_TO_SAVE):
        verb, noun = at - 1, at + 1
        if verb < 0 or noun + 1 >= len(words) or tags[noun] not in {"NNP", "NN", "NNS"}:
            continue
        capitals = words.text[verb].istitle() and words.text[noun].istitle()
        if not capitals or not _is_verb(words, tags, verb):
            continue
        floor = words.sentences[words.sentence_of[at]][0]
        if words.text[at] == "Our":  # unless in a headline
            apart = any(map(str.islower, words.text[noun + 1 : noun + 1 + AHEAD]))
        elif verb == floor or tags[verb - 1] == "PUNCT":
            apart = tags[noun + 1] in SURELY_FINITE
        else:
            apart = words.text[at].islower()
        if apart:
            tags[verb : noun + 1] = ["NNP"] * 3


def _is_verb(words: Words, tags: list[str], at: int) -> bool:
    """Whether a word with a capital may tell what is to be done; not: the Southern Post the
    Government, refused to Recognize the Genocide, Minister the Hon."""
    word = words.lower[at]
    if at and tags[at - 1] in {"NNP", "TO"}:
        return False
    return "VB" in possible_tags(word) and not (is_given_name(word) or people().is_role(word))


def opens_body(words: Words, at: int) -> bool:
    """Whether such a name begins at a word of a run of capitals."""
    names = _bodies().get(words.lower[at], ())
    campaign = not WHAT_TO_SAVE.isdisjoint(words.lower[at + 1 : at + 2])
    return campaign or any(words.lower[at : at + len(name)] == name for name in names)


@cache
def _bodies() -> Mapping[str, Sequence[list[str]]]:
    """The words of the names, by the first of them."""
    found: dict[str, list[list[str]]] = {}
    for name in people().naming["body in full"]:
        found.setdefault(name.split()[0], []).append(name.split())
    return found
