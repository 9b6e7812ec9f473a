"""`quotes rules`: the rules, what they match, how well they do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TextIO

import click

from quotes.commands.shared import all_cores, formats, split


@click.command(short_help="List the rules, and how often each is right.")
@click.argument("gold", required=False, type=click.Path(path_type=Path))
@split
@all_cores
@formats("table", "json", "markdown", help="For people, for programs, or as a page.")
@click.option("--output", "-o", type=click.File("w", encoding="utf-8"), default="-")
def rules(gold: Path | None, split: str | None, jobs: int, form: str, output: TextIO) -> None:
    """List the rules that find quotations, and what each of them matches.

    With annotated articles in GOLD (see `quotes evaluate --help`) also how often each rule decides
    there, and how often rightly.

    \b
    Examples:
      quotes rules
      quotes rules polnear --split train
      quotes rules polnear --split train --format markdown -o docs/rules.md
    """
    from quotes.evaluating.gold import read_gold
    from quotes.evaluating.rules import markdown, rows
    from quotes.evaluating.running import reached

    articles = read_gold(gold, split) if gold else []
    by_rule = reached(articles, jobs=jobs)["by_rule"] if gold else None
    if form == "json":
        text = json.dumps(rows(by_rule), indent=1, ensure_ascii=False) + "\n"
    elif form == "markdown":
        text = markdown(by_rule, len(articles))
    else:
        text = "".join(f"{line}\n" for row in rows(by_rule) for line in _lines(row))
    output.write(text)


def _lines(row: dict[str, Any]) -> list[str]:
    first = f"{row['family']}: {row['rule']}"
    if row.get("fires"):
        first += f"   {row['fires']} times, content {100 * row['content']:.1f}%"
        first += f", speaker {100 * row['speaker']:.1f}%"
    return [first, f"    {row['matches']}"]
