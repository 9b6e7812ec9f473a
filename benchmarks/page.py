"""Tables of results, and the page that holds them: one section a benchmark, written by it."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Sequence
from pathlib import Path

TITLE = """\
# Benchmarks

Each section is written by the command that it names; run it to measure on your own machine.
"""


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, markdown: bool = False) -> str:
    """Rows under their heads; the first column to the left, the others to the right."""
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]

    def line(row: Sequence[str]) -> str:
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        return f"| {' | '.join(cells)} |" if markdown else "  ".join(cells)

    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(map(line, [head, *([rule] if markdown else []), *rows]))


def publish(
    page: Path | None,
    title: str,
    doc: str | None,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
) -> None:
    """Print a table; where a page is named, also write it into the section `title` there.

    Above it stands what a module's `doc` says behind its first line and its command.
    """
    print(table(head, rows))
    if page:
        about = "\n\n".join((doc or "").strip().split("\n\n")[2:])
        write_section(page, title, f"{about}\n\n{table(head, rows, markdown=True)}")


def write_section(page: Path, title: str, content: str) -> None:
    """Put a section into a page: in place of the one of that title, or at its end."""
    text = page.read_text(encoding="utf-8") if page.exists() else TITLE
    section = f"## {title}\n\n{content.strip()}\n"
    found = re.search(rf"^## {re.escape(title)}\n.*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    if found:
        rest = text[found.end() :]
        text = text[: found.start()] + section + ("\n" + rest if rest else "")
    else:
        text = f"{text.rstrip()}\n\n{section}"
    page.write_text(text, encoding="utf-8")


def machine() -> str:
    """What the figures were measured on."""
    return f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
