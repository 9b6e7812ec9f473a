"""Extraction over many articles: in order, problems in their place, interrupted cleanly."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlite_utils import Database

from quotes.models import Article, Problem
from quotes.running import extract_all
from quotes.speakers.registry import Registry

ITEMS = [
    item
    for number in range(30)
    for item in (
        Article(f"“We won {number} times,” Ann Lee said.", f"{number}.txt"),
        *([Problem("empty file", f"{number}")] if number % 7 == 0 else []),
    )
]


@pytest.mark.parametrize("jobs", [1, 2])
def test_everything_comes_back_in_order(jobs: int) -> None:
    found = list(extract_all(ITEMS, jobs=jobs))
    assert [item if isinstance(item, Problem) else item[0] for item in found] == ITEMS
    for item in found:
        if not isinstance(item, Problem):
            (quote,) = item[1].quotes
            assert quote.text(item[0].text).startswith("“We won")


@pytest.mark.parametrize("jobs", [1, 2])
def test_few_articles_are_read_ahead(jobs: int) -> None:
    taken = 0

    def articles():
        nonlocal taken
        for item in ITEMS:
            taken += 1
            yield item

    first = next(iter(extract_all(articles(), Registry(), jobs)))
    assert isinstance(first, tuple)
    assert taken <= 20


def stored(path: Path) -> int:
    """How many articles are in a database that another process is making."""
    with contextlib.closing(sqlite3.connect(path)) as conn:
        try:
            return int(conn.execute("select count(*) from articles").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def test_an_interrupted_load_keeps_what_it_has_and_stops_quietly(tmp_path: Path) -> None:
    folder, db = tmp_path / "articles", tmp_path / "quotes.db"
    folder.mkdir()
    text = "“We won the cup at last,” Ann Lee said on Monday in the town.\n\n" * 5
    for number in range(3000):
        (folder / f"{number:04}.txt").write_text(text, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "quotes", "load", db, folder, "--jobs", "2"],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A shell has what it runs in the background ignore Ctrl-C, and so would this.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    deadline = time.monotonic() + 60
    while not (db.exists() and stored(db)) and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 1
    assert told.strip() == "Aborted!"
    opened = Database(db)
    assert 0 < opened["articles"].count < 3000
    assert opened["quotes"].count == 5 * opened["articles"].count
    assert opened.execute("pragma integrity_check").fetchone() == ("ok",)
