"""Where reported words could end: every place in a sentence that something new may begin at.

A boundary is a word with its opener (a mark, a preposition, "which", "and", a time, a verb that
the content has no subject for) and what follows the opener. Counts decide which of them ends the
content; see ``bounds``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from quotes.finding.asides import DATING
from quotes.finding.punctuation import BREAKS, OPENING_MARKS
from quotes.finding.tagset import COMMON_NOUNS, FINITE, VERBS
from quotes.finding.words import Words
from quotes.lexicon.by_word import by_word
from quotes.lexicon.cues import cue_forms
from quotes.lexicon.nouns import is_occasion, is_time

NOMINAL: Final = frozenset({"NNP", "NN", "NNS", "JJ", "CD", "POS"})
NOUNS: Final = frozenset({"NNP", "NN", "NNS", "CD"})
OPENERS: Final = frozenset({"SUB", "WH", "CC"})
NO_SUBJECT: Final = FINITE | {"RB", "NEG"}
"""What a finite verb stands behind where its verb group goes on."""
BEGINS: Final = OPENERS | {"IN", "TO", "VBG", "RB"}
"""Parts of speech that something new may begin with, besides marks and times."""
NP_OPENERS: Final = frozenset({"NNP", "NN", "NNS", "DT", "PRP", "PRP$", "JJ", "CD"})
DATED: Final = DATING | {"that"}
"""What a time may begin with: [last] week."""


@dataclass(slots=True)
class Boundary:
    """A word at which the content could end, what opens there, what follows, and the word that
    tells them apart: ", which she ..." is (",", "which+pron+cue", "which")."""

    at: int
    opener: str
    follows: str
    word: str


def boundaries(
    words: Words,
    tags: Sequence[str],
    inside: Sequence[int],
    first: int,
    stop: int,
    verbs: int,
) -> Iterator[Boundary]:
    """Every place between `first` and `stop` where the content that begins at `first` could end.

    `inside` tells the quoted region each word stands in (0 for none): no content ends within one.
    `verbs` is how many finite verbs the content has of its own: one for a clause, none for a
    phrase; each clause within it brings another.
    """
    at = first + 1
    verbs -= tags[first] in FINITE
    while at < stop:
        if inside[at] and inside[at] == inside[at - 1]:
            at += 1
            continue
        if inside[at - 1] and not inside[at]:
            opener, behind = _closing(words, tags, at, stop)
            qualifies = opener == "q" and _qualifies(tags, inside, at, behind)
            if behind < stop and not qualifies:
                yield Boundary(at, opener, follows(words, tags, behind, stop), words.lower[behind])
            at = max(behind, at + 1)
            continue
        if tags[at] in OPENERS or tags[at] == "PRP":
            verbs += 1
        elif tags[at] in FINITE and tags[at - 1] not in NO_SUBJECT:
            if verbs <= 0 and (tags[at] != "VBD" or tags[at - 1] in NOUNS):
                yield Boundary(at, "verb", tags[at], "")
            verbs -= 1
        opens = tags[at] in BEGINS or _may_open(words.lower[at])
        found = _boundary(words, tags, at, stop) if opens else None
        if found is not None:
            yield found
            at += found.opener in BREAKS and tags[at + 1] in OPENERS
        at += 1


def _closing(words: Words, tags: Sequence[str], at: int, stop: int) -> tuple[str, int]:
    """(opener, where what follows begins) of the closing mark at `at`."""
    behind = at
    while behind < stop and tags[behind] == "PUNCT" and words.lower[behind] not in BREAKS:
        behind += 1
    if behind < stop and words.lower[behind] in BREAKS:
        return "q" + words.lower[behind], behind + 1
    return "q," if words.text[at - 1] == "," else "q", behind


def _qualifies(tags: Sequence[str], inside: Sequence[int], at: int, behind: int) -> bool:
    """Whether words in marks stand within a noun phrase: the “Red Road” | campaign."""
    first = at
    while first and inside[first - 1] == inside[at - 1]:
        first -= 1
    while first and tags[first - 1] == "PUNCT":
        first -= 1
    if not first or tags[first - 1] not in {"DT", "PRP$", "JJ"}:
        return False
    return behind < len(tags) and tags[behind] in COMMON_NOUNS


@by_word
def _may_open(word: str) -> bool:
    """Whether something new may begin with a word, whatever part of speech it is."""
    return word in BREAKS or word in DATED or is_time(word)


def _boundary(words: Words, tags: Sequence[str], at: int, stop: int) -> Boundary | None:
    word, tag = words.lower[at], tags[at]
    following = tags[at + 1] if at + 1 < stop else "PUNCT"
    if word in BREAKS:
        if at + 1 >= stop or _joins_adjectives(tags, at):
            return None
        return Boundary(at, word, follows(words, tags, at + 1, stop), words.lower[at + 1])
    if tag in OPENERS:
        behind = words.lower[at + 1] if at + 1 < stop else ""
        return Boundary(at, word, follows(words, tags, at + 1, stop), behind)
    if (tag == "IN" or (tag == "TO" and following != "VB")) and not _doubles(words, at, stop):
        return Boundary(at, "in", follows(words, tags, at + 1, stop), word)
    if word in DATED and at + 1 < stop and is_time(words.lower[at + 1]) and tags[at - 1] != "IN":
        return Boundary(at, "time", "dated", "")
    if is_time(word) and tags[at - 1] not in {"IN", "DT", "JJ", "POS"}:
        return Boundary(at, "time", "", "")
    if tag == "VBG":
        return Boundary(at, "ing", "cue" if word in cue_forms() else "", word)
    if tag == "RB" and tags[at - 1] in NOUNS and following not in FINITE and following != "VBN":
        return Boundary(at, "rb", follows(words, tags, at + 1, stop), word)
    return None


def _doubles(words: Words, at: int, stop: int) -> bool:
    """Whether a preposition stands between the same word twice: side [by] side, face [to] face."""
    return at + 1 < stop and words.lower[at - 1] == words.lower[at + 1]


def _joins_adjectives(tags: Sequence[str], at: int) -> bool:
    """Whether the mark at `at` stands between two adjectives of one noun: a quiet, sunny day."""
    return (
        tags[at - 1] == "JJ" and tags[at + 1] == "JJ" and tags[min(at + 2, len(tags) - 1)] in NOUNS
    )


def follows(words: Words, tags: Sequence[str], at: int, stop: int) -> str:
    """What kind of thing begins at `at`: which+pron+fin, in.occasion, np+cue, VBG, end."""
    if at >= stop:
        return "end"
    if tags[at] in OPENERS:
        return words.lower[at] + "+" + _kind(words, tags, at + 1, stop)
    if tags[at] in {"IN", "TO"}:
        return words.lower[at] + "." + _kind(words, tags, at + 1, stop)
    if tags[at] == "RB" and at + 1 < stop and tags[at + 1] != "RB":
        return "rb." + follows(words, tags, at + 1, stop)
    return _kind(words, tags, at, stop)


def _kind(words: Words, tags: Sequence[str], at: int, stop: int) -> str:
    if at >= stop:
        return "end"
    word, tag = words.lower[at], tags[at]
    if tag == "RB" and at + 1 < stop and tags[at + 1] != "RB":
        return "rb." + _kind(words, tags, at + 1, stop)
    if tag in VERBS:
        return tag + ("!" if word in cue_forms() else "")
    if tag in NP_OPENERS:
        return _phrase_kind(words, tags, at, stop)
    return "quote" if word in OPENING_MARKS else tag


def _phrase_kind(words: Words, tags: Sequence[str], at: int, stop: int) -> str:
    """What kind of noun phrase begins at `at`, and what stands behind it."""
    head = at
    while (
        head + 1 < stop
        and (tags[head + 1] in NOMINAL or words.lower[head + 1] == "others")  # 14 others were hurt
        and not is_time(words.lower[head + 1])
    ):
        head += 1
    if is_time(words.lower[head]):
        return "time"
    if is_occasion(words.lower[head]):
        return "occasion"
    behind = head + 1
    while behind < stop and tags[behind] == "RB":
        behind += 1
    base = "name" if tags[head] == "NNP" else "pron" if tags[at] == "PRP" else "np"
    if behind >= stop:
        return base
    if tags[behind] in FINITE:
        return base + ("+cue" if words.lower[behind] in cue_forms() else "+fin")
    if tags[behind] in {"WH", "SUB"}:
        return base + "+wh"
    if tags[behind] in {"VBN", "VBG"}:
        return base + "+part"
    return base + "," if words.text[behind] == "," else base
