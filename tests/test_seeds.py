"""The two articles annotated by hand: what `quotes extract` must find in them, name by name."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from quotes.evaluating.ink import Ink, pair_up
from tests.conftest import run

ALIKE = 0.8
REQUIRED, EXTRA = 22, 2
PEOPLE = {
    "Shehbaz Sharif",
    "Rana Sanaullah",
    "Khawaja Asif",
    "Bilawal Bhutto-Zardari",
    "Murtaza Wahab",
    "Syed Murad Ali Shah",
}

Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def matched(shared: Path) -> list[tuple[dict[str, Any] | None, dict[str, Any] | None]]:
    """(annotated, found) for each quotation; None on one side where the other lacks it."""
    result = run("extract", shared / "seeds", "--format", "jsonl")
    assert result.exit_code == 0, result.output
    gold = by_doc((shared / "seeds" / "expected.jsonl").read_text("utf-8"))
    found = by_doc(result.stdout)
    assert set(found) <= set(gold)
    pairs: list[tuple[dict[str, Any] | None, dict[str, Any] | None]] = []
    for doc, annotated in gold.items():
        pairs += match(annotated, found[doc], (shared / "seeds" / doc).read_bytes().decode())
    return pairs


def by_doc(lines: str) -> dict[str, Rows]:
    rows: dict[str, Rows] = defaultdict(list)
    for line in lines.splitlines():
        row = json.loads(line)
        rows[row["doc"]].append(row)
    return rows


def match(
    gold: Rows, found: Rows, text: str
) -> list[tuple[dict[str, Any] | None, dict[str, Any] | None]]:
    ink = Ink(text)
    pairs = pair_up(*([ink.of(row["spans"]) for row in rows] for rows in (gold, found)), ALIKE)
    of_gold = {i: j for i, j, _ in pairs}
    taken = set(of_gold.values())
    return [
        *((row, found[of_gold[i]] if i in of_gold else None) for i, row in enumerate(gold)),
        *((None, row) for j, row in enumerate(found) if j not in taken),
    ]


def right(gold: dict[str, Any], found: dict[str, Any] | None) -> bool:
    return (
        found is not None
        and found["kind"] == gold["kind"]
        and (found["speaker"] or "").casefold() == gold["speaker"].casefold()
    )


def described(pairs: list[tuple[dict[str, Any] | None, dict[str, Any] | None]]) -> str:
    keys = ("kind", "speaker", "text")
    return "\n".join(
        f"{name}: {[row[key] for key in keys] if row else None}"
        for pair in pairs
        for name, row in zip(("annotated", "    found"), pair, strict=True)
    )


def test_content_kind_and_speaker_are_right(matched) -> None:
    required = [pair for pair in matched if pair[0] and not pair[0].get("optional")]
    assert len(required) == 24
    wrong = [pair for pair in required if not right(*pair)]
    assert len(required) - len(wrong) >= REQUIRED, described(wrong)


def test_little_else_is_found(matched) -> None:
    extra = [pair for pair in matched if pair[0] is None]
    assert len(extra) <= EXTRA, described(extra)


def test_all_the_people_speak(matched) -> None:
    assert {gold["speaker"] for gold, found in matched if gold and right(gold, found)} >= PEOPLE


def test_roles_are_as_the_articles_give_them(matched) -> None:
    named = [
        (gold, found) for gold, found in matched if gold and right(gold, found) and gold["role"]
    ]
    wrong = [
        (gold["speaker"], gold["role"], found["role"])
        for gold, found in named
        if (found["role"] or "").casefold() != gold["role"].casefold()
    ]
    assert not wrong
