"""Fusing two scores."""

import numpy as np
import pytest

from index.fuse import fuse


@pytest.mark.parametrize(
    ("lexical", "dense", "weight", "expected"),
    [
        (8.0, 0.5, 10, 8 + 10 * 0.5),
        (8.0, 0.5, 0, 8),
        (0.0, 0.5, 10, 10 * 0.5),
        (8.0, -0.5, 10, 8),
        (0.0, 0.0, 10, 0),
    ],
    ids=["both", "words alone", "vectors alone", "opposite counts nothing", "nothing"],
)
def test_fuse(lexical: float, dense: float, weight: float, expected: float) -> None:
    assert fuse(np.array([lexical]), np.array([dense]), weight) == pytest.approx([expected])


def test_order_follows_the_sum() -> None:
    scores = fuse(np.array([5.0, 4.0, 0.0]), np.array([0.0, 0.5, 0.6]), 4)  # 5, 4 + 2, 2.4
    assert np.argsort(-scores).tolist() == [1, 0, 2]
