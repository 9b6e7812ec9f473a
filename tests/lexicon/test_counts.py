"""What was counted, and shares of it that lean on the more general key where seen seldom."""

from __future__ import annotations

import pytest

from quotes.lexicon.counts import WEIGHT, Counts

COUNTS = Counts(("none", "cue"), {"say": (1, 9), "say|that": (0, 3)}, (60, 40))


@pytest.mark.parametrize("chain", [(), ("say",), ("say", "say|that"), ("unseen", "say|that")])
def test_the_share_of_one_outcome_is_that_among_all(chain: tuple[str, ...]) -> None:
    shares = COUNTS.shares(chain)
    assert [COUNTS.share(chain, outcome) for outcome in (0, 1)] == shares
    assert sum(shares) == pytest.approx(1)


def test_a_key_seen_leans_on_the_one_before_it() -> None:
    assert COUNTS.share((), 1) == 0.4
    assert COUNTS.share(("say",), 1) == pytest.approx((9 + WEIGHT * 0.4) / (10 + WEIGHT))
