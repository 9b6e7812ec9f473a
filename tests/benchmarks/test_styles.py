"""Articles retyped in other papers' style: what is found goes back to where it stands."""

from __future__ import annotations

import pytest

from benchmarks.styles import STYLES, found, retyped
from quotes.evaluating.gold import GoldArticle
from quotes.models import Span

TEXT = (
    "Reno — The mayor met Ann Lee.\n\n“We won’t go,” Ann Lee said. “It is ‘late’ now.”\n\n"
    "Rosa Diaz told the paper that nobody had asked. “We wait,” Diaz said.\n"
)


@pytest.mark.parametrize("name", [name for name in STYLES if name != "as printed"])
def test_each_style_changes_the_text_and_loses_no_offset(name: str) -> None:
    text, back = retyped(TEXT, STYLES[name](TEXT))
    assert text != TEXT
    for word in ("mayor", "nobody", "paper", "asked", "wait"):
        at = text.index(word)
        assert back(Span(at, at + len(word))).of(TEXT) == word
    assert back(Span(0, len(text))) == Span(0, len(TEXT))


@pytest.mark.parametrize("name", STYLES)
def test_the_same_quotations_are_found_in_every_style(name: str) -> None:
    article = GoldArticle("a", TEXT, ())
    contents = [
        " ".join(span.of(TEXT).strip("“”,.") for span in one.content)
        for one in found(article, STYLES[name])
    ]
    assert len(contents) == len(found(article, STYLES["as printed"]))
    assert any("We won’t go" in content for content in contents)
