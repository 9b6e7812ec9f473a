"""Keys by which tellings that may be one utterance find each other, without comparing all pairs.

Two tellings are candidates where they share a rare sense, or two less rare ones, of one speaker
within some days, or a fingerprint on any day. Fingerprints are winnowed (Schleimer, Wilkerson
and Aiken 2003): two tellings that share a row of ten words or more always share one.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

from quotes.comparing.content import Content, sense_bits
from quotes.comparing.tellings import speaker_key

LEAST_BITS = 6.0
"""Senses that say less are not looked up: they would find half of what a speaker ever said."""
RARE_BITS = 10.0
SHINGLE, WINNOW = 6, 5
"""Words in a fingerprint, and out of how many neighbouring ones the smallest is taken."""
DAYS = 14
"""How far apart tellings may be that share senses; `links.REACH` asks for more evidence there."""
ANY_DAY = -1
"""The day under which fingerprints stand."""
ENOUGH = 2
"""Weights that two tellings have to share to be compared."""


class Key(NamedTuple):
    """One entry of the index: its key (48 bits), its day, how much a match of it counts."""

    key: int
    day: int
    weight: int


def keys_of(content: Content, speaker: str, day: int) -> set[Key]:
    """The keys of one telling; a telling without a speaker has none."""
    who = speaker_key(speaker)
    if not who:
        return set()
    keys = set()
    for sense in content.all:
        bits = sense_bits(sense)
        if bits >= LEAST_BITS:
            rare = bits >= RARE_BITS and sense not in content.names
            keys.add(Key(_hash(f"{who} {sense}"), day, ENOUGH if rare else 1))
    for print_ in fingerprints(content.forms):
        keys.add(Key(_hash(f"{who} ~{print_}"), ANY_DAY, ENOUGH))
    return keys


def fingerprints(forms: tuple[str, ...]) -> Iterator[int]:
    """The winnowed fingerprints of a row of words; none for fewer words than SHINGLE."""
    prints = [
        crc32(" ".join(forms[at : at + SHINGLE]).encode("utf-8", "surrogatepass"))
        for at in range(len(forms) - SHINGLE + 1)
    ]
    last = None
    for at in range(max(1, len(prints) - WINNOW + 1) if prints else 0):
        least = min(prints[at : at + WINNOW])
        if least != last:
            yield least
            last = least


def _hash(text: str) -> int:
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).digest()
    return int.from_bytes(digest, "big")
