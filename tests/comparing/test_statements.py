"""Statements: the gold, and what is promised of order and increments."""

from __future__ import annotations

import random
from itertools import combinations, count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.comparing.grouping import Pair, all_links, best_links, groups
from quotes.comparing.links import link, read
from quotes.comparing.relations import compare
from quotes.comparing.tellings import Telling
from tests.comparing.gold import Entry, statements

IDS = count(1)
FILES = ("statements", "statements_held_out")


def kept_links(links: dict[Pair, tuple[float, bool]]) -> set[Pair]:
    """The links that join: strong ones, and the best of each telling that has only weak ones."""
    strongs = {pair for pair, (_, strong) in links.items() if strong}
    joined = {each for pair in strongs for each in pair}
    weak = {pair: score for pair, (score, strong) in links.items() if not strong}
    return strongs | best_links(weak, joined)


def grouped(tellings: list[Telling]) -> list[list[int]]:
    links = all_links([read(each) for each in tellings])
    kept = kept_links({pair: (each.score, each.strong) for pair, each in links.items()})
    return groups([each.id for each in tellings], kept)


def pairwise(entries: list[Entry]) -> tuple[float, list[str]]:
    """F of the pairs, and every pair that is wrong, in words."""
    by_id = {entry.telling.id: entry for entry in entries}
    found = {
        pair
        for group in grouped([entry.telling for entry in entries])
        for pair in combinations(group, 2)
    }
    gold = {
        (a.telling.id, b.telling.id)
        for a, b in combinations(entries, 2)
        if a.statement == b.statement
    }
    wrong = [
        f"{'missed' if pair in gold else 'joined'}: "
        f"{by_id[pair[0]].telling.text} / {by_id[pair[1]].telling.text}"
        for pair in sorted(gold ^ found)
    ]
    return 2 * len(gold & found) / (len(gold) + len(found)), wrong


@pytest.mark.parametrize("name", FILES)
def test_pairs_of_the_gold(name: str) -> None:
    f, wrong = pairwise(statements(name))
    assert f >= 0.95, "\n".join(wrong)


@pytest.mark.parametrize("name", FILES)
def test_relations_of_the_gold(name: str) -> None:
    firsts: dict[str, Entry] = {}
    wrong, count, flags = [], 0, 0
    for entry in statements(name):
        if entry.relation == "first":
            firsts[entry.statement] = entry
        elif entry.relation:
            count += 1
            wording = compare(firsts[entry.statement].telling, entry.telling)
            if wording.relation != entry.relation:
                wrong.append(f"{entry.relation}, found {wording.relation}: {entry.telling.text}")
            flags += (wording.numbers_differ, wording.negation_differs) != (
                entry.numbers,
                entry.negation,
            )
    assert len(wrong) <= 0.1 * count, "\n".join(wrong)
    assert flags <= 0.1 * count


def test_the_gold_is_as_large_as_promised() -> None:
    entries = [entry for name in FILES for entry in statements(name)]
    told = {entry.statement for entry in entries if entry.relation}
    misses = [entry for entry in entries if not entry.relation]
    outlets = {entry.telling.outlet for entry in entries}
    assert len(told) >= 60
    assert len(misses) >= 60
    assert len(outlets) >= 4


@settings(max_examples=25)
@given(st.randoms(use_true_random=False))
def test_the_order_of_tellings_makes_no_difference(shuffle: random.Random) -> None:
    tellings = [entry.telling for entry in statements("statements")[:60]]
    expected = grouped(tellings)
    shuffle.shuffle(tellings)
    assert grouped(tellings) == expected


def telling(text: str, **changes: object) -> Telling:
    values: dict[str, object] = {
        "id": next(IDS),
        "kind": "direct",
        "speaker": "Ada Venn",
        "date": "2024-05-01",
        "article": 1,
    }
    return Telling(text=text, **(values | changes))  # type: ignore[arg-type]


LONG = "“We counted every vote twice in the cellar of the old mill, and both times it was right.”"


def test_a_long_row_of_words_is_known_years_later() -> None:
    assert link(read(telling(LONG)), read(telling(LONG + " ", article=2, date="2026-01-01")))


def test_a_slogan_on_another_day_is_another_statement() -> None:
    slogan = "“Bread for every table!”"
    assert link(read(telling(slogan)), read(telling(slogan, article=2)))
    assert not link(read(telling(slogan)), read(telling(slogan, article=2, date="2024-06-01")))


def test_two_first_names_are_two_people_and_a_surname_may_be_either() -> None:
    assert not link(read(telling(LONG)), read(telling(LONG, article=2, speaker="Ida Venn")))
    assert link(read(telling(LONG)), read(telling(LONG, article=2, speaker="Venn")))


def test_a_weak_link_does_not_tie_two_statements_together() -> None:
    links = {
        (1, 2): (50.0, True),
        (3, 4): (50.0, True),
        (2, 5): (15.0, False),
        (3, 5): (20.0, False),
    }
    assert groups(range(1, 6), kept_links(links)) == [[1, 2], [3, 4, 5]]


def test_two_long_speeches_do_not_share_by_chance() -> None:
    drawn = random.Random(4)
    words = [f"word{number}" for number in range(900)]
    one, other = (" ".join(drawn.choices(words, k=2_000)) for _ in range(2))
    assert not link(read(telling(one)), read(telling(other, article=2)))
