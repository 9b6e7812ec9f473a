"""A share is moved by what was seen beside what was expected, and by nothing else."""

from __future__ import annotations

import pytest

from quotes.finding.company import FAMILIES
from quotes.lexicon.leanings import Leanings, learned_leanings


def test_what_came_as_often_as_expected_moves_nothing() -> None:
    leanings = Leanings({"before:to/N": (100, 30, 30.0)})
    assert leanings.moved(0.4, ["before:to/N"]) == pytest.approx(0.4)


def test_what_came_more_often_makes_likelier() -> None:
    leanings = Leanings({"often": (100, 60, 30.0), "seldom": (100, 10, 30.0)})
    assert leanings.moved(0.4, ["often"]) > 0.4 > leanings.moved(0.4, ["seldom"])


def test_the_more_was_seen_the_further_it_moves() -> None:
    leanings = Leanings({"much": (1000, 600, 300.0), "little": (10, 6, 3.0)})
    assert leanings.moved(0.4, ["much"]) > leanings.moved(0.4, ["little"]) > 0.4


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_the_surest_share_can_still_be_moved(share: float) -> None:
    leanings = Leanings({"never": (500, 0, 250.0), "ever": (500, 500, 250.0)})
    assert 0 < leanings.moved(share, ["never", "ever"]) < 1


def test_a_key_not_counted_moves_nothing() -> None:
    leanings = Leanings({"known": (10, 5, 4.0)})
    assert leanings.moved(0.3, ["unknown"]) == pytest.approx(0.3)


def test_what_comes_with_the_project_is_counted_for_every_family() -> None:
    table = learned_leanings("company").table
    assert {key.partition(":")[0] for key in table} == set(FAMILIES)
    assert all(reported <= seen and expected <= seen for seen, reported, expected in table.values())
