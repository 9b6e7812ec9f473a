"""quotes extract: what it prints, in which order, and where its offsets point."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.pipeline import extract
from quotes.records import from_plain, record, to_plain
from tests.conftest import SAMPLES, run

KEYS = {
    "doc",
    "kind",
    "act",
    "modality",
    "text",
    "spans",
    "speaker",
    "speaker_kind",
    "speaker_text",
    "speaker_span",
    "role",
    "cue",
    "cue_span",
    "medium",
    "rule",
    "resolved_by",
    "continues",
}


def lines(*arguments: object, stdin: bytes | None = None) -> list[dict[str, Any]]:
    result = run("extract", "--format", "jsonl", *arguments, given=stdin)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def check_offsets(row: dict[str, Any], text: str) -> None:
    assert row["text"] == " ".join(text[start:end] for start, end in row["spans"])
    assert row["spans"] == sorted(row["spans"])
    assert all(0 <= start < end <= len(text) for start, end in row["spans"])
    for words, span in (("cue", "cue_span"), ("speaker_text", "speaker_span")):
        if row[words] is None:
            assert row[span] is None
        else:
            start, end = row[span]
            assert row[words] == text[start:end]


def test_samples_in_text_order_with_true_offsets() -> None:
    found = lines(SAMPLES)
    texts = {
        path.relative_to(SAMPLES).as_posix(): path.read_bytes().decode()
        for path in (SAMPLES).rglob("*.txt")
        if path.parent.name != "originals"
    }
    assert {row["doc"] for row in found} == set(texts)
    for row in found:
        assert set(row) == KEYS
        check_offsets(row, texts[row["doc"]])
    for doc in texts:
        own = [row for row in found if row["doc"] == doc]
        starts = [row["spans"][0][0] for row in own]
        assert starts == sorted(starts)
        for index, row in enumerate(own):
            assert row["continues"] is None or 0 <= row["continues"] < index


def test_a_quotation_that_goes_on_names_its_evidence() -> None:
    text = "“We won,” said Ann Lee, the mayor. “It was close.”"
    first, second = lines("-", stdin=text.encode())
    assert (first["doc"], first["cue"], first["continues"]) == ("-", "said", None)
    assert (second["cue"], second["cue_span"], second["continues"]) == (None, None, 0)
    assert second["speaker_span"] == first["speaker_span"]


@pytest.mark.parametrize(("mark", "shift"), [("", 0), ("\ufeff", 1)])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_are_counted(
    end: str, mark: str, shift: int, tmp_path: Path
) -> None:
    text = f"{mark}“We won,” Ann Lee said.{end}{end}“It was close,” the coach said.{end}"
    (tmp_path / "a.txt").write_bytes(text.encode("utf-8"))
    found = lines(tmp_path / "a.txt")
    assert [row["text"] for row in found] == ["“We won,”", "“It was close,”"]
    assert found[0]["spans"] == [[shift, shift + 9]]
    for row in found:
        check_offsets(row, text)


def test_several_paths_in_the_order_given(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text("“We won,” Ann Lee said.", "utf-8")
    assert [row["doc"] for row in lines(tmp_path / "b.txt", tmp_path / "a.txt")] == [
        "b.txt",
        "a.txt",
    ]
    assert [row["doc"] for row in lines(tmp_path)] == ["a.txt", "b.txt"]


def test_the_table_names_files_and_words() -> None:
    path = SAMPLES / "port-maren" / "courier.txt"
    result = run("extract", path)
    assert result.exit_code == 0
    assert "courier.txt" in result.stdout
    assert "“It sounded like the end of the world,”" in result.stdout
    assert result.stderr == ""


def test_markup_of_the_terminal_is_shown_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“We [bold]won[/bold],” Ann Lee said.", "utf-8")
    result = run("extract", tmp_path / "a.txt")
    assert "“We [bold]won[/bold],”" in result.stdout


def test_what_cannot_be_seen_is_no_part_of_a_quotation() -> None:
    text = "\u2067“We won,”\u2069 said\u200b Ann\u202c Lee."
    (quote,) = extract(text).quotes
    assert quote.text(text) == "“We won,”"
    assert quote.speaker == "Ann Lee"


NEWSLIKE = st.lists(
    st.sampled_from(
        [
            "“", "”", '"', "‘", "’", "'", "''", "``", "«", "»", "said", "told", "Ann Lee", "he",
            "the mayor", ",", ".", "?", ":", "—", "that", "We won", "according to", "\n", "\n\n",
            "\r\n", " ", "\ufeff", "\u200b", "\u00a0", "\u2028", "\x0c", "é", "e\u0301", "😀",
            "(", ")", "Mr.", "on Twitter", "1", "added",
        ]
    ),
    max_size=60,
).map(" ".join)  # fmt: skip


@given(st.one_of(st.text(max_size=300), NEWSLIKE))
def test_any_text_gives_quotations_that_lie_in_it(text: str) -> None:
    found = extract(text)
    for index, quote in enumerate(found.quotes):
        row = record(quote, text, "a")
        check_offsets(row, text)
        assert quote.text(text).strip()
        assert quote.continues is None or quote.continues < index
        assert from_plain(to_plain(quote)) == quote
    starts = [quote.start for quote in found.quotes]
    assert starts == sorted(starts)


def test_a_registry_of_the_user_s_own(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“We won,” said A. B. Lee.", "utf-8")
    (tmp_path / "people.csv").write_text("name,aliases\nAnn Berta Lee,A. B. Lee\n", "utf-8")
    (row,) = lines(tmp_path / "a.txt", "--speakers", tmp_path / "people.csv")
    assert row["speaker"] == "Ann Berta Lee"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [("people.toml", "not toml", 1), ("people.csv", "nobody\n", 1), ("", "", 2)],
)
def test_a_registry_that_cannot_be_used(name: str, content: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“We won,” said Ann Lee.", "utf-8")
    path = tmp_path / (name or "nothing.toml")
    if name:
        path.write_text(content, "utf-8")
    result = run("extract", tmp_path / "a.txt", "--speakers", path)
    assert result.exit_code == code
    assert str(path) in result.stderr
    assert result.stdout == ""


def test_polnear_convention_has_the_auxiliaries_and_what_goes_on() -> None:
    text = "Ann Lee, the mayor, has said: “We won.”\n\n“We will go on.”"
    (row,) = lines("-", "--convention", "polnear", stdin=text.encode())
    assert text[slice(*row["cue_span"])] == "has said"
    assert [text[start:end] for start, end in row["spans"]] == ["“We won.”", "“We will go on.”"]


def test_a_table_for_a_spreadsheet(tmp_path: Path) -> None:
    text = "“We won, and\nnow we rest,” said Mayor Ann Lee. She was glad."
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (tmp_path / "b.txt").write_text("Nothing.", "utf-8")
    result = run("extract", tmp_path, "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(result.stdout))
    assert (row["doc"], row["speaker"], row["role"], row["cue"]) == (
        "a.txt",
        "Ann Lee",
        "Mayor",
        "said",
    )
    assert row["text"] == text[int(row["start"]) : int(row["end"])]
