"""Broken quotation marks: mended before offsets are counted, and told in one line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from quotes.reading.mending import mended, without_references
from tests.conftest import run

TEXT = "“We’ll wait – here,” said José Núñez of the café.\n\n‘No,’ said Ada Venn… “Go.”\n"


def misread(encoding: str, text: str = TEXT) -> str:
    """The text as a program shows it that takes its UTF-8 for something else."""
    return "".join(
        bytes([byte]).decode(encoding, "ignore") or chr(byte) if byte > 127 else chr(byte)
        for byte in text.encode()
    )


BROKEN = {
    "windows-1252": misread("cp1252"),
    "latin-1": misread("latin-1"),
    "mac roman": misread("mac_roman"),
    "twice": misread("cp1252", misread("cp1252")),
    "its end lost": misread("cp1252").replace("\x9d", ""),
    "its end replaced": misread("cp1252").replace("\x9d", "\ufffd"),
    "its end asked for": misread("cp1252").replace("\x9d", "?"),
    "only in part": misread("cp1252").replace("â€˜No,â€™", "‘No,’"),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_marks_are_as_they_were(broken: str) -> None:
    assert broken != TEXT
    text, (told,) = mended(broken)
    assert text == TEXT
    assert "mended" in told


@pytest.mark.parametrize(
    "text", [TEXT, "A curtain at Guant\u00c3\u00a1namo.", "‚Äh‘ nie", "5 € “off”", "", "AT&T; R&D"]
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert mended(text) == (text, [])
    assert without_references(text) == (text, [])


@given(st.text("â€œ™\x9d\x80ÃÂ¢‚¬Ä “”a.,?\ufffd", max_size=40))
def test_no_mixture_makes_it_fall_over(text: str) -> None:
    after, told = mended(text)
    assert after == text or told


def test_marks_that_are_lost_are_told() -> None:
    text, (told,) = mended("\ufffdWe wait,\ufffd said Ada Venn.")
    assert text == "\ufffdWe wait,\ufffd said Ada Venn."
    assert "lost" in told
    assert mended("An emoji: \ufffd")[1] == []


def test_references_in_plain_text() -> None:
    written = TEXT.replace("“", "&ldquo;").replace("”", "&#8221;").replace("’", "&#x2019;")
    text, (told,) = without_references(written)
    assert text == TEXT
    assert "as in HTML" in told


@pytest.mark.parametrize("broken", [BROKEN["windows-1252"], TEXT.replace("“", "&ldquo;")])
def test_every_command_tells_of_it_once(tmp_path: Path, broken: str) -> None:
    path, db = tmp_path / "broken.txt", tmp_path / "quotes.db"
    path.write_text(broken, "utf-8")
    for command in (["extract"], ["explain"], ["load", db]):
        result = run(*command, path)
        assert result.exit_code == 0
        assert result.stderr.count(f"quotes: {path}: ") == 1
    assert "1 warning" in result.stderr
    stored = Database(db)
    assert [row["text"] for row in stored["articles"].rows] == [TEXT]
    quotes = list(stored["quotes"].rows)
    assert quotes, "what was mended is quoted"
    for row in quotes:
        assert TEXT[row["start"] : row["end"]] == row["text"]
        assert "José" not in row["text"]
    (problem,) = stored["problems"].rows
    assert "mended" in problem["reason"]
    assert problem["where"] == path.name, "no path of one's own machine is published"
    assert run("load", db, path).stderr.startswith("Loaded into"), "told when it is new"


def test_a_piece_of_html_is_no_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "content.txt"
    path.write_text("<p>&ldquo;Go,&rdquo; said <b>Ada</b> Venn.</p>\n<p>He went.</p>", "utf-8")
    result = run("extract", path, "--format", "jsonl")
    assert '"text": "“Go,”", "spans": [[0, 5]], "speaker": "Ada Venn"' in result.stdout
    assert result.stderr == ""
