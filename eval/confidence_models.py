"""Fitting the confidence of the chooser: how surely the best sentence of a question answers it."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

from bot.selection.trees import DEPTH
from eval.selection_data import Group

OTHER_WEIGHT = 0.01
"""Weight of other sets in the regression: their questions repeat the words of the text, ours need not."""
KIND_WEIGHTS = {"asked": 1.0, "news": 0.3, "deleted": 0.02, "swapped": 0.1, "stranger": 0.5}
"""Weight of a question by kind: those made by rule are easier, or not quite unanswerable; news are other texts."""
STRENGTH = 0.03
"""Inverse of the regularisation of the regression."""
BOOSTING = {
    "n_estimators": 300,
    "learning_rate": 0.03,
    "max_depth": DEPTH,
    "max_features": 0.15,
    "subsample": 0.5,
    "min_samples_leaf": 8,
}
"""Many shallow trees, each on half of the questions and few features: there are only thousands of questions."""


def fit_confidence(groups: Sequence[Group], rows: np.ndarray, folds: np.ndarray) -> tuple[dict[str, Any], np.ndarray]:
    """The fields "confidence" and "trees" of a model file, and each group's probability by models that have not seen it.

    `rows` are the groups' `confidence_features`, `folds` the number of the fold each
    belongs to. What is told apart is whether a question has an answer; which sentence
    holds it is the ranker's part. The trees learn from our own questions alone, others
    would fill their leaves.
    """
    answerable = np.array([group.answerable for group in groups])
    ours = np.array([group.own for group in groups])
    weights = np.array([KIND_WEIGHTS[group.kind] for group in groups])
    shrunk = weights * np.where(ours, 1.0, OTHER_WEIGHT)

    def regression(learned: np.ndarray) -> Any:
        steps = [("scaler", StandardScaler()), ("regression", LogisticRegression(C=STRENGTH, max_iter=2000))]
        given = dict.fromkeys(("scaler__sample_weight", "regression__sample_weight"), shrunk[learned])
        return Pipeline(steps).fit(rows[learned], answerable[learned], **given)

    def boosting(learned: np.ndarray) -> Any:
        trees = GradientBoostingClassifier(random_state=0, **BOOSTING)
        return trees.fit(rows[learned & ours], answerable[learned & ours], sample_weight=weights[learned & ours])

    logits = (_held_out(regression, rows, folds) + _held_out(boosting, rows, folds)) / 2
    everything = np.ones(len(groups), bool)
    fields = {"confidence": _regression_fields(regression(everything)), "trees": tree_fields(boosting(everything))}
    return fields, 1 / (1 + np.exp(-logits))


def _held_out(fit: Callable[[np.ndarray], Any], rows: np.ndarray, folds: np.ndarray) -> np.ndarray:
    """The logit of each row by the model fitted to the other folds."""
    logits = np.empty(len(rows))
    for fold in np.unique(folds):
        logits[folds == fold] = fit(folds != fold).decision_function(rows[folds == fold])
    return logits


def _regression_fields(pipeline: Any) -> dict[str, Any]:
    scaler, regression = pipeline["scaler"], pipeline["regression"]
    fields = {
        "mean": scaler.mean_,
        "scale": scaler.scale_,
        "weights": regression.coef_[0],
        "bias": regression.intercept_[0],
    }
    return {name: rounded(np.asarray(values).tolist()) for name, values in fields.items()}


def tree_fields(boosting: Any) -> dict[str, Any]:
    """A fitted GradientBoostingClassifier of two classes as `bot.selection.trees.Trees` evaluates it."""
    fields: dict[str, Any] = {name: [] for name in ("roots", "feature", "limit", "left", "right", "value")}
    for (stage,) in boosting.estimators_:
        tree, first = stage.tree_, len(fields["feature"])
        leaf = tree.children_left < 0
        here = np.arange(tree.node_count)
        fields["roots"].append(first)
        fields["feature"] += np.where(leaf, 0, tree.feature).tolist()
        fields["limit"] += rounded(np.where(leaf, 0, tree.threshold).tolist())
        fields["left"] += (first + np.where(leaf, here, tree.children_left)).tolist()
        fields["right"] += (first + np.where(leaf, here, tree.children_right)).tolist()
        fields["value"] += rounded(np.where(leaf, boosting.learning_rate * tree.value[:, 0, 0], 0).tolist())
    prior = boosting.init_.class_prior_
    return fields | {"bias": float(np.log(prior[1] / prior[0]))}


def rounded(value: Any) -> Any:
    """A number, or nested lists of numbers, to five significant digits."""
    return [rounded(item) for item in value] if isinstance(value, list) else float(f"{value:.5g}")
