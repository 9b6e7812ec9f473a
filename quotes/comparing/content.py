"""What a quotation is about: its words as senses with weights, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quotes.comparing.numbers import number_sense
from quotes.comparing.vocabulary import (
    bits_of,
    phrase_seconds,
    phrase_sense,
    sense_of,
    small_words,
)
from quotes.comparing.words import Word, pieces_of, words_of
from quotes.models import Kind

SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*\s|\n|;\s|\s[–—]\s")
MAX_SENTENCES = 40
"""Sentences looked at one by one; longer quotations are compared by their first ones."""
QUOTED = re.compile(r"(?:[“\"«]|‘|'')([^”\"»]+?)(?:[”\"»]|''|’(?!\w)|$)")
"""Words between quotation marks; marks left open go on to the end."""
NAME_BITS = 4.0
NUMBER_BITS = 5.0
"""A number says little of what a sentence is about: another outlet may have another figure."""


@dataclass(frozen=True, slots=True)
class Content:
    """The words of one quotation, and the senses that say what it is about.

    `senses` has one entry a word, None for little words; `parts` are the sentences, each with its
    set of senses; `all` is the set for the whole; `names` are senses written with a capital within
    a sentence; `line` is the forms, each between two spaces; `fragments` are what may be looked
    for in another quotation word for word: the quoted words of a mixed one, else all words, cut
    where an ellipsis or a bracket stands.
    """

    forms: tuple[str, ...]
    senses: tuple[str | None, ...]
    parts: tuple[frozenset[str], ...]
    all: frozenset[str]
    names: frozenset[str]
    line: str
    fragments: tuple[str, ...]


@lru_cache(maxsize=8192)
def content_of(text: str, kind: Kind = "direct") -> Content:
    """Read a quotation's words; `kind` says which of them stand in quotation marks.

    The last ones are cached: today's news is compared with today's news.
    """
    words = words_of(text)
    forms = tuple(word.form for word in words)
    senses = tuple(_senses(forms))
    bounds = _sentences(text, words)
    parts = (frozenset(filter(None, senses[first:last])) for first, last in bounds)
    firsts = {first for first, _ in bounds}
    if kind == "indirect":
        firsts.discard(0)  # it goes on from a cue, so that a capital is a name's
    return Content(
        forms,
        senses,
        tuple(part for part in parts if part),
        frozenset(filter(None, senses)),
        frozenset(
            sense
            for at, (word, sense) in enumerate(zip(words, senses, strict=True))
            if sense and at not in firsts and text[word.start].isupper()
        ),
        line_of(forms),
        tuple(map(line_of, fragments_of(text, kind))),
    )


def line_of(forms: Sequence[str]) -> str:
    """Words as one string in which whole words can be found: each between two spaces."""
    return f" {' '.join(forms)} "


def in_order(fragments: Iterable[str], line: str) -> bool:
    """Whether all fragments, lines themselves, stand in a line, one behind the other."""
    at = 0
    for fragment in fragments:
        found = line.find(fragment, at)
        if found < 0:
            return False
        at = found + len(fragment) - 1
    return True


def fragments_of(text: str, kind: Kind) -> list[list[str]]:
    """The words that claim to be the speaker's own, cut where some were left out."""
    texts = QUOTED.findall(text) if kind == "mixed" else [text]
    return [piece for each in texts for piece in pieces_of(each)]


def weight_of(senses: Iterable[str], names: Container[str] = ()) -> float:
    """How many bits a set of senses says, as if they were independent.

    A name counts no more than a common word: it says what is spoken of, not what is said.
    """
    return sum(
        min(sense_bits(sense), NAME_BITS) if sense in names else sense_bits(sense)
        for sense in senses
    )


@lru_cache(maxsize=200_000)
def sense_bits(sense: str) -> float:
    """The bits of one sense, numbers included."""
    return NUMBER_BITS if sense[0] == "#" else bits_of(sense)


def _senses(forms: Sequence[str]) -> list[str | None]:
    little, seconds = small_words("little"), phrase_seconds()
    senses: list[str | None] = []
    for at, form in enumerate(forms):
        if form in seconds and at and (phrase := phrase_sense(forms[at - 1], form)):
            senses[-1] = phrase
            senses.append(None)
        elif form in little:
            senses.append(None)
        else:
            senses.append(number_sense(form) or sense_of(form))
    return senses


def _sentences(text: str, words: Sequence[Word]) -> list[tuple[int, int]]:
    """The first and one past the last word of each sentence or part set off by a dash."""
    bounds, first = [], 0
    for at in range(1, len(words)):
        between = text[words[at - 1].end : words[at].start]
        if len(between) > 1 and SENTENCE_END.search(between):
            bounds.append((first, at))
            first = at
    bounds.append((first, len(words)))
    return bounds[:MAX_SENTENCES]
