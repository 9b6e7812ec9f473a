"""One article as the rules see it: its words, its quoted regions, and the sentences around them.

What stands in quotation marks counts as one opaque piece when the words around it are read:
sentences that begin and end within the marks are not sentences of the writer. All positions are
indices of words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

from quotes.attributing.titles import is_nickname, is_title
from quotes.finding.furniture import is_no_text, is_put_in
from quotes.finding.marks import Region
from quotes.finding.pairing import MOST_LINES
from quotes.finding.sentences import STOPS
from quotes.finding.sign_offs import past_sign_off
from quotes.finding.words import Words
from quotes.lexicon.people import people

QUOTATION_MARKS: Final = frozenset("“”‘’\"'»«›‹)]") | {"''", "``"}
TRAILING: Final = frozenset({".", ",", ";", ":", "!", "?", "…", "...", "—", "–", "--", "-"})


class Scene:
    """Words, tags and the outermost quoted regions of one article.

    words, tags   the columns
    regions       outermost regions in text order
    inside        for each word, the number of the region that it stands in (marks included), or -1
    starts        first words of the writer's sentences: those not within a region
    behind        by a region's first word, where an attribution behind it can stand (``reach``)
    """

    __slots__ = ("behind", "inside", "regions", "starts", "tags", "words")

    def __init__(self, words: Words, tags: Sequence[str], regions: Sequence[Region]) -> None:
        self.words = words
        self.tags = tags
        self.regions = [
            region
            for region in regions
            if region.depth == 0
            and not is_title(words, tags, region)
            and not is_nickname(words, tags, region)
        ]
        self.behind: dict[int, tuple[int, int]] = {}
        self.inside = [-1] * len(words)
        for number, region in enumerate(self.regions):
            count = region.after - region.before - 1
            self.inside[region.before + 1 : region.after] = [number] * count
        self.starts = [
            first
            for first, _ in words.sentences
            if self.inside[first] < 0 or first == self.regions[self.inside[first]].before + 1
        ]

    def sentence(self, at: int) -> tuple[int, int]:
        """(first, one past last) word of the writer's sentence that holds word `at`."""
        number = bisect_right(self.starts, at) - 1
        past = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.words)
        return self.starts[number], past

    def opens_sentence(self, region: Region) -> bool:
        """Whether a sentence of the writer begins with the region."""
        return self.sentence(region.before + 1)[0] == region.before + 1

    def leftwards(self, at: int, floor: int) -> Iterator[int]:
        """Words outside quotation marks from `at` down to `floor`."""
        while at >= floor:
            number = self.inside[at]
            if number < 0:
                yield at
                at -= 1
            else:
                at = self.regions[number].before

    def rightwards(self, at: int, past: int) -> Iterator[int]:
        """Words outside quotation marks from `at` up to, not including, `past`."""
        while at < past:
            number = self.inside[at]
            if number < 0:
                yield at
                at += 1
            else:
                at = self.regions[number].after

    def same_paragraph(self, at: int, other: int) -> bool:
        """Whether two words, both in the article, stand in one paragraph."""
        paragraphs = self.words.paragraph_of
        if not (0 <= at < len(paragraphs) and 0 <= other < len(paragraphs)):
            return False
        return paragraphs[at] == paragraphs[other]

    def above(self, region: Region) -> int:
        """The word before a region; where it opens its paragraph, lines put in above passed over.

        -1 where there is none. “We lost,” said Lee. (new line) Advertisement (new line) “It hurt.”
        """
        left, paragraphs = region.before, self.words.paragraph_of
        if left < 0 or paragraphs[left] == paragraphs[region.first]:
            return left
        for _ in range(MOST_LINES):
            first = bisect_left(paragraphs, paragraphs[left], hi=left + 1)
            if first == 0 or self.inside[left] >= 0 or not self._is_put_in(first, left):
                break
            left = first - 1
        return left

    def _is_put_in(self, first: int, last: int) -> bool:
        """Whether the paragraph from word `first` to `last` interrupts; not a name, nor who it is.

        Ann Lee has no doubt (new line) “…” / Resident (new line) “…”: these tell who speaks.
        """
        line = self.words.source[self.words.start[first] : self.words.end[last]]
        if is_no_text(line):
            return True
        tells = self.tags[first] == "NNP" or people().is_human(self.words.lower[last])
        return is_put_in(line) and not tells

    def region_at(self, offset: int) -> int:
        """The number of the region that holds the character at `offset`, or -1."""
        return self.inside[bisect_right(self.words.start, offset) - 1]

    def regions_between(self, start: int, end: int) -> Sequence[Region]:
        """The regions whose first word begins between two characters, `start` included."""
        first, past = (
            bisect_left(self.regions, bisect_left(self.words.start, at), key=attrgetter("first"))
            for at in (start, end)
        )
        return self.regions[first:past]

    def stands_alone(self, region: Region) -> bool:
        """Whether the region is its whole paragraph, apart from a stop or a sign-off behind it."""
        if self.same_paragraph(region.before, region.first):
            return False
        behind = region.after + bool(self.stop_behind(region))
        if self.same_paragraph(behind, region.last):
            behind = past_sign_off(self.words, behind)
        return not self.same_paragraph(behind, region.last)

    def stop_behind(self, region: Region) -> str:
        """The stop behind a region that is a sentence: “We won”. It was close. "" elsewhere."""
        after = region.after
        if not self.same_paragraph(after, region.last) or self.words.text[after] not in STOPS:
            return ""
        return self.words.text[after] if self.opens_sentence(region) else ""

    def tail(self, region: Region) -> str:
        """The stop, comma or other mark that ends the words of the region; "" if there is none.

        A stop may stand behind the marks too, as it does in many papers.
        """
        last = region.last
        while last > region.first and self.words.text[last] in QUOTATION_MARKS:
            last -= 1
        word = self.words.text[last]
        if word in TRAILING:
            return word
        return word[-1] if word[-1] in "—–-" else self.stop_behind(region)


def outer_words(scene: Scene) -> Words:
    """The words in the writer's sentences, none of which ends within quotation marks."""
    return Words(scene.words, scene.starts)
