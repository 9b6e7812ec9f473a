"""How long each stage of extraction takes, as the pipeline calls it.

The stages are not listed here: whatever ``quotes.pipeline`` calls from our other packages is timed
while extraction runs as always. Each is called once an article, so that timing costs nothing.
"""

from __future__ import annotations

import inspect
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import wraps
from types import ModuleType
from typing import Any
from unittest.mock import patch

from quotes import pipeline


def seconds_by_stage(texts: list[str], seconds: float) -> dict[str, float]:
    """Each stage's share of the fastest of as many passes over `texts` as fit into `seconds`."""
    best: dict[str, float] = {}
    spent = 0.0
    while not best or spent < seconds:
        passed = one_pass(texts)
        spent += sum(passed.values())
        if not best or sum(passed.values()) < sum(best.values()):
            best = passed
    return best


def one_pass(texts: list[str]) -> dict[str, float]:
    """Seconds by stage, in the order in which the stages are first called."""
    clock = _Clock()
    with timed(clock):
        for text in texts:
            pipeline.extract(text)
    return dict(clock.seconds)


class _Clock:
    """Adds up seconds by name; what runs inside something timed counts for itself alone."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._inner: list[float] = []

    def wrap(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def run(*args: Any, **more: Any) -> Any:
            self.seconds[name] += 0.0
            self._inner.append(0.0)
            start = time.process_time()
            try:
                return function(*args, **more)
            finally:
                whole = time.process_time() - start
                self.seconds[name] += whole - self._inner.pop()
                if self._inner:
                    self._inner[-1] += whole

        return run


@contextmanager
def timed(clock: _Clock) -> Iterator[None]:
    """While in here, `clock` times every stage that the pipeline calls."""
    with ExitStack() as patches:
        for holder, attribute, name in stages():
            function = clock.wrap(name, getattr(holder, attribute))
            patches.enter_context(patch.object(holder, attribute, function))
        yield


def stages() -> Iterator[tuple[ModuleType, str, str]]:
    """(module, attribute, name) of each function or class of ours that the pipeline calls."""
    called = {
        name
        for function in vars(pipeline).values()
        if inspect.isfunction(function) and function.__module__ == pipeline.__name__
        for name in function.__code__.co_names
    }
    for name, value in vars(pipeline).items():
        if name not in called:
            continue
        if inspect.ismodule(value) and value.__name__.startswith("quotes."):
            for attribute, function in vars(value).items():
                if attribute in called and _is_stage(function, value.__name__):
                    yield value, attribute, f"{name}.{attribute}"
        elif _is_stage(value, getattr(value, "__module__", "")):
            yield pipeline, name, name


def _is_stage(value: object, module: str) -> bool:
    ours = module.startswith(("quotes.finding", "quotes.attributing", "quotes.resolving"))
    return ours and (inspect.isroutine(value) or inspect.isclass(value))
