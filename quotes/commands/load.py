"""quotes load: articles and what is quoted in them, into a database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quotes.commands.shared import database, jobs, max_mb, paths, progress, speakers, tell
from quotes.models import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from quotes.reading.metadata import Metadata
    from quotes.reading.sources import Source
    from quotes.speakers.registry import Registry
    from quotes.storing.writer import Writer


@click.command(short_help="Store articles and their quotations in a database.")
@database
@paths
@click.option("--outlet", help="Who published the articles.")
@click.option("--published", metavar="DATE", help="When: 2023-02-18, or with a time.")
@click.option("--title", help="The headline (of one article).")
@click.option("--byline", help="Who wrote them.")
@click.option("--url", help="The address (of one article).")
@click.option("--primary", is_flag=True, help="PATH is what was really said, by --speaker.")
@click.option("--speaker", help="Who speaks in it (with --primary).")
@click.option("--again", is_flag=True, help="Extract anew also where the text is unchanged.")
@speakers
@jobs
@max_mb
@click.pass_context
def load(
    ctx: click.Context,
    /,
    db: Path,
    paths: tuple[str, ...],
    primary: bool,
    speaker: str | None,
    again: bool,
    registry: Registry | None,
    jobs: int,
    limit: int,
    **known: str | None,
) -> None:
    """Store articles and every quotation in them in the SQLite database DB.

    PATH is a text file, an HTML page, a saved e-mail (.eml), an RSS or Atom feed, the web address
    of one of these, a table, a folder (texts, pages, e-mails and articles.csv in it and below),
    or - for standard input, which needs --url. Pages and feeds say their outlet, date and
    title; where a feed from an address has only the beginning of an article, the page behind it
    is fetched.

    A table (CSV, TSV, JSON lines, or a JSON list of objects) has a column file or text: it says
    where the files beside it come from, or holds the articles. Its other columns are outlet, url,
    title, byline, published, and speaker: a row with one is an original (a speech, a press release,
    a post), against which quotations are checked.

    An article is known by its url, else by its outlet and file name. Loading it again changes
    nothing; where its text has changed, its quotations are replaced.

    \b
    Examples:
      quotes load quotes.db articles/
      quotes load quotes.db flood.txt --outlet "Harbour Post" --published 2024-05-01
      quotes load quotes.db https://harbour.example/news/feed.xml
      quotes load quotes.db archive/articles.jsonl --jobs 4
      quotes load quotes.db --primary --speaker "Ada Venn" --published 2024-05-01 speech.txt

    Exits with 1 when something could not be read; the rest is loaded.
    """
    from quotes.reading.sources import find_sources
    from quotes.speakers.linking import Speakers
    from quotes.storing.database import open_database
    from quotes.storing.writer import Writer

    if primary != bool(speaker):
        raise click.UsageError("--primary and --speaker go together: who speaks in the original?")
    defaults = _metadata({**known, "speaker": speaker})
    sources = list(find_sources(paths, defaults, limit))
    _check_usage(sources, defaults)
    how = {"limit": limit, "registry": registry, "again": again, "jobs": jobs}
    with open_database(db) as opened:
        with Writer(opened, Speakers(registry)) as writer:
            failed = _load_articles(writer, sources, how)
        failed |= _compare(opened, sources, limit)
        if writer.articles:
            opened.execute("pragma analysis_limit = 1000")
            opened.execute("analyze")
    if not primary:
        click.echo(_summary(writer, db), err=True)
    ctx.exit(int(failed))


def _load_articles(writer: Writer, sources: list[Source | Problem], how: dict[str, Any]) -> bool:
    """Store the articles, and what each rule matches; whether there was a problem."""
    from quotes.evaluating.rules import rules
    from quotes.loading import load_articles

    with progress("Loading", sources) as shown:
        failed = _tell_all(load_articles(writer, shown, **how))
    writer.flush()  # the last articles count only when they are written
    if writer.articles:
        writer.describe_rules([(rule.name, rule.family, rule.matches) for rule in rules()])
    return failed


def _compare(db: Database, sources: list[Source | Problem], limit: int) -> bool:
    """Find the statements that several outlets tell, and align quotations to originals."""
    from quotes.loading import load_originals
    from quotes.reading.sources import Source
    from quotes.storing.statements import group, waiting

    with progress("Comparing", range(waiting(db))) as bar:
        group(db, bar.update)
    originals = [source for source in sources if isinstance(source, Source)]
    return _tell_all(load_originals(db, originals, limit))


def _tell_all(met: Iterable[Problem | str]) -> bool:
    """Tell of each problem and of what else was done; whether something could not be read."""
    failed = False
    for each in met:
        if isinstance(each, Problem):
            failed |= not each.read
            tell(each)
        else:
            click.echo(f"Original: {each}", err=True)
    return failed


def _metadata(known: dict[str, str | None]) -> Metadata:
    from quotes.reading.metadata import BadMetadata, checked

    try:
        return checked(**known)
    except BadMetadata as error:
        raise click.UsageError(str(error)) from error


def _check_usage(sources: list[Source | Problem], defaults: Metadata) -> None:
    if len(sources) > 1 and (defaults.url or defaults.title):
        raise click.UsageError("--url and --title are of one article; use an articles.csv")
    if not defaults.url and any(getattr(source, "name", None) == "-" for source in sources):
        raise click.UsageError("an article from standard input needs --url to be known by")


def _summary(writer: Writer, db: Path) -> str:
    odd = writer.problems - writer.unread - writer.warnings
    parts = [
        f"{_count(writer.articles, 'article')} with {_count(writer.quotes, 'quotation')}",
        f"{writer.unchanged:,} unchanged" if writer.unchanged else "",
        f"{writer.unread:,} not read" if writer.unread else "",
        _count(writer.warnings, "warning") if writer.warnings else "",
        f"{_count(odd, 'odd quotation mark')} noted" if odd else "",
        f"{writer.undated:,} without a date, so hardly compared" if writer.undated else "",
    ]
    return f"Loaded into {db}: {', '.join(part for part in parts if part)}"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
