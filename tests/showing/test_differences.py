"""Two wordings in pieces: both texts are in them, and no words run together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.comparing.words import forms_of
from quotes.showing import page, terminal
from quotes.showing.differences import differences

WORDS = st.text(alphabet="ab “”,.\n'’", max_size=60)


@given(WORDS, WORDS)
def test_a_difference_holds_both_texts(a: str, b: str) -> None:
    pieces = differences(a, b)
    assert "".join(piece.text for piece in pieces if piece.tag != "left_out") == b
    left = [form for piece in pieces if piece.tag != "added" for form in forms_of(piece.text)]
    assert sorted(left) == sorted(forms_of(a))


@given(WORDS, WORDS)
def test_every_piece_is_its_words_with_white_space_around(a: str, b: str) -> None:
    for piece in differences(a, b):
        assert "".join(piece.spaced) == piece.text


@pytest.mark.parametrize(
    ("a", "b", "shown"),
    [
        ("“We will rebuild it.”", "We will not rebuild the bridge",
         "We will {+not+} rebuild [-it-] {+the bridge+}"),
        ("We publish every page and act,", "“We publish every page,”",
         "“We publish every page [-and act-],”"),
        ("All of us go.", "“Us go.”", "“[-All of-] Us go.”"),
        ('All of us go.', '"Us go."', '"[-All of-] Us go."'),
        ("We all go", "We go", "We [-all-] go"),
        ("same words", "Same words!", "Same words!"),
    ],
)  # fmt: skip
def test_as_the_terminal_has_it(a: str, b: str, shown: str) -> None:
    assert terminal.difference(a, b).plain == shown


def test_as_a_page_has_it() -> None:
    shown = page.difference("We <all> publish it and act.", "We publish it <at last>.")
    assert shown == ("We <del>all</del> publish it &lt;<del>and act</del> <ins>at last</ins>&gt;.")
