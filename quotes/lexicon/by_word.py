"""A cache for functions of one word: most words of an article have been asked about before.

functools.lru_cache also tracks which word was used last, and that costs more than the look-up; here
the whole cache is dropped once it holds KEPT words, which is seldom.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

KEPT: Final = 200_000
"""Words; an article has a few thousand."""
LONGEST_KEPT: Final = 60
"""Characters of a word that is remembered; longer ones are addresses, seldom met again."""
Told = TypeVar("Told")


class _Table(dict[str, Told]):
    def __init__(self, tell: Callable[[str], Told]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> Told:
        told = self._tell(word)
        if len(word) <= LONGEST_KEPT:
            if len(self) >= KEPT:
                self.clear()
            self[word] = told
        return told


def by_word(tell: Callable[[str], Told]) -> Callable[[str], Told]:
    """`tell`, a function of one word, called once for each word; what it returns is remembered."""
    return _Table(tell).__getitem__
