"""quotes check: did they say that?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quotes.commands.shared import database, formats, terminal
from quotes.reading.text import Unreadable, read_stdin

if TYPE_CHECKING:
    from rich.console import Console

NOT_FOUND = 3


@click.command(short_help="Look up a quotation: who said it, and where?")
@database
@click.argument("words", metavar="WORDS")
@click.option("--speaker", help="Who is said to have said it: a name or a part of one.")
@click.option("--limit", default=5, show_default=True, help="Show so many quotes.")
@formats("text", "json", help="For people or for programs.")
@click.pass_context
def check(
    ctx: click.Context, db: Path, words: str, speaker: str | None, limit: int, form: str
) -> None:
    """Look up a quotation: who said it, in which words, and where?

    WORDS is the quotation, or - to read it from standard input. Quotation marks, case, accents and
    other typography make no difference. The verdict is one of: verbatim; differs (the words that
    differ are marked); told indirectly (only an outlet's own words say so); said the contrary (one
    denies what the other says); said by someone else; speaker not known (the words were found, but
    nobody is named); not found (the nearest quotes are shown).

    \b
    Examples:
      quotes check quotes.db "Pakistan will root out terrorism"
      quotes check quotes.db "We will find out what happened" --speaker Varga
      quotes check quotes.db "We will act" --format json | jq .verdict

    Exits with 0 when the words were found, 3 when not.
    """
    from quotes.storing.database import open_database

    try:
        claim = read_stdin() if words == "-" else words
    except Unreadable as error:
        raise click.ClickException(f"standard input: {error}") from error
    try:
        with open_database(db, create=False) as opened:
            answer = _answer(opened, claim, speaker, limit)
    except ValueError as error:
        raise click.UsageError(f"WORDS: {error}") from error
    if answer["speaker_known"] is False:
        click.echo(f"quotes: no speaker here is called {speaker!r}: is it a slip?", err=True)
    if form == "json":
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        _print(answer)
    ctx.exit(NOT_FOUND if answer["verdict"] == "not found" else 0)


def _answer(db: Any, claim: str, speaker: str | None, limit: int) -> dict[str, Any]:
    """The verdict, with the quotes and originals it rests on; raises ValueError without words."""
    from quotes.storing.checking import find, find_originals, is_known, verdict

    matches = find(db, claim, speaker)
    originals = find_originals(db, claim, speaker)
    return {
        "claim": claim.strip(),
        "speaker": speaker,
        "speaker_known": is_known(db, speaker) if speaker and speaker.strip() else None,
        "verdict": verdict(claim, matches, originals),
        "quotes": _quotes(db, matches[:limit]),
        "originals": [_original(db, *each) for each in originals[:limit]],
    }


def _quotes(db: Any, matches: Any) -> list[dict[str, Any]]:
    from quotes.storing.comparisons import sources_of

    sources = sources_of(db, [match.telling.id for match in matches])
    return [
        {
            **sources[match.telling.id],
            "verdict": match.verdict,
            "own": match.own,
            "similarity": match.similarity,
            "only_claimed": list(match.only_claim),
            "only_said": list(match.only_quote),
            "numbers_differ": match.numbers_differ,
            "negation_differs": match.negation_differs,
            "passage": match.passage,
            "found_start": match.start,
            "found_end": match.end,
        }
        for match in matches
    ]


def _original(db: Any, source: Any, aligned: Any) -> dict[str, Any]:
    title, url = db.execute(
        "select coalesce(title, name), url from primary_sources where id = ?", [source.id]
    ).fetchone()
    return {
        "primary_id": source.id,
        "title": title,
        "url": url,
        "speaker": source.speaker,
        "published": source.date,
        "relation": aligned.relation,
        "start": aligned.start,
        "end": aligned.end,
        "said": source.text[aligned.start : aligned.end],
        "only_claimed": list(aligned.only_quote),
        "only_said": list(aligned.only_original),
    }


def _print(answer: dict[str, Any]) -> None:
    from rich.text import Text

    from quotes.showing.terminal import VERDICTS

    console = terminal()
    verdict = answer["verdict"]
    console.print(Text(verdict.upper(), VERDICTS[verdict]))
    found = [each for each in answer["quotes"] if each["verdict"] != "not found"]
    for each in answer["originals"]:
        console.print(Text(f"\nthe original: {each['relation']}", "bold"))
        _print_one(console, answer["claim"], each)
    for each in found or answer["quotes"]:
        near = "nearest" if each["verdict"] == "not found" else each["verdict"]
        console.print(Text(f"\n{near}", VERDICTS.get(near, "bold")))
        _print_one(console, answer["claim"], each)


def _print_one(console: Console, claim: str, row: dict[str, Any]) -> None:
    from quotes.showing.terminal import difference, flags, source

    if row.get("verdict") in ("verbatim", "not found"):
        console.print(row["said"], markup=False)
    else:
        console.print(difference(claim, row.get("passage", row["said"])))
    console.print(source(row))
    if warning := flags(row):
        console.print(warning)
