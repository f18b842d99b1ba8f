"""Measures of ranked lists, with values by hand."""

from math import log2

import pytest

from eval.retrieval_metrics import ndcg, reciprocal_rank, success

RANKED = ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("relevant", "k", "expected"),
    [({"a"}, 1, 1), ({"b"}, 1, 0), ({"b"}, 2, 1), ({"x"}, 4, 0), (set(), 4, 0), ({"d"}, 9, 1)],
    ids=["first", "second of one", "second of two", "unknown", "none relevant", "k beyond the list"],
)
def test_success(relevant: set[str], k: int, expected: float) -> None:
    assert success(RANKED, relevant, k) == expected


@pytest.mark.parametrize(
    ("relevant", "k", "expected"),
    [({"a"}, 10, 1), ({"c"}, 10, 1 / 3), ({"c", "b"}, 10, 1 / 2), ({"d"}, 3, 0), (set(), 10, 0)],
    ids=["first", "third", "best counts", "beyond k", "none relevant"],
)
def test_reciprocal_rank(relevant: set[str], k: int, expected: float) -> None:
    assert reciprocal_rank(RANKED, relevant, k) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("relevant", "k", "expected"),
    [
        ({"a"}, 10, 1),
        ({"b"}, 10, 1 / log2(3)),
        ({"a", "c"}, 10, (1 + 1 / log2(4)) / (1 + 1 / log2(3))),
        ({"a", "b", "x"}, 10, (1 + 1 / log2(3)) / (1 + 1 / log2(3) + 1 / log2(4))),
        ({"a", "b", "c"}, 2, 1),
        ({"d"}, 3, 0),
        (set(), 10, 0),
    ],
    ids=["first", "second", "two", "one not found", "more than k", "beyond k", "none relevant"],
)
def test_ndcg(relevant: set[str], k: int, expected: float) -> None:
    assert ndcg(RANKED, relevant, k) == pytest.approx(expected)


@pytest.mark.parametrize("measure", [success, reciprocal_rank, ndcg])
def test_an_empty_list_scores_nothing(measure: type) -> None:
    assert measure([], {"a"}, 10) == 0
