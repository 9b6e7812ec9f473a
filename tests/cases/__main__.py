"""Run annotated cases and show what differs: ``python -m tests.cases [FILE...] [-k WORDS]``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from quotes.evaluating.cases import compare, read_cases, report
from quotes.pipeline import extract

HERE = Path(__file__).parent


def main() -> int:
    """Exit status 1 when a case fails."""
    parser = argparse.ArgumentParser(prog="python -m tests.cases", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="default: all of tests/cases/*.md")
    parser.add_argument("-k", default="", metavar="WORDS", help="only cases whose name holds WORDS")
    parser.add_argument("-v", action="store_true", help="show also the cases that hold")
    args = parser.parse_args()
    run = failed = 0
    for path in args.files or case_files():
        for case in read_cases(path):
            if args.k.lower() not in f"{path.stem}: {case.name}".lower():
                continue
            rows = compare(case, extract(case.text))
            run, bad = run + 1, any(not row.same for row in rows)
            failed += bad
            if bad or args.v:
                print(report(case, rows), end="\n\n")
    print(f"{run} cases, {failed} failed", file=sys.stderr)
    return 1 if failed else 0


def case_files() -> list[Path]:
    """The files of cases beside this one."""
    return sorted(path for path in HERE.glob("*.md") if path.name != "README.md")


if __name__ == "__main__":
    sys.exit(main())
