"""An article as columns: the words of an article, its sentences and its paragraphs.

Rules look at millions of words; indexing a list is several times faster than asking a spaCy
Token, so words are kept as plain lists. See ``columns`` for what is one word.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import TYPE_CHECKING, Final

from quotes.finding.columns import UNSEEN, Columns, of_doc, of_text
from quotes.finding.sentences import begun_at, cut
from quotes.models import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

OF_PLACE: Final = frozenset({"in", "at", "near", "from", "of"})
AREAS: Final = frozenset(
    {"district", "division", "area", "city", "town", "police", "tehsil", "taluka"}
)


class Words:
    """The words of one article, by column; every list has one entry a word.

    text, lower   the word as written, and in lower case with ’ made '
    start, end    character offsets into ``source``
    sentence_of   index into ``sentences``
    paragraph_of  number of the paragraph (a line of its own) that the word stands in
    sentences     (first, one past last) word of each sentence; a paragraph's end ends a sentence
    ranges        by span, the words in it, once that was asked; see ``mentions.word_range``
    """

    __slots__ = (
        "_before",
        "_last",
        "_placed",
        "end",
        "lower",
        "paragraph_of",
        "ranges",
        "sentence_of",
        "sentences",
        "source",
        "start",
        "text",
    )

    ranges: dict[Span, tuple[int, int]]
    _last: dict[str, int]
    _before: list[int]

    def __init__(self, article: Doc | str | Words, starts: Sequence[int] = ()) -> None:
        """The words of a text, or of a Doc made by any English pipeline.

        Or the words of `article` in other sentences, each of which begins at one of `starts`.
        """
        if isinstance(article, Words):
            columns, self.ranges = article.columns, article.ranges
            self._last, self._before = article._last, article._before
            self.sentences, self.sentence_of = begun_at(starts, len(article))
        else:
            columns = of_text(article) if isinstance(article, str) else of_doc(article)
            self.ranges = {}
            self._last, self._before = _chained(columns.lower)
            _, text, _, start, end, paragraph_of = columns
            self.sentences, self.sentence_of = cut(text, start, end, paragraph_of)
        self.source, self.text, self.lower, self.start, self.end, self.paragraph_of = columns
        self._placed: frozenset[str] | None = None

    @property
    def columns(self) -> Columns:
        """The words alone, without their sentences."""
        return Columns(self.source, self.text, self.lower, self.start, self.end, self.paragraph_of)

    @property
    def placed(self) -> frozenset[str]:
        """Words of a place, as the article shows: in Quetta; the Malir police station."""
        if self._placed is None:
            behind = [self.lower[at + 1] for at in self.of(OF_PLACE) if at + 1 < len(self.lower)]
            before = [self.lower[at - 1] for at in self.of(AREAS) if at]
            self._placed = frozenset([*behind, *before])
        return self._placed

    def of(self, wanted: Set[str]) -> list[int]:
        """Where any of the `wanted` lower-case words stands, in text order.

        A rule that looks for a few words need not go through all.
        """
        found: list[int] = []
        for word in self._last.keys() & wanted:
            at = self._last[word]
            while at >= 0:
                found.append(at)
                at = self._before[at]
        found.sort()
        return found

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


def _chained(lower: Sequence[str]) -> tuple[dict[str, int], list[int]]:
    """By word, where it stands last; and for each word, where the same one stands before, or -1.

    Numbers alone: a list for each word of each article would keep the garbage collector busy.
    """
    last: dict[str, int] = {}
    before: list[int] = []
    for at, word in enumerate(lower):
        before.append(last.get(word, -1))
        last[word] = at
    return last, before
