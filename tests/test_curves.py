"""The curves of a report, on runs small enough to follow."""

import pytest

from eval.report.curves import (
    STEPS,
    latency_steps,
    operating_point,
    percentile,
    recall_curve,
    step_width,
)
from eval.runs.rows import Found, Row


def row(right: bool = True, given: bool = True, **more: object) -> Row:
    return Row("q", True, (), {"would_be_right": float(right)}, answer={"abstained": not given}, **more)


def found(*passages: int) -> tuple[Found, ...]:
    return tuple(Found(passage, "a.md", 0, 1, 1.0, 1.0, 1.0) for passage in passages)


def test_recall_is_of_all_relevant_passages() -> None:
    rows = [row(relevant=(7, 8), found=found(7, 1, 8)), row(relevant=(5,), found=found(4, 5)), row()]
    assert recall_curve(rows) == [(1, (1 / 2 + 0) / 2), (2, (1 / 2 + 1) / 2), (3, (1 + 1) / 2)]
    assert recall_curve([row()]) == []


def test_the_run_answered_so_much_and_so_much_of_it_wrongly() -> None:
    rows = [row(), row(right=False), row(), row(given=False)]
    assert operating_point(rows) == (3 / 4, pytest.approx(1 / 3))
    assert operating_point([row(given=False)]) is None


def test_times_fall_into_bars_and_the_last_has_the_rest() -> None:
    steps = latency_steps([0.0, 0.009, 0.010, 5.0], 10)
    assert steps[0] == (0, 2 / 4)
    assert steps[1] == (10, 1 / 4)
    assert steps[-1] == (10 * (STEPS - 1), 1 / 4)
    assert sum(share for _, share in steps) == 1


@pytest.mark.parametrize(("long", "width"), [(0.019, 1), (0.020, 2), (0.090, 5), (1.9, 100), (0.0, 0.001)])
def test_a_bar_is_as_wide_as_a_round_number(long: float, width: float) -> None:
    assert step_width([long] * 100) == pytest.approx(width)


def test_percentiles_are_values_that_occur() -> None:
    assert [percentile([4, 1, 3, 2], share) for share in (0, 0.5, 0.75, 0.95, 1)] == [1, 2, 3, 4, 4]
