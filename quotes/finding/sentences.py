"""Where sentences end: at stops that belong to no abbreviation, and at the end of a paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import compress, pairwise
from typing import Final

from quotes.finding.punctuation import DASHES, OPENING_MARKS
from quotes.lexicon.abbreviations import abbreviations, is_cut_off
from quotes.lexicon.by_word import by_word
from quotes.lexicon.nouns import is_dated_month

CLOSERS: Final = frozenset("”’»\"')]}") | {"''", "“"}
"""What may stand between the stop and the end of the sentence; “ as some typists close with it."""
CURLED: Final = frozenset("“‘«")
"""Marks that open what they touch, even where no space stands before them: left.“No”"""
STOPS: Final = frozenset({".", "!", "?", "…", "...", "....", "?!", "!!", "!?", "??", "!!!"})
LONGEST_SENTENCE: Final = 300
"""Words that rules look through at most: what is longer is a list, or has no stops."""
LONGEST_CREDIT: Final = 4
"""Words, the dash counted."""
LONGEST_PLACE: Final = 5
"""Words of a place, and the comma behind it."""
LONGEST_DATELINE: Final = 14
"""Words, with marks."""
WITHIN_DATELINE: Final = frozenset({",", ".", "(", ")", "/", ";", "’", "'"})
INITIAL: Final = re.compile(r"[A-Z]\.")
INITIALS: Final = re.compile(r"(?:[A-Za-z]\.){2,}")


def cut(
    text: Sequence[str], start: Sequence[int], end: Sequence[int], paragraph_of: Sequence[int]
) -> tuple[list[tuple[int, int]], list[int]]:
    """Cut words into sentences: at paragraph ends, and at stops followed by a likely beginning.

    What goes in are columns of ``words.Words``; what comes out is (first, one past last) word of
    each sentence, and for each word the number of its sentence.
    """
    paragraphs = list(_paragraphs(paragraph_of))
    datelines = list(_datelines(text, paragraph_of, paragraphs))
    within = {at for first, behind in datelines for at in range(first + 1, behind)}
    stops = (at for at in _behind_stops(text, start, end, paragraph_of) if at not in within)
    ends = {*paragraphs, *stops, *(behind for _, behind in datelines)}
    return begun_at(sorted({0, *ends} - {len(text)}), len(text))


def begun_at(starts: Sequence[int], count: int) -> tuple[list[tuple[int, int]], list[int]]:
    """`count` words in sentences that begin at `starts`, as `cut` returns them."""
    sentences = list(pairwise([*starts, count]))
    sentence_of = [0] * count
    for number, (begin, past) in enumerate(sentences):
        sentence_of[begin:past] = [number] * (past - begin)
    return sentences, sentence_of


def _paragraphs(paragraph_of: Sequence[int]) -> Iterator[int]:
    """Where each paragraph ends: one past its last word."""
    at = 0
    while at < len(paragraph_of):
        at = bisect_right(paragraph_of, paragraph_of[at], at)
        yield at


def _behind_stops(
    text: Sequence[str], start: Sequence[int], end: Sequence[int], paragraph_of: Sequence[int]
) -> Iterator[int]:
    """Where sentences end with a stop: one past the marks that close behind it."""
    count, after = len(text), 0
    for at in compress(range(count), map(_may_stop, text)):
        if at < after:
            continue  # one of those that close behind the stop before
        after = at + 1
        while (
            after < count
            and (text[after] in CLOSERS or text[after] in STOPS)
            and start[after] == end[after - 1]  # left. “No”: that one opens
            and not (text[after] in CURLED and start[after + 1 : after + 2] == [end[after]])
        ):
            after += 1
        if _ends_sentence(text, at, after) or _credited(text, paragraph_of, at, after):
            yield after


@by_word
def _may_stop(word: str) -> bool:
    """Whether a word is a stop, or ends in one: U.S., Inc."""
    return word in STOPS or (word[-1] == "." and len(word) > 1)


def _datelines(
    text: Sequence[str], paragraph_of: Sequence[int], paragraphs: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Each dateline as its first word and one past its last; `paragraphs` are where these end."""
    dashed = not DASHES.isdisjoint(text)
    for first in [0, *paragraphs[:-1]]:
        behind = _behind_day(text, paragraph_of, first)
        if dashed and behind == first:
            behind = _behind_dateline(text, paragraph_of, first)
        if behind > first:
            yield first, behind


def _behind_day(text: Sequence[str], paragraph_of: Sequence[int], first: int) -> int:
    """The word behind a place in capitals and a day, where nothing else parts them from the text;
    else `first`.

    WARSAW, Sept 23 | The bank; OSTA, 3 May | The bank; not: WARSAW, Sept 23 (Sora Press) - The bank
    """
    if first > len(text) - 4 or len(text[first]) < 3 or not text[first].isupper():
        return first
    past = min(first + LONGEST_PLACE, len(text) - 3)
    comma = next((at for at in range(first, past) if not text[at].isupper()), past)
    if not first < comma < past or text[comma] != ",":
        return first
    begins = comma + 3
    month, day = sorted(text[comma + 1 : begins], key=str.isdigit)
    dated = day.isdigit() and is_dated_month(month.lower())
    opens = text[begins][0].isupper() and paragraph_of[begins] == paragraph_of[first]
    return begins if dated and opens else first


def _behind_dateline(text: Sequence[str], paragraph_of: Sequence[int], first: int) -> int:
    """The word behind the place, day and agency that open a paragraph; else `first`.

    NEW YORK (AP) — | The mayor / Osaka, Aug. 20 (Sora Press)— | The mayor / PARIS -- | France; but
    not: The mayor (58) — who had waited; ANN LEE — MAYOR OF RENO
    """
    stop = min(first + LONGEST_DATELINE, len(text) - 2)
    at = first
    while at < stop and (text[at][0] in WITHIN_DATELINE or _capital_or_digit(text[at])):
        at += 1
    if not first < at < stop or text[at] not in DASHES:
        return first
    if paragraph_of[at + 1] != paragraph_of[first]:
        return first
    begins = text[at + 1]
    opens = _capital_or_digit(begins) or begins in OPENING_MARKS
    capitals = text[first].isupper() and len(text[first]) > 1
    dated = capitals or text[at - 1] == ")" or text[at - 1].isdigit()
    shouted = all(word.isupper() for word in text[at + 1 : at + 4] if word[0].isalpha())
    return at + 1 if opens and dated and not shouted else first


def _capital_or_digit(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _credited(text: Sequence[str], paragraph_of: Sequence[int], stop: int, after: int) -> bool:
    """Whether only the name of an agency is left in the paragraph: It was fair. — Reuters"""
    if text[stop] not in STOPS or after + 1 >= len(text) or text[after] not in DASHES:
        return False
    if paragraph_of[after] != paragraph_of[stop] or not text[after + 1][0].isupper():
        return False
    past = after + LONGEST_CREDIT
    return past >= len(text) or paragraph_of[past] != paragraph_of[stop]


def _ends_sentence(text: Sequence[str], stop: int, after: int) -> bool:
    if after >= len(text):
        return True
    word, following = text[stop], text[after]
    if not (following[0].isupper() or following[0].isdigit() or not following[0].isalnum()):
        return False
    if following in {",", ";", ":", ")", "-", "–", "—"}:
        return False
    if word in STOPS:  # No. 10: the tokenizer cuts that stop off, and a number tells
        short = word == "." and stop > 0 and text[stop - 1] in abbreviations().inner
        return not (short and following[0].isdigit())
    if word == "X." and stop and text[stop - 1].lower() == "on":
        return True  # she wrote on X. “We won.”
    known, bare = abbreviations(), word[:-1]
    if bare in known.place:
        opens = following in OPENING_MARKS or following == "«"
        return opens and after + 1 < len(text) and text[after + 1][0].isupper()
    if INITIAL.fullmatch(word) or bare in known.inner or is_cut_off(bare):
        return False
    begins = following in known.beginning or after > stop + 1
    if INITIALS.fullmatch(word) or bare in known.final:
        return begins or not following[0].isalnum()
    return begins or not bare.isalpha()
