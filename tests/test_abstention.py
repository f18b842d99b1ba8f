"""The curve of both silences."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.metrics.abstention import (
    Bin,
    abstention_area,
    area_under_risk_coverage,
    calibration_bins,
    calibration_error,
    rightly_silent_at,
    risk_coverage,
)

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


def test_risk_and_coverage_by_hand() -> None:
    coverage, risk = risk_coverage([0.2, 0.9, 0.6, 0.4], [0, 1, 0, 1])
    assert coverage.tolist() == [1 / 4, 2 / 4, 3 / 4, 1]
    assert risk.tolist() == [0, 1 / 2, 1 / 3, 2 / 4]
    assert area_under_risk_coverage([0.2, 0.9, 0.6, 0.4], [0, 1, 0, 1]) == round((0 + 1 / 2 + 1 / 3 + 2 / 4) / 4, 4)
    # Of two questions with the same confidence neither comes first.
    assert risk_coverage([0.5, 0.5, 0.1], [0, 1, 1])[1].tolist() == [1 / 2, 1 / 2, 1 / 3]
    assert area_under_risk_coverage([], []) == 0


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), min_size=1, max_size=12), st.randoms())
def test_the_curve_does_not_depend_on_the_order(questions: list[tuple[int, bool]], chance: Random) -> None:
    shuffled = chance.sample(questions, len(questions))
    curves = [
        risk_coverage([c / 5 for c, _ in each], [right for _, right in each])[1].tolist()
        for each in (questions, shuffled)
    ]
    assert curves[0] == pytest.approx(curves[1])
    assert curves[0][-1] == pytest.approx(1 - sum(right for _, right in questions) / len(questions))


def test_calibration_by_hand() -> None:
    confidences, right = [0.05, 0.15, 0.17, 1.0], [0, 0, 1, 1]
    assert calibration_bins(confidences, right) == [
        Bin(0.0, 0.1, 1, 0.05, 0.0),
        Bin(0.1, 0.2, 2, pytest.approx(0.16), 0.5),
        Bin(0.9, 1.0, 1, 1.0, 1.0),
    ]
    assert calibration_error(confidences, right) == round((1 * 0.05 + 2 * 0.34 + 1 * 0) / 4, 4)
    assert calibration_error([], []) == 0
