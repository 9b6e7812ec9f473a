"""quotes load, from files to rows: again, changed, in several processes, with metadata."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlite_utils import Database

from tests.conftest import SAMPLES, run

IGNORED = {"loads", "_sqlite_migrations", "sqlite_stat1"}


def load(db: Path, *arguments: object, stdin: bytes | None = None) -> Result:
    result = run("load", db, *arguments, given=stdin)
    assert result.exit_code == 0, result.output
    return result


def contents(path: Path) -> dict[str, list[Any]]:
    """Every row of every table, in an order of its own."""
    db = Database(path)
    names = [name for name in db.table_names() if "_fts" not in name and name not in IGNORED]
    return {name: sorted(db.execute(f"select * from [{name}]"), key=repr) for name in names}


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "quotes.db"


def test_loading_the_samples_again_changes_nothing(db: Path) -> None:
    load(db, SAMPLES)
    before, dump = db.read_bytes(), contents(db)
    assert dump["articles"]
    assert dump["quotes"]
    again = load(db, SAMPLES)
    assert again.stderr.endswith("0 articles with 0 quotations, 7 unchanged\n")
    assert contents(db) == dump
    assert db.read_bytes() == before


def test_extracting_again_gives_the_same_rows(db: Path) -> None:
    load(db, SAMPLES)
    dump = contents(db)
    load(db, SAMPLES, "--again")
    assert {**contents(db), "problems": []} == {**dump, "problems": []}


def test_several_processes_give_the_same_rows(db: Path, tmp_path: Path) -> None:
    load(db, SAMPLES)
    load(tmp_path / "two.db", SAMPLES, "--jobs", 2)
    assert contents(tmp_path / "two.db") == contents(db)


def test_the_order_of_files_does_not_matter(db: Path, tmp_path: Path) -> None:
    load(db, SAMPLES / "karachi", SAMPLES / "port-maren")
    load(tmp_path / "two.db", SAMPLES / "port-maren", SAMPLES / "karachi")
    same = ("articles", "outlets", "speakers", "aliases", "quotes", "quote_spans")
    one, two = contents(db), contents(tmp_path / "two.db")
    assert {name: one[name] for name in same} == {name: two[name] for name in same}


def test_every_span_stored_is_the_article_s_text(db: Path) -> None:
    load(db, SAMPLES)
    rows = Database(db).execute(
        "select quotes.id, quotes.text, spans.start, spans.'end', articles.text, cue, cue_start, "
        "cue_end, speaker_text, mention_start, mention_end from quotes "
        "join articles on articles.id = article_id "
        "join quote_spans as spans on spans.quote_id = quotes.id order by spans.start"
    )
    pieces: dict[int, list[str]] = {}
    words: dict[int, str] = {}
    for quote, text, start, end, article, cue, c0, c1, mention, m0, m1 in rows:
        pieces.setdefault(quote, []).append(article[start:end])
        words[quote] = text
        assert cue is None or article[c0:c1] == cue
        assert mention is None or article[m0:m1] == mention
    assert {quote: " ".join(parts) for quote, parts in pieces.items()} == words
    assert len(words) == Database(db)["quotes"].count


def test_a_changed_article_replaces_its_own_quotes(db: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("“We won,” said Ann Lee. “It was close,” said Bo Hart.", "utf-8")
    two.write_text("“They lost,” said Cy Dunn.", "utf-8")
    load(db, one, two)
    one.write_text("“We won,” said Ann Lee. “It was easy,” said Bo Hart.", "utf-8")
    result = load(db, one, two)
    assert "1 article with 2 quotations, 1 unchanged" in result.stderr
    opened = Database(db)
    texts = {row[0] for row in opened.execute("select text from quotes")}
    assert texts == {"“We won,”", "“It was easy,”", "“They lost,”"}
    found = opened.execute("select count(*) from quotes_fts('close OR easy')").fetchone()
    assert found == (1,)


def test_options_and_standard_input_say_where_it_comes_from(db: Path) -> None:
    load(
        db,
        "-",
        *("--url", "https://harbour.example/won", "--outlet", "Harbour Post"),
        *("--title", "Victory", "--byline", "Jo Reed", "--published", "2024-05-01T18:00"),
        stdin="“We won,” said Ann Lee.".encode(),
    )
    (row,) = Database(db)["said"].rows
    assert (row["who"], row["outlet"], row["date"], row["link"], row["title"], row["year"]) == (
        "Ann Lee",
        "Harbour Post",
        "2024-05-01T18:00:00",
        "https://harbour.example/won",
        "Victory",
        2024,
    )


def test_a_load_that_stores_nothing_leaves_no_trace(db: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing was said.", "utf-8")
    load(db, tmp_path / "a.txt")
    load(db, tmp_path / "a.txt")
    assert [row["articles"] for row in Database(db)["loads"].rows] == [1]


def test_as_a_sqlite_utils_plugin(db: Path) -> None:
    from sqlite_utils.cli import cli
    from sqlite_utils.plugins import ensure_plugins_loaded, pm

    ensure_plugins_loaded()
    pm.hook.register_commands(cli=cli)
    result = CliRunner().invoke(cli, ["quotes", "load", str(db), os.fspath(SAMPLES / "karachi")])
    assert result.exit_code == 0, result.output
    assert Database(db)["quotes"].count


def test_originals_of_a_manifest_are_aligned_and_kept(db: Path) -> None:
    result = load(db, SAMPLES)
    assert "Original: Remarks on the quay at Port Maren, by Ilse Varga" in result.stderr
    opened = Database(db)
    assert opened["primary_sources"].count == 2
    found = opened.execute(
        "select relation from alignments join quotes on quotes.id = quote_id "
        "where text like '%publish every page of it%'"
    )
    assert {row[0] for row in found} <= {"verbatim", "trimmed"}
    assert "Original" not in load(db, SAMPLES).stderr


def test_an_original_by_option(db: Path, tmp_path: Path) -> None:
    (tmp_path / "speech.txt").write_text("We will build it. It will be long.", "utf-8")
    (tmp_path / "a.txt").write_text("“We will build it,” said Ann Lee.", "utf-8")
    load(db, tmp_path / "a.txt", "--published", "2024-05-01")
    options = ("--primary", "--speaker", "Ann Lee", "--published", "2024-05-01")
    result = load(db, tmp_path / "speech.txt", *options)
    assert result.stderr == "Original: speech.txt, by Ann Lee\n"
    rows = Database(db).execute("select relation from alignments").fetchall()
    assert rows in ([("verbatim",)], [("trimmed",)])
    assert Database(db)["articles"].count == 1


def test_who_speaks_in_an_original_is_who_is_quoted_later(db: Path, tmp_path: Path) -> None:
    (tmp_path / "speech.txt").write_text("We will build it. It will be long.", "utf-8")
    (tmp_path / "a.txt").write_text("“We will build it,” said Ann Lee.", "utf-8")
    load(db, tmp_path / "speech.txt", "--primary", "--speaker", "Ann Lee")
    load(db, tmp_path / "a.txt")
    (speaker,) = Database(db)["speakers"].rows
    assert [row["speaker_id"] for row in Database(db)["quotes"].rows] == [speaker["id"]]
    (original,) = Database(db)["primary_sources"].rows
    assert original["speaker_id"] == speaker["id"]


def test_every_rule_that_decided_is_described(db: Path, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("“The dam will hold,” said Ada Venn, the engineer.\n", "utf-8")
    load(db, text)
    sql = "select count(*), sum(rule in (select name from rules)) from quotes"
    assert Database(db).execute(sql).fetchone() == (1, 1)


def test_what_has_no_date_is_told(db: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“We won,” said Ann Lee.", "utf-8")
    told = ", 1 without a date, so hardly compared\n"
    assert load(db, tmp_path / "a.txt").stderr.endswith(told)
    assert "without" not in load(db, tmp_path / "a.txt").stderr
    dated = load(db, tmp_path / "a.txt", "--published", "2024-05-01", "--again")
    assert "without" not in dated.stderr


def test_a_table_of_articles_twice(db: Path, tmp_path: Path) -> None:
    table = tmp_path / "export.csv"
    table.write_text(
        "text,url,outlet,published\n"
        "“We won.” said Ann Lee.,https://x.example/1,Post,2024-05-01\n"
        "“We lost.” said Bo Lee.,,Post,2024-05-01\n",
        "utf-8",
    )
    assert "2 articles with 2 quotations" in load(db, table).stderr
    assert "0 articles with 0 quotations, 2 unchanged" in load(db, table).stderr
    names = [row["name"] for row in Database(db)["articles"].rows_where(order_by="name")]
    assert names == ["export.csv/line 2", "export.csv/line 3"]
