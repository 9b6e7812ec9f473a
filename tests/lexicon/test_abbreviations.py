"""Abbreviations: the stop of each does to the sentence what its entry says."""

import pytest

from quotes.finding.sentences import cut
from quotes.lexicon.abbreviations import abbreviations


def sentences(*words: str) -> int:
    """How many sentences the words are, each set off by a space."""
    start = [sum(len(word) + 1 for word in words[:at]) for at in range(len(words))]
    end = [first + len(word) for first, word in zip(start, words, strict=True)]
    return len(cut(words, start, end, [0] * len(words))[0])


@pytest.mark.parametrize("word", sorted(abbreviations().inner | abbreviations().cut))
def test_no_sentence_ends_with_the_stop_of_an_inner_abbreviation(word: str) -> None:
    assert sentences("They", "saw", f"{word}.", "Lopez") == 1


@pytest.mark.parametrize("word", sorted(abbreviations().final - abbreviations().cut))
def test_a_sentence_ends_with_a_final_abbreviation_only_before_a_beginning(word: str) -> None:
    assert sentences("Lopez", f"{word}.", "Garcia", "left") == 1
    assert sentences("Lopez", f"{word}.", "The", "mayor", "left") == 2
