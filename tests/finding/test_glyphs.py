"""Marks as typed: found where one can begin, and just those that a search of all the text finds."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from quotes.finding.glyphs import MARK, typed_marks


@given(st.text(alphabet="“”„\"＂'’`‘‚‛«»‹›a1. \n"))
def test_no_mark_is_passed_over_and_none_is_found_twice(text: str) -> None:
    assume("‘‘" not in text and "‘’" not in text)  # typed twice, it is one mark
    found = [(span, family) for family, span in typed_marks(text)]
    assert found == [(match.span(), match.lastgroup) for match in MARK.finditer(text)]
