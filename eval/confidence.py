"""Fitting the confidence of the chooser: how surely a question is answered."""

from collections.abc import Sequence

import numpy as np

from eval.boosting import fit_judging, tree_fields
from eval.selection_data import Group

WEIGHTS = {
    "own": {"asked": 1.0, "deleted": 0.02, "swapped": 0.1, "stranger": 0.5},
    "zones": {"asked": 0.6, "deleted": 0.012, "swapped": 0.06, "stranger": 0.3},
    "news": {"asked": 0.3},
    "public": {"asked": 0.01, "deleted": 0.003},
}
"""Weight of a question by origin and kind: those made by rule are easier, or not quite unanswerable, and those of public
sets repeat the words of the text, which others need not."""


def fit_confidence(
    groups: Sequence[Group], rows: np.ndarray, folds: np.ndarray
) -> tuple[dict[str, list[float]], np.ndarray]:
    """The trees of a model file, and of each group the probability, 0 to 1, by trees that have not seen it.

    `rows` are the groups' `confidence_features`, `folds` the number of the fold each
    belongs to. What is told apart is whether a question has an answer; which sentence
    holds it is the ranker's part.
    """
    answerable = np.array([group.answerable for group in groups])
    weights = np.array([WEIGHTS[group.origin][group.kind] for group in groups])
    logits = np.empty(len(groups))
    for fold in np.unique(folds):
        learned = folds != fold
        trees = fit_judging(rows[learned], answerable[learned], weights[learned])
        logits[~learned] = np.asarray(trees.predict(rows[~learned], raw_score=True))
    return tree_fields(fit_judging(rows, answerable, weights)), 1 / (1 + np.exp(-logits))
