"""The benchmark of the site: its news is true to its offsets, and every page of it answers."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner
from sqlite_utils import Database

from benchmarks.invented_news import News
from benchmarks.site import main


def test_a_second_row_of_one_id_takes_the_next() -> None:
    news = News(articles=20)
    assert [news.own(iter((5, 6, 7))) for _ in range(3)] == [5, 6, 7]


def test_invented_news_is_made_and_served(tmp_path: Path) -> None:
    path = tmp_path / "site.db"
    made = CliRunner().invoke(main, ["make", str(path), "--articles", "40", "--quotes", "400"])
    assert made.exit_code == 0, made.output
    db = Database(path)
    wrong = """select count(*) from quotes join articles on articles.id = quotes.article_id
                where substr(articles.text, start + 1, "end" - start) <> quotes.text
                   or substr(articles.text, cue_start + 1, cue_end - cue_start) <> cue
                   or substr(articles.text, mention_start + 1, mention_end - mention_start)
                      <> speaker_text"""
    assert db.execute(wrong).fetchone() == (0,)
    assert db["articles"].count == 40
    assert 300 < db["quotes"].count < 500
    db.close()

    # Exit 1 says that a page was slow, which is no matter of right or wrong.
    measured = CliRunner().invoke(main, ["measure", str(path), "--each", "8", "--format", "json"])
    assert measured.exit_code in (0, 1), measured.output
    found = json.loads(measured.output)
    assert found["articles"] == 40
    assert all(row["pages"] >= 4 for row in found["pages"].values())
