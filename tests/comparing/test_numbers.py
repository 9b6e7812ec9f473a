"""Figures and what they count; negations."""

import pytest

from quotes.comparing.negation import denying_forms, negation_differs
from quotes.comparing.numbers import differing, figures_of
from quotes.comparing.words import forms_of

VALUES = [
    ("14 others were injured", [14]),
    ("fourteen others were injured", [14]),
    ("twenty-one cows died", [21]),
    ("two hundred and ten houses burned", [210]),
    ("1.5 million people fled", [1_500_000]),
    ("3 thousand four hundred sheep", [3400]),
    ("a hundred boats", [100]),
    ("half of the farms", [50]),
    ("two thirds of the farms", [66.7]),
    ("four out of five infections", [80]),
    ("80 per cent of infections", [80]),
    ("elected in 2019", []),
    ("five boats and six cars", [5, 6]),
]


@pytest.mark.parametrize(("text", "values"), VALUES)
def test_values(text: str, values: list[float]) -> None:
    found = figures_of(text)
    assert [figure.value for figure in found] == pytest.approx(values, abs=0.05)
    assert all(text[figure.start : figure.end] == figure.text for figure in found)


DIFFER = [
    ("14 others were injured", "nineteen people were hurt", True),
    ("14 others were injured", "fourteen people were hurt", False),
    ("four people were killed", "19 people were injured", False),
    ("about 50 houses burned down", "48 homes burned", False),
    ("about 50 houses burned down", "80 homes burned", True),
    ("the tunnel costs $5 million", "the tunnel costs $6 million", True),
    ("two dead on Monday, three dead by Friday", "three dead", False),
]


@pytest.mark.parametrize(("a", "b", "expected"), DIFFER)
def test_figures_differ_only_about_one_thing(a: str, b: str, expected: bool) -> None:
    assert bool(differing(figures_of(a), figures_of(b))) is expected
    assert bool(differing(figures_of(b), figures_of(a))) is expected


NEGATED = [
    ("We will rebuild the bridge", "We will not rebuild the bridge", True),
    ("We won't rebuild the bridge", "We will never rebuild the bridge", False),
    ("Not only will we rebuild the bridge", "We will rebuild the bridge", False),
    ("No houses were lost", "Houses were lost", True),
    ("No, we will rebuild the bridge", "We will rebuild the bridge", False),
    ("The bridge isn't just old", "The bridge is old", False),
    ("It costs no more than ten coins", "It costs ten coins", False),
]


@pytest.mark.parametrize(("a", "b", "expected"), NEGATED)
def test_negations(a: str, b: str, expected: bool) -> None:
    assert negation_differs(denying_forms(a), denying_forms(b)) is expected
    assert negation_differs(denying_forms(b), denying_forms(a)) is expected


def test_a_denial_negates_what_follows() -> None:
    a, b = forms_of("having taken money"), forms_of("I have taken money")
    assert negation_differs(a, b, a_denied=True)
    assert not negation_differs(a, forms_of("I have not taken money"), a_denied=True)
