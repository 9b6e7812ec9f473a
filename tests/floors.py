"""The accuracy reached, and raising it: ``python -m tests.floors`` (also ``make floors``).

Named gold sets alone are measured by ``python -m tests.floors world held``; the others stay.
``floors.toml`` holds figures in percent; ``test_floors.py`` fails when one of them drops. They are
only ever raised, by running this module, never by hand and never down.
"""

from __future__ import annotations

import math
import sys
import tomllib
from pathlib import Path

from quotes.evaluating import running
from quotes.evaluating.figures import percent
from quotes.evaluating.gold import read_gold
from tests.conftest import SHARED

FLOORS = Path(__file__).with_name("floors.toml")
TOLERANCE = 0.3
"""How much of a point a figure may fall before it counts as lost."""
WORLD = Path(__file__).parent / "gold" / "world"
GOLD: dict[str, tuple[Path, str | None]] = {
    "dev": (SHARED / "polnear", "dev"),
    "seeds": (SHARED / "seeds", None),
    "world": (WORLD / "dev", None),
    "held": (WORLD / "held", None),
}
OWN = (
    "direct detection f",
    "direct joint f",
    "all content_0.5 f",
    "all content_0.8 f",
    "all joint f",
    "speakers joint f",
)
"""For annotation in our own format, which has canonical speakers."""
WATCHED: dict[str, tuple[str, ...]] = {
    "dev": (
        "direct detection f",
        "direct joint p",
        "direct joint f",
        "all content_0.5 f",
        "all joint f",
        "all cue_overlap f",
        "all recall_by_type direct recall_0.5",
        "all recall_by_type mixed recall_0.5",
        "all recall_by_type indirect recall_0.5",
        "exact_spans content f",
        "exact_spans source f",
        "exact_spans cue f",
        "regions all called_content f",
    ),
    "seeds": ("all content_0.8 f", "speakers accuracy", "speakers joint f"),
    "world": OWN,
    "held": OWN,
}
HEADER = """\
# The accuracy reached, in percent: tests/test_floors.py fails when a figure drops by more than
# 0.3. Raised by `make floors`, never lowered and never edited by hand. What each figure measures
# is said in quotes/evaluating/figures.py.
"""
Floors = dict[str, dict[str, float]]


def read() -> Floors:
    """The floors as they are."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def reached(gold: str) -> dict[str, float]:
    """The watched figures of one gold set as they are now, in percent."""
    found = running.reached(read_gold(*GOLD[gold]), jobs=2)
    return {name: percent(found, name) for name in WATCHED[gold]}


def raised(floors: Floors, now: Floors) -> Floors:
    """Floors lifted to what is reached now, where that is higher."""
    return {
        gold: {
            name: max(math.floor(value * 100) / 100, floors.get(gold, {}).get(name, 0.0))
            for name, value in reached_now.items()
        }
        for gold, reached_now in now.items()
    }


def written(floors: Floors) -> str:
    """The floors as TOML."""
    lines = [HEADER]
    for gold, names in floors.items():
        lines.append(f"[{gold}]")
        lines += [f'"{name}" = {value:.2f}' for name, value in names.items()]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def main(only: list[str]) -> int:
    """Raise the floors of the gold sets in `only`, say which rose.

    Where none is named, of all but a held-out set between its leaving and the next one's coming.
    Returns 1, and changes nothing, where a set is unknown or its articles are missing.
    """
    chosen = only or [name for name in GOLD if name != "held" or GOLD[name][0].is_dir()]
    if missing := [name for name in chosen if name not in GOLD or not GOLD[name][0].is_dir()]:
        print(f"no annotated articles for {', '.join(missing)}", file=sys.stderr)
        return 1
    old = read()
    new = raised(old, {gold: reached(gold) for gold in chosen})
    for gold, names in new.items():
        for name, value in names.items():
            before = old.get(gold, {}).get(name, 0.0)
            if value > before:
                print(f"{gold}: {name}: {before:.2f} → {value:.2f}")
    new = old | new
    FLOORS.write_text(written({gold: new[gold] for gold in GOLD if gold in new}), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
