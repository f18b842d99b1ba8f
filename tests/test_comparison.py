"""Two runs side by side."""

from dataclasses import replace
from random import Random

import pytest

from eval.runs.comparison import BETTER, SAME, WORSE, compare_runs
from eval.runs.rows import Row, Run
from index.errors import UserError
from tests.rows_by_hand import right, row, run

QUESTIONS = 100


def test_means_differences_and_questions_by_hand() -> None:
    a = run([row("1", ["x"], right=1), row("2", ["x", "y"], right=0), row("3", [], right=1), row("old", right=1)])
    b = run([row("3", [], right=0), row("2", ["x", "y"], right=1), row("1", ["x"], right=1), row("new", right=1)])
    found = compare_runs(a, b)
    (overall,) = found.measures
    assert (overall.questions, overall.a, overall.b, overall.difference) == (3, 2 / 3, 2 / 3, 0)
    assert [(each.tag, each.questions, each.a, each.b) for each in found.slices] == [("x", 2, 1 / 2, 1), ("y", 1, 0, 1)]
    assert [(old.id, new.id) for old, new in found.wins] == [("2", "2")]
    assert [(old.id, new.id) for old, new in found.losses] == [("3", "3")]
    assert found.only_one == ("old", "new")


def test_a_clear_difference_is_seen_and_a_small_one_is_not() -> None:
    a = right([1.0] * 100 + [0.0] * 100)
    clear = right([1.0] * 90 + [0.0] * 10 + [1.0] * 40 + [0.0] * 60)
    small = right([1.0] * 97 + [0.0] * 3 + [1.0] * 5 + [0.0] * 95)
    assert compare_runs(a, clear).measures[0].verdict == BETTER
    assert compare_runs(clear, a).measures[0].verdict == WORSE
    assert compare_runs(a, small).measures[0].verdict == SAME


def test_of_wrong_silences_fewer_are_better() -> None:
    a = run([row(str(n), abstained_answerable=1) for n in range(20)])
    b = run([row(str(n), abstained_answerable=0) for n in range(20)])
    found = compare_runs(a, b, "abstained_answerable")
    assert found.measures[0].verdict == BETTER
    assert (len(found.wins), len(found.losses)) == (20, 0)


def noisy(seed: int) -> Run:
    """A run that by chance is right three times in four and finds nine in ten, over questions of three tags."""
    chance = Random(seed)
    rows = [
        row(str(n), [f"tag{n % 3}"], right=float(chance.random() < 0.75), success_5=float(chance.random() < 0.9))
        for n in range(QUESTIONS)
    ]
    return run(rows)


def resampled(run: Run, chance: Random) -> Run:
    """The questions drawn anew with replacement, each under an id of its own."""
    drawn: list[Row] = chance.choices(run.rows, k=len(run.rows))
    return replace(run, rows=tuple(replace(row, id=str(number)) for number, row in enumerate(drawn)))


def test_identical_runs_raise_no_alarm_in_a_hundred_resamplings() -> None:
    for seed in range(100):
        same = resampled(noisy(0), Random(seed))
        found = compare_runs(same, same)
        assert {each.verdict for each in (*found.measures, *found.slices)} == {SAME}
        assert not found.wins + found.losses


def test_runs_that_differ_by_chance_raise_no_more_alarms_than_the_level() -> None:
    # Each table raises a false alarm with a chance of at most 0.05; more than 10 in 100 come once in 90 such tests.
    found = [compare_runs(noisy(2 * seed), noisy(2 * seed + 1)) for seed in range(100)]
    for table in ("measures", "slices"):
        assert sum(any(each.verdict != SAME for each in getattr(each_run, table)) for each_run in found) <= 10


def test_several_slices_are_corrected() -> None:
    # Six wins of six have p = 2 / 64 alone; of five such slices none is left to stand.
    a = run([row(f"{tag}{n}", [tag], right=0) for tag in "abcde" for n in range(6)])
    b = run([row(f"{tag}{n}", [tag], right=1) for tag in "abcde" for n in range(6)])
    found = compare_runs(a, b)
    assert {each.p for each in found.slices} == {2 / 64}
    assert {each.adjusted for each in found.slices} == {5 * 2 / 64}
    assert {each.verdict for each in found.slices} == {SAME}
    assert found.measures[0].verdict == BETTER


def test_what_was_different_is_told() -> None:
    a = run([row("1", right=1)], {"passages": 8, "encoder": ""})
    b = run([row("1", right=1)], {"passages": 3, "encoder": ""}, set_hash="other")
    assert compare_runs(a, b).conditions == {"set_hash": ("same", "other"), "settings.passages": (8, 3)}


def test_what_cannot_be_compared_is_named() -> None:
    with pytest.raises(UserError, match="nowhere"):
        compare_runs(right([1]), right([1]), "nowhere")
    with pytest.raises(UserError, match="没有共同的问题"):
        compare_runs(run([row("1", right=1)]), run([row("2", right=1)]))
