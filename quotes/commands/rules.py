"""`quotes rules`: the rules, what they match, how well they do."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, TextIO

import click


@click.command(short_help="List the rules, and how often each is right.")
@click.argument("gold", required=False, type=click.Path(path_type=Path))
@click.option("--split", help="Part of a corpus in PolNeAR's layout.  [default: dev]")
@click.option("--jobs", type=click.IntRange(1), help="Processes.  [default: one a core]")
@click.option("--format", "form", type=click.Choice(["table", "json", "markdown"]), default="table")
@click.option("--output", "-o", type=click.File("w", encoding="utf-8"), default="-")
def rules(
    gold: Path | None, split: str | None, jobs: int | None, form: str, output: TextIO
) -> None:
    """List the rules that find quotations, and what each of them matches.

    With annotated articles in GOLD (see `quotes evaluate --help`) also how often each rule decides
    there, and how often rightly.

    \b
    Examples:
      quotes rules
      quotes rules polnear --split train
      quotes rules polnear --split train --format markdown -o docs/rules.md
    """
    from quotes.evaluating.rules import markdown, rows

    by_rule, articles = _measured(gold, split, jobs) if gold else (None, 0)
    if form == "json":
        text = json.dumps(rows(by_rule), indent=1, ensure_ascii=False) + "\n"
    elif form == "markdown":
        text = markdown(by_rule, articles)
    else:
        text = "".join(f"{line}\n" for row in rows(by_rule) for line in _lines(row))
    output.write(text)


def _measured(gold: Path, split: str | None, jobs: int | None) -> tuple[dict[str, Any], int]:
    from quotes.evaluating.figures import figures
    from quotes.evaluating.gold import GoldError, read_gold
    from quotes.evaluating.notation import NotationError
    from quotes.evaluating.running import measure
    from quotes.evaluating.tallies import add

    try:
        articles = read_gold(gold, split)
    except (GoldError, NotationError, OSError) as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(1)
    measured = measure(articles, jobs=jobs or os.cpu_count() or 1)
    return figures(add(counts for counts, _ in measured))["by_rule"], len(articles)


def _lines(row: dict[str, Any]) -> list[str]:
    first = f"{row['family']}: {row['rule']}"
    if row.get("fires"):
        first += f"   {row['fires']} times, content {100 * row['content']:.1f}%"
        first += f", speaker {100 * row['speaker']:.1f}%"
    return [first, f"    {row['matches']}"]
