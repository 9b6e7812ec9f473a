"""The seeds from their text: loaded, extracted and grouped as a user would."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from tests.comparing.conftest import SEEDS
from tests.conftest import run

OUTLETS = {"000_4e0c6358380e2728.txt": "Outlet A", "001_0d88c6235969f547.txt": "Outlet B"}


@pytest.fixture(scope="module", params=["2023-02-18", None], ids=["dated", "undated"])
def loaded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not SEEDS.is_dir():
        pytest.skip(f"no seeds at {SEEDS}")
    path: Path = tmp_path_factory.mktemp("seeds") / "quotes.db"
    for name, outlet in OUTLETS.items():
        options = ["--outlet", outlet]
        options += ["--published", request.param] if request.param else []
        result = run("load", path, SEEDS / name, *options)
        assert result.exit_code == 0, result.output
    return path


def test_the_second_tweet_is_one_statement_in_two_wordings(loaded: Path) -> None:
    rows = Database(loaded).execute(
        "select relation, outlet_a, outlet_b from wordings_compared "
        "where said_a like :words and said_b like :words",
        {"words": "“Pakistan will not only%"},
    )
    assert rows.fetchall() == [("reworded", "Outlet A", "Outlet B")]


def test_two_statements_on_one_subject_stay_two(loaded: Path) -> None:
    rows = Database(loaded).execute("select 1 from tellings where speaker = 'Rana Sanaullah'")
    assert rows.fetchall() == []


def test_the_injured_are_counted_differently(loaded: Path) -> None:
    rows = Database(loaded).execute("select figure_a, figure_b from figures_that_disagree")
    assert [set(row) for row in rows] == [{"14", "19"}]


def test_checking_finds_both_wordings(loaded: Path) -> None:
    words = "Pakistan will root out terrorism"
    result = run("check", loaded, words, "--speaker", "Sharif")
    assert result.exit_code == 0
    assert "DIFFERS" in result.output
    assert "{+not only+}" in result.output
    assert "uproot" in result.output
