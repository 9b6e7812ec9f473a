"""The list of rules, and the page made of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

from quotes.evaluating.gold import read_gold, sample
from quotes.evaluating.rules import markdown, rows, rules
from quotes.pipeline import extract
from tests.conftest import ROOT, run

PAGE = ROOT / "docs" / "rules.md"


def test_every_rule_says_what_it_matches() -> None:
    assert rules()
    for rule in rules():
        assert len(rule.matches) > 10, f"{rule.family}.{rule.name} has no docstring to show"


def test_names_are_unique() -> None:
    names = [rule.name for rule in rules()]
    assert sorted(names) == sorted(set(names)), "a stored rule name must lead to one rule"


def test_the_page_lists_exactly_the_rules_that_exist() -> None:
    listed = re.findall(r"^\| `([^`]+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert listed == [rule.name for rule in rules()], "run `make rules`"


def test_quotes_name_only_rules_that_exist(shared: Path) -> None:
    known = {rule.name for rule in rules()}
    found = {
        quote.rule
        for article in sample(read_gold(shared / "polnear", "train"), 60, seed=5)
        for quote in extract(article.text).quotes
    }
    assert found <= known, "rules that no RULES tuple in quotes/attributing/ holds"
    assert found


def test_the_page_has_the_figures() -> None:
    rule = rules()[0].name
    cell = {"found": 40, "content_precision": 0.5, "joint_precision": 0.25}
    page = markdown({rule: {"all": cell, "direct": cell | {"found": 0}}}, articles=7)
    assert "Measured on 7 annotated articles" in page
    (line,) = (row for row in page.split("\n") if row.startswith(f"| `{rule}` |"))
    assert line.endswith("| 40 | 50.0 | 25.0 | 0 | – | – |")


def test_the_command(tmp_path: Path) -> None:
    gold = tmp_path / "gold.md"
    gold.write_text("## One\n\n“We will appeal,” [said] {Maria Lopez}.\n", encoding="utf-8")
    result = run("rules", gold, "--format", "json")
    assert result.exit_code == 0, result.output
    assert sum(row["fires"] for row in json.loads(result.stdout)) >= 1
    listed = run("rules").stdout
    assert all(row["matches"] in listed for row in rows())
    missing = run("rules", tmp_path / "gone")
    assert (missing.exit_code, missing.stderr[:6]) == (1, "Error:")
