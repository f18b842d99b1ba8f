"""A question to its hits: BM25 and nearest vectors, fused."""

import numpy as np

from index.encode import Encoder
from index.fuse import fuse
from index.records import Hit
from index.store import Store
from index.words import query_terms

CANDIDATES = 200
"""Passages each leg puts forward."""


class Searcher:
    """Hybrid search over one generation; safe to use from several threads."""

    def __init__(self, store: Store, encoder: Encoder, dense_weight: float) -> None:
        self.store = store
        self.encoder = encoder
        self._dense_weight = dense_weight

    def search(self, question: str, top: int = 10) -> list[Hit]:
        """The `top` best passages, best first; equal scores in the order of the corpus."""
        lexical = self.store.lexical.scores(query_terms(question))
        vector = self.encoder.encode_queries([question])[0]
        rows = self._candidates(lexical, vector, max(top, CANDIDATES))
        dense = self._best_windows(vector, rows)
        scores = fuse(lexical[rows], dense, self._dense_weight)
        best = np.argsort(-scores, kind="stable")[:top]
        return [
            Hit(self.store.texts.passage(int(rows[i])), float(scores[i]), float(dense[i]), float(lexical[rows[i]]))
            for i in best
            if scores[i] > 0
        ]

    def _candidates(self, lexical: np.ndarray, vector: np.ndarray, count: int) -> np.ndarray:
        """Rows of the best passages of both legs, ascending."""
        if len(lexical) <= count:
            return np.arange(len(lexical))
        by_words = np.argpartition(-lexical, count)[:count]
        windows = self.store.dense.nearest(vector, count)
        by_meaning = np.searchsorted(self.store.lexical.first_windows, windows, side="right") - 1
        return np.union1d(by_words, by_meaning)

    def _best_windows(self, vector: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """Largest cosine of a window of each passage, float32 (rows,)."""
        firsts = self.store.lexical.first_windows
        ends = np.append(firsts[1:], self.store.dense.size)
        counts = ends[rows] - firsts[rows]
        starts = np.cumsum(counts) - counts
        windows = np.repeat(firsts[rows] - starts, counts) + np.arange(counts.sum())
        return np.maximum.reduceat(self.store.dense.cosines(vector, windows), starts)

    def has_word(self, word: str) -> bool:
        """Whether the articles have a word, or at least every two neighbouring characters of it."""
        return self.store.lexical.frequency(word) > 0
