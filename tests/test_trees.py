"""Boosted trees."""

import numpy as np
import pytest
from sklearn.ensemble import GradientBoostingClassifier

from bot.selection.trees import DEPTH, Trees
from eval.confidence_models import tree_fields


def test_two_trees_by_hand() -> None:
    # The first asks whether x is at most 1 (then 10), else whether y is at most 2 (then 20, else 30); the second is a leaf of 0.5.
    trees = Trees(
        roots=np.array([0, 5]),
        feature=np.array([0, 0, 1, 0, 0, 0]),
        limit=np.float32([1, 0, 2, 0, 0, 0]),
        left=np.array([1, 1, 3, 3, 4, 5]),
        right=np.array([2, 1, 4, 3, 4, 5]),
        value=np.array([0, 10, 0, 20, 30, 0.5]),
        bias=-1.0,
    )
    rows = np.float32([[1, 9], [2, 2], [2, 3]])
    assert [trees(row) for row in rows] == [10 + 0.5 - 1, 20 + 0.5 - 1, 30 + 0.5 - 1]


def test_the_same_as_scikit_learn() -> None:
    random = np.random.default_rng(0)
    rows = random.random((300, 6)).astype(np.float32)
    boosting = GradientBoostingClassifier(n_estimators=40, max_depth=DEPTH, random_state=0)
    boosting.fit(rows, rows[:, 0] + rows[:, 1] * rows[:, 2] > 0.8, sample_weight=random.random(300))
    fields = tree_fields(boosting)
    trees = Trees(**{name: np.array(value) for name, value in fields.items() if name != "bias"}, bias=fields["bias"])
    # The file keeps five digits: a row that lies on a limit may fall to its other side.
    close = np.isclose([trees(row) for row in rows], boosting.decision_function(rows), atol=1e-3)
    assert close.mean() > 0.98
    assert [trees(row) for row in rows[:5]] == pytest.approx(boosting.decision_function(rows[:5]), abs=1e-3)
