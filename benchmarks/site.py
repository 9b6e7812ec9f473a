"""How fast the published site answers: ``python -m benchmarks.site make DB``, ``… measure DB``.

`make` writes a database of invented news (1,000,000 quotes in 100,000 articles unless told
otherwise) and makes its summaries ahead, as ``quotes optimize`` does. `measure` serves it with
Datasette on one core, asks for many different addresses of every page over HTTP, one at a time,
and prints the median and the 95th percentile of the milliseconds until the whole page was there.
"""

from __future__ import annotations

import json
import random
import sqlite3
import statistics
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

import click
from sqlite_utils import Database

from benchmarks.invented_news import fill
from benchmarks.invented_words import NOUNS, PLACES, VERBS
from benchmarks.serving import served
from quotes.storing.summaries import fill as fill_summaries
from quotes.storing.summaries import tune

MEDIAN_MS, P95_MS = 100, 300
"""What is wanted of every page."""
SEED = 7


@click.group()
def main() -> None:
    """Make a large database of invented news, and measure the site on it."""


@main.command()
@click.argument("db", type=click.Path(path_type=Path))
@click.option("--articles", default=100_000, show_default=True)
@click.option("--quotes", default=1_000_000, show_default=True, help="Quotes in all, about.")
def make(db: Path, articles: int, quotes: int) -> None:
    """Write the database DB, which must not exist; an article has three quotes at least."""
    if db.exists():
        raise click.ClickException(f"{db}: exists")
    start = time.perf_counter()
    for table, rows in fill(str(db), articles, round(quotes / articles)).items():
        click.echo(f"{table:12} {rows:>12,}")
    written = time.perf_counter()
    database = Database(db)
    list(fill_summaries(database))
    tune(database)
    database.close()
    done = time.perf_counter()
    click.echo(f"written in {written - start:.0f} s, optimized in {done - written:.0f} s")


@main.command()
@click.argument("db", type=click.Path(path_type=Path, exists=True))
@click.option("--each", default=100, show_default=True, help="Addresses of each page.")
@click.option("--core", default=1, show_default=True, help="The core that serves.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
def measure(db: Path, each: int, core: int, form: str) -> None:
    """Serve DB and time its pages; exits 1 where one is slower than is wanted."""
    found = {}
    with served(db, core=core) as site:
        for page, paths in addresses(db, each).items():
            times = sorted(_milliseconds(site + path) for path in paths)
            found[page] = {
                "pages": len(times),
                "median": round(statistics.median(times), 1),
                "p95": round(times[max(0, -(-len(times) * 95 // 100) - 1)], 1),
                "slowest": round(times[-1], 1),
            }
    if form == "json":
        click.echo(json.dumps({**_size(db), "pages": found}, indent=1))
    else:
        click.echo("".join(_lines(db, found)), nl=False)
    if any(row["median"] > MEDIAN_MS or row["p95"] > P95_MS for row in found.values()):
        raise SystemExit(1)


def addresses(db: Path, each: int) -> dict[str, list[str]]:
    """Addresses of every page, drawn at random (seeded): the famous and the unknown."""
    chance = random.Random(SEED)
    with _opened(db) as conn:

        def ids(sql: str) -> list[int]:
            return [row[0] for row in conn.execute(sql)]

        speakers = ids("select speaker_id from summary_speaker_totals order by quotes desc")
        names = dict(conn.execute("select id, name from speakers"))
        articles = ids("select id from articles order by id")
        statements = ids("select id from statements order by id")
        picked = speakers[:20] + chance.sample(speakers, min(len(speakers), max(0, each - 20)))
        first = "select id from quotes where article_id = {} limit 1"
        quotes = [key for one in chance.sample(articles, each) for key in ids(first.format(one))]
    return {
        "home": ["/"] * each,
        "search": [f"/search?{query}" for query in _searches(chance, names, picked, each)],
        "quote": [f"/quote/{key}" for key in quotes],
        "article": [f"/article/{key}" for key in chance.sample(articles, each)],
        "speaker": [f"/speaker/{key}" for key in picked[:each]],
        "compare": [
            f"/statement/{key}" for key in chance.sample(statements, min(each, len(statements)))
        ],
        "outlet": [f"/outlet/{1 + number % 14}" for number in range(min(each, 28))],
    }


def _opened(db: Path) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(f"{db.absolute().as_uri()}?mode=ro", uri=True))


def _searches(
    chance: random.Random, names: dict[int, str], speakers: list[int], each: int
) -> Iterator[str]:
    """Searches of all kinds: rare and common words, phrases, filters, none."""
    kinds = 8
    for number in range(each):
        noun, verb, place = chance.choice(NOUNS), chance.choice(VERBS), chance.choice(PLACES)
        speaker = names[chance.choice(speakers)]
        asked: list[dict[str, str]] = [
            {"q": noun},
            {"q": f"{verb} {noun}"},
            {"q": f'"{noun} near {place}"'},
            {"q": f"{noun} {place}", "since": f"202{chance.randint(1, 5)}-03-01"},
            {"q": noun, "speaker": speaker},
            {"speaker": speaker},
            {"q": f"{verb} {noun}", "outlet": "The Orrin Post", "kind": "direct"},
            {"q": "will the"},
        ]
        yield urlencode(asked[number % kinds])


def _milliseconds(address: str) -> float:
    start = time.perf_counter()
    with urllib.request.urlopen(address, timeout=60) as answer:
        answer.read()
    return (time.perf_counter() - start) * 1000


def _size(db: Path) -> dict[str, float]:
    with _opened(db) as conn:
        quotes, articles = conn.execute(
            "select quotes, articles from summary_database_totals"
        ).fetchone()
        text = conn.execute("select sum(length(text)) from articles").fetchone()[0]
    size = db.stat().st_size
    return {
        "quotes": quotes,
        "articles": articles,
        "bytes_a_quote": round(size / quotes),
        "bytes_a_quote_without_articles": round((size - text) / quotes),
    }


def _lines(db: Path, found: dict[str, dict[str, float]]) -> Iterator[str]:
    size = _size(db)
    yield (
        f"{size['quotes']:,} quotes in {size['articles']:,} articles; {size['bytes_a_quote']:,} "
        f"bytes a quote, {size['bytes_a_quote_without_articles']:,} without the articles' text\n"
    )
    yield f"{'page':10}{'asked':>8}{'median ms':>12}{'95% ms':>10}{'slowest':>10}\n"
    for page, row in found.items():
        slow = row["median"] > MEDIAN_MS or row["p95"] > P95_MS
        yield (
            f"{page:10}{row['pages']:>8}{row['median']:>12}{row['p95']:>10}{row['slowest']:>10}"
            f"{'  too slow' if slow else ''}\n"
        )


if __name__ == "__main__":
    main()
