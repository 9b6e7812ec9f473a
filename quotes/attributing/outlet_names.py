"""Names of outlets: Geo News, broadcaster TV Wolna, the Sunday edition of the Herald."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.words import Words
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.media import media
from quotes.lexicon.nouns import is_time

BEFORE_NAME: Final = frozenset({"DT", "JJ", "IN", "NN"})
"""What may stand before the name of an outlet, in small letters: the public broadcaster, ..."""


def outlet_at(words: Words, tags: Sequence[str], at: int, stop: int | None = None) -> str | None:
    """The name of an outlet that begins at a word and ends before word `stop`, an article left out
    unless it has a capital.

    A name is one if a word in it says so (Geo News), or one beside it: broadcaster TV Wolna. Of
    somebody who works for one it is the outlet that counts: told Ann Lee of Coast Radio.
    """
    past = words.sentences[words.sentence_of[at]][1] if at < len(words) else at
    past = past if stop is None else min(past, stop)
    classes, named = media()["outlet class"], False
    while at < past and _leads_to_name(words, tags, at):
        named = words.lower[at] in classes
        at += 1
    last = at
    while last < past and _in_name(words, tags, last, at):
        last += 1
    if last == at:
        return None
    known = [n for n in range(at, last) if is_outlet(words.lower[n])]
    named = named or not classes.isdisjoint(
        words.lower[last : last + 1 + (tags[last : last + 1] == ["JJ"])]
    )
    if not (known or named):
        works_for = words.lower[last : last + 1] == ["of"]
        return outlet_at(words, tags, last + 1) if works_for else None
    while last - 1 > (known or [at])[-1] and is_time(words.lower[last - 1]):
        last -= 1
    vague = is_time(words.lower[at]) or words.lower[at] in media()["no outlet alone"]
    return (
        None
        if (vague or words.lower[at] == "the") and last - at == 1
        else words.phrase(at, last - 1)
    )


def is_outlet(word: str) -> bool:
    """Whether a lower-case word is the name of an outlet or of a news agency."""
    return word in media()["outlet"] or word in media()["agency"]


def is_unnamed_outlet(words: Words, at: int) -> bool:
    """Whether a noun tells what kind of outlet reports: state media, the state news agency."""
    news = at > 0 and words.lower[at - 1 : at + 1] == ["news", "agency"]
    return news or words.lower[at] in media()["unnamed outlet"]


def _in_name(words: Words, tags: Sequence[str], at: int, first: int) -> bool:
    """Whether a word belongs to the name that begins at `first`: RTÉ’s Morning Ireland."""
    if tags[at] == "NNP" or words.text[at] == "The":
        return True
    if at == first:
        return False
    if words.lower[at] == "'s" and at + 1 < len(words):
        return words.text[at + 1][0].isupper() and not is_given_name(words.lower[at + 1])
    return tags[at] == "CD" or words.text[at][0].isupper()


def _leads_to_name(words: Words, tags: Sequence[str], at: int) -> bool:
    """The public broadcaster TV Wolna; the Sunday edition of the Herald."""
    if words.lower[at + 1 : at + 2] == ["edition"]:
        return True
    known = tags[at] in BEFORE_NAME or words.lower[at] in media()["outlet class"]
    return known and words.text[at][0].islower()
