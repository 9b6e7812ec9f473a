"""Keys by which tellings that may be one utterance find each other, without comparing all pairs.

Two tellings are candidates where they share a rare sense, or two less rare ones, of one speaker
within a few days, or a fingerprint on any day. Fingerprints are winnowed (Schleimer, Wilkerson
and Aiken 2003): two tellings that share a row of fifteen words or more always share one.

A key is one number that begins with its stretch of days, then its speaker. So news of today lies
side by side with what it is compared with, the keys of one telling on a page or two, and an added
quote costs the same however many years lie before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from zlib import crc32

from quotes.comparing.content import Content, sense_bits, weight_of
from quotes.comparing.tellings import speaker_key

LEAST_BITS = 6.0
"""Senses that say less are not looked up: they would find half of what a speaker ever said."""
RARE_BITS = 10.0
SHINGLE, WINNOW = 6, 10
"""Words in a fingerprint, and out of how many neighbouring ones the smallest is taken."""
DAYS = 3
"""How far apart tellings may be that share senses; for more, `links.REACH` asks for evidence that
leaves a fingerprint."""
FAR_BITS = 30.0
"""The fingerprints of a telling that says less are of its day: so little does not reach further."""
DAY_BITS, SPEAKER_BITS, SENSE_BITS = 3, 20, 22
"""A sense's key is its stretch of 2**DAY_BITS days, its speaker, the sense, the day in the stretch.
A chance match of two hashes costs one comparison. Keys of fingerprints are below 0."""
PRINT_BITS = 32
ENOUGH = 2
"""Weights that two tellings have to share to be compared."""


class Key(NamedTuple):
    """One entry of the index, and how much a match of it counts."""

    key: int
    weight: int


def keys_of(content: Content, speaker: str, day: int) -> list[Key]:
    """The keys of one telling; a telling without a speaker has none."""
    who = speaker_key(speaker)
    if not who:
        return []
    whose = _hash(who, SPEAKER_BITS)
    stretch, on = divmod(day, 1 << DAY_BITS)
    of_speaker = (stretch << SPEAKER_BITS | whose) << SENSE_BITS
    keys = [
        Key((of_speaker | _hash(sense, SENSE_BITS)) << DAY_BITS | on, _weight(sense, content))
        for sense in content.all
        if sense_bits(sense) >= LEAST_BITS
    ]
    prints = fingerprints(content.forms)
    if weight_of(content.all) >= FAR_BITS:
        any_day = ~(whose << PRINT_BITS)
        return keys + [Key(any_day ^ each, ENOUGH) for each in prints]
    return keys + [
        Key((of_speaker | each >> PRINT_BITS - SENSE_BITS) << DAY_BITS | on, ENOUGH)
        for each in prints
    ]


def matches(key: int) -> list[tuple[int, int]]:
    """The ranges of keys, first and last, that match a key: the same sense within `DAYS`."""
    if key < _STRETCH:
        return [(key, key)]
    return [(key + low, key + high) for low, high in _RANGES[key & (1 << DAY_BITS) - 1]]


def _ranges(on: int) -> list[tuple[int, int]]:
    """How far the keys that match lie from one of day `on`: in its stretch, and in the next one."""
    length = 1 << DAY_BITS
    found = [(max(0, on - DAYS) - on, min(length - 1, on + DAYS) - on)]
    if on < DAYS:
        found.append((length - DAYS - _STRETCH, length - 1 - on - _STRETCH))
    if on + DAYS >= length:
        found.append((_STRETCH - on, _STRETCH + DAYS - length))
    return found


_STRETCH = 1 << (SPEAKER_BITS + SENSE_BITS + DAY_BITS)
_RANGES = [_ranges(on) for on in range(1 << DAY_BITS)]


def fingerprints(forms: tuple[str, ...]) -> Iterator[int]:
    """The winnowed fingerprints of a row of words; fewer words than SHINGLE have one together."""
    rows = range(max(1, len(forms) - SHINGLE + 1))
    prints = [_hash(" ".join(forms[at : at + SHINGLE]), PRINT_BITS) for at in rows]
    last = None
    for at in range(max(1, len(prints) - WINNOW + 1)):
        least = min(prints[at : at + WINNOW])
        if least != last:
            yield least
            last = least


def _weight(sense: str, content: Content) -> int:
    return ENOUGH if sense_bits(sense) >= RARE_BITS and sense not in content.names else 1


def _hash(text: str, bits: int) -> int:
    return crc32(text.encode("utf-8", "surrogatepass")) >> 32 - bits
