"""Parts of speech by lexicon and context, one Penn Treebank tag a word; no model.

``possible_tags`` lists what a word can be. Where that is several things, short rules choose by the
words beside it, and ``lexicon/usual.toml`` where these do not decide.
Beyond Penn's tags: BE, HAVE, DO (the auxiliaries in all forms), NEG, SUB (a word that opens a
clause) and WH, because rules ask for them by these names; marks are tagged PUNCT.
"""

from __future__ import annotations

import re
from functools import cache

from quotes.finding.ahead import (
    CLAUSE_REACH,
    ends_verbless,
    is_subject,
    states_clause,
    verb_follows,
)
from quotes.finding.capitals import Capitals
from quotes.finding.floating import IN_GROUPS, tag_in_group
from quotes.finding.neighbours import (
    OPENS_OBJECT,
    behind_aside,
    behind_subject,
    closes_object,
    governed_report,
    governs,
    in_a_source,
    left_neighbour,
    of_many,
    what_decides,
    within_object,
)
from quotes.finding.possible_tags import possible_tags, usual_tags
from quotes.finding.tagset import AUXILIARIES, FINITE, NOUNS, SURELY_FINITE, VERBS
from quotes.finding.words import Words
from quotes.lexicon.cues import is_of_class
from quotes.lexicon.nouns import is_from_others, is_quantity, is_time

BEFORE_NOUN = frozenset({"DT", "PRP$", "POS", "JJ", "CD", "IN"})
"""Behind these a noun is likelier than a verb."""
FUNCTION_WORDS = frozenset({"'s", "her", "once", "one", "outside", "inside"})
"""Each has its own rule."""
SUBJECT_PRONOUNS = frozenset({"i", "he", "she", "it", "they", "we", "you", "who", "which", "there"})
"""Behind these a finite verb follows."""
GOVERNING = AUXILIARIES | {"TO", "MD", "NEG"}
"""What asks for a form of the verb behind it."""
HEADLESS = SURELY_FINITE | {"WH"}
"""Before these an adjective has no noun to belong to."""
NO_NOUN = frozenset(
    {"PUNCT", "SUB", "WH", "TO", "DT", "PRP", "IN", "CC", "MD", "BE", "HAVE", "DO", "NEG"}
)
"""What follows "her" where it is the object: told her that; according to her, the plan."""
OBJECTS = frozenset({"DT", "PRP", "PRP$", "NNP", "NN", "NNS"})
"""What an object may begin with."""
VOICING = frozenset({"mention", "judge", "regard"})
"""Classes of verbs that have a noun as their object."""
QUANTIFYING = frozenset({"CD", "DT", "JJ"})
"""What may be a subject by itself, or stand before one."""
PEOPLES = re.compile(r"(?:[ai]ns|crats|ists)$")
"""Names of groups are plural: Republicans, Democrats, Baptists."""


def tag(words: Words) -> list[str]:
    """One tag a word, in order."""
    possibles = list(map(possible_tags, words.lower))
    tags = [possible[0] for possible in possibles]
    capitals = Capitals(words)
    for at, (possible, capital) in enumerate(zip(possibles, capitals.all, strict=True)):
        if capital and capitals.make_name(at, possible):
            tags[at] = "NNP"
        elif len(possible) > 1:
            following = tags[at + 1] if at + 1 < len(tags) else "PUNCT"
            if (following in NOUNS or words.lower[at] == "'s") and capitals.tell(at + 1):
                following = "NNP"
            tags[at] = _choose(possible, tags, words.lower, at, following)
    return tags


def _choose(
    possible: tuple[str, ...], tags: list[str], lower: list[str], at: int, following: str
) -> str:
    """The tag of an ambiguous word, from what stands left of it and the first guess right of it.

    `tags` are chosen up to word `at`; from there on they are first guesses.
    """
    word = lower[at]
    before, left = left_neighbour(tags, lower, at)
    if special := _function_word(possible, lower, tags, at, before, left, following):
        return special
    before, left = what_decides(tags, lower, at, before, left)
    if before in GOVERNING:
        return _governed(
            word, possible, before, negates_base=at > 1 and tags[at - 2] in {"DO", "MD"}
        )
    if before in QUANTIFYING and following in OPENS_OBJECT:
        verb = _behind_quantifier(possible, before, left, following)
        if verb is not None:
            return verb
    if before in BEFORE_NOUN and not (before == "IN" and "VBG" in possible):
        return _in_noun_phrase(possible, lower, at, following)
    if left in SUBJECT_PRONOUNS or before == "WH":
        return _first(possible, ("VBD", "VBZ", "VBP")) or possible[0]
    if before == "NNP" and PEOPLES.search(left):
        before = "NNS"
    if before in NOUNS or before == "PRP":
        return _behind_noun(possible, tags, lower, at, before, following)
    if verb := _verb_apart(possible, tags, lower, at, left, following):
        return verb
    verbs, nouns = _verbs_and_nouns(possible)
    usual = _usual_or(word, possible, nouns[0] if nouns and "VBG" not in verbs else possible[0])
    voiced = usual in {"VBP", "VBZ"} and before in VERBS and is_of_class(left, VOICING)
    return nouns[0] if nouns and voiced else usual  # expressed hope, rejected calls


def _verb_apart(
    possible: tuple[str, ...], tags: list[str], lower: list[str], at: int, left: str, following: str
) -> str | None:
    """The verb of a subject that does not stand directly before it: the polls that [show] it.

    Or of none: accused of [killing] his wife; went round, [warning] residents; condemned the attack
    and [voiced] concern.
    """
    before, further = tags[at - 1] if at else "PUNCT", tags[at - 2] if at > 1 else "PUNCT"
    behind = before == "CC" and following in OBJECTS and further in NOUNS
    if behind and "VBD" in possible and "VBD" in tags[max(at - CLAUSE_REACH, 0) : at - 2]:
        return "VBD"
    if "VBG" in possible and governs(before, left, following, lower[at : at + 2]):
        return "VBG"
    if "NNS" in possible and is_from_others(left):
        return "NNS"  # raising fears he could
    if {"VBZ", "NNS"} <= set(possible):
        states = left in {",", "and"} and lower[at + 1 : at + 2] == [
            "that"
        ]  # the note, seen by us, states
        if states or behind_subject(tags, lower, at, left):
            return "VBZ"
    verb = _first(possible, ("VBD", "VBZ")) if left == "," else None
    if verb and behind_aside(tags, lower, at, following):
        return verb
    if left == "that" and "VBP" in possible and further == "NNS" and ends_verbless(lower, at):
        return "VBP"
    return None


def _function_word(
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
    if word not in FUNCTION_WORDS:
        return None
    if word == "'s":
        only = lower[at + 1 : at + 2] == ["only"] and possible_tags(lower[at + 2])[0] == "NN"
        before = tags[at - 1] if at else ""
        return (
            "POS" if only else _possessive_or_is(before, left, following)
        )  # the town's only paper
    if word == "her":
        return "PRP" if following in NO_NOUN or lower[at + 1 : at + 2] == ["told"] else "PRP$"
    if word == "once":  # Lee, who was there, once said; but: Once elected, Lee said
        return "RB" if following in {"VBD", "RB"} and (before != "PUNCT" or left == ",") else "SUB"
    if word in {"outside", "inside"}:
        return "RB" if following in SURELY_FINITE else "IN"  # the crowd outside yelled
    return "CD" if following in NOUNS or following in {"JJ", "CD"} else "PRP"


def _governed(word: str, possible: tuple[str, ...], before: str, *, negates_base: bool) -> str:
    """The form that "to", an auxiliary or a negation asks for: will [say], has [said].

    `negates_base` says that a negation has an auxiliary of a base form before it: did not [say].
    """
    _, nouns = _verbs_and_nouns(possible)
    if word == "only":
        return "RB"  # would only say
    if before in {"TO", "MD", "DO"} or (before == "NEG" and negates_base):
        return _first(possible, ("VB",)) or _first(possible, nouns) or possible[0]
    if before == "HAVE":
        return _first(possible, ("VBN",)) or _first(possible, nouns) or possible[0]
    return _first(possible, ("VBG", "VBN", "JJ")) or _usual_or(word, possible, possible[0])


@cache
def _verbs_and_nouns(possible: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those of its tags by which a word would be a verb, and a noun or an adjective."""
    return (
        tuple(tag for tag in possible if tag in VERBS),
        tuple(tag for tag in possible if tag in {"NN", "NNS", "JJ"}),
    )


def _behind_quantifier(
    possible: tuple[str, ...], before: str, left: str, following: str
) -> str | None:
    """The verb of a subject that is only a number or a quantity: many fear he ..., six said ...

    The Wisconsin Republican criticised the ...: an adjective may be the name of somebody, too.
    """
    counts = before == "CD" or is_quantity(left)
    if "VBD" in possible and (counts or before == "JJ"):
        return "VBD"
    several = counts and left != "one"  # at one point the crowd cheered
    return _first(possible, ("VBP",)) if several and following != "TO" else None


def _possessive_or_is(before: str, left: str, following: str) -> str:
    if before in {"PRP", "WH", "SUB"}:
        return "BE"
    if following == "VBG" and is_time(left):
        return "POS"  # this week's sitting
    return "BE" if following in {"DT", "RB", "VBG", "NEG", "IN"} else "POS"


def _in_noun_phrase(possible: tuple[str, ...], lower: list[str], at: int, following: str) -> str:
    """Behind an article, a possessive, an adjective, a number or a preposition."""
    word = lower[at]
    if "JJ" in possible and following in {"NN", "NNS", "NNP", "JJ"}:
        return "NN" if is_subject(lower, at) else "JJ"
    if following in {"NN", "NNS"} and ("VBN" in possible or "VBG" in possible):
        return "VBG" if "VBG" in possible else "VBN"
    nouns = _first(possible, ("NN", "NNS"))
    usual = usual_tags().get(word)
    if usual == "JJ" and "NN" in possible and following in HEADLESS:
        return "NN"  # the official said
    if usual in {"JJ", "NN", "NNS"} and usual in possible:
        return usual
    bare = possible[0] == "VB" and following in FINITE  # the dam was safe: no verb, whatever else
    return nouns or _first(possible, ("JJ", "VBN", "VBG")) or ("NN" if bare else possible[0])


def _behind_noun(
    possible: tuple[str, ...],
    tags: list[str],
    lower: list[str],
    at: int,
    before: str,
    following: str,
) -> str:
    """The tag of a word behind a noun, a name or a pronoun: its verb, or a further noun."""
    word = lower[at]
    usual, (verbs, nouns) = usual_tags().get(word), _verbs_and_nouns(possible)
    if "NNS" in possible and verb_follows(word, lower, at):
        return "NNS"
    if usual == "NNS" in possible and (following == "CC" or lower[at + 1 : at + 2] == ["of"]):
        return "NNS"  # the member states of the council
    if {"VBZ", "NNS"} <= set(possible) and (
        (usual != "VBZ" and within_object(tags, lower, at)) or governed_report(tags, lower, at)
    ):
        return "NNS"
    if states := states_clause(possible, tags, lower, at, before):
        return states
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
        return _first(possible, ("VBP",)) or (verbs[0] if verbs else possible[0])
    if usual == "JJ" and "NN" in nouns and following in HEADLESS:
        return "NN"  # a Kremlin official said
    return usual if usual in {"NN", "NNS", "JJ", "RB"} else nouns[0]


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


def _usual_or(word: str, possible: tuple[str, ...], other: str) -> str:
    usual = usual_tags().get(word)
    return usual if usual is not None and usual in possible else other


@cache
def _first(possible: tuple[str, ...], wanted: tuple[str, ...]) -> str | None:
    return next((tag for tag in wanted if tag in possible), None)
