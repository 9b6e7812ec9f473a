"""`quotes evaluate`: measure extraction on annotated articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quotes.commands.shared import all_cores, formats, progress, split
from quotes.evaluating.errors import CLASSES, LEVELS
from quotes.models import KINDS

if TYPE_CHECKING:
    from quotes.evaluating.errors import Error, Wanted
    from quotes.evaluating.figures import Figures
    from quotes.evaluating.gold import GoldArticle
    from quotes.evaluating.running import Predictions


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@split
@click.option("--sample", type=click.IntRange(1), metavar="N", help="Only N articles, at random.")
@click.option("--seed", default=0, show_default=True, help="For --sample and --errors.")
@click.option(
    "--predictions",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Measure these quotes (JSONL of `quotes extract`) instead of extracting.",
)
@click.option(
    "--against",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Quotes of an earlier version (JSONL): show what changed since.",
)
@all_cores
@formats("table", "json", help="For people or for programs.")
@click.option("--errors", "count", type=click.IntRange(0), metavar="N", help="Show N errors.")
@click.option(
    "--count-by", type=click.Choice(["class", "kind", "rule", "cue"]), help="Count errors."
)
@click.option("--class", "classes", multiple=True, type=click.Choice(CLASSES), help="Only these.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Only these.")
@click.option("--rule", "rules", multiple=True, help="Only errors of rules whose name holds this.")
@click.option("--cue", "cues", multiple=True, help="Only errors with this cue, as written.")
@click.option(
    "--level",
    type=click.Choice(LEVELS),
    default=LEVELS[0],
    show_default=True,
    help="Errors of whole attributions, or of words in quotation marks alone.",
)
def evaluate(
    gold: Path,
    split: str | None,
    sample: int | None,
    seed: int,
    predictions: Path | None,
    against: Path | None,
    jobs: int,
    form: str,
    count: int | None,
    count_by: str | None,
    classes: tuple[str, ...],
    kinds: tuple[str, ...],
    rules: tuple[str, ...],
    cues: tuple[str, ...],
    level: str,
) -> None:
    """Measure extraction on the annotated articles in GOLD.

    GOLD is a folder of text files with brat standoff (x.txt, x.ann), of PolNeAR, or of text files
    with JSONL as `quotes extract --format jsonl` prints it; or one such JSONL file; or a file of
    cases in the notation of tests/cases.

    With --errors or --count-by the errors are shown instead of the figures; with --against the
    figures that changed, or the errors that are new since and those that are gone.

    \b
    Examples:
      quotes evaluate polnear --split dev
      quotes evaluate polnear --split train --sample 100 --seed 3 --format json
      quotes evaluate polnear --split train --errors 20 --class speaker --level direct
      quotes evaluate polnear --split train --count-by cue --class missed --kind indirect
      quotes evaluate my-articles --predictions other-system.jsonl
      quotes extract polnear/train/text --format jsonl > before.jsonl
      quotes evaluate polnear --split train --against before.jsonl --errors 10
    """
    from quotes.evaluating.errors import Wanted
    from quotes.evaluating.gold import read_gold, read_predictions
    from quotes.evaluating.gold import sample as sampled

    articles = read_gold(gold, split)
    now, before = (read_predictions(p) if p else None for p in (predictions, against))
    if sample:
        articles = sampled(articles, sample, seed)
    wanted = None
    if count is not None or count_by is not None:
        wanted = Wanted(classes, kinds, rules, cues, level)
    found = _measured(articles, wanted, now, jobs)
    if before is not None:
        _show_changes(_measured(articles, wanted, before, jobs), found, count, seed, form)
    elif wanted:
        _show_errors(found[1], count, count_by, seed, form)
    else:
        _show_figures(found[0], form)


def _measured(
    articles: list[GoldArticle], wanted: Wanted | None, given: Predictions | None, jobs: int
) -> tuple[Figures, list[Error]]:
    """Figures and errors of what is given, or else of what we extract."""
    from quotes.evaluating.figures import figures
    from quotes.evaluating.running import measure
    from quotes.evaluating.tallies import add

    measured = measure(articles, wanted=wanted, predictions=given, jobs=jobs)
    with progress("Measuring", measured, len(articles)) as shown:
        results = list(shown)
    return figures(add(counts for counts, _ in results)), [e for _, found in results for e in found]


def _show_figures(found: Figures, form: str) -> None:
    from quotes.evaluating.report import table

    click.echo(json.dumps(found, indent=1) if form == "json" else table(found))


def _show_changes(
    old: tuple[Figures, list[Error]],
    new: tuple[Figures, list[Error]],
    count: int | None,
    seed: int,
    form: str,
) -> None:
    from quotes.evaluating.changes import appeared, changed, changes_table

    rows = changed(old[0], new[0])
    came, went = appeared(new[1], old[1]), appeared(old[1], new[1])
    if form == "json":
        figures = {name: {"before": before, "now": now} for name, before, now in rows}
        errors = {"new": [e.as_json() for e in came], "gone": [e.as_json() for e in went]}
        click.echo(json.dumps({"figures": figures, "errors": errors}, indent=1))
        return
    click.echo(changes_table(rows))
    if count is not None:
        for title, errors_of in (("NEW", came), ("GONE", went)):
            click.echo(f"\n{title}: {len(errors_of)}\n")
            _show_errors(errors_of, count, None, seed, form)


def _show_errors(
    found: list[Error], count: int | None, count_by: str | None, seed: int, form: str
) -> None:
    from quotes.evaluating.errors import shown, tally
    from quotes.evaluating.gold import sample
    from quotes.evaluating.report import counts_table

    if count_by:
        rows = tally(found, count_by)[: count or None]
        click.echo(json.dumps(dict(rows), indent=1) if form == "json" else counts_table(rows))
        return
    assert count is not None
    errors = sample(found, count, seed)
    if form == "json":
        click.echo(json.dumps([e.as_json() for e in errors], indent=1, ensure_ascii=False))
        return
    for error in errors:
        click.echo(shown(error) + "\n")
    click.echo(f"{len(errors)} of {len(found)} errors", err=True)
