"""One article as the rules see it: its words, its quoted regions, and the sentences around them.

What stands in quotation marks counts as one opaque piece when the words around it are read:
sentences that begin and end within the marks are not sentences of the writer. All positions are
indices of words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from copy import copy

from quotes.finding.marks import Region
from quotes.finding.words import Words

QUOTATION_MARKS = frozenset("“”‘’\"'»«›‹)]") | {"''", "``"}
TRAILING = frozenset({".", ",", ";", ":", "!", "?", "…", "...", "—", "–", "--", "-"})


class Scene:
    """Words, tags and the outermost quoted regions of one article.

    words, tags   the columns
    regions       outermost regions in text order
    inside        for each word, the number of the region that it stands in (marks included), or -1
    starts        first words of the writer's sentences: those not within a region
    """

    __slots__ = ("inside", "regions", "starts", "tags", "words")

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
        count = len(self.words)
        if not (0 <= at < count and 0 <= other < count):
            return False
        return self.words.paragraph_of[at] == self.words.paragraph_of[other]

    def tail(self, region: Region) -> str:
        """The stop, comma or other mark that ends the words of the region; "" if there is none."""
        last = region.last
        while last > region.first and self.words.text[last] in QUOTATION_MARKS:
            last -= 1
        word = self.words.text[last]
        return word if word in TRAILING else word[-1] if word[-1] in "—–-" else ""


def outer_words(words: Words, scene: Scene) -> Words:
    """The words with the writer's sentences: none ends within quotation marks."""
    outer = copy(words)
    starts = scene.starts
    outer.sentences = list(zip(starts, [*starts[1:], len(words)], strict=True))
    outer.sentence_of = [0] * len(words)
    for number, (first, past) in enumerate(outer.sentences):
        outer.sentence_of[first:past] = [number] * (past - first)
    return outer


def is_nickname(words: Words, tags: Sequence[str], region: Region) -> bool:
    """Whether the region stands within a name: Samuel “Sonny” Ortega."""
    left, right = region.before, region.after
    if len(region) > 2 or left < 0 or right >= len(tags) or words.text[region.last] == ",":
        return False
    return tags[left] == tags[right] == "NNP" and words.text[region.first][0].isupper()


def with_nicknames(words: Words, tags: Sequence[str], regions: Sequence[Region]) -> list[str]:
    """The tags, in which the marks around a nickname are part of the name."""
    named = list(tags)
    for region in regions:
        if is_nickname(words, tags, region):
            named[region.before + 1 : region.after] = ["NNP"] * (region.after - region.before - 1)
    return named


def is_title(words: Words, tags: Sequence[str], region: Region) -> bool:
    """Whether the region holds the title of a work: on “Face the Nation”, the film “Dead Calm”.

    Every longer word has a capital, and what stands before leads in no speech.
    """
    left = region.before
    if (
        len(region) < 2
        or left < 0
        or tags[left] in {"PUNCT", "VBD", "VBZ", "VBG", "SUB"}
        or words.lower[left].endswith("ing")
    ):
        return False
    written = [words.text[at] for at in range(region.first, region.last + 1)]
    longer = [word for word in written if word[0].isalpha() and len(word) > 3]
    return len(longer) > 1 and written[0][0].isupper() and all(w[0].isupper() for w in longer)
