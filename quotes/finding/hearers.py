"""Who is told, where the clause they hear follows directly: told [MPs] 20 schools were shut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.clause_starts import finite_at, listed
from quotes.finding.name_words import is_several
from quotes.finding.phrases import Phrase
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import COMMON_NOUNS, NOUNS
from quotes.finding.words import Words
from quotes.lexicon.media import media
from quotes.lexicon.nouns import is_hearing, is_time
from quotes.lexicon.sources import source_kind

BARE: Final = frozenset({"police", "staff", "people", "men", "women", "children"})
"""Plurals without an ending, and nouns that need no article as a subject."""
REACH: Final = 8
"""How many words behind what looks like a verb "that" shows it to be a participle."""


def first_of_two(words: Words, tags: Sequence[str], phrase: Phrase, ceiling: int) -> Phrase | None:
    """Who is told, where a run of nouns is that and a subject: told [MPs] 20 schools were shut.

    Told [the council] workers were tired; told [Justice Lee] police had lied; told [reporters]
    farmers, bakers and cooks had left. None where it is one phrase.
    """
    stated = finite_at(tags, _past_tied(words, tags, phrase.last + 1, ceiling), ceiling)
    if not stated and not _begins_list(words, tags, phrase.last + 1, ceiling):
        return None
    owned = tags[phrase.first] in {"DT", "PRP$"}
    for at in range(phrase.first + owned, phrase.head):
        begins = tags[at + 1] in {"CD", "NNS"} or words.lower[at + 1] in BARE
        if begins and _alone(words, tags, at, owned=owned) and _hears(words, tags, at):
            return Phrase(phrase.first, at, at)
    if not stated or _is_participle(words, tags, phrase.last + 1, ceiling):
        return None
    return _outlet(words, tags, phrase) or _last_to_hear(words, tags, phrase, owned=owned)


def _past_tied(words: Words, tags: Sequence[str], at: int, ceiling: int) -> int:
    """Past what a preposition ties to a subject: told the BBC violence [against staff] was up."""
    if at + 1 >= ceiling or tags[at] != "IN" or is_time(words.lower[at + 1]):
        return at
    inner = noun_phrase_at(words, tags, at + 1, ceiling)
    return at if inner is None else inner.last + 1


def _begins_list(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    return at < ceiling and words.text[at] == "," and listed(words, tags, at, ceiling)


def _is_participle(words: Words, tags: Sequence[str], verb: int, ceiling: int) -> bool:
    """Whether what looks like a verb tells more of who is told: told the court sitting [held] on
    Friday that."""
    return tags[verb] == "VBD" and "that" in words.lower[verb : min(verb + REACH, ceiling)]


def _outlet(words: Words, tags: Sequence[str], phrase: Phrase) -> Phrase | None:
    """The outlet that such a run opens with: told [the BBC] violence would not be tolerated; told
    [Sky News] Iran was ready; told [the Guardian newspaper] Iran was ready."""
    known = media()["outlet"] | media()["agency"]
    last = None
    for at in range(phrase.first, phrase.head):
        named = tags[at] == "NNP" and words.lower[at] in known
        if named or (last == at - 1 and words.lower[at] in media()["outlet class"]):
            last = at
    return None if last is None else Phrase(phrase.first, last, last)


def _last_to_hear(
    words: Words, tags: Sequence[str], phrase: Phrase, *, owned: bool
) -> Phrase | None:
    """The last noun of such a run that can be told, before another or a name: told [the court]
    violence had spread; told [Justice Lee] violence had spread; told [officers] Lee had run."""
    for at in range(phrase.head - 1, phrase.first + owned - 1, -1):
        several = tags[at] in COMMON_NOUNS or is_several(words.text[at])  # officers, MPs
        begins = tags[at + 1] in COMMON_NOUNS or (several and tags[at + 1] == "NNP")
        begins = begins and _alone(words, tags, at, owned=owned)
        if begins and _hears(words, tags, at):
            return Phrase(phrase.first, at, at)
    return None


def _alone(words: Words, tags: Sequence[str], at: int, *, owned: bool) -> bool:
    """Whether a noun may end who is told; without an article only a name or a plural does: told |
    council workers were tired has none for the council."""
    noun = tags[at] in {"NNS", "NNP"} or words.lower[at] == "police"
    return noun or (owned and tags[at] in NOUNS)


def _hears(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a noun stands for who can be told: the court, reporters, a name."""
    return tags[at] == "NNP" or bool(source_kind(words.lower[at])) or is_hearing(words.lower[at])
