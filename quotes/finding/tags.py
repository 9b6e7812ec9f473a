"""Parts of speech by lexicon and context, one Penn Treebank tag a word; no model.

``possible_tags`` lists what a word can be. Where that is several things, short rules choose by the
words beside it, and ``lexicon/usual.toml`` where these do not decide.
Beyond Penn's tags: BE, HAVE, DO (the auxiliaries in all forms), NEG, SUB (a word that opens a
clause) and WH, because rules ask for them by these names; marks are tagged PUNCT.
"""

from __future__ import annotations

from typing import Final

from quotes.finding.ahead import (
    CLAUSE_REACH,
    acts,
    ends_verbless,
    is_subject,
    names_reporter,
)
from quotes.finding.behind_nouns import HEADLESS, behind_noun, is_office
from quotes.finding.bodies import mark_bodies
from quotes.finding.capitals import Capitals
from quotes.finding.floating import IN_GROUPS
from quotes.finding.function_words import FUNCTION_WORDS, tag_function_word
from quotes.finding.neighbours import (
    OPENS_OBJECT,
    behind_aside,
    behind_subject,
    ends_calling,
    governs,
    left_neighbour,
    what_decides,
)
from quotes.finding.participle_offices import mark_participle_offices
from quotes.finding.possible_tags import first_of, possible_tags, usual_tags, verbs_and_nouns
from quotes.finding.punctuation import CLOSING_MARKS, OPENING_MARKS
from quotes.finding.tagset import AUXILIARIES, COMMON_NOUNS, FINITE, NOUNS, VERBS
from quotes.finding.words import Words
from quotes.lexicon.cues import SAYING, is_of_class
from quotes.lexicon.nouns import is_from_others, is_quantity, is_time

BEFORE_NOUN: Final = frozenset({"DT", "PRP$", "POS", "JJ", "CD", "IN"})
"""Behind these a noun is likelier than a verb."""
SPECIAL: Final = FUNCTION_WORDS | IN_GROUPS
SUBJECT_PRONOUNS: Final = frozenset(
    {"i", "he", "she", "it", "they", "we", "you", "who", "which", "there"}
)
"""Behind these a finite verb follows."""
PASSED_OVER: Final = frozenset({"RB", "TO"})
"""Left neighbours that what stands further left may decide more than."""
GOVERNING: Final = AUXILIARIES | {"TO", "MD", "NEG"}
"""What asks for a form of the verb behind it."""
OBJECTS: Final = frozenset({"DT", "PRP", "PRP$", "NNP", "NN", "NNS"})
"""What an object may begin with."""
QUALIFYING: Final = frozenset({"think", "say"})
"""Classes of verbs whose participle tells which somebody is: that [suspected] rebels fled."""
VOICING: Final = frozenset({"mention", "judge", "regard"})
"""Classes of verbs that have a noun as their object."""
ADDRESSED: Final = frozenset({"letter", "letters", "email", "e-mail", "memo", "message", "note"})
"""What is written to somebody: a letter to staff."""
ENDS_NOUN: Final = frozenset({"SUB", "PUNCT", "IN"})
WHERE: Final = frozenset({"where", "why"})
"""What opens a clause with a subject of its own."""
QUANTIFYING: Final = frozenset({"CD", "DT", "JJ"})
"""What may be a subject by itself, or stand before one."""
PEOPLES: Final = ("ans", "ins", "crats", "ists")
"""How names of groups end, which are plural: Republicans, Democrats, Baptists."""


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
    mark_bodies(words, tags)
    mark_participle_offices(words, tags)
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
        tag_function_word(possible, lower, tags, at, before, left, following)
        if word in SPECIAL
        else None
    )
    if special:
        return special
    further = before in PASSED_OVER or left in OPENING_MARKS
    before, left = what_decides(tags, lower, at, before, left) if further else (before, left)
    if before in GOVERNING:
        return _governed(possible, tags, lower, at, before, following)
    if before in QUANTIFYING and following in OPENS_OBJECT:
        verb = _behind_quantifier(possible, before, left, following)
        if verb is not None:
            return verb
    if before in BEFORE_NOUN and not (before == "IN" and "VBG" in possible):
        return _in_noun_phrase(possible, lower, at, following)
    if left in SUBJECT_PRONOUNS or before == "WH":
        subject = left in WHERE and following in FINITE  # where staff say
        wanted = ("NNS", "NN") if subject else ("VBD", "VBZ", "VBP")
        return first_of(possible, wanted) or possible[0]
    if before == "NNP" and left.endswith(PEOPLES):
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
    """The verb of a subject that does not stand directly before it: the polls that [show] it; or a
    noun that a participle alone stands before.

    Or of none: accused of [killing] his wife; went round, [warning] residents; condemned the attack
    and [voiced] concern.
    """
    before, further = tags[at - 1] if at else "PUNCT", tags[at - 2] if at > 1 else "PUNCT"
    if "VBD" in possible:
        joined = before == "CC" and _is_joined(tags, lower, at, following)
        verb = "VBD" if joined else _beside_reported(lower, at, before, left, following)
        if verb:
            return verb
    if before == "VBN" and further in {"DT", "PRP$"} and following in ENDS_NOUN:
        return first_of(possible, ("NN", "NNS"))  # in a televised [address] that
    if "VBG" in possible and governs(before, left, following, lower[at : at + 2]):
        return "VBG"
    if "NNS" in possible and is_from_others(left):
        return "NNS"  # raising fears he could
    if {"VBZ", "NNS"} <= set(possible) and (tag := _does_or_several(tags, lower, at, left)):
        return tag
    verb = first_of(possible, ("VBD", "VBZ")) if left == "," else None
    if verb and behind_aside(tags, lower, at, following):
        return verb
    if left == "that" and "VBP" in possible and further == "NNS" and ends_verbless(lower, at):
        return "VBP"
    return None


def _does_or_several(tags: list[str], lower: list[str], at: int, left: str) -> str | None:
    """The tag of a word that may be what somebody does, or several: said that [prices] rose; the
    note, seen by us, [states] that."""
    dated = at > 1 and (tags[at - 2] in VERBS or is_time(lower[at - 2]))
    if left == "that" and dated:
        return "NNS"
    states = left in {",", "and"} and lower[at + 1 : at + 2] == ["that"]
    if states or behind_subject(tags, lower, at, left) or names_reporter(lower, at, left):
        return "VBZ"
    return None


def _is_joined(tags: list[str], lower: list[str], at: int, following: str) -> bool:
    """Whether a past form goes on from one before it: condemned the attack and [voiced] concern.

    Behind a comma only a verb of speaking does: and [classified] information is a noun phrase.
    """
    joint = at - 2
    if joint > 0 and lower[joint] == "," and is_of_class(lower[at], SAYING | VOICING):
        joint -= 1
    verbs = tags[max(at - CLAUSE_REACH, 0) : max(at - 2, 0)]
    return following in OBJECTS and joint >= 0 and tags[joint] in NOUNS and "VBD" in verbs


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


def _governed(
    possible: tuple[str, ...],
    tags: list[str],
    lower: list[str],
    at: int,
    before: str,
    following: str,
) -> str:
    """The form that "to", an auxiliary or a negation asks for: will [say], has [said].

    A negation asks for a base form where it has an auxiliary of one before it: did not [say].
    """
    if before == "TO" and _is_told(lower, at, following):
        return "NN"
    word, negates_base = lower[at], at > 1 and tags[at - 2] in {"DO", "MD"}
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


def _is_told(lower: list[str], at: int, following: str) -> bool:
    """Whether a word behind “to” is who is written to: in a letter to [staff] that"""
    written = at > 1 and lower[at - 2] in ADDRESSED and following in {"SUB", "PUNCT"}
    return written and usual_tags().get(lower[at]) == "NN"


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
