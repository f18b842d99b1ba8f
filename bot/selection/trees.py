"""Boosted regression trees: a sum of small trees over one row of features."""

from dataclasses import dataclass

import numpy as np

DEPTH = 3
"""Splits from the root of a tree to its deepest leaf."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Gradient boosting (Friedman 2001): one row of features → the logit of a probability.

    The nodes of all trees in one list: at node i a row goes on to `left[i]` where
    its `feature[i]` is at most `limit[i]`, else to `right[i]`; a leaf leads to
    itself and adds `value[i]`. `roots` are the nodes the trees begin with.
    """

    roots: np.ndarray
    feature: np.ndarray
    limit: np.ndarray
    left: np.ndarray
    right: np.ndarray
    value: np.ndarray
    bias: float

    def __call__(self, row: np.ndarray) -> float:
        node = self.roots
        for _ in range(DEPTH):
            node = np.where(row[self.feature[node]] <= self.limit[node], self.left[node], self.right[node])
        return self.bias + float(self.value[node].sum())
