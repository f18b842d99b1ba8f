"""How hard an item is, from what can be measured: its kind, how rare the answer is, how near the wrong options, how much to know."""

from collections.abc import Sequence

import rjieba

from bot.text.word_rarity import word_rarity
from index.normalize import matching_form

BASE = {"judge": 0.3, "single": 0.4, "multiple": 0.55, "blank": 0.55, "short": 0.6}
"""Expected share of wrong answers to a middling item of each kind."""
RARITY, NEARNESS, PART = 0.2, 0.3, 0.05
"""Weights: of the rarity of the answer and of the nearness of the wrong options, both 0 to 1, and of each part beyond the first."""


def difficulty(kind: str, answer: str, nearness: float = 0.5, parts: int = 1) -> float:
    """Expected share of wrong answers, 0 to 1.

    `nearness` of the wrong options is 0 for far, 1 for hardly to be told apart;
    `parts` counts the things or sentences to be known.
    """
    words = [word for word in rjieba.cut(matching_form(answer), False) if word.isalpha()]
    rarity = float(word_rarity(words).mean()) if words else 0.5
    value = BASE[kind] + RARITY * (rarity - 0.5) + NEARNESS * (nearness - 0.5) + PART * (parts - 1)
    return max(0.05, min(0.95, value))


def nearness_of_values(value: float, others: Sequence[float]) -> float:
    """1 for equal values, 0 for such as are twice as large or none: the mean over the others."""
    gaps = [min(1.0, abs(other - value) / max(abs(value), 1e-9)) for other in others]
    return 1 - sum(gaps) / len(gaps) if gaps else 0.5
