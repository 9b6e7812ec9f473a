"""Words without typography, and the word-level comparison of two texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.comparing.words import compare_words, forms_of, pieces_of, words_of

SAME = [
    ("“We won’t go,” she said", '"We won\'t go" she said'),
    ("a five-storey building", "a five storey building"),
    ("CAFÉ", "café"),
    ("the ﬁrst ﬁne day", "the first fine day"),
    ("10,000 people", "10000 people"),
    ("5% of us", "5 per cent of us"),
    ("5 percent", "5 per cent"),
    ("the U.S. army", "the US army"),
    ("it works\u200b well\u00ad", "it works well"),
    ("so… we go", "so ... we go"),
    ("rock & roll", "rock and roll"),
    ("$ 5 million", "$5 million"),
    ("one – two", "one — two"),
]
DIFFERENT = [
    ("we will go", "we will not go"),
    ("$5", "£5"),
    ("1.5 million", "15 million"),
    ("we can't", "we can"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_typography_makes_no_difference(a: str, b: str) -> None:
    assert forms_of(a) == forms_of(b)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_other_words_make_a_difference(a: str, b: str) -> None:
    assert forms_of(a) != forms_of(b)


def test_words_know_their_characters() -> None:
    text = "“The five-storey U.S. block’s gone,” he said."
    assert [text[word.start : word.end] for word in words_of(text)] == [
        "The", "five", "storey", "U.S.", "block’s", "gone", "he", "said",
    ]  # fmt: skip


def test_pieces_end_where_words_were_left_out() -> None:
    pieces = pieces_of("We will … rebuild [the bridge] soon.")
    assert pieces == [["we", "will"], ["rebuild"], ["soon"]]


def test_changes_are_words_of_both_texts() -> None:
    a = "The mayor will open the bridge in May."
    b = "The mayor will never open a bridge."
    found = [
        (change.tag, a[change.a_start : change.a_end], b[change.b_start : change.b_end])
        for change in compare_words(a, b)
    ]
    assert found == [
        ("equal", "The mayor will", "The mayor will"),
        ("insert", "", "never"),
        ("equal", "open", "open"),
        ("replace", "the", "a"),
        ("equal", "bridge", "bridge"),
        ("delete", "in May", ""),
    ]


def test_a_little_word_between_differences_is_no_agreement() -> None:
    tags = [change.tag for change in compare_words("red cars on the hill", "blue boats by the sea")]
    assert tags == ["replace"]


@given(st.text(max_size=60), st.text(max_size=60))
def test_changes_cover_every_word_once(a: str, b: str) -> None:
    changes = compare_words(a, b)
    for text, side in ((a, 1), (b, 3)):
        covered = [
            word.form
            for change in changes
            for word in words_of(text[change[side] : change[side + 1]])
        ]
        assert covered == forms_of(text)
    for change in changes:
        if change.tag == "equal":
            same = a[change.a_start : change.a_end], b[change.b_start : change.b_end]
            assert forms_of(same[0]) == forms_of(same[1])


@given(st.text(max_size=60))
def test_a_text_equals_itself(text: str) -> None:
    assert all(change.tag == "equal" for change in compare_words(text, text))
