"""quotes explain: an article with everything that was found in it, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quotes.commands.shared import max_mb, speakers, tell, terminal
from quotes.models import Article, Extraction, Problem, Quote

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rich.console import Console
    from rich.text import Text

    from quotes.speakers.registry import Registry

SIGNS = {"content": ("‹", "›"), "cue": ("[", "]"), "mention": ("{", "}")}
STYLES = {"content": "green", "cue": "bold yellow", "mention": "bold cyan"}


@click.command(short_help="Show an article marked, and the rules that decided.")
@click.argument("path", metavar="PATH")
@click.option(
    "--html", type=click.Path(dir_okay=False, path_type=Path), help="Write a page to this file."
)
@speakers
@max_mb
@click.pass_context
def explain(
    ctx: click.Context, path: str, html: Path | None, registry: Registry | None, limit: int
) -> None:
    """Show an article with every quotation, cue and mention marked, and the rule that decided.

    PATH is a text file, an HTML page, the web address of one, or - for standard input. In plain
    output the content of a quotation stands in ‹number: …›, its cue in [cue], the words for its
    speaker in {mention}.

    \b
    Examples:
      quotes explain article.txt
      quotes explain article.txt --html article.html
      quotes explain article.txt | less
    """
    from quotes.evaluating.rules import rules
    from quotes.pipeline import extract
    from quotes.reading.articles import read_source
    from quotes.reading.sources import source_of

    article = read_source(source_of(path), limit)
    if isinstance(article, Problem):
        tell(article)
        ctx.exit(1)
    for problem in article.problems:
        tell(problem)
    found = extract(article.text, registry)
    matches = {rule.name: rule.matches for rule in rules()}
    if html:
        from quotes.explaining.page import page

        try:
            html.write_text(page(article, found, matches), encoding="utf-8")
        except OSError as error:
            raise click.FileError(str(html), error.strerror) from error
        return
    _print(article, found, matches)


def _print(article: Article, found: Extraction, matches: Mapping[str, str]) -> None:
    from rich.text import Text

    console = terminal()
    mark = _coloured if console.is_terminal else _plain
    console.print(_marked(article.text, found, mark), end="\n\n")
    for number, quote in enumerate(found.quotes, 1):
        _print_quote(console, number, quote, article.text, matches)
    for problem in found.problems:
        where = "" if problem.start is None else f" at {problem.start}"
        console.print(Text(f"Odd: {problem.reason}{where}", style="red"))


def _marked(text: str, found: Extraction, mark: Callable[[str, str, str], Text]) -> Text:
    from rich.text import Text

    from quotes.explaining.marking import pieces

    marked = Text()
    for piece in pieces(text, found.quotes):
        number = "".join(f"{each + 1}: " for each in piece.begins)
        marked.append(mark(piece.text, piece.part, number))
    return marked


def _coloured(text: str, part: str, number: str) -> Text:
    from rich.text import Text

    return Text(number, style="dim").append(Text(text, style=STYLES.get(part, "")))


def _plain(text: str, part: str, number: str) -> Text:
    from rich.text import Text

    opening, closing = SIGNS.get(part, ("", ""))
    return Text(f"{opening}{number}{text}{closing}")


def _print_quote(
    console: Console, number: int, quote: Quote, text: str, matches: Mapping[str, str]
) -> None:
    from rich.text import Text

    from quotes.explaining.marking import reasons

    console.print(Text(f"{number} {quote.text(text)}", style=STYLES["content"]))
    for reason in reasons(quote, matches):
        console.print(Text(f"    {reason}"))
