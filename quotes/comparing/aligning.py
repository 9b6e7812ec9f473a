"""A quotation beside what was really said: where it stands in an original, and what differs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from rapidfuzz.distance import LCSseq

from quotes.comparing.content import content_of, fragments_of, line_of, weight_of
from quotes.comparing.words import Word, compare_forms, passage, words_of
from quotes.models import Kind, Span

Alignment = Literal["verbatim", "trimmed", "altered", "paraphrased", "not found"]

LEAST_WORDS = 3
"""Fewer quoted words, within a mixed quotation, are nobody's words in particular."""
ALTERED_SHARE = 0.6
"""Of a quotation's words, in order within one passage: from here on it is that passage, altered."""
CONTENT_SHARE, CONTENT_BITS = 0.7, 14.0
"""Or so much of what it says, and so many bits, stand in one passage."""
WINDOW = 1.4
SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*(?:\s|$)|\n")


@dataclass(frozen=True, slots=True)
class Aligned:
    """Where a quotation stands in an original.

    `spans` are half-open characters of the original that the quotation repeats; `start` and `end`
    enclose them, None where it was not found. `similarity` is the share of its words that stand
    there in order. `only_quote` and `only_original` are the passages that differ.
    """

    relation: Alignment
    spans: tuple[Span, ...] = ()
    similarity: float = 0.0
    only_quote: tuple[str, ...] = ()
    only_original: tuple[str, ...] = ()

    @property
    def start(self) -> int | None:
        """Where the passage begins."""
        return self.spans[0].start if self.spans else None

    @property
    def end(self) -> int | None:
        """Where the passage ends."""
        return self.spans[-1].end if self.spans else None


class Original:
    """An original, its words read once for all quotations that are looked for in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: Sequence[Word] = words_of(text)
        self.forms = [word.form for word in self.words]
        self.line = line_of(self.forms)
        self.first_words = self._sentence_starts()
        starts, at = [], 1
        for form in self.forms:
            starts.append(at)
            at += len(form) + 1
        self._place_of = {start: number for number, start in enumerate(starts)}

    @cached_property
    def names(self) -> frozenset[str]:
        """Senses written with a capital within one of its sentences."""
        return content_of(self.text).names

    def places(self, fragment: Sequence[str], after: int = 0) -> list[int]:
        """The words at which `fragment` begins, from word `after` on."""
        wanted, found, at = line_of(fragment), [], 0
        while (at := self.line.find(wanted, at)) >= 0:
            place = self._place_of[at + 1]
            if place >= after:
                found.append(place)
            at += 1
        return found

    def is_sentence(self, first: int, after: int) -> bool:
        """Whether the words from `first` up to `after` are one whole sentence or several."""
        return first in self.first_words and after in self.first_words

    def span(self, first: int, after: int) -> Span:
        """The characters of the words from `first` up to `after`."""
        return Span(self.words[first].start, self.words[after - 1].end)

    def _sentence_starts(self) -> set[int]:
        starts = {0, len(self.words)}
        for at in range(1, len(self.words)):
            gap = self.text[self.words[at - 1].end : self.words[at].start]
            if SENTENCE_END.search(gap):
                starts.add(at)
        return starts


def align(quote: str, kind: Kind, original: Original) -> Aligned | None:
    """Where a quotation's words stand in an original; None where it claims too few words.

    verbatim: whole sentences, word for word. trimmed: true to the word, but begun or ended within
    a sentence, or with words left out where an ellipsis or a bracket says so. altered: one passage
    of the original, with words that differ. paraphrased: told indirectly, with the same content.
    """
    fragments = fragments_of(quote, kind)
    words = [form for fragment in fragments for form in fragment]
    if not words or not original.words or (kind == "mixed" and len(words) < LEAST_WORDS):
        return None
    if kind != "indirect":
        places = _in_order(fragments, original)
        if places:
            return _exact(fragments, places, kind, original)
    return _nearest(quote, words, kind, original)


def _in_order(fragments: list[list[str]], original: Original) -> list[int]:
    """Where each fragment begins, one behind the other; empty where one is missing.

    Of several places a single fragment takes one where it is a whole sentence.
    """
    places: list[int] = []
    for fragment in fragments:
        found = original.places(fragment, places[-1] + 1 if places else 0)
        if not found:
            return []
        whole = [at for at in found if original.is_sentence(at, at + len(fragment))]
        places.append(whole[0] if whole and len(fragments) == 1 else found[0])
    return places


def _exact(
    fragments: list[list[str]], places: list[int], kind: Kind, original: Original
) -> Aligned:
    spans = tuple(
        original.span(at, at + len(fragment))
        for at, fragment in zip(places, fragments, strict=True)
    )
    whole = (
        kind == "direct"
        and len(fragments) == 1
        and original.is_sentence(places[0], places[0] + len(fragments[0]))
    )
    left_out = tuple(original.text[one.end : other.start].strip() for one, other in pairwise(spans))
    return Aligned("verbatim" if whole else "trimmed", spans, 1.0, (), left_out)


def _nearest(quote: str, words: list[str], kind: Kind, original: Original) -> Aligned:
    window = passage(words, original.forms, int(WINDOW * len(words)) + 2)
    first, after = _shrunk(words, original.forms, *window)
    kept = LCSseq.similarity(words, original.forms[first:after]) / len(words)
    if not (kind != "indirect" and kept >= ALTERED_SHARE and len(words) >= LEAST_WORDS):
        near = original.text[slice(*original.span(*window))]
        if not _same_content(quote, near, original.names):
            return Aligned("not found", similarity=round(kept, 3))
    steps = compare_forms(words, original.forms[first:after])
    differing = [step for step in steps if step.tag != "equal"]
    return Aligned(
        "paraphrased" if kind == "indirect" else "altered",
        tuple(
            original.span(first + step.b_first, first + step.b_last)
            for step in steps
            if step.tag == "equal"
        )
        or (original.span(first, after),),
        round(kept, 3),
        tuple(" ".join(words[s.a_first : s.a_last]) for s in differing if s.a_last > s.a_first),
        tuple(
            original.text[slice(*original.span(first + s.b_first, first + s.b_last))]
            for s in differing
            if s.b_last > s.b_first
        ),
    )


def _shrunk(words: Sequence[str], forms: Sequence[str], first: int, after: int) -> tuple[int, int]:
    """The window without what stands around the words that both have."""
    kept = LCSseq.similarity(words, forms[first:after])
    while after - first > 1 and LCSseq.similarity(words, forms[first + 1 : after]) == kept:
        first += 1
    while after - first > 1 and LCSseq.similarity(words, forms[first : after - 1]) == kept:
        after -= 1
    return first, after


def _same_content(quote: str, passage: str, names: frozenset[str]) -> bool:
    one, other = content_of(quote), content_of(passage)
    names |= one.names | other.names
    shared = weight_of(one.all & other.all, names)
    return shared >= CONTENT_BITS and shared >= CONTENT_SHARE * weight_of(one.all, names)
