"""A text, or a Doc, as columns of words: each word as written, in lower case, and where it stands.

White-space tokens are left out, words that a tokenizer cut at a hyphen or a slash are put together
again (Bhutto-Zardari, five-storey, NBC/WSJ): names and lexicon entries can then be compared with
one word. Where a space was forgotten beside a quotation mark (won,”Lee said), the words on either
side are cut apart.

None of this looks past white space. So a text needs no Doc: each of its strings is tokenized and
put together once, and found in a cache from then on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from quotes.finding.tokens import tokenizer
from quotes.lexicon.abbreviations import is_cut_off
from quotes.lexicon.by_word import by_word
from quotes.lexicon.characters import INVISIBLE

if TYPE_CHECKING:
    from spacy.tokens import Doc

JOINING: Final = frozenset({"-", "/", "‑"})
LETTERS: Final = re.compile(r"\w")
GLUED: Final = re.compile(
    r"""(?<!=)[“”„«»](?!>|\[\d)|(?<![\d=])"(?!>|\[\d)|(?<=[.,!?])''|^--?(?=[A-Z][a-z])"""
    r"""|\)(?:--|[—–:])(?=[A-Z])"""
)
"""A mark within a token; not one of inches (14"x20), of a tag (href="x">), before a note (”[1]).

Or a dash before a name: -Ann Lee, Reno; or that of a dateline: (Sora Press)—The mayor
"""
BESIDE_MARK: Final = re.compile(
    r"""([.,!?:;…)\]]*(?:["“”„«»]|'')+[(\[–—]*|^--?(?=[A-Z][a-z])|\)(?:--|[—–:])(?=[A-Z]))"""
)
FACES: Final = frozenset({"):", ");", ":(", ";("})
"""What a tokenizer takes for a face and news writes as a bracket: Rep. Lee (D-Ohio): “…”"""
PIECE: Final = re.compile(r"''|--|\.+|.")
UNSEEN: Final = re.compile(f"[{INVISIBLE}]")
"""Within a word these change nothing of it."""
DASHES: Final = {"―": "—", "‒": "–", "−": "–"}
"""Dashes that look like another, and are typed for it."""
BREAKS: Final = ("\n", "\r", "\u2029")
"""White space that ends a paragraph."""
RUN: Final = re.compile(r"\S+(?: \S+)*")
"""Strings with one space between them."""


class Columns(NamedTuple):
    """The words of a text, one entry a word; see ``words.Words``. `source` is the text."""

    source: str
    text: list[str]
    lower: list[str]
    start: list[int]
    end: list[int]
    paragraph_of: list[int]


class Pieces(NamedTuple):
    """The words of one string that is more than one; offsets (start, end) count from its start."""

    text: tuple[str, ...]
    lower: tuple[str, ...]
    places: tuple[tuple[int, int], ...]


def of_text(source: str) -> Columns:
    """The columns of a text, tokenized as spaCy's rule-based English tokenizer does it."""
    columns = Columns(source, [], [], [], [], [])
    _, text, lower, start, end, paragraph_of = columns
    paragraph = past = 0
    for run in RUN.finditer(source):
        begin = run.start()
        paragraph += _breaks(source[past:begin])
        strings = run.group().split(" ")
        for string, word in zip(strings, map(_read, strings), strict=True):
            past = begin + len(string)
            if isinstance(word, str):
                # One object for all places of a word: it is compared and hashed once
                text.append(word if word == string else string)
                lower.append(word)
                start.append(begin)
                end.append(past)
            else:
                text += word.text
                lower += word.lower
                for first, last in word.places:
                    start.append(begin + first)
                    end.append(begin + last)
            begin = past + 1
        paragraph_of += [paragraph] * (len(text) - len(paragraph_of))
    return columns


def of_doc(doc: Doc) -> Columns:
    """The columns of a Doc made by any English pipeline."""
    tokens, spaces = _tokens(doc)
    source = "".join(
        [word + " " if space else word for word, space in zip(tokens, spaces, strict=True)]
    )
    text, start, end, paragraph_of = _put_together(*_cut_at_marks(tokens, spaces))
    seen = {word: DASHES.get(word) or UNSEEN.sub("", word) or word for word in set(text)}
    lower = {word: _lower(shown) for word, shown in seen.items()}
    return Columns(
        source,
        [seen[word] for word in text],
        [lower[word] for word in text],
        start,
        end,
        paragraph_of,
    )


def _cut_up(string: str) -> str | Pieces:
    """A string without white space: in lower case where it is one word, as most are; else cut.

    Letters alone are one word, but for "cannot" and such. One string is returned, not a tuple, as
    this is looked up for every word of every text.
    """
    tokens = tokenizer()
    if string.isalpha() and string not in tokens.rules:
        return _lower(string)
    if _ends_plainly(string):
        word, mark, count = string[:-1], string[-1], len(string)
        return Pieces((word, mark), (_lower(word), mark), ((0, count - 1), (count - 1, count)))
    _, text, lower, start, end, _ = of_doc(tokens(string))
    if text == [string]:
        return lower[0]
    return Pieces(tuple(text), tuple(lower), tuple(zip(start, end, strict=True)))


def _ends_plainly(string: str) -> bool:
    """Whether a string is a word of letters with the comma or the stop behind it, as most are that
    are cut; the tokenizer, which would cut them there too, takes far longer."""
    word, mark, rules = string[:-1], string[-1], tokenizer().rules
    if not word.isalpha() or word in rules or string in rules:
        return False
    return mark == "," or (mark == "." and "a" <= word[-1] <= "z" and not is_cut_off(word))


_read = by_word(_cut_up)


def _lower(word: str) -> str:
    return word.lower().replace("’", "'")


def _breaks(space: str) -> bool:
    """Whether white space ends a paragraph."""
    return any(mark in space for mark in BREAKS)


def _tokens(doc: Doc) -> tuple[list[str], list[int]]:
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
        pieces = _cut(word) if word in glued else [word]
        cut += pieces
        behind += [0] * (len(pieces) - 1) + [space]
    return cut, behind


def _cut(word: str) -> list[str]:
    """won,”Lee -> won , ” Lee"""
    if word in FACES:
        return list(word)
    found: list[str] = []
    for number, part in enumerate(BESIDE_MARK.split(word)):
        found += PIECE.findall(part) if number % 2 else [part] if part else []
    return found


def _is_word(word: str) -> bool:
    return LETTERS.match(word) is not None


def _put_together(
    tokens: Sequence[str], spaces: Sequence[int]
) -> tuple[list[str], list[int], list[int], list[int]]:
    """Text, start, end and paragraph of words: white space left out, compounds made whole."""
    text: list[str] = []
    start: list[int] = []
    end: list[int] = []
    paragraph_of: list[int] = []
    blank = {word for word in set(tokens) if word.isspace()}
    paragraph, joined, at, before = 0, False, 0, -1  # before: where the last word ended
    for word, space in zip(tokens, spaces, strict=True):
        begin = at
        past = begin + len(word)
        at = past + space
        if word in blank:
            paragraph += _breaks(word)
            joined = False
            continue
        if before == begin:
            if word == "." and is_cut_off(text[-1]):
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
        paragraph_of.append(paragraph)
    return text, start, end, paragraph_of
