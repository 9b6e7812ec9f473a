"""Words: columns of a Doc, its sentences and paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.finding.tokens import tokenizer
from quotes.finding.words import Words


def words_of(text: str) -> Words:
    return Words(tokenizer().make_doc(text))


def sentences(text: str) -> list[str]:
    words = words_of(text)
    return [words.phrase(first, past - 1) for first, past in words.sentences]


@given(st.text() | st.text(alphabet="Ab.,“”\"'-/ \n\r’!?"))
def test_every_word_is_the_text_at_its_offsets(text: str) -> None:
    words = words_of(text)
    for at, word in enumerate(words.text):
        assert text[words.start[at] : words.end[at]] == word


@given(st.text(alphabet="Ab.,“” \n\r’!?"))
def test_sentences_cover_all_words_once(text: str) -> None:
    words = words_of(text)
    covered = [at for first, past in words.sentences for at in range(first, past)]
    assert covered == list(range(len(words)))


def test_hyphens_and_slashes_join() -> None:
    assert words_of("Bhutto-Zardari read a five-storey NBC/WSJ poll").text == [
        "Bhutto-Zardari",
        "read",
        "a",
        "five-storey",
        "NBC/WSJ",
        "poll",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Tan met Rep. Osei in the U.S. Senate at 5 p.m. on Monday.",
        "The budget rose 3.5 percent to Rs. 400.",
        "“It is over.” said the mayor",
        "A spokesman for No. 10 Downing Street spoke under Art. 6 of the law.",
        "She met J. K. Mensah of Mensah Inc. in Accra.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("“I won.” She left.", ["“I won.”", "She left."]),
        ("They met in the U.S. The talks failed.", ["They met in the U.S.", "The talks failed."]),
        ("A heading\nA line of text", ["A heading", "A line of text"]),
        ("Was it he? “No!” It was not.", ["Was it he?", "“No!”", "It was not."]),
    ],
)
def test_several_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected
