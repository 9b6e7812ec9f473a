"""The words of comparing: every entry does what its example says."""

import pytest

from quotes.comparing.content import content_of
from quotes.comparing.vocabulary import bits_of, sense_of, small_words, stem_of
from quotes.lexicon import entries

SENSES = entries("senses", "sense", {"words": list, "example": str})
IRREGULAR = entries("irregular", "word", {"lemma": str, "forms": list})


@pytest.mark.parametrize("entry", SENSES, ids=lambda entry: entry["words"][0])
def test_both_sides_of_an_example_say_the_same(entry: dict[str, object]) -> None:
    one, other = str(entry["example"]).split(" | ")
    assert content_of(one).all == content_of(other).all != frozenset()


def test_a_word_has_one_sense() -> None:
    words = [word for entry in SENSES for word in entry["words"]]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("entry", IRREGULAR, ids=lambda entry: entry["lemma"])
def test_irregular_forms_have_the_stem_of_their_lemma(entry: dict[str, object]) -> None:
    forms: list[str] = entry["forms"]  # type: ignore[assignment]
    assert {stem_of(form) for form in forms} == {stem_of(str(entry["lemma"]))}


def test_common_senses_say_less_than_rare_ones() -> None:
    assert bits_of(sense_of("country")) < bits_of(sense_of("vaccine")) <= bits_of("zzyzx")
    assert "the" in small_words("little")
