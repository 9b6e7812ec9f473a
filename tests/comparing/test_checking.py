"""Did they say that? What is nearest where some tellings deny what was claimed."""

from __future__ import annotations

import pytest

from quotes.comparing.checking import check, verdict_of
from quotes.comparing.tellings import Telling
from quotes.models import Kind


def telling(number: int, text: str, kind: Kind = "direct") -> Telling:
    return Telling(number, text, kind, "Nell Arden", article=number, date="2024-03-02")


def ranked(claim: str, *told: Telling) -> list[int]:
    return [match.telling.id for match in check(claim, told)]


# What was claimed; what agrees with it in fewer of its words; what denies it in more of them.
PAIRS = [
    ("We know it was weak", "“We knew that it was weak.”", "“We didn’t know it was weak.”"),
    (
        "We tested the crane in May",
        "“We had tested the old crane in early May.”",
        "“We never tested the crane in May.”",
    ),
    (
        "I will not sell the mill to them",
        "“I would never sell this mill to them.”",
        "“I will sell the mill to them.”",
    ),
]


@pytest.mark.parametrize(("claim", "agrees", "denies"), PAIRS)
def test_what_denies_a_claim_comes_behind_what_agrees(claim: str, agrees: str, denies: str) -> None:
    near, contrary = telling(2, agrees), telling(1, denies)
    assert ranked(claim, contrary, near) == [2, 1]
    assert verdict_of(check(claim, [contrary, near])) == "differs"
    assert verdict_of(check(claim, [contrary])) == "said the contrary"


def test_an_outlets_own_words_that_agree_come_before_a_denial() -> None:
    told = telling(1, "the bridge would be open by noon", "indirect")
    denied = telling(2, "“The bridge would not be open by noon.”")
    assert ranked("the bridge would be open by noon", denied, told) == [1, 2]


def test_a_denial_is_nearer_than_what_was_not_found() -> None:
    denied = telling(2, "“We didn’t know it was weak.”")
    assert ranked("We know it was weak", telling(1, "“The cup was weak tea.”"), denied) == [2, 1]


def test_who_denied_it_did_not_say_it_for_another() -> None:
    denied = telling(1, "“We didn’t know it was weak.”")
    assert verdict_of(check("We know it was weak", [denied], "Ole Brandt")) == "not found"
