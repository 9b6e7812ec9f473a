"""Reports of things: left out where no clause is reported; and the fullest role stays."""

import pytest

from quotes.pipeline import extract


@pytest.mark.parametrize(
    "text",
    ["The strike raised fears of a shortage.", "Higher prices promised better harvests."],
)
def test_a_thing_with_a_noun_behind_its_verb_reports_nothing(text):
    assert extract(text).quotes == ()


def test_a_clause_stays_and_nobody_is_named():
    (quote,) = extract("The shootout showed that the valley was not safe.").quotes
    assert (quote.speaker, quote.speaker_kind, quote.resolved_by) == (None, None, "thing")


def test_quotes_that_go_on_keep_what_they_go_on_from():
    text = (
        "The strike raised fears of a shortage. “We shall wait,” said Ann Lee, the mayor. "
        "“It may last.”"
    )
    found = extract(text).quotes
    assert [quote.speaker for quote in found] == ["Ann Lee", "Ann Lee"]
    assert found[1].continues == 0


def test_the_fullest_role_stays_with_a_shorter_mention():
    text = "Chief Justice Aalia Noor heard it. “No more delay is allowed,” Justice Noor said."
    assert extract(text).quotes[-1].role == "Chief Justice"
