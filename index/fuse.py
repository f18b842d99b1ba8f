"""Two scores for each passage to one."""

import numpy as np


def fuse(lexical: np.ndarray, dense: np.ndarray, weight: float) -> np.ndarray:
    """BM25 plus `weight` times the cosine, negative cosines counted as none.

    BM25 is taken as it is, not scaled to the best hit: a question whose rare
    words all match then leans on words, one that matches poorly on meaning.
    `weight` belongs to the encoder, in units of BM25: the stronger the encoder
    is alone, the more it gets.
    """
    return lexical + weight * np.maximum(dense, 0)
