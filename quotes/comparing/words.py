"""Words of a quotation with typography taken away, and the comparison of two texts word by word.

Two texts that differ only in typography (quotation marks, apostrophes, dashes and hyphens, case,
accents, ligatures, white space, invisible characters, dots in abbreviations, ``%`` or
``per cent``) have the same words here; every word still knows its characters in the text it came
from.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple, cast

from rapidfuzz.distance import Indel, LCSseq

from quotes.comparing.vocabulary import small_words
from quotes.lexicon.characters import INVISIBLE

APOSTROPHES = "'’‘ʼ`´′＇"
WORD = re.compile(
    rf"(?i:per\s+cent\b)|%"
    rf"|(?:[$£€¥₹]\s?)?\d+(?:[.,]\d+)*"
    rf"|(?:[^\W\d_]\.){{2,}}"
    rf"|[\w{INVISIBLE}\u0300-\u036f]+(?:[{APOSTROPHES}][\w{INVISIBLE}\u0300-\u036f]+)*"
    rf"|&"
)
GAP = re.compile(r"…|\.\s?\.\s?\.|\[[^\]]{0,80}\]|\([^)]{0,80}\)(?=\s?[”\"’'])")
"""Where words were left out or put in by the outlet: an ellipsis, an insertion in brackets."""
NOT_A_LETTER = re.compile(rf"[{INVISIBLE}{APOSTROPHES}\u0300-\u036f\s,]")
SAME_WORD = {"%": "percent", "percent": "percent", "&": "and"}
ISLAND = 2
"""So many little words alone between two differences are chance, not agreement."""
Tag = Literal["equal", "replace", "delete", "insert"]


class Word(NamedTuple):
    """One word: half-open character offsets into its text, and its form without typography."""

    start: int
    end: int
    form: str


class Change(NamedTuple):
    """One step that leads from text `a` to text `b`, over whole words.

    `tag` is equal, replace, delete (words only in `a`) or insert (words only in `b`). The offsets
    are half-open characters of `a` and of `b`, from the first word's start to the last one's end;
    where a side has no words both its offsets are the place between its words.
    """

    tag: Tag
    a_start: int
    a_end: int
    b_start: int
    b_end: int


class Step(NamedTuple):
    """The same as `Change`, counted in words instead of characters."""

    tag: Tag
    a_first: int
    a_last: int
    b_first: int
    b_last: int


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of `text` in order, punctuation left out.

    The last texts are cached, since a comparison reads its two again and again.
    """
    return tuple(
        Word(match.start(), match.end(), form)
        for match in WORD.finditer(text)
        if (form := form_of(match.group()))
    )


def forms_of(text: str) -> list[str]:
    """Only the forms of the words of `text`."""
    return [word.form for word in words_of(text)]


@lru_cache(maxsize=200_000)
def form_of(word: str) -> str:
    """One word without case, accents, ligatures, apostrophes, dots and thousands commas."""
    plain = unicodedata.normalize("NFKD", word).casefold()
    plain = NOT_A_LETTER.sub("", plain)
    if not any(letter.isdigit() for letter in plain):
        plain = plain.replace(".", "")
    return SAME_WORD.get(plain, plain)


def pieces_of(text: str) -> list[list[str]]:
    """The words of `text`, cut where an ellipsis or a bracketed insertion stands.

    “We will … rebuild [the bridge] soon” gives [we, will], [rebuild], [soon].
    """
    pieces, at = [], 0
    for gap in GAP.finditer(text):
        pieces.append(forms_of(text[at : gap.start()]))
        at = gap.end()
    pieces.append(forms_of(text[at:]))
    return [piece for piece in pieces if piece]


def compare_words(a: str, b: str) -> list[Change]:
    """How the words of text `a` become those of text `b`: in order, every word of both once.

    Typographic differences are no differences. Time grows with the product of both lengths,
    64 words at a time: two texts of 10,000 words take about 10 ms.

    >>> [change.tag for change in compare_words("We won’t go.", "We won't ever go")]
    ['equal', 'insert', 'equal']
    """
    words_a, words_b = words_of(a), words_of(b)
    steps = compare_forms([word.form for word in words_a], [word.form for word in words_b])
    return [
        Change(
            step.tag,
            *_characters(words_a, step.a_first, step.a_last),
            *_characters(words_b, step.b_first, step.b_last),
        )
        for step in steps
    ]


def compare_forms(a: Sequence[str], b: Sequence[str]) -> list[Step]:
    """The steps from words `a` to words `b` that keep most words in their order.

    Little words that agree alone between two differences are taken into the difference, since
    nobody reads “the” as the part that stayed.
    """
    raw = [
        Step(cast(Tag, code.tag), code.src_start, code.src_end, code.dest_start, code.dest_end)
        for code in Indel.opcodes(a, b)
        if code.src_end > code.src_start or code.dest_end > code.dest_start
    ]
    steps = _joined(raw)
    return _joined(
        [
            step._replace(tag="replace") if _is_chance(steps, number, a) else step
            for number, step in enumerate(steps)
        ]
    )


def passage(words: Sequence[str], text: Sequence[str], width: int) -> tuple[int, int]:
    """Of a longer text the `width` words, first and one past last, that hold most of `words`."""
    step = max(1, len(words) // 4)
    starts = range(0, max(1, len(text) - width + step), step)
    first = max(starts, key=lambda at: (LCSseq.similarity(words, text[at : at + width]), -at))
    return first, min(first + width, len(text))


def _joined(steps: list[Step]) -> list[Step]:
    """Neighbouring steps that all differ, or all agree, as one."""
    joined: list[Step] = []
    for step in steps:
        if joined and (joined[-1].tag == "equal") == (step.tag == "equal"):
            last = joined.pop()
            tag: Tag = "equal" if step.tag == "equal" else "replace"
            step = Step(tag, last.a_first, step.a_last, last.b_first, step.b_last)
        joined.append(_tagged(step))
    return joined


def _is_chance(steps: list[Step], number: int, a: Sequence[str]) -> bool:
    """Whether a step that agrees is only a little word or two between larger differences."""
    step = steps[number]
    if step.tag != "equal" or not 0 < number < len(steps) - 1:
        return False
    words = a[step.a_first : step.a_last]
    around = sum(
        near.a_last - near.a_first + near.b_last - near.b_first
        for near in (steps[number - 1], steps[number + 1])
    )
    return len(words) <= ISLAND < around / 2 and small_words("little").issuperset(words)


def _tagged(step: Step) -> Step:
    if step.tag == "equal":
        return step
    if step.a_first == step.a_last:
        return step._replace(tag="insert")
    return step._replace(tag="delete" if step.b_first == step.b_last else "replace")


def _characters(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    if first < last:
        return words[first].start, words[last - 1].end
    place = words[first].start if first < len(words) else (words[-1].end if words else 0)
    return place, place
