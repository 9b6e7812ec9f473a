"""What was found in one article, matched with what was annotated there.

Two views of the same article, each one-to-one and greedy by falling Jaccard:

whole   attributions, by the union of their content
quoted  what of each attribution stands in one pair of quotation marks, of three words or more:
        how well quotations are found, whatever is thought of the indirect words around them

A "that" before the content is left out on both sides. A source is right when the last word of the
one lies in the other, as in the evaluations of PolNeAR and PARC.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from quotes.evaluating.gold import Attribution, GoldArticle
from quotes.evaluating.ink import Ink, Ranges, common, pair_up, size, union
from quotes.evaluating.regions import quoted_regions
from quotes.models import Kind, Span

LEADING_THAT = re.compile(r"\W*that\s+", re.IGNORECASE)
MIN_WORDS = 3
"""Shorter quoted fragments are left out of the quoted view: most are scare quotes."""
QUOTED_HIT, WHOLE_HIT, ANY = 0.8, 0.5, 1e-9

Position = Literal["before", "behind", "inside", "none"]
POSITIONS: tuple[Position, ...] = get_args(Position)


@dataclass(frozen=True, slots=True)
class Item:
    """Something to match: an attribution, with the ink of it that counts here."""

    ink: Ranges
    attribution: Attribution


@dataclass(frozen=True, slots=True)
class Pair:
    """An annotated and a found item that were matched."""

    gold: Item
    found: Item
    jaccard: float
    right_source: bool

    @property
    def both_sourced(self) -> bool:
        """Whether both name a source."""
        return bool(self.gold.attribution.source and self.found.attribution.source)


@dataclass(frozen=True, slots=True)
class View:
    """One way of matching an article: all items, the pairs among them, and what is left."""

    gold: list[Item]
    found: list[Item]
    pairs: list[Pair]

    @property
    def missed(self) -> list[Item]:
        """What was annotated and not found."""
        paired = {id(pair.gold) for pair in self.pairs}
        return [item for item in self.gold if id(item) not in paired]

    @property
    def spurious(self) -> list[Item]:
        """What was found and not annotated."""
        paired = {id(pair.found) for pair in self.pairs}
        return [item for item in self.found if id(item) not in paired]


class Matching:
    """One article's annotation and findings, matched in every view that the figures need."""

    def __init__(self, article: GoldArticle, found: Sequence[Attribution]) -> None:
        self.text, self.name = article.text, article.name
        self.names_speakers = article.names_speakers
        self.ink = Ink(article.text)
        self.regions = [r for span in quoted_regions(article.text) if (r := self.ink.of([span]))]
        self.quoted = union(piece for region in self.regions for piece in region)
        self.gold = [self._without_that(a) for a in article.attributions]
        self.found = [self._without_that(a) for a in found]
        if any(a.optional for a in self.gold):
            self._leave_out_optional()
        self.whole = self._match(self._items(self.gold), self._items(self.found), ANY)
        self.direct = self._match(
            self._quoted_items(self.gold), self._quoted_items(self.found), QUOTED_HIT
        )

    def kind(self, item: Item) -> Kind:
        """By how much of the content stands in quotation marks."""
        inside = size(common(item.ink, self.quoted))
        return "direct" if inside == size(item.ink) else "mixed" if inside else "indirect"

    def position(self, item: Item) -> Position:
        """Where the cue stands, seen from the content."""
        cue, content = item.attribution.cue, item.attribution.content
        if not cue:
            return "none"
        if cue[0].start < content[0].start:
            return "before"
        return "behind" if cue[0].start >= content[-1].end else "inside"

    def right_source(self, gold: Attribution, found: Attribution) -> bool:
        """Whether the last word of one source lies in the other."""
        if not gold.source or not found.source:
            return False
        ink = self.ink
        return bool(
            common(ink.last_word(gold.source), ink.of(found.source))
            or common(ink.last_word(found.source), ink.of(gold.source))
        )

    def spurious_quoted(self) -> list[Item]:
        """Quoted items found for nothing; one without a source inside an annotated content is
        none: it names nobody, and its words were indeed said."""
        said = self.said
        return [
            item
            for item in self.direct.spurious
            if item.attribution.source or not common(item.ink, said)
        ]

    @property
    def said(self) -> Ranges:
        """The ink of all annotated content."""
        return self.ink.of(span for a in self.gold for span in a.content)

    @property
    def claimed(self) -> Ranges:
        """The ink of all content found."""
        return self.ink.of(span for a in self.found for span in a.content)

    def _without_that(self, attribution: Attribution) -> Attribution:
        content = sorted(attribution.content)
        if content and (that := LEADING_THAT.match(self.text, *content[0])):
            content[0] = Span(that.end(), content[0].end)
        return replace(attribution, content=tuple(content))

    def _items(self, attributions: Sequence[Attribution]) -> list[Item]:
        items = [Item(self.ink.of(a.content), a) for a in attributions]
        return [item for item in items if item.ink]

    def _quoted_items(self, attributions: Sequence[Attribution]) -> list[Item]:
        """Each attribution cut up by quoted region; the same words and source count once."""
        items: dict[object, Item] = {}
        for item in self._items(attributions):
            for region in self.regions:
                if region[-1][1] <= item.ink[0][0] or region[0][0] >= item.ink[-1][1]:
                    continue
                part = common(item.ink, region)
                if self.ink.words(part) >= MIN_WORDS:
                    key = (part, item.attribution.source)
                    items.setdefault(key, Item(part, item.attribution))
        return list(items.values())

    def _match(self, gold: list[Item], found: list[Item], least: float) -> View:
        pairs = pair_up([item.ink for item in gold], [item.ink for item in found], least)
        return View(
            gold,
            found,
            [
                Pair(
                    gold[i],
                    found[j],
                    score,
                    self.right_source(gold[i].attribution, found[j].attribution),
                )
                for i, j, score in pairs
            ],
        )

    def _leave_out_optional(self) -> None:
        """Drop what was annotated as optional, and what was found for it."""
        gold, found = self._items(self.gold), self._items(self.found)
        pairs = pair_up([item.ink for item in gold], [item.ink for item in found], WHOLE_HIT)
        dropped = {id(found[j].attribution) for i, j, _ in pairs if gold[i].attribution.optional}
        self.found = [a for a in self.found if id(a) not in dropped]
        self.gold = [a for a in self.gold if not a.optional]
