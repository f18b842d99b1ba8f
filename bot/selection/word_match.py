"""How the content words of a question are found in texts: as they stand, and by meaning."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import rjieba

from bot.text.word_rarity import word_rarity
from index.encode import Encoder
from index.normalize import matching_form
from index.words import bigrams


@dataclass(frozen=True, slots=True)
class Text:
    """A text in matching form with what is counted in it."""

    form: str
    words: frozenset[str]
    bigrams: frozenset[str]


@lru_cache(maxsize=40_000)
def analyse(text: str) -> Text:
    """The text in matching form, cut into words of the dictionary and into bigrams."""
    form = matching_form(text)
    return Text(form, frozenset(rjieba.cut(form, False)), frozenset(bigrams(form)))


class WordVectors:
    """Unit vectors of words by a static encoder, each encoded once."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._vectors: dict[str, np.ndarray] = {}

    def __call__(self, words: Sequence[str]) -> np.ndarray:
        """float32 (words, dimensions)."""
        if len(self._vectors) > 100_000:
            self._vectors = {}
        known = self._vectors  # another thread may begin a new one meanwhile
        new = [word for word in dict.fromkeys(words) if word not in known]
        if new:
            known.update(zip(new, self._encoder.encode_passages(new), strict=True))
        return np.array([known[word] for word in words], np.float32)


class WordMatch:
    """The content words of one question; all arrays below are of one entry a word.

    `rarity` is how rare a word is in the language at large, 0 to 1, for in a
    corpus of few articles the rarest words are those of everyday speech;
    `weights` is its share in what the question says, summing to 1.
    """

    def __init__(self, words: Sequence[str], vectors: WordVectors) -> None:
        self.words = tuple(words)
        self.rarity = word_rarity(self.words)
        squares = self.rarity**2
        self.weights = squares / squares.sum()
        self._all_vectors = vectors
        self._vectors = vectors(self.words)

    def exact(self, text: Text) -> np.ndarray:
        """Whether each word stands in the text."""
        return np.array([word in text.words or (len(word) > 1 and word in text.form) for word in self.words])

    def soft(self, text: Text, exact: np.ndarray) -> np.ndarray:
        """Each word's best cosine with a word of the text, 0 to 1; 1 where it stands there."""
        # In one order: the last bit of a product depends on it, and a tree may split there.
        others = sorted(word for word in text.words if word[0].isalnum())
        if not others:
            return exact.astype(np.float32)
        close = (self._vectors @ self._all_vectors(others).T).max(axis=1)
        return np.where(exact, 1, np.clip(close, 0, 1))

    def share(self, found: np.ndarray) -> float:
        """Weight of what is found, 0 to 1."""
        return float(self.weights @ found)

    def missing(self, found: np.ndarray) -> float:
        """Weight of the word that is missed most."""
        return float(np.max(self.weights * (1 - found.astype(np.float32))))
