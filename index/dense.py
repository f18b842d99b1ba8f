"""Nearest sentence windows by the inner product of unit vectors."""

from collections.abc import Iterable
from pathlib import Path

import faiss
import numpy as np


class DenseIndex:
    """An exact FAISS index; row i belongs to window i."""

    def __init__(self, index: faiss.Index) -> None:
        self._index = index

    @classmethod
    def build(cls, dimensions: int, batches: Iterable[np.ndarray]) -> "DenseIndex":
        """Index batches of unit rows, each float32 (n, dimensions), in order."""
        index = faiss.IndexFlatIP(dimensions)
        for batch in batches:
            index.add(np.ascontiguousarray(batch))
        return cls(index)

    @property
    def size(self) -> int:
        """Number of rows."""
        return int(self._index.ntotal)

    def nearest(self, vector: np.ndarray, count: int) -> np.ndarray:
        """Rows of the `count` windows with the largest cosine, best first, int64."""
        _, rows = self._index.search(vector[None, :], min(count, self._index.ntotal))
        return rows[0]

    def cosines(self, vector: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """Cosine of `vector` and each of the rows, float32 (rows,)."""
        return self._index.reconstruct_batch(rows) @ vector

    def save(self, path: Path) -> None:
        faiss.write_index(self._index, str(path))

    @classmethod
    def load(cls, path: Path) -> "DenseIndex":
        return cls(faiss.read_index(str(path), faiss.IO_FLAG_MMAP))
