"""Writes what can be read off the code: run `make docs` after a change that its test reports.

db/schema.sql and db/README.md (a data dictionary), docs/commands.md (every command's --help), and
the example in README.md.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import yaml
from click.testing import CliRunner
from sqlite_utils import Database

from benchmarks.accuracy import FIGURES, OTHERS
from quotes.cli import main
from quotes.storing import schema

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs" / "example.txt"
WIDTH = 100


def fresh() -> Database:
    """A database at the current schema, with nothing in it."""
    db = Database(memory=True, execute_plugins=False)
    schema.upgrade(db)
    return db


def schema_sql() -> str:
    """Every statement that makes the database, in the order of the parts."""
    rows = fresh().execute(
        "select sql from sqlite_master where sql is not null "
        "and name not like '%\\_fts\\_%' escape '\\' order by rowid"
    )
    statements = "".join(f"\n{_dedented(row[0])};\n" for row in rows)
    return f"-- Made by `make docs`; do not edit.\n{statements}"


def _dedented(statement: str) -> str:
    """A statement without the indentation of the Python string it stood in."""
    first, newline, rest = statement.strip().partition("\n")
    last = rest.splitlines()[-1] if rest else ""
    margin = len(last) - len(last.lstrip())
    return first + newline + re.sub(rf"^ {{0,{margin}}}", "", rest, flags=re.MULTILINE)


def dictionary() -> str:
    """Every table and view with its columns, types, references and descriptions."""
    metadata = yaml.safe_load((ROOT / "metadata.yml").read_text("utf-8"))
    described = metadata["databases"]["quotes"]["tables"]
    db = fresh()
    parts = [
        "# The database",
        "",
        "`quotes.db` lives here (git ignores it); `make load` makes it. Made by `make docs` from",
        "the schema and metadata.yml; do not edit. [schema.sql](schema.sql) has the statements.",
        "",
    ]
    views = set(db.view_names())
    for name in described:
        if described[name].get("hidden") and "columns" not in described[name]:
            continue
        parts += [f"## {name}{' (view)' if name in views else ''}", ""]
        parts += [described[name]["description"].strip(), "", *_columns(db, name, described), ""]
    return "\n".join(parts).rstrip() + "\n"


def _columns(
    db: Database, name: str, described: dict[str, dict[str, dict[str, str]]]
) -> Iterator[str]:
    references, types = {}, {}
    if name not in db.view_names():
        references = {key.column: key.other_table for key in db.table(name).foreign_keys}
        types = {column.name: column.type.lower() for column in db.table(name).columns}
    yield "| column | type | what it holds |"
    yield "|---|---|---|"
    for column, words in described[name]["columns"].items():
        kind = types.get(column, "")
        to = f" (→ {references[column]})" if column in references else ""
        yield f"| {column} | {kind}{to} | {words} |"


def commands() -> str:
    """The help of every command, as the terminal shows it."""
    parts = ["# Commands", "", "Made by `make docs` from each command's `--help`; do not edit.", ""]
    for words in _command_words(main, ()):
        shown = " ".join(("quotes", *words))
        text = CliRunner().invoke(
            main, [*words, "--help"], prog_name="quotes", terminal_width=WIDTH
        )
        parts += [f"## {shown}", "", "```", text.output.rstrip(), "```", ""]
    return "\n".join(parts).rstrip() + "\n"


def _command_words(command: click.Command, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield words
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            given = [each.human_readable_name for each in command.params if each.required]
            yield from _command_words(inner, (*words, *given, name))


def readme() -> str:
    """README.md with what `quotes extract` prints now for the example."""
    text = (ROOT / "README.md").read_text("utf-8")
    for form in ("table", "jsonl"):
        shown = CliRunner().invoke(
            main, ["extract", str(EXAMPLE), "--format", form], catch_exceptions=False
        )
        lines = [line.rstrip() for line in shown.output.strip("\n").splitlines()]
        if form == "jsonl":
            lines = lines[:1]
        text = _between(text, form, "\n".join(["```", *lines, "```"]))
    return _between(text, "accuracy", _accuracy())


SHOWN = {
    "direct joint f": "quoted words with the right source",
    "all joint f": "all quotations with the right source",
    "exact_spans content f": "content, exactly",
    "exact_spans source f": "words for the speaker, exactly",
    "exact_spans cue f": "cue, exactly",
}


def _accuracy() -> str:
    """The figures last measured (`make accuracy`), beside those of others."""
    page = (ROOT / "docs" / "evaluating.md").read_text("utf-8")
    rows = [[cell.strip() for cell in line.split("|")] for line in page.splitlines()]
    measured = {row[1]: row[3] for row in rows if len(row) > 3 and row[1] in FIGURES}
    named = {name: label for label, name in FIGURES.items()}
    lines = ["|  | quotes | Gender Gap Tracker | Citron |", "|---|--:|--:|--:|"]
    for name, words in SHOWN.items():
        tracker, citron = OTHERS["Gender Gap Tracker"][name], OTHERS["Citron"][name]
        lines.append(f"| {words} | **{measured[named[name]]}** | {tracker} | {citron} |")
    return "\n".join(lines)


def _between(text: str, name: str, new: str) -> str:
    """Replace what stands between <!-- name --> and <!-- /name -->."""
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    if not pattern.search(text):
        raise ValueError(f"README.md has no place <!-- {name} -->")
    return pattern.sub(lambda found: f"{found[1]}{new}\n{found[2]}", text)


PAGES: dict[str, Callable[[], str]] = {
    "db/schema.sql": schema_sql,
    "db/README.md": dictionary,
    "docs/commands.md": commands,
    "README.md": readme,
}


if __name__ == "__main__":
    for name, page in PAGES.items():
        made = page()
        path = ROOT / name
        if not path.exists() or path.read_text("utf-8") != made:
            path.write_text(made, encoding="utf-8")
            print(f"wrote {name}", file=sys.stderr)
