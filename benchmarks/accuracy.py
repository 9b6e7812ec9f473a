"""Accuracy on PolNeAR, train beside dev, and beside what other systems reach on dev.

    python -m benchmarks.accuracy ../shared/polnear [--write docs/evaluating.md]

Rules are made looking at train; how far dev stays behind it shows how much they were made for the
articles they were made from.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.page import table, write_section
from quotes.evaluating import running
from quotes.evaluating.figures import percent
from quotes.evaluating.gold import GoldError, read_gold

FIGURES = {
    "quoted words: found, F": "direct detection f",
    "quoted words: right source if found": "direct speaker_accuracy",
    "quoted words: found with right source, precision": "direct joint p",
    "quoted words: found with right source, F": "direct joint f",
    "all: half of the content, F": "all content_0.5 f",
    "all: found with right source, F": "all joint f",
    "recall of direct": "all recall_by_type direct recall_0.5",
    "recall of mixed": "all recall_by_type mixed recall_0.5",
    "recall of indirect": "all recall_by_type indirect recall_0.5",
    "exact content, F": "exact_spans content f",
    "exact source, F": "exact_spans source f",
    "exact cue, F": "exact_spans cue f",
    "quoted regions called content, precision": "regions all called_content p",
    "scare quotes left alone": "regions all left_alone_rightly",
}
OTHERS = {
    "textacy": {"direct joint f": 56.1, "all joint f": 18.1},
    "JournalismAI": {"direct joint f": 55.6},
    "Gender Gap Tracker": {
        "direct joint f": 65.5,
        "all joint f": 43.4,
        "exact_spans content f": 43.9,
        "exact_spans source f": 49.2,
        "exact_spans cue f": 44.9,
    },
    "Citron": {
        "direct joint f": 70.5,
        "all joint f": 55.6,
        "exact_spans content f": 46.0,
        "exact_spans source f": 67.1,
        "exact_spans cue f": 55.4,
    },
}
"""Measured on dev with the same measures, all four given CoreNLP's parses, Citron retrained."""
ABOUT = """\
Made by `make accuracy`, in percent. The gap is train less dev: rules are made while reading train.
The other systems were measured on dev in the same way and were given CoreNLP's parses (Citron was
retrained on train); we use neither a parse nor anything trained.
"""


def reached(folder: Path, split: str) -> dict[str, float]:
    """The figures of one split, in percent."""
    found = running.reached(read_gold(folder, split), jobs=2)
    return {path: percent(found, path) for path in FIGURES.values()}


def compared(train: dict[str, float], dev: dict[str, float], *, markdown: bool) -> str:
    """The table: a row a figure."""
    head = ("", "train", "dev", "gap", *OTHERS)
    rows = [
        (
            label,
            f"{train[path]:.1f}",
            f"{dev[path]:.1f}",
            f"{train[path] - dev[path]:+.1f}",
            *(f"{other[path]:.1f}" if path in other else "" for other in OTHERS.values()),
        )
        for label, path in FIGURES.items()
    ]
    return table(head, rows, markdown=markdown)


def main() -> int:
    """Measure both splits, print, and write the section where asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("polnear", type=Path, help="PolNeAR's folder (with metadata.tsv)")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the table into this page")
    args = parser.parse_args()
    try:
        train, dev = reached(args.polnear, "train"), reached(args.polnear, "dev")
    except (GoldError, OSError) as error:
        print(f"Error: {error}", file=sys.stderr)
        return 1
    print(compared(train, dev, markdown=False))
    if args.write:
        write_section(
            args.write, "Figures reached", f"{ABOUT}\n{compared(train, dev, markdown=True)}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
