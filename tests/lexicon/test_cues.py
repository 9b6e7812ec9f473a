"""The cue lexicon: what its loader finds, and that it refuses what it cannot use."""

import pytest

from quotes.lexicon import LexiconError, cues
from quotes.pipeline import extract


def lemmas(form: str) -> set[str]:
    return {entry.lemma for entry in cues.cue_forms().get(form, ())}


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("said", "say"),
        ("told", "tell"),
        ("swore", "swear"),
        ("averred", "aver"),
        ("intimated", "intimate"),
        ("beliefs", "belief"),
        ("pointing", "point out"),
        ("according", "according to"),
        ("criticised", "criticise"),
    ],
)
def test_forms_lead_to_their_lemma(form: str, lemma: str) -> None:
    assert lemma in lemmas(form)


def test_ordinary_words_are_no_cues() -> None:
    assert not {"window", "walked", "green", "the"} & set(cues.cue_forms())


def test_every_example_marks_a_word_of_the_lexicon() -> None:
    for example in cues.cue_examples():
        marked = example.sentence.partition("[")[2].partition("]")[0].lower()
        assert marked, example
        if example.reports:
            assert marked.split()[0] in cues.cue_forms(), example


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"part": "gerund"}, "no such part of speech"),
        ({"act": "shout"}, "no such act"),
        ({"takes": ["dative"]}, "no such complement"),
        ({"lemmas": "say say"}, "stands there twice"),
    ],
)
def test_bad_entries_are_refused(change: dict[str, object], reason: str) -> None:
    entry = {"class": "x", "part": "verb", "act": "statement", "takes": ["that"], "lemmas": "say"}
    cues._check(entry)
    with pytest.raises(LexiconError, match=reason):
        cues._check(entry | change)


@pytest.mark.parametrize("example", cues.cue_examples(), ids=lambda example: example.sentence)
def test_every_example_does_what_it_says(example: cues.CueExample) -> None:
    before, _, rest = example.sentence.partition("[")
    word, _, behind = rest.partition("]")
    quotes = extract(before + word + behind).quotes
    start, end = len(before), len(before) + len(word)
    found = [q for q in quotes if q.cue and q.cue.span.start < end and start < q.cue.span.end]
    assert bool(found) is example.reports, found
