"""Two scores for each passage to one."""

import numpy as np


def fuse(lexical: np.ndarray, dense: np.ndarray, weight: float) -> np.ndarray:
    """Weighted sum: `weight` of the cosine, the rest of the lexical score (both up to 1).

    `weight` belongs to the encoder: the stronger it is alone, the more it gets.
    """
    return (1 - weight) * lexical + weight * np.clip(dense, 0, 1)
