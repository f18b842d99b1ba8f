"""BM25 at two grains: the passage, and the best window of three sentences in it."""

import json
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path

import bm25s
import numpy as np
from bm25s.tokenization import Tokenized

from index.chunk import windows

K1 = 0.9
B = 0.5
WINDOW_SHARE = 0.15
"""Part of the best window in the score of a passage."""

Sentences = Sequence[list[str]]
"""One passage as the index terms of its sentences; the first may carry the heading's."""


class LexicalIndex:
    """BM25 (Robertson and Zaragoza 2009, k1 0.9, b 0.5) over passages and sentence windows.

    A long passage that names the terms far apart and a short one that has them
    together differ in their windows, not in their passages; both views
    together rank better than either. `first_windows` holds the row of the first
    window of each passage, ascending.
    """

    def __init__(
        self,
        passages: bm25s.BM25,
        windows: bm25s.BM25,
        first_windows: np.ndarray,
        vocabulary: dict[str, int],
    ) -> None:
        self._passages = passages
        self._windows = windows
        self.first_windows = first_windows
        self._vocabulary = vocabulary

    @classmethod
    def build(cls, passages: Iterable[Sentences]) -> "LexicalIndex":
        """Index the passages in the order given; row i of the scores is passage i."""
        vocabulary: dict[str, int] = {}
        passage_ids: list[list[int]] = []
        window_ids: list[list[int]] = []
        first_windows: list[int] = []
        for sentences in passages:
            ids = [[vocabulary.setdefault(t, len(vocabulary)) for t in s] for s in sentences]
            passage_ids.append(list(chain.from_iterable(ids)))
            first_windows.append(len(window_ids))
            window_ids.extend(list(chain.from_iterable(ids[first:last])) for first, last in windows(len(ids)))
        return cls(
            _index(passage_ids, vocabulary),
            _index(window_ids, vocabulary),
            np.array(first_windows, dtype=np.int64),
            vocabulary,
        )

    def scores(self, terms: Sequence[str]) -> np.ndarray:
        """BM25 of each passage, mixed with that of its best window: float32 (passages,), 0 and up."""
        ids = np.array([self._vocabulary[t] for t in terms if t in self._vocabulary], np.int32)
        if not len(ids):
            return np.zeros(len(self.first_windows), np.float32)
        passages = self._passages.get_scores_from_ids(ids)
        best = np.maximum.reduceat(self._windows.get_scores_from_ids(ids), self.first_windows)
        return (1 - WINDOW_SHARE) * passages + WINDOW_SHARE * best

    def frequency(self, word: str) -> int:
        """Number of windows with the word; of one that is no index term, with its rarest pair of characters."""
        parts = [word] if word in self._vocabulary or len(word) < 3 else [word[i : i + 2] for i in range(len(word) - 1)]
        starts = self._windows.scores["indptr"]
        ids = [self._vocabulary.get(part, -1) for part in parts]
        return min(int(starts[i + 1] - starts[i]) if i >= 0 else 0 for i in ids)

    def knows(self, term: str) -> bool:
        """Whether any passage has the term."""
        return term in self._vocabulary

    @cached_property
    def characters(self) -> frozenset[str]:
        """Every character of the terms."""
        return frozenset("".join(self._vocabulary))

    def windows_with(self, terms: Sequence[str]) -> np.ndarray:
        """Rows of the windows that have all of the terms, ascending, int32."""
        rows = sorted((self._rows(term) for term in set(terms)), key=len)
        both = rows[0] if rows else np.empty(0, np.int32)
        for other in rows[1:]:
            if len(both):
                places = np.minimum(np.searchsorted(other, both), len(other) - 1)
                both = both[other[places] == both]
        return both

    def _rows(self, term: str) -> np.ndarray:
        """Rows of the windows with a term, ascending."""
        i = self._vocabulary.get(term)
        if i is None:
            return np.empty(0, np.int32)
        starts = self._windows.scores["indptr"]
        return np.asarray(self._windows.scores["indices"][starts[i] : starts[i + 1]])

    @property
    def size(self) -> int:
        """Number of different terms of the windows, added up."""
        return len(self._windows.scores["indices"])

    def save(self, folder: Path) -> None:
        """Write arrays as .npy and words as JSON below `folder`."""
        self._passages.save(folder / "passages", show_progress=False)
        self._windows.save(folder / "windows", show_progress=False)
        np.save(folder / "first_windows.npy", self.first_windows)
        text = json.dumps(list(self._vocabulary), ensure_ascii=False)
        (folder / "vocabulary.json").write_text(text, encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> "LexicalIndex":
        """Read what `save` wrote; the arrays stay on disk, mapped into memory."""
        words = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
        return cls(
            bm25s.BM25.load(folder / "passages", mmap=True, load_vocab=False),
            bm25s.BM25.load(folder / "windows", mmap=True, load_vocab=False),
            np.load(folder / "first_windows.npy"),
            {word: i for i, word in enumerate(words)},
        )


def _index(ids: list[list[int]], vocabulary: dict[str, int]) -> bm25s.BM25:
    index = bm25s.BM25(k1=K1, b=B)
    index.index(Tokenized(ids=ids, vocab=dict(vocabulary)), show_progress=False)
    index.vocab_dict = {}
    return index
