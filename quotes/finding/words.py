"""An article as columns: the words of an article, its sentences and its paragraphs.

Rules look at millions of words; indexing a list is several times faster than asking a spaCy
Token, so words are kept as plain lists. See ``columns`` for what is one word.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from quotes.finding.columns import UNSEEN, of_doc, of_text
from quotes.finding.sentences import cut
from quotes.models import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

OF_PLACE = frozenset({"in", "at", "near", "from", "of"})
AREAS = frozenset({"district", "division", "area", "city", "town", "police", "tehsil", "taluka"})


class Words:
    """The words of one article, by column; every list has one entry a word.

    text, lower   the word as written, and in lower case with ’ made '
    start, end    character offsets into ``source``
    sentence_of   index into ``sentences``
    paragraph_of  number of the paragraph (a line of its own) that the word stands in
    sentences     (first, one past last) word of each sentence; a paragraph's end ends a sentence
    places        by lower-case word, where it stands: a rule that looks for a few words need not
                  go through all
    ranges        by span, the words in it, once that was asked; see ``mentions.word_range``
    """

    __slots__ = (
        "_placed",
        "end",
        "lower",
        "paragraph_of",
        "places",
        "ranges",
        "sentence_of",
        "sentences",
        "source",
        "start",
        "text",
    )

    def __init__(self, article: Doc | str) -> None:
        """The words of a text, or of a Doc made by any English pipeline."""
        columns = of_text(article) if isinstance(article, str) else of_doc(article)
        self.source, self.text, self.lower, self.start, self.end, self.paragraph_of = columns
        self.sentences, self.sentence_of = cut(self.text, self.start, self.end, self.paragraph_of)
        self.places = _places(self.lower)
        self.ranges: dict[Span, tuple[int, int]] = {}
        self._placed: frozenset[str] | None = None

    @property
    def placed(self) -> frozenset[str]:
        """Words of a place, as the article shows: in Quetta; the Malir police station."""
        if self._placed is None:
            behind = [self.lower[at + 1] for at in self.of(OF_PLACE) if at + 1 < len(self.lower)]
            before = [self.lower[at - 1] for at in self.of(AREAS) if at]
            self._placed = frozenset([*behind, *before])
        return self._placed

    def of(self, wanted: Collection[str]) -> list[int]:
        """Where any of the `wanted` lower-case words stands, in text order."""
        found = self.places.keys() & wanted
        return sorted([at for word in found for at in self.places[word]])

    def __len__(self) -> int:
        return len(self.text)

    def span(self, first: int, last: int) -> Span:
        """The characters of the words from `first` to `last`, both included."""
        return Span(self.start[first], self.end[last])

    def phrase(self, first: int, last: int) -> str:
        """The article's text from word `first` to word `last`, both included, as names are kept:
        one space between words, nothing that cannot be seen.
        """
        text = self.source[self.start[first] : self.end[last]]
        if text.isascii() and "  " not in text and "\n" not in text:
            return text
        return " ".join(UNSEEN.sub("", text).split())


def _places(lower: Sequence[str]) -> Mapping[str, Sequence[int]]:
    """By word, where it stands, in text order."""
    places: dict[str, list[int]] = {}
    for at, word in enumerate(lower):
        places.setdefault(word, []).append(at)
    return places
