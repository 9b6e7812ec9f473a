"""A participle of speech that no comma sets apart: condemned the attack [saying] “…”."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.attributing.cueing import OBSERVED
from quotes.finding.clause_starts import clause_at
from quotes.finding.punctuation import OPENING_MARKS
from quotes.finding.tagset import COMMON_NOUNS
from quotes.finding.words import Words
from quotes.lexicon.cues import SAYING, is_of_class, names_statement
from quotes.lexicon.nouns import is_occasion, is_sign, is_time
from quotes.lexicon.sources import source_kind

CITED: Final = OBSERVED | {"quoted", "cited", "reported"}
"""Participles that a participle of speech completes: was heard saying, was quoted saying."""
TOLD_ON: Final = frozenset(
    "adding stressing stating noting insisting arguing warning claiming".split()
)
"""Participles that no adjective takes: was safe | adding; not: was afraid of | saying."""
DECIDED: Final = frozenset(
    "plan proposal decision bill verdict ruling resolution motion law".split()
)
"""What is decided on or answered, although it has words: hailed the plan, saying."""


def says_by_itself(words: Words, tags: Sequence[str], verb: int) -> bool:
    """Whether a participle tells what was said, and nothing before it says so: paid for the school
    [adding that ...]; was safe [stressing “...”]; not: a letter saying, a boy telling, by saying,
    was heard saying."""
    return (
        words.lower[verb].endswith("ing")
        and (words.lower[verb] != "telling" or is_time(words.lower[verb - 1]))  # a boy telling
        and is_of_class(words.lower[verb], SAYING)
        and _ends_clause(words, tags, verb - 1)
        and _tells_clause(words, tags, verb + 1)
    )


def _ends_clause(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a clause may end at `at` with nobody who speaks, nor anything that carries words."""
    word, tag = words.lower[at], tags[at]
    if at < 1 or is_time(word):
        return at > 0
    if tag in COMMON_NOUNS:
        return not _carries_words(words, tags, at)
    if tag in {"VBD", "VBN"}:
        spoke = is_of_class(word, SAYING)  # the dam was safe, he said | adding
        return word not in CITED and (spoke or (tag == "VBN" and tags[at - 1] == "BE"))
    return tag == "CD" or (tag == "JJ" and words.lower[at + 1] in TOLD_ON)


def _carries_words(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a noun is somebody, or something that carries words: a letter | saying; not what
    is answered: rejected the charge | saying; hailed the plan | saying."""
    noun, first = words.lower[at], at
    while first and tags[first - 1] in {"JJ", "NN", "NNP"}:
        first -= 1
    if words.lower[first - 1] in {"a", "an"} and (names_statement(noun) or source_kind(noun)):
        return True
    if is_occasion(noun) or is_sign(noun):
        return True
    return bool(source_kind(noun)) and noun not in DECIDED


def _tells_clause(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a clause or quoted words begin at `at`: saying [they would], saying[: “...”]"""
    stop = words.sentences[words.sentence_of[at - 1]][1]
    if at < stop and words.text[at] in {",", ":"}:
        return words.text[at + 1 : at + 2] != [] and words.text[at + 1] in OPENING_MARKS
    if at >= stop:
        return False
    opens = tags[at] == "PRP" or words.lower[at] == "that" or words.text[at] in OPENING_MARKS
    return opens or clause_at(words, tags, at, stop)
