"""quotes speakers: who is who in a database, and corrections of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quotes.commands.shared import database, reason
from quotes.storing.sql import HOLDS_NAME

if TYPE_CHECKING:
    from sqlite_utils import Database

as_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")

LIST = f"""
    select s.id, s.name, s.kind, s.wikidata, count(q.id) as quotations,
           count(distinct q.article_id) as articles
      from speakers s left join quotes q on q.speaker_id = s.id
     where (:all or s.kind not in ('unnamed', 'document'))
       and (:name is null or {HOLDS_NAME.format("s.name")} or s.id in (
              select speaker_id from aliases where {HOLDS_NAME.format("aliases.name")}))
     group by s.id order by quotations desc, s.name limit :limit"""


class WithDatabase(click.Group):
    """Opens the database for a command within, unless only its help is asked for."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command within, the database as its `ctx.obj`."""
        from quotes.storing.database import open_database

        if not set(ctx.help_option_names) & set(ctx.args):
            ctx.obj = ctx.with_resource(open_database(ctx.params["db"], create=False))
        return super().invoke(ctx)


def _found(ctx: click.Context, _: click.Parameter, named: str) -> int:
    from quotes.speakers.correcting import find_speaker

    return find_speaker(ctx.obj, named)


speaker = click.argument("who", metavar="SPEAKER", callback=_found)


@click.group(cls=WithDatabase)
@database
def speakers(db: Path) -> None:
    """Show and correct who is who in the database DB.

    Corrections are kept with their date and reason, and are applied on every later load.
    SPEAKER is a name or an id.

    \b
    Examples:
      quotes speakers quotes.db list
      quotes speakers quotes.db show "Ann Lee"
      quotes speakers quotes.db review
      quotes speakers quotes.db merge "Ann B. Lee" "Ann Lee" --reason "one mayor"
      quotes speakers quotes.db export > known.toml
    """


@speakers.result_callback()
@click.pass_context
def regroup(ctx: click.Context, /, *_: object, **__: object) -> None:
    """Group anew what a correction has moved: statements are of one speaker."""
    db: Database = ctx.obj
    if db.execute("select 1 from statement_queue limit 1").fetchone():
        from quotes.storing.statements import group

        group(db)


@speakers.command("list")
@click.argument("like", required=False)
@click.option("--all", "everybody", is_flag=True, help="Also those without a name.")
@click.option("--limit", default=100, show_default=True, type=click.IntRange(min=1))
@as_json
@click.pass_obj
def list_speakers(
    db: Database, like: str | None, everybody: bool, limit: int, as_json: bool
) -> None:
    """Speakers, the most quoted first; LIKE is a part of a name they go by."""
    rows = db.query(LIST, {"all": everybody, "name": like, "limit": limit})
    for row in rows:
        if as_json:
            click.echo(json.dumps(row, ensure_ascii=False))
        else:
            click.echo(f"{row['id']:>16}  {row['quotations']:>5}  {row['kind']:<12}  {row['name']}")


@speakers.command()
@speaker
@click.pass_obj
def show(db: Database, who: int) -> None:
    """Names, roles in time and corrections of one speaker."""
    found = next(iter(db.query("select name, kind, wikidata from speakers where id = ?", [who])))
    click.echo(f"{found['name']} ({found['kind']}, {who})")
    if found["wikidata"]:
        click.echo(f"https://www.wikidata.org/wiki/{found['wikidata']}")
    for row in db.query("select name from aliases where speaker_id = ? order by name", [who]):
        click.echo(f"also: {row['name']}")
    for row in db.query("select * from roles_in_time where speaker_id = ? order by first", [who]):
        at = f", {row['organisation']}" if row["organisation"] else ""
        source = (
            "registry"
            if row["registered"]
            else f"{row['articles']} article{'s' * (row['articles'] != 1)}"
        )
        click.echo(f"role: {row['role']}{at}, {_time(row['first'], row['last'])} ({source})")
    corrections = "select * from speaker_corrections where ? in (speaker_id, other_id) order by id"
    for row in db.query(corrections, [who]):
        click.echo(f"corrected {row['made']}: {row['action']}: {row['reason']}")


def _time(first: str | None, last: str | None) -> str:
    """From when to when, in days: articles tell the minute, which nobody's role begins at."""
    one, two = (first or "?")[:10], (last or "now")[:10]
    return one if one == two else f"{one} to {two}"


@speakers.command()
@speaker
@click.argument("into", callback=_found)
@reason
@click.pass_obj
def merge(db: Database, who: int, into: int, reason: str) -> None:
    """SPEAKER and INTO are one; INTO stays."""
    from quotes.speakers import correcting

    correcting.merge(db, who, into, reason)


@speakers.command()
@speaker
@click.option("--article", "articles", multiple=True, type=int, required=True, help="Its id.")
@click.option("--name", required=True, help="What the other one is called.")
@reason
@click.pass_obj
def split(db: Database, who: int, articles: tuple[int, ...], name: str, reason: str) -> None:
    """In these articles somebody else is meant."""
    from quotes.speakers import correcting

    click.echo(correcting.split(db, who, articles, name, reason))


@speakers.command()
@speaker
@click.argument("name")
@reason
@click.pass_obj
def rename(db: Database, who: int, name: str, reason: str) -> None:
    """Show SPEAKER as NAME."""
    from quotes.speakers import correcting

    correcting.rename(db, who, name, reason)


@speakers.command()
@speaker
@click.argument("name")
@reason
@click.pass_obj
def alias(db: Database, who: int, name: str, reason: str) -> None:
    """SPEAKER also goes by NAME, now and in later loads."""
    from quotes.speakers import correcting

    correcting.add_alias(db, who, name, reason)


@speakers.command(short_help="Doubtful links: who may be one, who two.")
@as_json
@click.pass_obj
def review(db: Database, as_json: bool) -> None:
    """Doubtful links with their evidence: who may be one, who may be two."""
    from dataclasses import asdict

    from quotes.speakers.reviewing import doubts

    for doubt in doubts(db):
        if as_json:
            click.echo(json.dumps(asdict(doubt), ensure_ascii=False))
            continue
        ids = f"{doubt.speaker.id} {doubt.other.id}" if doubt.other else str(doubt.speaker.id)
        click.echo(f"{doubt.reason}: {doubt.evidence}  [{ids}]")


@speakers.command(short_help="Named speakers as TOML, for --speakers.")
@click.pass_obj
def export(db: Database) -> None:
    """Named speakers as a registry in TOML, as --speakers reads it, to standard output."""
    from quotes.speakers.exporting import as_toml

    click.echo(as_toml(db), nl=False)


@speakers.command("import", short_help="Take over names, aliases and roles from a FILE.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def import_(db: Database, file: Path) -> None:
    """Names, aliases, roles and Wikidata ids from a registry FILE, TOML or CSV."""
    from quotes.speakers.correcting import add_known
    from quotes.speakers.registry import load

    for speaker in load(file).speakers:
        add_known(db, speaker, f"import of {file.name}")
