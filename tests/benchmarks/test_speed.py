"""The speed benchmark: what it measures and what it writes (never how fast anything is)."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.page import table, write_section
from benchmarks.speed import BASELINE, OURS, measure, read_texts, shown
from benchmarks.stages import one_pass
from quotes.pipeline import extract

TEXT = "“We will appeal,” said Maria Lopez. Ann Lee told reporters that the court had erred.\n" * 5


def test_measures_everything_in_one_run() -> None:
    results = measure([TEXT, TEXT], seconds=0)
    names = [result.name for result in results]
    assert names[:4] == [names[0], BASELINE, names[2], OURS]
    assert all(result.words_per_second > 0 for result in results)
    assert next(r.ratio for r in results if r.name == BASELINE) == 1.0
    assert len(json.loads(shown(results, "json"))) == len(results)
    assert shown(results, "markdown").count("\n| ") == len(results) + 1


def test_stages_are_those_that_the_pipeline_calls() -> None:
    stages = one_pass([TEXT])
    assert {"Words", "tag", "resolve"} <= set(stages)
    assert len(stages) >= 4
    assert "of" not in stages  # what a stage calls itself is no stage
    before = extract(TEXT)
    assert before == extract(TEXT)  # the timers are gone again


def test_textacy_names_speakers_on_its_docs() -> None:
    from textacy.extract.triples import direct_quotations

    from benchmarks.speed import _parsed, _sentencizing

    found = list(direct_quotations(_parsed(_sentencizing()(TEXT))))
    assert found
    assert found[0].speaker[0].text == "Maria"


def test_reads_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.txt").write_text("two", encoding="utf-8")
    (tmp_path / "a.txt").write_text("one", encoding="utf-8")
    (tmp_path / "c.csv").write_text("three", encoding="utf-8")
    assert read_texts([tmp_path]) == ["one", "two"]
    assert read_texts([tmp_path / "a.txt"]) == ["one"]


def test_a_section_is_replaced_and_the_others_stay(tmp_path: Path) -> None:
    page = tmp_path / "benchmarks.md"
    write_section(page, "Speed", "old")
    write_section(page, "Size", "small")
    write_section(page, "Speed", table(("", "words/s"), [("all", "7")], markdown=True))
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# Benchmarks\n")
    assert "old" not in text
    assert text.index("| all | ") < text.index("## Size\n\nsmall\n")
    assert text.count("## Speed") == 1
