"""Boosted trees by LightGBM (Ke et al. 2017): one forest that ranks candidates, one that judges the best of them."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import torch  # noqa: F401  its libgomp serves LightGBM, whose wheel brings none

# isort: split
from lightgbm import Booster as Booster
from lightgbm import Dataset
from lightgbm import train as train_booster

from bot.selection.trees import DEPTH
from eval.selection_data import Group

_COMMON = {
    "max_depth": DEPTH,
    "feature_fraction_bynode": 0.4,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "seed": 0,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}
_RANKING = _COMMON | {
    "objective": "lambdarank",
    "lambdarank_truncation_level": 10,
    "num_leaves": 15,
    "learning_rate": 0.05,
    "min_data_in_leaf": 40,
    "bagging_fraction": 0.7,
}
_JUDGING = _COMMON | {
    "objective": "binary",
    "num_leaves": 8,
    "learning_rate": 0.03,
    "min_data_in_leaf": 10,
    "feature_fraction_bynode": 0.1,
    "bagging_fraction": 0.5,
}
RANKING_TREES, JUDGING_TREES = 400, 400


def fit_ranking(groups: Sequence[Group]) -> Booster:
    """Trees whose sum orders the candidates of a group (LambdaMART, Burges 2010)."""
    data = Dataset(
        np.concatenate([group.features for group in groups]),
        label=np.concatenate([group.labels for group in groups]).astype(int),
        group=[len(group.labels) for group in groups],
    )
    return train_booster(_RANKING, data, RANKING_TREES)


def fit_judging(rows: np.ndarray, answerable: np.ndarray, weights: np.ndarray) -> Booster:
    """Trees whose sum is the logit of a row's being answerable; float32 (questions, features), two arrays (questions,)."""
    return train_booster(_JUDGING, Dataset(rows, label=answerable.astype(int), weight=weights), JUDGING_TREES)


def tree_fields(booster: Booster) -> dict[str, list[float]]:
    """The fields of `bot.selection.trees.Trees`."""
    fields: dict[str, list[float]] = {name: [] for name in ("roots", "feature", "limit", "left", "right", "value")}
    for tree in booster.dump_model()["tree_info"]:
        first = len(fields["feature"])
        fields["roots"].append(first)
        for node in _nodes(tree["tree_structure"], first):
            for name, value in node.items():
                fields[name].append(value)
    return fields


def _nodes(node: dict[str, Any], number: int) -> Iterator[dict[str, float]]:
    """A node and all under it, each before those of its right branch; `number` is its own."""
    if "leaf_value" in node:
        yield {"feature": 0, "limit": 0, "left": number, "right": number, "value": _short(node["leaf_value"])}
        return
    left = list(_nodes(node["left_child"], number + 1))
    right = number + 1 + len(left)
    limit = _short(node["threshold"])
    yield {"feature": node["split_feature"], "limit": limit, "left": number + 1, "right": right, "value": 0}
    yield from left
    yield from _nodes(node["right_child"], right)


def _short(value: float) -> float:
    return float(f"{value:.6g}")
