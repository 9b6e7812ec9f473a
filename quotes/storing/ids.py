"""Ids that stay the same: a row's id is computed from what identifies it.

The same article and span therefore have the same id in every database, after every reload, and a
link to a quote keeps working. Ids have 53 bits, the whole numbers that JavaScript and JSON readers
hold exactly. A quote's id begins with the first 30 bits of its article's, so that an article's
quotes lie side by side on disk.

Two different things may, rarely, get one id (about once in 180 databases of a million articles);
`first_free` then takes the next one for the one that comes later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import blake2b

ID_BITS = 53
QUOTE_BITS = 23


def stable_ids(*parts: object) -> Iterator[int]:
    """Ids for what `parts` identify, the best first; endless, each between 1 and 2**53 - 1."""
    salt = 0
    while True:
        known = "\x1f".join("" if part is None else str(part) for part in parts)
        digest = blake2b(known.encode("utf-8", "surrogatepass"), digest_size=8, salt=_salt(salt))
        yield max(1, int.from_bytes(digest.digest(), "big") >> (64 - ID_BITS))
        salt += 1


def stable_id(*parts: object) -> int:
    """The id of what `parts` identify."""
    return next(stable_ids(*parts))


def quote_ids(article_id: int, start: int, end: int, cue_start: int | None) -> Iterator[int]:
    """Ids for a quote of an article: its own last 23 bits behind the article's first 30."""
    high = article_id >> QUOTE_BITS << QUOTE_BITS
    for own in stable_ids("quote", article_id, start, end, cue_start):
        yield max(1, high | own & (1 << QUOTE_BITS) - 1)


def first_free(ids: Iterator[int], taken: Callable[[int], bool]) -> int:
    """The first of `ids` that no other row has."""
    return next(each for each in ids if not taken(each))


def _salt(number: int) -> bytes:
    return number.to_bytes(8, "big") if number else b""
