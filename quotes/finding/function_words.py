"""The tags of small words that each have a rule of their own: ’s, her, once, one, outside."""

from __future__ import annotations

from typing import Final

from quotes.finding.floating import IN_GROUPS, tag_in_group
from quotes.finding.possible_tags import possible_tags
from quotes.finding.tagset import AUXILIARIES, NOUNS, SURELY_FINITE
from quotes.lexicon.nouns import is_time
from quotes.lexicon.people import people

FUNCTION_WORDS: Final = frozenset({"'s", "her", "once", "one", "outside", "inside"})
"""Each has its own rule."""
BASE_FORMS: Final = frozenset({"VB", "VBP"})
"""Behind “one”, which is a he or a she, these can only be nouns."""
NO_NOUN: Final = frozenset("PUNCT SUB WH TO DT PRP PRP$ IN CC MD BE HAVE DO NEG".split())
"""What follows "her" where it is the object: told her that; told her his son; according to her, the
plan."""
OF_OFFICE: Final = frozenset(
    {"managing", "founding", "sitting", "reigning", "governing", "presiding", "serving", "leading"}
)
"""Participles before an office: the bank’s managing director, Osta’s sitting mayor."""


def tag_function_word(
    possible: tuple[str, ...],
    lower: list[str],
    tags: list[str],
    at: int,
    before: str,
    left: str,
    following: str,
) -> str | None:
    """The tag of one of FUNCTION_WORDS or IN_GROUPS; None where the rules for others decide."""
    word = lower[at]
    if word in IN_GROUPS:
        return tag_in_group(possible, lower, tags, at, left)
    if word == "'s":
        only = at + 2 < len(lower) and lower[at + 1] == "only"
        if only and possible_tags(lower[at + 2])[0] == "NN":
            return "POS"  # the town's only paper
        if _opens_office(lower[at + 1 : at + 3]):
            return "POS"
        return _possessive_or_is(tags[at - 1] if at else "", left, following)
    if word == "her":
        return "PRP" if following in NO_NOUN or lower[at + 1 : at + 2] == ["told"] else "PRP$"
    if word == "once":  # Lee, who was there, once said; but: Once elected, Lee said
        return "RB" if following in {"VBD", "RB"} and (before != "PUNCT" or left == ",") else "SUB"
    if word in {"outside", "inside"}:
        return "RB" if following in SURELY_FINITE else "IN"  # the crowd outside yelled
    if left == "no" and following in AUXILIARIES:
        return "NN"  # said no one was hurt
    if following in BASE_FORMS and left != "no":  # one comment; of one: one comments
        return "CD" if "NN" in possible_tags(lower[at + 1]) else "PRP"
    return "CD" if following in NOUNS or following in {"JJ", "CD"} else "PRP"


def _opens_office(behind: list[str]) -> bool:
    """Whether a participle before an office stands behind ’s: Osta’s managing director."""
    return len(behind) > 1 and behind[0] in OF_OFFICE and people().is_role(behind[1])


def _possessive_or_is(before: str, left: str, following: str) -> str:
    if before in {"PRP", "WH", "SUB"}:
        return "BE"
    if following == "VBG" and is_time(left):
        return "POS"  # this week's sitting
    return "BE" if following in {"DT", "RB", "VBG", "NEG", "IN"} else "POS"
