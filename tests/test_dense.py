"""Nearest vectors."""

from pathlib import Path

import numpy as np
import pytest

from index.dense import DenseIndex

ROWS = np.array([[1, 0], [0, 1], [0.6, 0.8]], np.float32)
QUESTION = np.array([0.8, 0.6], np.float32)


@pytest.fixture
def index() -> DenseIndex:
    return DenseIndex.build(2, [ROWS[:2], ROWS[2:]])


def test_nearest_are_best_first(index: DenseIndex) -> None:
    # 0.6·0.8 + 0.8·0.6 = 0.96, 1·0.8 = 0.8, 1·0.6 = 0.6
    assert index.nearest(QUESTION, 3).tolist() == [2, 0, 1]
    assert index.nearest(QUESTION, 1).tolist() == [2]


def test_more_asked_for_than_there_are(index: DenseIndex) -> None:
    assert sorted(index.nearest(QUESTION, 10).tolist()) == [0, 1, 2]


def test_cosines_of_chosen_rows(index: DenseIndex) -> None:
    assert index.cosines(QUESTION, np.array([1, 2])) == pytest.approx([0.6, 0.96])
    assert index.cosines(QUESTION, np.array([], np.int64)).shape == (0,)


def test_reopened_index_gives_the_same(index: DenseIndex, tmp_path: Path) -> None:
    index.save(tmp_path / "vectors.faiss")
    again = DenseIndex.load(tmp_path / "vectors.faiss")
    assert again.nearest(QUESTION, 3).tolist() == index.nearest(QUESTION, 3).tolist()
    every = np.arange(3)
    np.testing.assert_array_equal(again.cosines(QUESTION, every), index.cosines(QUESTION, every))
