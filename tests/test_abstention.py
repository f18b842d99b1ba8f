"""The curve of both silences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.abstention import abstention_area, rightly_silent_at

SHARES = st.lists(st.floats(0, 1), min_size=1, max_size=20)


def test_area_by_hand() -> None:
    # Of the four pairs 0.9 > 0.2, 0.9 > 0.6 and 0.4 > 0.2 are in order, 0.4 > 0.6 is not.
    assert abstention_area([0.9, 0.4], [0.2, 0.6]) == 0.75
    assert abstention_area([0.5], [0.5]) == 0.5
    assert abstention_area([], [0.5]) == 0


def test_rightly_silent_by_hand() -> None:
    answerable = [number / 10 for number in range(1, 11)]
    # One of ten may be withheld: the threshold is 0.2.
    assert rightly_silent_at(answerable, [0.05, 0.15, 0.2, 0.9], 0.1) == 0.5
    assert rightly_silent_at(answerable, [0.05, 0.15, 0.2, 0.9], 0) == 0.25
    assert rightly_silent_at([0.1], [], 0.1) == 0


@given(SHARES, SHARES)
def test_the_area_is_that_of_all_pairs(answerable: list[float], unanswerable: list[float]) -> None:
    pairs = [(a > u) + (a == u) / 2 for a in answerable for u in unanswerable]
    assert abstention_area(answerable, unanswerable) == pytest.approx(sum(pairs) / len(pairs), abs=1e-4)
