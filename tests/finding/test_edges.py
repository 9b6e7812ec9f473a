"""No rule reads on behind the article's end, nor before its beginning, where a list wraps round."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.finding import cues
from quotes.finding import tags as tagging
from quotes.finding.bylines import bylines
from quotes.finding.names import find_names
from quotes.finding.neighbours import closes_object, in_a_source, within_object
from quotes.finding.phrases import noun_phrase_before
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.possible_tags import closed_tags
from quotes.finding.words import Words
from quotes.lexicon.cues import cue_forms
from quotes.pipeline import extract


class Column(list[str]):
    """A list that refuses to hand out what stands at its other end: a rule forgot a floor."""

    def __getitem__(self, at: Any) -> Any:
        asked = (at.start, at.stop) if isinstance(at, slice) else (at,)
        found = super().__getitem__(at)
        wraps = any(each is not None and each < 0 for each in asked)
        assert not (wraps and found), f"asks for {at} of {list(self)}: keep it from going below 0"
        return found


def columns(text: str) -> tuple[Words, Column]:
    """Words and tags that refuse what a list would hand out from its other end."""
    words = Words(text)
    words.text, words.lower = Column(words.text), Column(words.lower)
    return words, Column(tagging.tag(words))


USUAL = st.sampled_from(
    "Lee Ann Sen. May 2015 13 police statement A letter Leeds Monday week MP ( NDA ) “ ” , : — the"
    " mayor minister Bank named claims backing condemned voiced and of by to in as who that said"
    " saying according was not has his".split()
)
KNOWN = st.sampled_from(sorted(set(cue_forms()) | set(closed_tags())))
TEXTS = st.lists(USUAL | USUAL | KNOWN, min_size=1, max_size=8).map(" ".join)


@given(TEXTS)
def test_phrases_and_names_keep_within_the_article(text: str) -> None:
    words, tags = columns(text)
    for at in range(len(words)):
        noun_phrase_before(words, tags, at)
        noun_phrase_at(words, tags, at)
    find_names(words, tags)
    list(bylines(words))


@given(TEXTS)
def test_frames_keep_within_the_article(text: str) -> None:
    words, tags = columns(text)
    list(cues.candidates(words, tags))


@given(TEXTS)
def test_parts_of_speech_keep_within_the_article(text: str) -> None:
    words, tags = columns(text)
    for at in range(1, len(words)):
        in_a_source(tags, words.lower, at)
        closes_object(tags, words.lower, at)
        within_object(tags, words.lower, at)
        tagging._verb_apart(("VBD", "VBZ", "NNS", "VBG"), tags, words.lower, at, "that", "DT")


@pytest.mark.parametrize("last", ["men", "of", "fell", "."])
def test_the_end_of_an_article_tells_nothing_of_its_beginning(last: str) -> None:
    words = Words(f"And cut the road; he fell {last}")
    assert tagging.tag(words)[1] == "VB"


@pytest.mark.parametrize("text", ["It's only", "A letter seen by the Herald", "In a note by"])
def test_an_article_may_end_where_a_rule_looks_on(text: str) -> None:
    assert all(quote.end <= len(text) for quote in extract(text).quotes)
