"""What is told of somebody who can say no more: a death."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from quotes.finding.name import Name
from quotes.finding.words import Words
from quotes.lexicon.people import people

ASIDES: Final = frozenset({",", "–", "—"})
LONGEST_ASIDE: Final = 14
LONGEST_VERB: Final = 5
"""In words: was | hit by a car and killed is longer, and left alone."""


def hangs_on(words: Words, name: Name, *, new: bool) -> bool:
    """Whether a name hangs on a death, or on any thing where it is `new`: the body of Bo Lund; Bo
    Lund’s murder."""
    lower, death = words.lower, people().naming["death"]
    if name.owner and (new or not death.isdisjoint(lower[name.last + 2 : name.last + 4])):
        return True
    begins = name.first if name.role_first is None else name.role_first
    return lower[begins - 1] == "of" and lower[begins - 2] in death


def has_died(words: Words, name: Name) -> bool:
    """Whether a sentence tells of somebody’s death: Bo Lund, who ran a shop, was shot dead."""
    lower, naming = words.lower, people().naming
    _, end = words.sentences[words.sentence_of[name.last]]
    at = name.last + 1
    if at < end and words.text[at] in ASIDES:
        closes = range(at + 2, min(at + LONGEST_ASIDE, end))
        at = next((i + 1 for i in closes if words.text[i] == words.text[at]), end)
    verbs = takewhile(naming["dying"].__contains__, lower[at : min(at + LONGEST_VERB, end)])
    return not naming["surely dead"].isdisjoint(verbs)
