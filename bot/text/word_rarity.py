"""How rare a word is in Chinese at large."""

import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np

FREQUENCIES = Path(__file__).resolve().parent / "word_frequencies.txt"
"""Words of jieba's dictionary with their counts, the commonest 20,000; see `eval.train_selection`."""
MOST = 14.0
"""Rarity, in nats, from which words are equally rare."""


def word_rarity(words: Sequence[str]) -> np.ndarray:
    """-ln of each word's share of running text, as a share of MOST: float32 (words,), above 0 up to 1.

    Words that are not among the commonest have rarity 1; single characters that
    are not words of their own too.
    """
    counts, total = _frequencies()
    rarity = [min(MOST, math.log(total / (counts.get(word, 0) + 1))) / MOST for word in words]
    return np.array(rarity, np.float32)


@cache
def word_costs() -> Mapping[str, float]:
    """-ln of the share of running text, in nats, of the commonest words, the commonest first."""
    counts, total = _frequencies()
    return {word: math.log(total / (count + 1)) for word, count in counts.items()}


@cache
def _frequencies() -> tuple[dict[str, int], int]:
    lines = FREQUENCIES.read_text(encoding="utf-8").splitlines()
    total, *rows = lines
    return {word: int(count) for word, count in (row.split(" ") for row in rows)}, int(total)
