"""What the tests of building share: an encoder that counts, and a look into an index."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from index.encode import Encoder
from index.search import Searcher
from index.store import open_store


class CountingEncoder:
    """The bundled encoder, with a list of what it was asked for and a thing to do before each batch."""

    def __init__(self, encoder: Encoder, before: Callable[[int], object] = lambda batch: None) -> None:
        self.name, self.dimensions = encoder.name, encoder.dimensions
        self._encoder = encoder
        self._before = before
        self.batches: list[list[str]] = []

    def encode_passages(self, texts: Sequence[str], progress: bool = False) -> np.ndarray:
        self._before(len(self.batches))
        self.batches.append(list(texts))
        return self._encoder.encode_passages(texts, progress)

    def encode_queries(self, texts: Sequence[str]) -> np.ndarray:
        return self._encoder.encode_queries(texts)

    @property
    def texts(self) -> list[str]:
        return [text for batch in self.batches for text in batch]


def first_hit(home: Path, encoder: Encoder, question: str) -> str:
    return Searcher(open_store(home, encoder.name), encoder, 0.5).search(question)[0].passage.text
