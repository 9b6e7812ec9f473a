"""Figures and errors of small hand-made articles, where the right answer can be counted."""

from __future__ import annotations

from typing import Any

import pytest

from quotes.evaluating.errors import Wanted, errors, shown, tally
from quotes.evaluating.figures import figures
from quotes.evaluating.gold import Attribution, GoldArticle
from quotes.evaluating.matching import Matching
from quotes.evaluating.report import table
from quotes.evaluating.tallies import count, same_name
from quotes.models import Span

TEXT = (
    "“We will appeal today,” said Maria Lopez. Ann Lee said the court had erred badly. "
    "The “so-called” plan failed. According to Bo Ek, “nothing was lost then” in the fire."
)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def attribution(content: str, source: str = "", cue: str = "", **more: Any) -> Attribution:
    return Attribution(
        (at(content),), (at(source),) if source else (), (at(cue),) if cue else (), **more
    )


DIRECT = attribution("“We will appeal today,”", "Maria Lopez", "said", speaker="Maria Lopez")
INDIRECT = attribution("the court had erred badly", "Ann Lee", speaker="Ann Lee")
MIXED = attribution("“nothing was lost then” in the fire", "Bo Ek", "According to")
ARTICLE = GoldArticle("a.txt", TEXT, (DIRECT, INDIRECT, MIXED))


def measured(*found: Attribution, article: GoldArticle = ARTICLE) -> Any:
    return figures(count(Matching(article, found)))


def test_all_right() -> None:
    result = measured(DIRECT, INDIRECT, MIXED)
    for cell in (result["direct"]["joint"], result["all"]["joint"], result["all"]["content_exact"]):
        assert cell == {"p": 1.0, "r": 1.0, "f": 1.0}
    assert result["direct"]["gold"] == 2  # the quoted words, of the direct and the mixed one
    assert {kind: cell["gold"] for kind, cell in result["by_kind"].items()} == {
        "direct": 1,
        "mixed": 1,
        "indirect": 1,
    }
    assert {place: cell["gold"] for place, cell in result["by_position"].items()} == {
        "before": 1,
        "behind": 1,
        "inside": 0,
        "none": 1,
    }


def test_a_wrong_source_costs_joint_alone() -> None:
    result = measured(DIRECT, attribution("the court had erred badly", "Maria Lopez"), MIXED)
    assert result["all"]["content_0.5"]["f"] == 1.0
    assert result["all"]["joint"] == pytest.approx({"p": 2 / 3, "r": 2 / 3, "f": 2 / 3})
    assert result["by_kind"]["indirect"]["source_accuracy"] == 0.0


def test_no_source_costs_recall_not_precision() -> None:
    result = measured(attribution("“We will appeal today,”"), INDIRECT, MIXED)
    assert result["all"]["joint"]["p"] == 1.0
    assert result["all"]["joint"]["r"] == pytest.approx(2 / 3)


def test_marks_and_a_leading_that_do_not_count() -> None:
    gold = GoldArticle("b.txt", "Lee said that they won.", (Attribution((Span(9, 22),)),))
    result = measured(Attribution((Span(14, 23),)), article=gold)
    assert result["all"]["content_exact"]["f"] == 1.0


def test_scare_quotes() -> None:
    result = measured(DIRECT, attribution("“so-called” plan", "Bo Ek"))
    regions = result["regions"]
    assert regions["2 words"]["regions"] == 0
    assert regions["1 word"] == {
        "regions": 1,  # a hyphen does not part a word
        "said": 0,
        "called_content": {"p": 0.0, "r": 0.0, "f": 0.0},
        "left_alone_rightly": 0.0,
    }
    assert regions["3 words or more"]["called_content"]["p"] == 1.0
    assert regions["3 words or more"]["called_content"]["r"] == 0.5


def test_rules_have_their_precision() -> None:
    wrong = attribution("the plan failed" if "the plan failed" in TEXT else "plan failed", "Bo Ek")
    found = (
        Attribution(DIRECT.content, DIRECT.source, rule="behind"),
        Attribution(wrong.content, wrong.source, rule="behind"),
        Attribution(MIXED.content, (), rule="according to"),
    )
    rules = measured(*found)["by_rule"]
    assert rules["behind"]["all"] == {
        "found": 2,
        "content_precision": 0.5,
        "joint_precision": 0.5,
    }
    assert rules["behind"]["direct"]["found"] == 1
    assert rules["according to"]["all"]["content_precision"] == 1.0


def test_canonical_speakers() -> None:
    article = GoldArticle("a.txt", TEXT, (DIRECT, INDIRECT), names_speakers=True)
    named = attribution("“We will appeal today,”", "Maria Lopez", speaker="maria  lopez")
    wrong = attribution("the court had erred badly", "Ann Lee", speaker="Bo Ek")
    speakers = measured(named, wrong, article=article)["speakers"]
    assert speakers["accuracy"] == 0.5
    assert speakers["joint"]["f"] == 0.5
    assert same_name(None, "")
    assert "speakers" not in measured(named)


def test_further_fields() -> None:
    gold = attribution("the court had erred badly", fields={"kind": "indirect", "role": "clerk"})
    found = attribution("the court had erred badly", fields={"kind": "indirect", "role": None})
    article = GoldArticle("a.txt", TEXT, (gold,))
    fields = measured(found, article=article)["fields"]
    assert fields["kind"] == {"asked": 1, "accuracy": 1.0}
    assert fields["role"] == {"asked": 1, "accuracy": 0.0}
    (error,) = errors(Matching(article, (found,)), Wanted())
    assert shown(error).startswith("── field · indirect")
    assert "role: clerk → None" in shown(error)
    assert "\nboth   …" in shown(error)


def test_optional_annotation_counts_neither_way() -> None:
    optional = Attribution(INDIRECT.content, INDIRECT.source, optional=True)
    article = GoldArticle("a.txt", TEXT, (DIRECT, optional))
    for found in ((DIRECT,), (DIRECT, INDIRECT)):
        result = measured(*found, article=article)
        assert result["all"]["content_exact"]["f"] == 1.0
        assert result["all"]["gold"] == 1


def classes(*found: Attribution, wanted: Wanted | None = None) -> list[tuple[str, str]]:
    return [
        (error.class_, error.kind) for error in errors(Matching(ARTICLE, found), wanted or Wanted())
    ]


def test_errors_by_class() -> None:
    assert classes(DIRECT, INDIRECT, MIXED) == []
    found = (
        attribution("“We will appeal today,”", "Ann Lee", "said"),
        attribution("had erred badly. The “so-called” plan", "Ann Lee"),
        attribution("According to Bo Ek"),
    )
    assert classes(*found) == [
        ("speaker", "direct"),
        ("bounds", "indirect"),
        ("spurious", "indirect"),
        ("missed", "mixed"),
    ]
    assert classes(*found, wanted=Wanted(classes=("missed",))) == [("missed", "mixed")]
    assert classes(*found, wanted=Wanted(kinds=("direct",))) == [("speaker", "direct")]
    assert classes(*found, wanted=Wanted(cues=("said",))) == [("speaker", "direct")]
    assert classes(*found, wanted=Wanted(level="direct")) == [
        ("speaker", "direct"),
        ("missed", "mixed"),
    ]


def test_errors_show_both_sides() -> None:
    found = attribution("“We will appeal today,”", "Ann Lee", rule="behind")
    (error,) = errors(Matching(ARTICLE, (found, INDIRECT, MIXED)), Wanted(classes=("speaker",)))
    assert error.cue == "said"
    first, gold, ours = shown(error).split("\n")
    assert first == "── speaker · direct · rule behind · a.txt:0"
    assert gold.startswith("gold   …<<“We will appeal today,”>> [said] {Maria Lopez}. Ann Lee")
    assert "said Maria Lopez. {Ann Lee}" in ours
    assert tally([error], "class") == [("speaker", 1)]
    assert tally([error], "cue") == [("said", 1)]


def test_the_table_shows_every_section() -> None:
    shown_table = table(measured(DIRECT))
    for title in ("QUOTED WORDS", "EXACT SPANS", "BY KIND", "BY POSITION", "REGIONS", "BY RULE"):
        assert title in shown_table
