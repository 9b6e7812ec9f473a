"""The tag of an ambiguous word behind a noun, a name or a pronoun: its verb, or a further noun."""

from __future__ import annotations

from typing import Final

from quotes.finding.ahead import ends_verbless, states_clause, verb_follows
from quotes.finding.neighbours import (
    OPENS_OBJECT,
    begins_told,
    closes_object,
    counts_several,
    governed_report,
    in_a_source,
    leads_in,
    of_many,
    says_meanwhile,
    within_object,
)
from quotes.finding.possible_tags import first_of, usual_tags, verbs_and_nouns
from quotes.finding.tagset import SURELY_FINITE
from quotes.lexicon.nouns import is_time
from quotes.lexicon.people import people

HEADLESS: Final = SURELY_FINITE | {"WH"}
"""Before these an adjective has no noun to belong to."""


def behind_noun(
    possible: tuple[str, ...],
    tags: list[str],
    lower: list[str],
    at: int,
    before: str,
    following: str,
) -> str:
    """The tag of a word behind a noun, a name or a pronoun: its verb, or a further noun."""
    word = lower[at]
    usual, (verbs, nouns) = usual_tags().get(word), verbs_and_nouns(possible)
    if "VBG" in possible and (leads_in(lower, at) or says_meanwhile(tags, lower, at)):
        return "VBG"
    if "NNS" in possible and _is_plural(possible, tags, lower, at, following):
        return "NNS"
    if states := states_clause(possible, tags, lower, at, before):
        return states
    if "VBD" in possible and following in {"NN", "NNS"} and begins_told(tags, lower, at):
        return "VBN"
    verb = _agreeing(possible, before)
    if verb is not None:
        surely = verb == "VBD" or not nouns or usual == verb or following in OPENS_OBJECT
        surely = surely or (before, verb) == ("PRP", "VBP")
        # residents worry about the dam
        return verb if surely or _is_only_verb(tags, lower, at) else nouns[0]
    if verb := _verb_elsewhere(possible, usual, before, following):
        return verb
    if following == "PUNCT" and of_many(tags, word, at):
        return "VBP"
    if not nouns:
        return first_of(possible, ("VBP",)) or (verbs[0] if verbs else possible[0])
    if (
        usual == "JJ"
        and "NN" in nouns
        and (
            following in HEADLESS
            or is_office(lower, at, following)
            or (before == "NNP" and _ends_phrase(lower, at, following))
        )
    ):
        return "NN"  # a Kremlin official said; said an Express editorial on Monday
    return usual if usual in {"NN", "NNS", "JJ", "RB"} else nouns[0]


def _is_plural(
    possible: tuple[str, ...], tags: list[str], lower: list[str], at: int, following: str
) -> bool:
    """Whether what ends in -s goes on with the noun before it: member [states] of the council."""
    word = lower[at]
    usual = usual_tags().get(word)
    if verb_follows(word, lower, at):
        return True
    if usual == "NNS" and (following == "CC" or lower[at + 1 : at + 2] == ["of"]):
        return True
    if "VBZ" not in possible:
        return False
    closes = usual != "VBZ" and within_object(tags, lower, at)
    return closes or governed_report(tags, lower, at) or counts_several(tags, lower, at)


def is_office(lower: list[str], at: int, following: str) -> bool:
    """Whether a word that is usually an adjective is somebody: said a senior [official] on Friday,
    the attorney [general], the chief [executive]."""
    return people().is_role(lower[at]) and _ends_phrase(lower, at, following)


def _ends_phrase(lower: list[str], at: int, following: str) -> bool:
    """Whether no noun can follow a word: an Express [editorial] on Monday, [editorial] earlier"""
    if lower[at] in people().naming["postposed"]:
        return False  # a Democrat familiar with it
    return following in {"PUNCT", "IN"} or is_time(lower[min(at + 1, len(lower) - 1)])


def _agreeing(possible: tuple[str, ...], before: str) -> str | None:
    """The finite form that agrees in number with the subject that stands before it."""
    if "VBD" in possible:
        return "VBD"
    if "VBZ" in possible and before != "NNS":
        return "VBZ"
    return "VBP" if "VBP" in possible and before in {"NNS", "PRP"} else None


def _verb_elsewhere(
    possible: tuple[str, ...], usual: str | None, before: str, following: str
) -> str | None:
    """A participle, or the verb of a subject further left: farmers near Mendoza [say] the dam."""
    if "VBG" in possible and following in {"DT", "PRP", "PRP$", "SUB", "WH", "NNP"}:
        return "VBG"  # with a spokesman saying they would
    if usual == "VBG" and before == "NNP":
        return "VBG"  # with Ann Lee saying in a note that demand fell
    if usual != "VBP":
        return None
    return "VBP" if following in OPENS_OBJECT else None


def _is_only_verb(tags: list[str], lower: list[str], at: int) -> bool:
    """Whether a word behind a noun can alone be the finite verb of its clause."""
    if not ends_verbless(lower, at):
        return False
    return not in_a_source(tags, lower, at) and not closes_object(tags, lower, at)
