"""What a function tells of a word, kept by the word: most words of an article come back at once.

functools.lru_cache also keeps which word was asked for last, and that costs more than looking up
what it tells; here everything is forgotten when KEPT words are known, which is seldom.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

KEPT = 200_000
Told = TypeVar("Told")


class _Table(dict[str, Told]):
    def __init__(self, tell: Callable[[str], Told]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> Told:
        if len(self) >= KEPT:
            self.clear()
        told = self[word] = self._tell(word)
        return told


def by_word(tell: Callable[[str], Told]) -> Callable[[str], Told]:
    """`tell`, a function of a word alone, that is asked once for each word."""
    return _Table(tell).__getitem__
