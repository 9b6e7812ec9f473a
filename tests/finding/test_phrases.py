"""Noun phrases: the subject left of a verb, and the phrase that begins right of it."""

import pytest

from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.subjects import subject_before
from quotes.finding.tags import tag
from quotes.finding.words import Words


def subject(text: str, verb: str = "said") -> str | None:
    words = Words(text)
    phrase = subject_before(words, tag(words), words.text.index(verb))
    return phrase and words.phrase(phrase.first, phrase.last)


def behind(text: str, verb: str = "said") -> str | None:
    words = Words(text)
    phrase = noun_phrase_at(words, tag(words), words.text.index(verb) + 1)
    return phrase and words.phrase(phrase.first, phrase.last)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Achieng Otieno said it rained.", "Achieng Otieno"),
        ("On Monday, the mayor said it rained.", "the mayor"),
        (
            "A spokesman for the ministry of health said so.",
            "A spokesman for the ministry of health",
        ),
        ("Achieng Otieno, 43, a baker, said it rained.", "Achieng Otieno"),
        ("Achieng Otieno (Green) said it rained.", "Achieng Otieno"),
        ("The clerk — who had left early — said it rained.", "The clerk"),
        ("The clerk on Tuesday said it rained.", "The clerk"),
        ("She has also repeatedly said it rained.", "She"),
        ("Current and former officers said it rained.", "Current and former officers"),
        ("Ann Lee and Bo Ruiz said it rained.", "Ann Lee and Bo Ruiz"),
        ("Rain said", "Rain"),
        ("On Monday about 200 residents said it rained.", "about 200 residents"),
        ("More than half of the voters said it rained.", "More than half of the voters"),
        ("No one said it rained.", "No one"),
        ("She and other farmers said it rained.", "She and other farmers"),
        ("“No,” said", None),
    ],
)
def test_subject_before_a_verb(text: str, expected: str | None) -> None:
    assert subject(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“No,” said Ann Lee in a statement.", "Ann Lee"),
        ("“No,” said Ann Lee on Monday.", "Ann Lee"),
        ("“No,” said Ann Lee Monday.", "Ann Lee"),
        ("“No,” said the head of the union.", "the head of the union"),
        ("“No,” said the mayor, Ann Lee.", "the mayor"),
        ("“No,” said a spokesman for the ministry.", "a spokesman for the ministry"),
        ("“No,” said he.", "he"),
        ("“No,” said.", None),
    ],
)
def test_phrase_behind_a_verb(text: str, expected: str | None) -> None:
    assert behind(text) == expected
