"""Trees learned by LightGBM, as the chooser evaluates them."""

import numpy as np
import pytest

from bot.selection.chooser import _trees
from eval.boosting import fit_judging, fit_ranking, tree_fields
from eval.selection_data import Group


def test_judging_trees_are_what_lightgbm_says() -> None:
    random = np.random.default_rng(0)
    rows = random.random((400, 6)).astype(np.float32)
    answerable = rows[:, 0] + rows[:, 1] * rows[:, 2] > 0.8
    booster = fit_judging(rows, answerable, random.random(400))
    logits = _trees(tree_fields(booster))(rows)
    # The file keeps six digits: a row that lies on a limit may fall to its other side.
    close = np.isclose(logits, np.asarray(booster.predict(rows, raw_score=True)), atol=1e-3)
    assert close.mean() > 0.98
    assert logits[answerable].mean() > logits[~answerable].mean() + 1


def test_ranking_trees_put_the_right_candidate_first() -> None:
    random = np.random.default_rng(1)
    groups = []
    for number in range(300):
        features = random.random((5, 4)).astype(np.float32)
        right = features[:, 2] == features[:, 2].max()
        groups.append(Group(features, right, np.zeros(5, bool), True, f"document {number}"))
    booster = fit_ranking(groups[:200])
    trees = _trees(tree_fields(booster))
    first = [bool(group.labels[np.argmax(trees(group.features))]) for group in groups[200:]]
    assert np.mean(first) > 0.7  # by chance 0.2
    features = groups[200].features
    assert trees(features) == pytest.approx(np.asarray(booster.predict(features)), abs=1e-3)
