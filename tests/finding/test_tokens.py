"""Tokens of spaCy's English tokenizer, whether or not a string was met before."""

from __future__ import annotations

import spacy

from quotes.finding.tokens import tokenized

TEXT = "“I don't,” Ms. Lee said.\n\n The U.S.-led plan,\u00a0she said, isn't ready: “No.”"


def test_tokens_are_those_of_spacy_the_first_time_and_ever_after() -> None:
    expected = [token.text_with_ws for token in spacy.blank("en")(TEXT)]
    for _ in range(2):
        assert [token.text_with_ws for token in tokenized(TEXT)] == expected
    assert tokenized("").text == ""
