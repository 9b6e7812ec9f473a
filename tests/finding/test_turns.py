"""Turns of transcripts: which labelled lines are turns, and where each begins and ends."""

from __future__ import annotations

from quotes.finding.marks import PARAGRAPH
from quotes.finding.turns import turns
from quotes.models import Span


def found(text: str) -> list[tuple[str, str, bool]]:
    paragraphs = [Span(*match.span()) for match in PARAGRAPH.finditer(text)]
    return [
        (turn.label.of(text), turn.span.of(text), turn.goes_on) for turn in turns(text, paragraphs)
    ]


def test_questions_and_answers() -> None:
    text = "**Q:** How?  \n\n**A:** So.\n\nAnd so.\n\nQ: Why?"
    assert found(text) == [
        ("Q", "How?", False),
        ("A", "So.", False),
        ("A", "And so.", True),
        ("Q", "Why?", False),
    ]


def test_a_party_behind_the_name() -> None:
    text = "ANN LEE (D-Ohio): So?\nTOM ROSS: No.\nLEE: Yes."
    assert [label for label, _, _ in found(text)] == ["ANN LEE", "TOM ROSS", "LEE"]


def test_marks_are_left_to_the_rules_for_marks() -> None:
    text = "Ann Lee: “So?”\nTom Ross: “No.”\nAnn Lee: Yes."
    assert [said for _, said, _ in found(text)] == ["Yes."]


def test_a_few_labels_among_much_text_are_no_transcript() -> None:
    story = "\n".join(["The road was closed."] * 9)
    assert not found(f"Ann Lee: So.\n{story}\nTom Ross: No.\n{story}\nAnn Lee: Yes.")


def test_answers_alone_are_no_interview() -> None:
    assert not found("A: So.\nA: No.\nA: Yes.")


def test_a_table_of_names_is_no_transcript() -> None:
    assert not found("Ann Lee: 1,769\nTom Ross: 1,501\nAnn Lee: 12 goals in all")


def test_labels_that_are_no_names() -> None:
    assert not found("WHEN: Monday\nWHERE: Hall\nWHEN: Tuesday\nWHERE: Barn")
