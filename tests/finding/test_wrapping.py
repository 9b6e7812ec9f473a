"""Lines broken for width are read as the paragraphs they make; paragraphs are left alone."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.finding.wrapping import unwrapped
from quotes.pipeline import extract

SAMPLES = [path for path in sorted(Path("samples").rglob("*.txt")) if path.stat().st_size > 600]


def wrap(text: str, width: int, between: str) -> str:
    paragraphs = [line for line in text.splitlines() if line.strip()]
    return between.join(
        "\n".join(textwrap.wrap(p, width, break_long_words=False, break_on_hyphens=False))
        for p in paragraphs
    )


def found(text: str) -> list[tuple[str, str | None, str]]:
    quotes = extract(text).quotes
    return [(" ".join(q.text(text).split()), q.speaker, q.rule) for q in quotes]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize(("width", "between"), [(60, "\n\n"), (76, "\n   "), (99, "\r\n\r\n")])
def test_wrapped_text_has_the_same_quotations(path: Path, width: int, between: str) -> None:
    text = path.read_text(encoding="utf8")
    plain = "\n\n".join(line for line in text.splitlines() if line.strip())
    assert found(wrap(text, width, between)) == found(plain)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_paragraphs_of_one_line_are_left_alone(path: Path) -> None:
    text = path.read_text(encoding="utf8")
    single = "\n".join(line for line in text.splitlines() if line.strip())
    assert unwrapped(single) == single


def test_short_lines_that_had_room_are_left_alone() -> None:
    text = "Ann Lee: We won.\nRosa Diaz: We lost.\nTom Ash: Neither of us knows that yet.\n" * 4
    assert unwrapped(text) == text


def test_quoted_words_that_end_in_a_comma_go_on_in_the_next_paragraph() -> None:
    text = "“We won,”\r\n\r\nsaid Ann Lee.\n\n“It rained,”\n\n“We lost,” Bo Lund said."
    assert unwrapped(text) == text.replace("\r\n\r\n", "    ")


@given(st.text(alphabet="ab, “.”\r\n\t", max_size=600))
def test_only_the_ends_of_lines_change(text: str) -> None:
    result = unwrapped(text)
    assert len(result) == len(text)
    changed = {old for old, new in zip(text, result, strict=True) if old != new}
    assert changed <= {"\n", "\r"}
    assert all(new == " " for old, new in zip(text, result, strict=True) if old != new)
