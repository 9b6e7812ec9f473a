"""Parts of speech by lexicon and context, one Penn Treebank tag a word; no model.

``possible_tags`` lists what a word can be. Where that is several things, short rules choose by the
words beside it, and ``lexicon/usual.toml`` where these do not decide.
Beyond Penn's tags: BE, HAVE, DO (the auxiliaries in all forms), NEG, SUB (a word that opens a
clause) and WH, because rules ask for them by these names; marks are tagged PUNCT.
"""

from __future__ import annotations

import re
from typing import Final

from quotes.finding.ahead import (
    CLAUSE_REACH,
    acts,
    ends_verbless,
    is_subject,
    names_reporter,
)
from quotes.finding.behind_nouns import HEADLESS, behind_noun, is_office
from quotes.finding.capitals import Capitals
from quotes.finding.floating import IN_GROUPS, tag_in_group
from quotes.finding.neighbours import (
    OPENS_OBJECT,
    behind_aside,
    behind_subject,
    ends_calling,
    governs,
    left_neighbour,
    what_decides,
)
from quotes.finding.possible_tags import first_of, possible_tags, usual_tags, verbs_and_nouns
from quotes.finding.punctuation import CLOSING_MARKS, OPENING_MARKS
from quotes.finding.tagset import AUXILIARIES, COMMON_NOUNS, FINITE, NOUNS, SURELY_FINITE, VERBS
from quotes.finding.words import Words
from quotes.lexicon.cues import SAYING, is_of_class
from quotes.lexicon.nouns import is_from_others, is_quantity, is_time
from quotes.lexicon.people import people

BEFORE_NOUN: Final = frozenset({"DT", "PRP$", "POS", "JJ", "CD", "IN"})
"""Behind these a noun is likelier than a verb."""
FUNCTION_WORDS: Final = frozenset({"'s", "her", "once", "one", "outside", "inside"})
"""Each has its own rule."""
SPECIAL: Final = FUNCTION_WORDS | IN_GROUPS
SUBJECT_PRONOUNS: Final = frozenset(
    {"i", "he", "she", "it", "they", "we", "you", "who", "which", "there"}
)
"""Behind these a finite verb follows."""
PASSED_OVER: Final = frozenset({"RB", "TO"})
"""Left neighbours that what stands further left may decide more than."""
GOVERNING: Final = AUXILIARIES | {"TO", "MD", "NEG"}
"""What asks for a form of the verb behind it."""
NO_NOUN: Final = frozenset(
    {"PUNCT", "SUB", "WH", "TO", "DT", "PRP", "IN", "CC", "MD", "BE", "HAVE", "DO", "NEG"}
)
"""What follows "her" where it is the object: told her that; according to her, the plan."""
OBJECTS: Final = frozenset({"DT", "PRP", "PRP$", "NNP", "NN", "NNS"})
"""What an object may begin with."""
QUALIFYING: Final = frozenset({"think", "say"})
"""Classes of verbs whose participle tells which somebody is: that [suspected] rebels fled."""
VOICING: Final = frozenset({"mention", "judge", "regard"})
"""Classes of verbs that have a noun as their object."""
OF_OFFICE: Final = frozenset(
    {"managing", "founding", "sitting", "reigning", "governing", "presiding", "serving", "leading"}
)
"""Participles before an office: the bank’s managing director, Osta’s sitting mayor."""
QUANTIFYING: Final = frozenset({"CD", "DT", "JJ"})
"""What may be a subject by itself, or stand before one."""
PEOPLES: Final = re.compile(r"(?:[ai]ns|crats|ists)$")
"""Names of groups are plural: Republicans, Democrats, Baptists."""


def tag(words: Words) -> list[str]:
    """One tag a word, in order."""
    possibles = list(map(possible_tags, words.lower))
    tags = [possible[0] for possible in possibles]
    capitals, lower = Capitals(words), words.lower
    for at, (possible, capital) in enumerate(zip(possibles, capitals.all, strict=True)):
        if capital and capitals.make_name(at, possible):
            tags[at] = "NNP"
        elif len(possible) > 1:
            following = tags[at + 1] if at + 1 < len(tags) else "PUNCT"
            if (following in NOUNS or lower[at] == "'s") and capitals.tell(at + 1):
                following = "NNP"
            tags[at] = _choose(possible, tags, lower, at, following)
    return tags


def _choose(
    possible: tuple[str, ...], tags: list[str], lower: list[str], at: int, following: str
) -> str:
    """The tag of an ambiguous word, from what stands left of it and the first guess right of it.

    `tags` are chosen up to word `at`; from there on they are first guesses.
    """
    word = lower[at]
    before, left = left_neighbour(tags, lower, at)
    special = (
        _function_word(possible, lower, tags, at, before, left, following)
        if word in SPECIAL
        else None
    )
    if special:
        return special
    further = before in PASSED_OVER or left in OPENING_MARKS
    before, left = what_decides(tags, lower, at, before, left) if further else (before, left)
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
        return first_of(possible, ("VBD", "VBZ", "VBP")) or possible[0]
    if before == "NNP" and PEOPLES.search(left):
        before = "NNS"
    if before in NOUNS or before == "PRP":
        return behind_noun(possible, tags, lower, at, before, following)
    if verb := _verb_apart(possible, tags, lower, at, left, following):
        return verb
    return _elsewhere(possible, lower, at, before, left, following)


def _elsewhere(
    possible: tuple[str, ...], lower: list[str], at: int, before: str, left: str, following: str
) -> str:
    """The tag of a word where little around it tells: what it usually is, if that can be."""
    verbs, nouns = verbs_and_nouns(possible)
    first = nouns[0] if nouns and "VBG" not in verbs else possible[0]
    usual = _usual_or(lower[at], possible, first)
    qualifies = usual == "VB" and "NN" in nouns and following == "NNS"
    if qualifies and _tells_which(before, left, lower, at):
        return "NN"
    voiced = usual in {"VBP", "VBZ"} and before in VERBS and is_of_class(left, VOICING)
    return nouns[0] if nouns and voiced else usual  # expressed hope, rejected calls


def _tells_which(before: str, left: str, lower: list[str], at: int) -> bool:
    """Whether a word before a plural is no command: Rescue workers said; said rescue workers."""
    return acts(lower, at + 1) or (before == "VBD" and is_of_class(left, SAYING))


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
    if "VBD" in possible and (verb := _beside_reported(lower, at, before, left, following)):
        return verb
    if "VBG" in possible and governs(before, left, following, lower[at : at + 2]):
        return "VBG"
    if "NNS" in possible and is_from_others(left):
        return "NNS"  # raising fears he could
    if {"VBZ", "NNS"} <= set(possible):
        if left == "that" and (further in VERBS or (at > 1 and is_time(lower[at - 2]))):
            return "NNS"  # said that prices rose
        states = left in {",", "and"} and lower[at + 1 : at + 2] == [
            "that"
        ]  # the note, seen by us, states
        if states or behind_subject(tags, lower, at, left) or names_reporter(lower, at, left):
            return "VBZ"
    verb = first_of(possible, ("VBD", "VBZ")) if left == "," else None
    if verb and behind_aside(tags, lower, at, following):
        return verb
    if left == "that" and "VBP" in possible and further == "NNS" and ends_verbless(lower, at):
        return "VBP"
    return None


def _beside_reported(
    lower: list[str], at: int, before: str, left: str, following: str
) -> str | None:
    """The tag of a past form where what is said begins or ends: said [suspected] rebels fled;
    “It is late,” [advised] Lee."""
    if left in CLOSING_MARKS:
        inverts = following in {"NNP", "DT", "PRP$"}
        inverts = inverts or (following in COMMON_NOUNS and not acts(lower, at + 1))
        return "VBD" if inverts and is_of_class(lower[at], SAYING) else None
    said = before == "VBD" and is_of_class(left, SAYING)
    said = said or (left == "that" and is_of_class(lower[at], QUALIFYING))
    return "VBN" if said and following in NOUNS and acts(lower, at + 1) else None


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
    return "CD" if following in NOUNS or following in {"JJ", "CD"} else "PRP"


def _governed(word: str, possible: tuple[str, ...], before: str, *, negates_base: bool) -> str:
    """The form that "to", an auxiliary or a negation asks for: will [say], has [said].

    `negates_base` says that a negation has an auxiliary of a base form before it: did not [say].
    """
    _, nouns = verbs_and_nouns(possible)
    if word == "only":
        return "RB"  # would only say
    if before in {"TO", "MD", "DO"} or (before == "NEG" and negates_base):
        return first_of(possible, ("VB",)) or first_of(possible, nouns) or possible[0]
    if before == "HAVE":
        return first_of(possible, ("VBN",)) or first_of(possible, nouns) or possible[0]
    return first_of(possible, ("VBG", "VBN", "JJ")) or _usual_or(word, possible, possible[0])


def _behind_quantifier(
    possible: tuple[str, ...], before: str, left: str, following: str
) -> str | None:
    """The verb of a subject that is only a number or a quantity: many fear he ..., six said ...

    The Wisconsin Republican criticised the ...: an adjective may be the name of somebody, too.
    """
    counts = before == "CD" or is_quantity(left)
    if "VBD" in possible and (counts or before == "JJ"):
        return "VBD"
    if counts and "VBG" in possible and following in {"PRP", "SUB"}:
        return "VBG"  # with some saying they
    several = counts and left != "one"  # at one point the crowd cheered
    return first_of(possible, ("VBP",)) if several and following != "TO" else None


def _opens_office(behind: list[str]) -> bool:
    """Whether a participle before an office stands behind ’s: Osta’s managing director."""
    return len(behind) > 1 and behind[0] in OF_OFFICE and people().is_role(behind[1])


def _possessive_or_is(before: str, left: str, following: str) -> str:
    if before in {"PRP", "WH", "SUB"}:
        return "BE"
    if following == "VBG" and is_time(left):
        return "POS"  # this week's sitting
    return "BE" if following in {"DT", "RB", "VBG", "NEG", "IN"} else "POS"


def _in_noun_phrase(possible: tuple[str, ...], lower: list[str], at: int, following: str) -> str:
    """Behind an article, a possessive, an adjective, a number or a preposition."""
    usual = usual_tags().get(lower[at])
    either = usual == "JJ" and "NN" in possible
    if either and (following in HEADLESS or is_office(lower, at, following)):
        return "NN"  # the official said
    if "JJ" in possible and following in {"NN", "NNS", "NNP", "JJ"}:
        return "NN" if is_subject(lower, at) else "JJ"
    if "VBD" in possible and ends_calling(lower, at - 1):
        return "VBD"  # the 34-year-old told reporters
    if following in {"NN", "NNS"} and ("VBN" in possible or "VBG" in possible):
        return "VBG" if "VBG" in possible else "VBN"
    nouns = first_of(possible, ("NN", "NNS"))
    if usual in {"JJ", "NN", "NNS"} and usual in possible:
        return usual
    bare = possible[0] == "VB" and following in FINITE  # the dam was safe: no verb, whatever else
    return nouns or first_of(possible, ("JJ", "VBN", "VBG")) or ("NN" if bare else possible[0])


def _usual_or(word: str, possible: tuple[str, ...], other: str) -> str:
    usual = usual_tags().get(word)
    return usual if usual is not None and usual in possible else other
