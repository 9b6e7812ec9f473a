"""What follows a possible reporting word: the kind of its complement, and where that begins.

Between the two may stand asides (said [again] [on Monday] [in a statement] that) and whoever is
told (told [reporters] that). Kinds: that, wh, when, to, to!, clause, quote, colon, comma, prep-…,
np and what follows it (np-that), and so on; ``!`` marks a word of the cue lexicon, ``+`` an aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from quotes.finding.asides import skip_asides
from quotes.finding.clause_starts import (
    LINKING,
    clause_at,
    clause_follows,
    finite_at,
    listed,
    opens_with_number,
    since_when,
    there_is,
)
from quotes.finding.hearers import first_of_two
from quotes.finding.openers import opener
from quotes.finding.phrases import SUBJECT_FORMS, Phrase, is_somebody
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import COMMON_NOUNS, PARTICIPLES
from quotes.finding.when_said import is_of_content, opens_with_time
from quotes.finding.words import Words
from quotes.lexicon.cues import SAYING, cue_forms, is_of_class

STATING: Final = frozenset({"that", "to", "to!", "wh", "quote", "colon"})
"""Kinds of complements that tell what is stated or asked for."""
WITHOUT_NOUN: Final = {"JJ": "adj", "VBG": "ing", "VBN": "vbn", "RB": "adv"}
"""The kind of what could begin a noun phrase and does not."""
OBJECT_FORMS: Final = frozenset(
    {"him", "them", "me", "us", "himself", "herself", "themselves", "itself"}
)
NP_OPENERS: Final = frozenset({"DT", "PRP$", "NNP", "NN", "NNS", "JJ", "CD", "PRP", "VBG", "VBN"})
"""What a noun phrase can begin with."""
CLOSED_BY: Final = {",": ",", "(": ")", "“": "”", '"': '"', "‘": "’"}
"""What sets a part of a phrase apart, and what closes it."""
STATING_VERBS: Final = SAYING | {"show"}
"""Classes of verbs that have a “that” of their own: data showing that."""
REACH: Final = 8
"""How many words a participle may take up between who is told and "that"."""
SETTING: Final = frozenset({"under", "despite", "unlike", "amid", "besides"})
"""Prepositions that may open what is said: said [under the law, the firm must pay]."""
MATTERS: Final = frozenset({"about", "for", "of", "against", "on", "over"})
"""What the matter stands behind that somebody is asked for or warned of."""
SAID: Final = frozenset({"said", "told", "says", "tells"})
"""What has its subject further left, behind a participle: while addressing MPs | said."""


class Governing(NamedTuple):
    """What a cue takes: a clause without "that", somebody told as its object, always one told."""

    clausal: bool
    telling: bool
    hearing: bool = False


class Complement(NamedTuple):
    """What follows a cue: its kind, its first word, and the phrase between, if any: told [them];
    `then` is where what follows that phrase begins, behind time and place."""

    kind: str
    at: int
    told: Phrase | None = None
    then: int = -1


def complement(
    words: Words, tags: Sequence[str], at: int, ceiling: int, cue: Governing
) -> Complement:
    """The complement that begins at word `at`, asides passed over, and ends before `ceiling`."""
    if cue.clausal and at < ceiling and opens_with_time(words, tags, at, ceiling):
        return Complement("clause", at)
    at, skipped = skip_asides(words, tags, at, ceiling)
    if at >= ceiling:
        return Complement("stop", at)
    if words.lower[at] == "that":
        at += _points_back(words, tags, at, ceiling)
    kind = opener(words, tags, at, ceiling)
    if cue.clausal and _opens_clause(words, tags, at, ceiling, kind):
        return Complement("clause", at)
    if kind is not None:
        return Complement(f"{kind}+" if skipped and kind in {"comma", "stop"} else kind, at)
    if tags[at] in LINKING:
        return _behind_linking(words, tags, at, ceiling)
    if tags[at] not in NP_OPENERS and tags[at] != "RB":
        return Complement("other", at)
    if words.lower[at] in SUBJECT_FORMS or there_is(words, tags, at, ceiling):
        return Complement("clause", at)
    return _noun_phrase(words, tags, at, ceiling, cue)


def _points_back(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether "that" stands for what has been told before: denied [that], saying it was late;
    denies [that], but says so. Not: said [that], looking back, it was late."""
    if at + 2 >= ceiling or words.text[at + 1] != ",":
        return False
    goes_on = tags[at + 2] == "VBG" and is_of_class(words.lower[at + 2], SAYING)
    return goes_on or words.lower[at + 2] == "but"


def _opens_clause(
    words: Words, tags: Sequence[str], at: int, ceiling: int, kind: str | None
) -> bool:
    """Whether a clause begins otherwise than by its subject: said [about 60 people] stayed; said
    [before it closed, two men] drowned; said [not one] had been kept; said [since Friday two men]
    had drowned."""
    if opens_with_number(words, tags, at, ceiling):
        return True
    if words.lower[at] == "since" and (past := since_when(words, tags, at, ceiling)):
        return clause_at(words, tags, past, ceiling)
    if kind in {"sub", "when"} or words.lower[at] in SETTING:
        return clause_follows(words, tags, at, ceiling, phrase=kind not in {"sub", "when"})
    if tags[at] == "RB" and is_of_content(words, tags, at, ceiling):
        return True
    return tags[at] == "NEG" and finite_at(tags, at + 2, ceiling)


def _noun_phrase(
    words: Words, tags: Sequence[str], at: int, ceiling: int, cue: Governing
) -> Complement:
    """The complement whose first word may open a noun phrase: a clause's subject, or an object."""
    phrase = noun_phrase_at(words, tags, at, ceiling)
    if phrase is None:
        if tags[at] == "JJ" and words.lower[at + 1 : min(at + 2, ceiling)] == ["that"]:
            return Complement("adj-that", at + 1)  # are hopeful that
        return Complement(WITHOUT_NOUN.get(tags[at], "other"), at)
    if cue.telling:
        phrase = _alone(words, tags, _with_apart(words, tags, phrase, ceiling), ceiling)
        if cue.hearing:
            phrase = first_of_two(words, tags, phrase, ceiling) or phrase
    behind = phrase.last + 1
    stated = finite_at(tags, behind, ceiling) and not there_is(words, tags, behind, ceiling)
    doing = words.lower[at - 1].endswith("ing") and not cue.clausal
    if stated and doing and words.lower[behind] in SAID:
        stated = False  # while addressing reporters | said
    if stated and words.lower[at] not in OBJECT_FORMS:
        return Complement("clause", at)
    if cue.clausal and listed(words, tags, behind, ceiling):
        return Complement("clause,", at)
    then, _ = skip_asides(words, tags, behind, ceiling)
    return Complement(_behind_object(words, tags, then, ceiling, phrase), at, phrase, then)


def _with_apart(words: Words, tags: Sequence[str], phrase: Phrase, ceiling: int) -> Phrase:
    """Who is told, with what is set apart behind: told reporters[, who had waited,] that he won.

    Told the show [“Midday” (MD)] that; reporters [gathered outside] that; only where "that"
    follows.
    """
    at = phrase.last + 1
    if at < ceiling and tags[at] in PARTICIPLES and not is_of_class(words.lower[at], STATING_VERBS):
        at = next((k for k in range(at, min(at + REACH, ceiling)) if words.lower[k] == "that"), at)
    while at < ceiling and words.text[at] in CLOSED_BY:
        closing = CLOSED_BY[words.text[at]]
        at = next((k for k in range(at + 1, ceiling) if words.text[k] == closing), ceiling) + 1
    told = phrase.last + 1 < at < ceiling and words.lower[at] == "that" and tags[at] == "SUB"
    return replace(phrase, last=at - 1) if told else phrase


def _alone(words: Words, tags: Sequence[str], phrase: Phrase, ceiling: int) -> Phrase:
    """Who is told, without what of: asked [the town] | for a rink; warned drivers | against ice.

    Not where what is told follows: warned [residents of Velden] that ...
    """
    about = words.lower[phrase.head + 1 : phrase.last]
    if not is_somebody(words, tags, phrase) or not MATTERS.intersection(about):
        return phrase
    named = tags[phrase.head] == tags[phrase.last] == "NNP" and tags[phrase.first] == "DT"
    if named and clause_at(words, tags, phrase.last + 1, ceiling):
        return phrase  # told the House of Commons | the deal was off
    behind, _ = skip_asides(words, tags, phrase.last + 1, ceiling)
    stated = behind < ceiling and opener(words, tags, behind, ceiling) in STATING
    return phrase if stated else replace(phrase, last=phrase.head)


def _behind_linking(words: Words, tags: Sequence[str], at: int, ceiling: int) -> Complement:
    """What a noun is said to be: the hope is [that] ..., the goal has been [to] ..."""
    behind = at
    while behind < ceiling and (tags[behind] in LINKING or tags[behind] == "RB"):
        behind += 1
    kind = opener(words, tags, behind, ceiling) if behind < ceiling else None
    return Complement(f"is-{kind}", behind) if kind in STATING else Complement("other", at)


def _behind_object(
    words: Words, tags: Sequence[str], behind: int, ceiling: int, phrase: Phrase
) -> str:
    """The kind of what stands behind an object: told reporters [that], asked him [to], called it
    [a]."""
    mark = "np!" if _names_act(words, tags, phrase) else "np"
    if behind >= ceiling:
        return f"{mark}."
    kind = opener(words, tags, behind, ceiling)
    if kind in {"comma", "stop"}:
        return f"{mark}."
    if kind == "clause" and not is_somebody(words, tags, phrase):
        return mark  # marked a day that has passed
    if kind is not None:
        return f"{mark}-{kind}"
    if there_is(words, tags, behind, ceiling) or _counts(words, tags, behind, ceiling):
        return f"{mark}-clause"
    if tags[behind] in NP_OPENERS and words.lower[behind] not in {"himself", "herself"}:
        if words.lower[behind] in SUBJECT_FORMS:
            return f"{mark}-clause"
        second = noun_phrase_at(words, tags, behind, ceiling)
        if second is not None and finite_at(tags, second.last + 1, ceiling):
            return f"{mark}-clause"
        then = {"VBG": "ing", "JJ": "adj", "VBN": "adj"}.get(tags[behind], "np")
        return f"{mark}-{then}"
    return mark


def _counts(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether a rough number with its verb begins at `at`: told MPs [more than 300 homes were]."""
    if not opens_with_number(words, tags, at, ceiling):
        return False
    number = next((k for k in range(at, ceiling) if tags[k] == "CD"), ceiling)
    return clause_at(words, tags, number, ceiling)


def _names_act(words: Words, tags: Sequence[str], phrase: Phrase) -> bool:
    """Whether an object names what is said or thought: made the [case] that, gave [support] to."""
    if tags[phrase.head] not in COMMON_NOUNS:
        return False
    return any(entry.part == "noun" for entry in cue_forms().get(words.lower[phrase.head], ()))
