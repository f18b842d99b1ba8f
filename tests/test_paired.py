"""Tests of paired differences, with values by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from eval.metrics.paired import bootstrap_interval, holm, randomization_p


@pytest.mark.parametrize(
    ("differences", "p"),
    [
        ([0, 0, 0], 1),
        ([1, 0, 0], 1),
        # Of 2⁴ signs five have a sum of 2 or more, and as many -2 or less.
        ([1, 1, 1, -1, 0], 10 / 16),
        # Only all plus and all minus are as far from zero.
        ([1] * 6, 2 / 64),
        ([0.5, 0.25], 2 / 4),
        ([], 1),
    ],
    ids=["alike", "one", "three to one", "six to none", "graded", "none"],
)
def test_randomization_by_hand(differences: list[float], p: float) -> None:
    assert randomization_p(differences) == pytest.approx(p)


@given(st.integers(0, 9), st.integers(0, 9))
def test_of_zeros_and_ones_it_is_the_exact_test_of_mcnemar(won: int, lost: int) -> None:
    expected = binomtest(won, won + lost).pvalue if won + lost else 1
    drawn = [1.0] * won + [-1.0] * lost + [0.0] * 5
    tolerance = 1e-9 if won + lost <= 13 else 0.02  # more signs are drawn at random
    assert randomization_p(drawn) == pytest.approx(expected, abs=tolerance)


def test_the_interval_holds_the_mean_and_is_the_same_each_time() -> None:
    differences = [1, 1, 1, 0, 0, 0, 0, 0, 0, -1] * 10
    low, high = bootstrap_interval(differences, 0.05)
    assert low < 0.2 < high
    # The standard error is √(variance / n) = √(0.36 / 100) = 0.06; 1.96 of them on each side.
    assert (low, high) == pytest.approx((0.2 - 1.96 * 0.06, 0.2 + 1.96 * 0.06), abs=0.015)
    assert (low, high) == bootstrap_interval(differences, 0.05)
    assert bootstrap_interval([0, 0, 0], 0.05) == (0, 0)
    assert bootstrap_interval([1], 0.05) == (-1, 1)


def test_the_interval_holds_the_true_mean_as_often_as_it_says() -> None:
    chance = np.random.default_rng(1)
    held = 0
    for _ in range(100):
        low, high = bootstrap_interval(chance.normal(0.1, 0.5, 60).tolist(), 0.1)
        held += low <= 0.1 <= high
    assert 82 <= held <= 97


def test_holm_by_hand() -> None:
    # Smallest × 4, then × 3, × 2, × 1, none below the one before.
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.6, 0.9]) == [1, 1]
    assert holm([]) == []
