"""What is counted in annotated articles: how often a word reports, and in which company."""

from __future__ import annotations

from quotes.evaluating.counting import as_toml, count
from quotes.evaluating.gold import Attribution, GoldArticle
from quotes.models import Span


def article(text: str, content: str | None, cue: str | None) -> GoldArticle:
    if content is None or cue is None:
        return GoldArticle("x", text, ())
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in (content, cue)]
    return GoldArticle("x", text, (Attribution((spans[0],), (), (spans[1],)),))


REPORTS = article("The mayor denied the theft.", "the theft", "denied")
REPORTS_NOT = article("The club denied him a ticket.", None, None)


def test_how_often_a_word_reports() -> None:
    tables = count([REPORTS] * 6 + [REPORTS_NOT] * 4)
    assert tables.word.table["deny/V"] == (4, 6)
    assert tables.side.table["np."] == (6, 0, 0, 0, 0)


def test_company_is_counted_beside_what_was_to_be_expected() -> None:
    table = count([REPORTS] * 6 + [REPORTS_NOT] * 4).company.table
    seen, reported, expected = table["takes:deny/V|np."]
    assert (seen, reported) == (6, 6)
    assert reported > expected > 0


def test_what_others_are_said_to_have_said_is_left_out() -> None:
    text = "The mayor said the club denied the theft."
    tables = count([article(text, "the club denied the theft", "said")])
    assert "deny/V" not in tables.word.table


def test_the_file_has_a_line_for_each_key_seen_often_enough() -> None:
    lines = list(as_toml(count([REPORTS] * 6)))
    assert "deny/V 0 6" in lines
    assert any(line.startswith("takes:deny/V|np. 6 6 ") for line in lines)
