"""The spaCy component: found by name, and its Docs travel."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from quotes import pipeline
from quotes.models import Cue, Extraction, Mention, Quote, Span

TEXT = "“We won,” Ann Lee said."
QUOTE = Quote(
    kind="direct",
    act="thought",
    spans=(Span(0, 5), Span(6, 9)),
    cue=Cue(Span(18, 22), "say", "thought", Span(10, 22)),
    mention=Mention(Span(10, 17), Span(10, 18)),
    speaker="Ann Lee",
    speaker_kind="person",
    role="mayor",
    medium="Radio Vale",
    modality="asked",
    rule="cue-after",
    continues=0,
    resolved_by="full_name",
    told=Span(1, 3),
    passed_on=Span(4, 5),
    entity=2,
)
"""Every field has a value that is not its default."""


@pytest.fixture
def nlp(monkeypatch: pytest.MonkeyPatch) -> spacy.language.Language:
    monkeypatch.setattr(pipeline, "extract_doc", lambda doc, registry: Extraction((QUOTE,)))
    made = spacy.blank("en")
    made.add_pipe("quotes")
    return made


def test_quotes_are_kept_with_the_doc(nlp: spacy.language.Language) -> None:
    doc = nlp(TEXT)
    bare = Quote("direct", "statement", QUOTE.spans)
    assert not [name for name in Quote.__slots__[3:] if getattr(QUOTE, name) == getattr(bare, name)]
    assert doc._.quotes == (QUOTE,)
    labels = [(span.text, span.label_) for span in doc.spans["quotes"]]
    assert labels == [("“We won", "direct"), ("won,”", "direct")]


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


def test_it_lives_with_other_components_and_leaves_their_work_alone() -> None:
    made = spacy.blank("en")
    made.add_pipe("sentencizer")
    made.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Ann Lee"}])
    plain = [(ent.text, ent.label_) for ent in made(TEXT).ents]
    made.add_pipe("quotes")
    doc = made(TEXT)
    assert [quote.speaker for quote in doc._.quotes] == ["Ann Lee"]
    assert [(ent.text, ent.label_) for ent in doc.ents] == plain == [("Ann Lee", "PERSON")]
    assert [sentence.text for sentence in doc.sents] == [TEXT]
    assert made.analyze_pipes()["problems"]["quotes"] == []


def test_a_pipeline_written_and_read_again_finds_the_same(tmp_path: Path) -> None:
    made = spacy.blank("en")
    made.add_pipe("quotes")
    made.to_disk(tmp_path)
    for again in (spacy.load(tmp_path), pickle.loads(pickle.dumps(made))):
        assert again(TEXT)._.quotes == made(TEXT)._.quotes != ()


def test_a_program_that_only_reads_docs_has_their_quotes(tmp_path: Path) -> None:
    made = spacy.blank("en")
    made.add_pipe("quotes")
    stored = DocBin(store_user_data=True, docs=[made(TEXT)])
    stored.to_disk(tmp_path / "docs.spacy")
    reader = (
        "import sys, spacy, quotes.component; from spacy.tokens import DocBin;"
        "(doc,) = DocBin().from_disk(sys.argv[1]).get_docs(spacy.blank('en').vocab);"
        "print(doc._.quotes[0].speaker, len(doc.spans['quotes']))"
    )
    told = subprocess.check_output(
        [sys.executable, "-c", reader, tmp_path / "docs.spacy"], text=True
    )
    assert told == "Ann Lee 1\n"


@pytest.mark.parametrize("text", ["", " \n", "”", "“"])
def test_docs_without_quotations(text: str) -> None:
    made = spacy.blank("en")
    made.add_pipe("quotes")
    doc = made(text)
    assert doc._.quotes == ()
    assert len(doc.spans["quotes"]) == 0


def test_speakers_of_the_user_s_own(tmp_path: Path) -> None:
    known = tmp_path / "people.toml"
    known.write_text('[[speaker]]\nname = "Ann Lee"\naliases = ["Big Annie Leander"]\n', "utf-8")
    nlp = spacy.blank("en")
    nlp.add_pipe("quotes", config={"speakers": str(known)})
    text = "“We won,” said Big Annie Leander."
    assert [quote.speaker for quote in nlp(text)._.quotes] == ["Ann Lee"]
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    spread = again.pipe([text] * 3, n_process=2)
    assert [quote.speaker for doc in spread for quote in doc._.quotes] == ["Ann Lee"] * 3
    bare = spacy.blank("en")
    bare.add_pipe("quotes")
    assert [quote.speaker for quote in bare(text)._.quotes] != ["Ann Lee"]
    with pytest.raises(FileNotFoundError):
        bare.add_pipe("quotes", "other", config={"speakers": str(tmp_path / "none.toml")})
