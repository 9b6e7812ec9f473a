"""A Doc as columns: the words of an article, its sentences and its paragraphs.

Rules look at millions of words; indexing a list is several times faster than asking a spaCy
Token, so the Doc is read once into plain lists. White-space tokens are left out, words that
a tokenizer cut at a hyphen or a slash are put together again (Bhutto-Zardari, five-storey,
NBC/WSJ): names and lexicon entries can then be compared with one word. Where a space was
forgotten beside a quotation mark (won,”Lee said), the words on either side are cut apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quotes.finding.sentences import cut
from quotes.lexicon.abbreviations import abbreviations
from quotes.lexicon.characters import INVISIBLE
from quotes.models import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

JOINING = frozenset({"-", "/", "‑"})
LETTERS = re.compile(r"\w")
GLUED = re.compile(
    r"""(?<!=)[“”„«»](?!>|\[\d)|(?<![\d=])"(?!>|\[\d)|(?<=[.,!?])''|^--?(?=[A-Z][a-z])"""
    r"""|\)(?:--|[—–])(?=[A-Z])"""
)
"""A mark within a token; not one of inches (14"x20), of a tag (href="x">), before a note (”[1]).

Or a dash before a name: -Ann Lee, Reno; or that of a dateline: (Sora Press)—The mayor
"""
BESIDE_MARK = re.compile(
    r"""([.,!?:;…)\]]*(?:["“”„«»]|'')+[(\[–—]*|^--?(?=[A-Z][a-z])|\)(?:--|[—–])(?=[A-Z]))"""
)
FACES = frozenset({"):", ");", ":(", ";("})
"""What a tokenizer takes for a face and news writes as a bracket: Rep. Lee (D-Ohio): “…”"""
OF_PLACE = frozenset({"in", "at", "near", "from", "of"})
AREAS = frozenset({"district", "division", "area", "city", "town", "police", "tehsil", "taluka"})
PIECE = re.compile(r"''|--|\.+|.")
UNSEEN = re.compile(f"[{INVISIBLE}]")
"""Within a word these change nothing of it."""


class Words:
    """The words of one Doc, by column; every list has one entry a word.

    text, lower   the word as written, and in lower case with ’ made '
    start, end    character offsets into ``source``
    sentence_of   index into ``sentences``
    paragraph_of  number of the paragraph (a line of its own) that the word stands in
    sentences     (first, one past last) word of each sentence; a paragraph's end ends a sentence
    """

    __slots__ = (
        "_placed",
        "end",
        "lower",
        "paragraph_of",
        "sentence_of",
        "sentences",
        "source",
        "start",
        "text",
    )

    def __init__(self, doc: Doc) -> None:
        self._placed: frozenset[str] | None = None
        self.text: list[str] = []
        self.start: list[int] = []
        self.end: list[int] = []
        self.paragraph_of: list[int] = []
        tokens, spaces = _columns(doc)
        self.source = "".join(
            [word + " " if space else word for word, space in zip(tokens, spaces, strict=True)]
        )
        self._put_together(*_cut_at_marks(tokens, spaces))
        if UNSEEN.search(self.source):
            self.text[:] = [UNSEEN.sub("", word) or word for word in self.text]
        lower = {word: word.lower().replace("’", "'") for word in set(self.text)}
        self.lower = [lower[word] for word in self.text]
        self.sentences, self.sentence_of = cut(self.text, self.start, self.end, self.paragraph_of)

    @property
    def placed(self) -> frozenset[str]:
        """Words of a place, as the article shows: in Quetta; the Malir police station."""
        if self._placed is None:
            pairs = list(zip(self.lower, self.lower[1:], strict=False))
            behind = [word for before, word in pairs if before in OF_PLACE]
            before = [word for word, noun in pairs if noun in AREAS]
            self._placed = frozenset([*behind, *before])
        return self._placed

    def __len__(self) -> int:
        return len(self.text)

    def _put_together(self, tokens: list[str], spaces: list[int]) -> None:
        """Fill the columns of words from tokens: white space left out, compounds made whole."""
        blank = {word for word in set(tokens) if word.isspace()}
        paragraph, joined, at, before = 0, False, 0, -1  # before: where the last word ended
        text, start, end = self.text, self.start, self.end
        cut_off = abbreviations().cut
        for word, space in zip(tokens, spaces, strict=True):
            begin = at
            past = begin + len(word)
            at = past + space
            if word in blank:
                paragraph += "\n" in word or "\r" in word or "\u2029" in word
                joined = False
                continue
            if before == begin:
                if word == "." and text[-1] in cut_off:
                    text[-1] += word
                    end[-1] = before = past
                    continue
                if joined or (word in JOINING and _is_word(text[-1])):
                    if joined and not _is_word(word):
                        joined = False
                    else:
                        text[-1] += word
                        end[-1] = before = past
                        joined = word in JOINING
                        continue
            joined = False
            text.append(word)
            start.append(begin)
            end.append(past)
            before = past
            self.paragraph_of.append(paragraph)

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


def _columns(doc: Doc) -> tuple[list[str], list[int]]:
    """The Doc's tokens, and for each 1 where a space follows; far faster than asking each Token."""
    orths: list[int] = doc.to_array("ORTH").tolist()
    strings = doc.vocab.strings
    text_of = {orth: strings[orth] for orth in set(orths)}
    return [text_of[orth] for orth in orths], doc.to_array("SPACY").tolist()


def _cut_at_marks(tokens: list[str], spaces: list[int]) -> tuple[list[str], list[int]]:
    """The tokens, with those cut apart that a quotation mark without a space holds together."""
    others = [word for word in set(tokens) if not word.isalpha() and len(word) > 1]
    glued = {word for word in others if GLUED.search(word) or word in FACES} - {"''", '""'}
    if not glued:
        return tokens, spaces
    cut: list[str] = []
    behind: list[int] = []
    for word, space in zip(tokens, spaces, strict=True):
        pieces = _pieces(word) if word in glued else [word]
        cut += pieces
        behind += [0] * (len(pieces) - 1) + [space]
    return cut, behind


def _pieces(word: str) -> list[str]:
    """won,”Lee -> won , ” Lee"""
    if word in FACES:
        return list(word)
    found: list[str] = []
    for number, part in enumerate(BESIDE_MARK.split(word)):
        found += PIECE.findall(part) if number % 2 else [part] if part else []
    return found


def _is_word(word: str) -> bool:
    return LETTERS.match(word) is not None
