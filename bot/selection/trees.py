"""Boosted regression trees: a sum of small trees over rows of features."""

from dataclasses import dataclass

import numpy as np

DEPTH = 6
"""Splits from the root of a tree to its deepest leaf, at most."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Gradient boosting (Friedman 2001): rows of features → one number each.

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

    def __call__(self, rows: np.ndarray) -> np.ndarray:
        """float32 (rows, features) → float64 (rows,)."""
        node = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        each = np.arange(len(rows))[:, None]
        for _ in range(DEPTH):
            node = np.where(rows[each, self.feature[node]] <= self.limit[node], self.left[node], self.right[node])
        return np.asarray(self.value[node].sum(axis=1))
