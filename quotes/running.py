"""The same extraction over many articles, in this process or in several."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import TYPE_CHECKING

from quotes.models import Article, Extraction, Problem

if TYPE_CHECKING:
    from quotes.speakers.registry import Registry

Found = tuple[Article, Extraction]
AHEAD = 8
"""Articles sent to each process before the first must come back: enough to keep all busy."""

_registry: Registry | None = None


def extract_all(
    articles: Iterable[Article | Problem], registry: Registry | None = None, jobs: int = 1
) -> Iterator[Found | Problem]:
    """Each article with what was found in it, in order; problems are handed on in their place.

    With `jobs` processes whole articles go to workers and plain values come back; only a few
    articles are held at a time, however many there are. A worker that dies raises
    concurrent.futures.process.BrokenProcessPool here.
    """
    if jobs == 1:
        _start(registry)
        for item in articles:
            yield item if isinstance(item, Problem) else (item, _extract(item.text))
        return
    with ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(registry,)) as pool:
        waiting: deque[tuple[Article, Future[Extraction]] | Problem] = deque()
        for item in articles:
            sent = item if isinstance(item, Problem) else (item, pool.submit(_extract, item.text))
            waiting.append(sent)
            if len(waiting) > AHEAD * jobs:
                yield _arrived(waiting.popleft())
        while waiting:
            yield _arrived(waiting.popleft())


def _arrived(item: tuple[Article, Future[Extraction]] | Problem) -> Found | Problem:
    return item if isinstance(item, Problem) else (item[0], item[1].result())


def _start_worker(registry: Registry | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that has the articles
    _start(registry)


def _start(registry: Registry | None) -> None:
    """Each process keeps the registry, which would otherwise travel with every article."""
    global _registry
    _registry = registry


def _extract(text: str) -> Extraction:
    from quotes.pipeline import extract

    return extract(text, _registry)
