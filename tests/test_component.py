"""The spaCy component: found by name, and its Docs travel."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from quotes import pipeline
from quotes.models import Cue, Extraction, Mention, Quote, Span

TEXT = "“We won,” Ann Lee said."
QUOTE = Quote(
    kind="direct",
    act="statement",
    spans=(Span(0, 9),),
    cue=Cue(Span(18, 22), "say"),
    mention=Mention(Span(10, 17)),
    speaker="Ann Lee",
    speaker_kind="person",
    rule="cue-after",
)


@pytest.fixture
def nlp(monkeypatch: pytest.MonkeyPatch) -> spacy.language.Language:
    monkeypatch.setattr(pipeline, "extract_doc", lambda doc: Extraction((QUOTE,)))
    made = spacy.blank("en")
    made.add_pipe("quotes")
    return made


def test_quotes_are_kept_with_the_doc(nlp: spacy.language.Language) -> None:
    doc = nlp(TEXT)
    assert doc._.quotes == (QUOTE,)
    assert [(span.text, span.label_) for span in doc.spans["quotes"]] == [("“We won,”", "direct")]


def test_a_doc_written_and_read_again_keeps_them(nlp: spacy.language.Language) -> None:
    again = Doc(nlp.vocab).from_bytes(nlp(TEXT).to_bytes())
    assert again._.quotes == (QUOTE,)


def test_the_component_finds_what_extract_finds() -> None:
    made = spacy.blank("en")
    made.add_pipe("quotes")
    assert made(TEXT)._.quotes == pipeline.extract(TEXT).quotes
    assert [doc._.quotes for doc in made.pipe([TEXT, TEXT], n_process=2)] == [
        pipeline.extract(TEXT).quotes
    ] * 2
