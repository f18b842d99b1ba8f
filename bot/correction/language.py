"""How improbable a run of characters is in the articles."""

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import numpy as np

from index.normalize import matching_form
from index.store import Store

IMPOSSIBLE = math.inf
PASSAGES = 20
"""Passages that are asked what stands beside a run."""


class Language:
    """Costs in nats, negative logarithms of probabilities.

    The articles are a source of runs of two characters or more; words of Chinese
    at large cost what `bot.text.word_rarity.word_costs` says.
    """

    def __init__(self, store: Store) -> None:
        self._lexical = store.lexical
        self._texts = store.texts
        self._size = store.lexical.size
        self.knows = store.lexical.knows
        self._refuted: set[str] = set()
        self._windows = lru_cache(20_000)(self._find_windows)
        self.whole = lru_cache(5_000)(self._find_whole)

    @property
    def characters(self) -> frozenset[str]:
        """Every character that the articles have."""
        return self._lexical.characters

    def run_cost(self, run: str) -> float:
        """Of a run of two characters or more as the articles have it; IMPOSSIBLE where they do not.

        A run whose pairs of characters stand near each other passes for one until it is refuted.
        """
        count = 0 if run in self._refuted else len(self._windows(run))
        return math.log(self._size / count) if count else IMPOSSIBLE

    def has_run(self, run: str) -> bool:
        """Whether the articles really have a run, titles and headings left out; else it is refuted."""
        if next(self._neighbours(run), None):
            return True
        self._refuted.add(run)
        return False

    def _find_whole(self, run: str) -> tuple[float, float]:
        """Probabilities that a run of the articles begins and ends where it does, and is no part of a longer one.

        Where it always has the same neighbour at a side, that belongs to it.
        """
        found = list(self._neighbours(run))
        sides = zip(*found, strict=True) if found else ((), ())
        begins, ends = ((len(side) - max(map(side.count, side), default=0) + 1) / (len(side) + 1) for side in sides)
        return begins, ends

    def _neighbours(self, run: str) -> Iterator[tuple[str, str]]:
        """The characters before and after a run wherever it stands in the text of some passages."""
        firsts = self._lexical.first_windows
        passages = np.unique(np.searchsorted(firsts, self._windows(run), side="right") - 1)
        for row in passages[:PASSAGES]:
            text = self._texts.passage(int(row)).text
            text = text if run in text else matching_form(text)
            for found in re.finditer(re.escape(run), text):
                yield text[max(found.start() - 1, 0) : found.start()], text[found.end() : found.end() + 1]

    def _find_windows(self, run: str) -> np.ndarray:
        pairs = [a + b for a, b in pairwise(run)]
        known = pairs if all(map(self.knows, pairs)) else []
        return self._lexical.windows_with(known)
