"""quotes remove: as if the article had never been loaded."""

from __future__ import annotations

import shutil
from pathlib import Path

from sqlite_utils import Database

from tests.conftest import SAMPLES, run

TABLES = {
    "said": "select who, role, said, cue, outlet, date, title, article_id, quote_id from said",
    "speakers": "select id, name, kind from speakers",
    "aliases": "select speaker_id, name from aliases",
    "roles": "select speaker_id, title, article_id from roles",
    "outlets": "select id, name from outlets",
    "spans": 'select quote_id, start, "end" from quote_spans',
    "statements": "select text, quotes, outlets, numbers_differ, first_quote_id from statements",
    "wordings": "select quote_a, quote_b, relation from wordings",
    "links": "select quote_a, quote_b, rule from statement_links",
    "alignments": "select quote_id, primary_id, relation from alignments",
    "figures": "select quote_id, text, value from figures",
    "disagreements": "select figure_a, figure_b from disagreements",
    "problems": "select article_id, reason from problems",
    "words": "select rowid from quotes_fts where quotes_fts match 'radar'",
}


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    db = Database(path)
    rows = {name: sorted(map(repr, db.execute(sql))) for name, sql in TABLES.items()}
    assert db.execute("pragma foreign_key_check").fetchall() == []
    db.close()
    return rows


def test_nothing_of_it_is_left(tmp_path: Path) -> None:
    folder = shutil.copytree(SAMPLES / "port-maren", tmp_path / "all")
    less, whole = tmp_path / "less.db", tmp_path / "whole.db"
    assert run("load", whole, folder).exit_code == 0
    before = contents(whole)
    table = (folder / "articles.csv").read_text("utf-8")
    gone = "lantern.txt"
    (folder / "articles.csv").write_text(
        "".join(line for line in table.splitlines(True) if not line.startswith(gone)), "utf-8"
    )
    (folder / gone).rename(tmp_path / gone)
    assert run("load", less, folder).exit_code == 0
    result = run("remove", whole, gone)
    assert (result.exit_code, result.output) == (0, "")
    after = contents(whole)
    assert after != before
    assert after == contents(less)
    (tmp_path / gone).rename(folder / gone)
    (folder / "articles.csv").write_text(table, "utf-8")
    assert run("load", whole, folder).exit_code == 0
    assert contents(whole) == before


def test_what_cannot_be_removed_changes_nothing(tmp_path: Path) -> None:
    db = tmp_path / "quotes.db"
    for outlet in ("Post", "Mail"):
        (tmp_path / "a.txt").write_text(f"“We wait,” said Ann Lee of the {outlet}.\n", "utf-8")
        run("load", db, tmp_path / "a.txt", "--outlet", outlet)
    before = contents(db)
    named = Database(db).execute("select min(id) from articles").fetchone()[0]
    for wrong, told in {
        "b.txt": "no article with the id, address or file name 'b.txt'",
        "a.txt": "several articles are called 'a.txt': name one by its id or address",
    }.items():
        result = run("remove", db, named, wrong)
        assert (result.exit_code, result.stderr.strip()) == (1, f"Error: {told}")
    assert contents(db) == before
    assert run("remove", db, named).exit_code == 0
    assert Database(db)["articles"].count == Database(db)["outlets"].count == 1
