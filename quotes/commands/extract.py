"""quotes extract: what is quoted in articles, without a database."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import click

from quotes.commands.shared import formats, jobs, max_mb, paths, progress, speakers, tell
from quotes.models import Article, Extraction, Problem
from quotes.records import record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.table import Table

    from quotes.speakers.registry import Registry

CSV_COLUMNS = (
    "doc", "speaker", "role", "cue", "text", "kind", "act", "modality", "medium",
    "speaker_kind", "speaker_text", "start", "end", "rule",
)  # fmt: skip


@click.command()
@paths
@formats("table", "csv", "jsonl", help="A table to read, one for a spreadsheet, or JSON lines.")
@click.option(
    "--convention",
    type=click.Choice(["ours", "polnear"]),
    default="ours",
    show_default=True,
    help="Bounds of JSON lines: PolNeAR's are wider, and join what goes on (docs/evaluating.md).",
)
@speakers
@jobs
@max_mb
@click.pass_context
def extract(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    form: str,
    convention: str,
    registry: Registry | None,
    jobs: int,
    limit: int,
) -> None:
    """Print every quotation in articles, in text order.

    PATH is a text file, an HTML page, a saved e-mail, an RSS or Atom feed, the web address of one
    of these, a folder, a table of articles (see `quotes load --help`), or - for standard input.
    Offsets are characters of the file decoded as UTF-8, its line ends kept; of an HTML page,
    characters of the article in it, as `quotes explain` shows it.

    \b
    Examples:
      quotes extract article.txt
      quotes extract articles/ --format csv > quotes.csv
      quotes extract articles/ --format jsonl > quotes.jsonl
      quotes extract articles/ --speakers people.toml
      quotes extract polnear/dev/text --format jsonl --convention polnear > predictions.jsonl
      quotes extract https://example.org/article.html

    Exits with 1 when something could not be read.
    """
    from quotes.reading.articles import read_sources
    from quotes.reading.sources import find_sources
    from quotes.running import extract_all

    failed = False
    if form == "csv":
        _print_row(CSV_COLUMNS)
    sources = list(find_sources(paths, limit=limit))
    with progress("Extracting", sources) as shown:
        for item in extract_all(read_sources(shown, limit), registry, jobs):
            if isinstance(item, Problem):
                failed = True
                tell(item)
                continue
            for problem in item[0].problems:
                tell(problem)
            if form == "jsonl":
                (_print_lines if convention == "ours" else _print_polnear)(*item)
            elif form == "csv":
                _print_rows(*item)
            else:
                _print_table(*item)
    ctx.exit(int(failed))


def _print_rows(article: Article, found: Extraction) -> None:
    for quote in found.quotes:
        row = {**record(quote, article.text, article.name), "start": quote.start, "end": quote.end}
        _print_row([row[name] for name in CSV_COLUMNS])


def _print_row(values: Iterable[object]) -> None:
    line = io.StringIO()
    csv.writer(line).writerow(values)
    click.echo(line.getvalue(), nl=False)


def _print_lines(article: Article, found: Extraction) -> None:
    for quote in found.quotes:
        click.echo(json.dumps(record(quote, article.text, article.name), ensure_ascii=False))


def _print_polnear(article: Article, found: Extraction) -> None:
    from quotes.evaluating.gold import as_polnear

    for one in as_polnear(found.quotes):
        source, cue = next(iter(one.source), None), next(iter(one.cue), None)
        line = {"doc": article.name, "spans": one.content, "speaker_span": source, "cue_span": cue}
        click.echo(json.dumps(line, ensure_ascii=False))


def _print_table(article: Article, found: Extraction) -> None:
    from rich.console import Console

    # Without a terminal nothing limits the width: cells are for the next program to cut.
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = 160
    console.print(_table(article, found))


def _table(article: Article, found: Extraction) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(title=Text(article.name), title_justify="left", box=box.SIMPLE_HEAD)
    table.add_column("Who", ratio=3)
    table.add_column("Cue", ratio=1)
    table.add_column("What", ratio=8)
    table.add_column("Kind", no_wrap=True)
    for quote in found.quotes:
        who = Text(quote.speaker or "?")
        if quote.speaker is None and quote.mention:
            who = Text(f"? {quote.mention.span.of(article.text)}")
        if quote.role and quote.role != quote.speaker:
            who.append(f"\n{quote.role}", style="dim")
        cue = quote.cue.span.of(article.text) if quote.cue else "↑" if quote.mention else ""
        if quote.medium:
            cue += f"\n({quote.medium})"
        kind = quote.kind if quote.act == "statement" else f"{quote.kind}, {quote.act}"
        if quote.modality != "asserted":
            kind += f", {quote.modality}"
        words = " ".join(quote.text(article.text).split())
        table.add_row(who, Text(cue), Text(words), kind)
    if not found.quotes:
        table.add_row(Text("no quotations", style="dim"))
    return table
