"""What changed from one set of quotes to another, measured on the same annotation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from quotes.evaluating.errors import Error
from quotes.evaluating.figures import Figures

SECTIONS = ("direct", "all", "exact_spans", "regions", "speakers", "fields")


def leaves(figures: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, float]]:
    """Every fraction among the figures with its path, counts left out."""
    for key, value in figures.items():
        if isinstance(value, Mapping):
            yield from leaves(value, f"{path} {key}".strip())
        elif isinstance(value, float):
            yield f"{path} {key}".strip(), value


def changed(old: Figures, new: Figures) -> list[tuple[str, float, float]]:
    """(name, before, now) of each main figure that differs, in percent."""
    before = dict(leaves({key: old[key] for key in SECTIONS if key in old}))
    now = dict(leaves({key: new[key] for key in SECTIONS if key in new}))
    return [
        (name, 100 * before.get(name, 0.0), 100 * value)
        for name, value in now.items()
        if abs(value - before.get(name, 0.0)) >= 0.0005
    ]


def changes_table(rows: Sequence[tuple[str, float, float]]) -> str:
    """The changed figures, a line each."""
    if not rows:
        return "no figure changed"
    width = max(len(name) for name, _, _ in rows)
    return "\n".join(
        f"{name:{width}}  {old:5.1f} → {new:5.1f}  {new - old:+5.1f}" for name, old, new in rows
    )


def appeared(errors: Sequence[Error], among: Sequence[Error]) -> list[Error]:
    """The errors that are not `among` others: same place, same class, same spans."""
    known = {_identity(error) for error in among}
    return [error for error in errors if _identity(error) not in known]


def _identity(error: Error) -> tuple[object, ...]:
    return (
        error.article,
        error.class_,
        *(
            (side.content, side.source if error.class_ == "speaker" else ())
            for side in (error.gold, error.found)
            if side is not None
        ),
    )
