"""The evaluate command on annotation written here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result

from tests.conftest import run

CASES = """## One

“We will certainly appeal,” [said] {Maria Lopez}.

{Maria Lopez} [said] <<the court had erred>>.
"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.md"
    path.write_text(CASES, encoding="utf-8")
    return path


def evaluate(*arguments: object) -> Result:
    return run("evaluate", *arguments)


def test_figures_as_json_and_as_a_table(gold: Path) -> None:
    found = json.loads(evaluate(gold, "--format", "json").stdout)
    assert found["documents"] == 2
    assert found["by_kind"]["indirect"]["gold"] == 1
    assert "QUOTED WORDS  1 annotated" in evaluate(gold).stdout


def test_given_predictions_are_measured(gold: Path, tmp_path: Path) -> None:
    path = tmp_path / "found.jsonl"
    row = {"doc": "gold.md:3", "spans": [[0, 27]], "speaker_span": [33, 44], "cue_span": [28, 32]}
    path.write_text(json.dumps(row), encoding="utf-8")
    figures = json.loads(evaluate(gold, "--predictions", path, "--format", "json").stdout)
    assert figures["direct"]["joint"]["f"] == 1.0
    assert figures["all"]["joint"]["r"] == 0.5
    errors = evaluate(gold, "--predictions", path, "--errors", 5)
    assert "── missed · indirect · gold.md:5:17" in errors.stdout
    assert "{Maria Lopez} [said] <<the court had erred>>" in errors.stdout
    counted = evaluate(gold, "--predictions", path, "--count-by", "cue", "--format", "json")
    assert json.loads(counted.stdout) == {"said": 1}
    as_json = evaluate(gold, "--predictions", path, "--errors", 5, "--format", "json")
    assert [error["class"] for error in json.loads(as_json.stdout)] == ["missed"]


def test_what_changed_since(gold: Path, tmp_path: Path) -> None:
    right = {"doc": "gold.md:3", "spans": [[0, 27]], "speaker_span": [33, 44]}
    wrong = {"doc": "gold.md:5", "spans": [[0, 17]], "speaker_span": [0, 11]}
    before, now = tmp_path / "before.jsonl", tmp_path / "now.jsonl"
    before.write_text(json.dumps(right), encoding="utf-8")
    now.write_text(json.dumps(wrong), encoding="utf-8")
    options = ("--predictions", now, "--against", before)
    (joint,) = (
        line for line in evaluate(gold, *options).stdout.split("\n") if "direct joint f" in line
    )
    assert joint.split() == ["direct", "joint", "f", "100.0", "→", "0.0", "-100.0"]
    listed = evaluate(gold, *options, "--errors", 9).stdout
    new, gone = listed.split("\nGONE: ")
    assert "NEW: 2" in new
    assert "── missed · direct · gold.md:3:0" in new
    assert "── spurious · indirect" in new
    assert gone.startswith("1\n\n── cue · direct")
    back = evaluate(gold, "--predictions", before, "--against", now, "--errors", 9).stdout
    assert "NEW: 1" in back
    assert "GONE: 2" in back
    as_json = json.loads(evaluate(gold, *options, "--errors", 9, "--format", "json").stdout)
    assert as_json["figures"]["direct joint f"] == {"before": 100.0, "now": 0.0}
    unchanged = evaluate(gold, "--predictions", now, "--against", now).stdout
    assert unchanged == "no figure changed\n"


def test_one_clear_line_for_what_cannot_be_read(tmp_path: Path) -> None:
    result = evaluate(tmp_path / "gone")
    assert result.exit_code == 1
    assert result.stderr == f"Error: {tmp_path / 'gone'}: no such file or folder\n"
    broken = tmp_path / "broken.md"
    broken.write_text("## One\n\n<<open", encoding="utf-8")
    result = evaluate(broken)
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: broken.md:3: << is never closed")


def test_help_has_examples() -> None:
    assert "--errors 20 --class speaker" in evaluate("--help").stdout
