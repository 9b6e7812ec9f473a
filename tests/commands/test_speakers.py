"""quotes speakers and quotes review, as a user runs them."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import SAMPLES, run

TEXT = "“We will vote,” said Senator Ana Brandt. “We will win,” she said."


@pytest.fixture
def db(tmp_path):
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "two.txt").write_text(TEXT.replace("Ana", "Anna"), encoding="utf-8")
    path = tmp_path / "quotes.db"
    told("load", path, tmp_path / "one.txt", tmp_path / "two.txt")
    return path


def told(*arguments, code=0):
    """What the command prints, once its exit code is as expected."""
    result = run(*arguments)
    assert result.exit_code == code, result.output
    return result.output


def test_list_review_merge_and_show(db):
    listed = [json.loads(line) for line in told("speakers", db, "list", "--json").splitlines()]
    assert [(row["name"], row["quotations"]) for row in listed] == [
        ("Ana Brandt", 2),
        ("Anna Brandt", 2),
    ]
    doubt = "near-identical names: Ana Brandt: Senator, 1 article, 2 quotations; Anna Brandt"
    assert told("speakers", db, "review").startswith(doubt)
    told("speakers", db, "merge", "Anna Brandt", "Ana Brandt", "--reason", "a misprint")
    shown = told("speakers", db, "show", "Anna Brandt")
    assert shown.startswith("Ana Brandt (person")
    assert "also: Anna Brandt" in shown
    assert "role: Senator" in shown
    assert "merge: a misprint" in shown
    assert told("speakers", db, "review") == ""


def test_the_list_knows_other_names_and_ways_to_write_them(db):
    told("speakers", db, "rename", "Ana Brandt", "Aña O’Brandt", "--reason", "her own spelling")
    for typed in ("ana o'b", "Ana Brandt"):  # the name now, and the one before
        assert "Aña O’Brandt" in told("speakers", db, "list", typed)


def rows(db, sql, *values):
    with closing(sqlite3.connect(db)) as opened:
        return opened.execute(sql, values).fetchall()


def test_a_merge_takes_statements_and_originals_along(tmp_path):
    db = tmp_path / "quotes.db"
    told("load", db, SAMPLES / "port-maren")
    of = "select count(*) from {} where speaker_id = (select id from speakers where name = ?)"
    tables = ("statements", "primary_sources")
    before = [rows(db, of.format(table), "Ilse Varga") for table in tables]
    assert [(0,)] not in before
    told("speakers", db, "merge", "Ilse Varga", "Nils Oram", "--reason", "no such speaker", code=1)
    told("speakers", db, "merge", "Ilse Varga", "Ada Finch", "--reason", "a test")
    assert [rows(db, of.format(table), "Ada Finch") for table in tables] >= before
    assert rows(db, "select * from statement_queue") == []
    assert rows(db, "pragma foreign_key_check") == []
    assert told("speakers", db, "show", "Ilse Varga").startswith("Ada Finch (person")


def test_a_quote_of_another_speaker_leaves_its_statement(tmp_path):
    db = tmp_path / "quotes.db"
    told("load", db, SAMPLES / "port-maren")
    in_statement = "select id from quotes where statement_id = ?"
    ((statement,),) = rows(db, "select id from statements order by quotes desc limit 1")
    quote = rows(db, in_statement, statement)[0][0]
    told("review", db, quote, "--speaker", "Nora Blythe", "--reason", "a test")
    assert (quote,) not in rows(db, in_statement, statement)
    assert rows(db, "select * from statement_queue") == []
    told("review", db, quote, "--speaker", "A", "--nobody", "--reason", "both", code=2)


def test_export_is_a_registry_that_import_reads(db, tmp_path):
    told("speakers", db, "alias", "Ana Brandt", "A. “Storm” Brandt", "--reason", "her nickname")
    known = tmp_path / "known.toml"
    known.write_text(told("speakers", db, "export"), encoding="utf-8")
    other = tmp_path / "other.db"
    told("load", other, tmp_path / "one.txt", "--speakers", known)
    told("speakers", other, "import", known)
    assert "also: A. “Storm” Brandt" in told("speakers", other, "show", "Ana Brandt")


def test_what_goes_wrong_is_one_line(db, tmp_path):
    said = told("speakers", db, "show", "Nobody", code=1)
    assert said == "Error: no speaker called 'Nobody'; see: quotes speakers DB list\n"
    assert "no such file" in told("speakers", tmp_path / "none.db", "list", code=1)
    assert "no quotation 7" in told("review", db, 7, "--reject", "--reason", "x", code=1)
    told("review", db, 7, "--reason", "x", code=2)


def test_review_one_quotation(db, tmp_path):
    quote = json.loads(told("speakers", db, "list", "--json").splitlines()[0])
    assert quote["quotations"] == 2
    with sqlite3.connect(db) as opened:
        (first,) = opened.execute("select min(id) from quotes").fetchone()
    told("review", db, first, "--speaker", "Lena Voss", "--reason", "misheard")
    told("load", db, "--again", tmp_path / "one.txt", tmp_path / "two.txt")
    assert "Lena Voss" in told("speakers", db, "list")
    ((lena,),) = rows(db, "select id from speakers where name = 'Lena Voss'")
    ((second,),) = rows(db, "select max(id) from quotes")
    told("review", db, second, "--speaker", lena, "--reason", "misheard too")
    assert rows(db, "select speaker_id from quotes where id = ?", second) == [(lena,)]


def test_a_part_of_a_name_is_answered_with_who_it_may_be(db):
    refused = told("speakers", db, "show", "brandt", code=1)
    assert refused.count("Brandt") == 2
    assert "no speaker called 'brandt'; perhaps: " in refused
    assert "see: quotes speakers DB list" in told("speakers", db, "show", "Nobody", code=1)


def test_help_needs_no_database():
    shown = told("speakers", "nowhere.db", "merge", "--help")
    assert "SPEAKER and INTO are one" in shown
    assert "--reason" in shown
    assert not Path("nowhere.db").exists()


def test_a_role_of_one_day_is_told_with_its_day(tmp_path):
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    db = tmp_path / "dated.db"
    told("load", db, tmp_path / "one.txt", "--published", "2024-05-01T10:00")
    assert "role: Senator, 2024-05-01 (1 article)" in told("speakers", db, "show", "Ana Brandt")
