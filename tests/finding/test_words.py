"""Words: columns of a text or a Doc, its sentences and paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.finding.tokens import tokenizer
from quotes.finding.words import UNSEEN, Words


def of_doc(text: str) -> Words:
    return Words(tokenizer()(text))


def sentences(text: str) -> list[str]:
    words = Words(text)
    return [words.phrase(first, past - 1) for first, past in words.sentences]


@given(st.text() | st.text(alphabet="Ab.,“”\"'-/ \n\r’!?"))
def test_every_word_is_the_text_at_its_offsets(text: str) -> None:
    for words in (Words(text), of_doc(text)):
        for at, word in enumerate(words.text):
            written = text[words.start[at] : words.end[at]]
            assert word == (UNSEEN.sub("", written) or written)


@pytest.mark.parametrize("column", ["source", "text", "lower", "start", "end", "paragraph_of"])
def test_the_words_of_a_text_are_those_of_its_doc(column: str) -> None:
    text = "\n“I can't,” Ms. Lee  of the NBC/WSJ said.\n \n won,”Lee sa\u00adid\u00a0(D-Va): no "
    assert getattr(Words(text), column) == getattr(of_doc(text), column)


@given(st.text(alphabet="Ab.,“” \n\r’!?"))
def test_sentences_cover_all_words_once(text: str) -> None:
    words = Words(text)
    covered = [at for first, past in words.sentences for at in range(first, past)]
    assert covered == list(range(len(words)))


def test_what_cannot_be_seen_within_words_is_no_part_of_them() -> None:
    words = Words("“No,” sa\u00adid Karl\u00adheinz\u00a0 Wolf\u200bgang.")
    assert words.text[-4:] == ["said", "Karlheinz", "Wolfgang", "."]
    assert words.phrase(5, 6) == "Karlheinz Wolfgang"


def test_hyphens_and_slashes_join() -> None:
    assert Words("Bhutto-Zardari read a five-storey NBC/WSJ poll").text == [
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
