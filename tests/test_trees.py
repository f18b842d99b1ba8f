"""Boosted trees."""

import numpy as np

from bot.selection.trees import Trees


def test_two_trees_by_hand() -> None:
    # The first asks whether x is at most 1 (then 10), else whether y is at most 2 (then 20, else 30); the second is a leaf of 0.5.
    trees = Trees(
        roots=np.array([0, 5]),
        feature=np.array([0, 0, 1, 0, 0, 0]),
        limit=np.float32([1, 0, 2, 0, 0, 0]),
        left=np.array([1, 1, 3, 3, 4, 5]),
        right=np.array([2, 1, 4, 3, 4, 5]),
        value=np.array([0, 10, 0, 20, 30, 0.5]),
    )
    rows = np.float32([[1, 9], [2, 2], [2, 3]])
    assert trees(rows).tolist() == [10.5, 20.5, 30.5]
    assert trees(rows[:0]).tolist() == []
