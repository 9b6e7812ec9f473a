"""A cache for functions of one word: most words of an article have been asked about before.

functools.lru_cache also tracks which word was used last, and that costs more than the look-up; here
the whole cache is dropped once it holds KEPT words, which is seldom.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

KEPT = 200_000
"""Words; an article has a few thousand."""
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
    """`tell`, a function of one word, called once for each word; what it returns is remembered."""
    return _Table(tell).__getitem__
