"""Extracting and measuring many annotated articles, in as many processes as wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from quotes.evaluating.errors import Error, Wanted, errors
from quotes.evaluating.figures import Figures, figures
from quotes.evaluating.gold import Attribution, GoldArticle, as_polnear, from_quote
from quotes.evaluating.matching import Matching
from quotes.evaluating.tallies import Counts, add, count

Predictions = Mapping[str, Sequence[Attribution]]
CHUNK = 8


def measure(
    articles: Sequence[GoldArticle],
    *,
    wanted: Wanted | None = None,
    predictions: Predictions | None = None,
    jobs: int = 1,
) -> Iterator[tuple[Counts, list[Error]]]:
    """Counts and errors of each article, in order.

    Errors are collected only where `wanted` says which. `predictions` (by article name) are
    measured instead of what our extraction finds. With `jobs` above 1, whole articles go to
    worker processes.
    """
    one = partial(_measure_one, wanted)
    if predictions is not None:
        work = [(article, tuple(predictions.get(article.name, ()))) for article in articles]
        yield from map(one, work)
    elif jobs > 1 and len(articles) > CHUNK:
        with ProcessPoolExecutor(jobs) as pool:
            yield from pool.map(one, ((a, None) for a in articles), chunksize=CHUNK)
    else:
        yield from map(one, ((a, None) for a in articles))


def reached(
    articles: Sequence[GoldArticle], *, predictions: Predictions | None = None, jobs: int = 1
) -> Figures:
    """The figures of all the articles together; see `measure`."""
    measured = measure(articles, predictions=predictions, jobs=jobs)
    return figures(add(counts for counts, _ in measured))


def _measure_one(
    wanted: Wanted | None, work: tuple[GoldArticle, tuple[Attribution, ...] | None]
) -> tuple[Counts, list[Error]]:
    article, found = work
    if found is None:
        found = extracted(article)
    matching = Matching(article, found)
    return count(matching), errors(matching, wanted) if wanted else []


def extracted(article: GoldArticle) -> tuple[Attribution, ...]:
    """What our extraction finds in an article."""
    from quotes.pipeline import extract

    try:
        quotes = extract(article.text).quotes
    except Exception as error:
        error.add_note(f"while extracting from {article.name}")
        raise
    if article.names_speakers:
        return tuple(from_quote(quote) for quote in quotes)
    return as_polnear(quotes)
