"""Grids of settings, and the best of them."""

from typing import Any

from eval.report.sweep_report import sweep_page, sweep_rows
from eval.runs.sweep import Variant, along, best, combinations
from tests.runs import HOSTILE, answered, run


def variant(right: int, **values: Any) -> Variant:
    """Of four questions so many are right."""
    rows = [answered(str(number), number < right) for number in range(4)]
    made = run(rows)
    summary = {"right": right / 4, "abstained_answerable": right / 4, "ndcg@10": 0.5, "failed": 0}
    return Variant(values, type(made)(made.manifest, made.rows, summary))


GRID = [
    variant(1, size=160, top=4), variant(3, size=160, top=8), variant(3, size=320, top=4), variant(0, size=320, top=8),
]  # fmt: skip


def test_every_combination_once_the_first_setting_slowest() -> None:
    over = {"size": [160, 320], "top": [4, 8]}
    assert combinations(over) == [dict(each.values) for each in GRID]


def test_the_best_is_the_first_of_equals_and_knows_which_way_is_better() -> None:
    assert best(GRID, "right") is GRID[1]
    assert best(GRID, "abstained_answerable") is GRID[3]


def test_along_a_setting_the_others_stay() -> None:
    assert along(GRID, "top", GRID[1]) == [GRID[0], GRID[1]]
    assert along(GRID, "size", GRID[1]) == [GRID[1], GRID[3]]


def test_rows_tell_how_far_chance_explains_the_difference_from_the_best() -> None:
    rows = sweep_rows(GRID, GRID[1], "right")
    assert [(row["size"], row["top"], row["right"]) for row in rows[:2]] == [(160, 4, 0.25), (160, 8, 0.75)]
    # Three questions less: two of eight ways to draw their signs are as far apart, corrected for four variants.
    assert [row["p"] for row in rows] == [1.0, 1.0, 1.0, min(1.0, 4 * 2 / 8)]


def test_the_page_has_a_plot_for_each_setting_and_escapes() -> None:
    hostile = [variant(1, encoder=HOSTILE), variant(2, encoder="")]
    page = sweep_page(hostile, hostile[1], "right")
    assert "<script" not in page
    assert "<img" not in page
    assert page.count("<svg") == 1
    assert "<code>bundled</code>" in page
    assert sweep_page(GRID, GRID[1], "right").count("<svg") == 2
