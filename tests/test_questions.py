"""The commands of docs/questions.md do what the page says."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlite_utils import Database

from tests.conftest import ROOT, SAMPLES

PAGE = (ROOT / "docs" / "questions.md").read_text("utf-8")
COMMANDS = f"""
set -euo pipefail
quotes() {{ '{sys.executable}' -m quotes "$@"; }}
sqlite-utils() {{ '{sys.executable}' -m sqlite_utils "$@"; }}
"""


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The folder after all commands, and what each block printed."""
    folder = tmp_path_factory.mktemp("questions")
    shutil.copytree(SAMPLES / "port-maren", folder / "articles")
    blocks = re.findall(r"^```sh\n(.*?)^```", PAGE, re.M | re.S)
    mark = "\necho -e '\\f'\n"
    ran = subprocess.run(
        ["bash", "-c", COMMANDS + mark.join(blocks)],
        cwd=folder,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "COLUMNS": "100"},
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    return folder, ran.stdout.split("\f\n")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who said what", '"who": "Ilse Varga"'),
        ("Did they say that", "VERBATIM"),
        ("Why do you say", "[said]"),
        ("How did each outlet", "Statement "),
        ("What was really said", "verbatim"),
    ],
)
def test_a_question_is_answered(done: tuple[Path, list[str]], question: str, answer: str) -> None:
    asked = re.findall(r"^## (.*?)\n(?:(?!^## ).*\n)*?```sh", PAGE, re.M)
    (place,) = (number for number, each in enumerate(asked) if each.startswith(question))
    assert answer in done[1][place]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("why.html", "<html"),
        ("varga.html", "Ilse Varga"),
        ("quotations.csv", "doc,speaker,role,cue,text"),
        ("said.csv", "who,role,said"),
        ("known.toml", 'aliases = ["Ilse M. Varga"]'),
    ],
)
def test_a_file_is_written(done: tuple[Path, list[str]], name: str, words: str) -> None:
    assert words in (done[0] / name).read_text("utf-8")


def test_a_correction_outlives_a_load(done: tuple[Path, list[str]]) -> None:
    """The page corrects one quotation, and later loads everything anew."""
    said = Database(done[0] / "quotes.db").query(
        "select who from said where quote_id in (select quote_id from corrections)"
    )
    assert [row["who"] for row in said] == ["Ada Finch"]
