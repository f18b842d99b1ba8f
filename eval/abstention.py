"""How well the confidence tells questions with an answer from those without."""

from collections.abc import Sequence

import numpy as np


def abstention_area(answerable: Sequence[float], unanswerable: Sequence[float]) -> float:
    """Area under the curve of rightly over wrongly silent, over all thresholds (ROC AUC), 0 to 1.

    It is the chance that a question with an answer gets a higher confidence than
    one without, ties counting one half. 0 where there are none of either.
    """
    if not len(answerable) or not len(unanswerable):
        return 0.0
    ordered = np.sort(unanswerable)
    below = np.searchsorted(ordered, answerable, "left") + np.searchsorted(ordered, answerable, "right")
    return round(float(below.mean()) / (2 * len(ordered)), 4)


def rightly_silent_at(answerable: Sequence[float], unanswerable: Sequence[float], wrongly: float) -> float:
    """Share of the unanswerable withheld by the largest threshold that withholds at most `wrongly` of the answerable."""
    if not len(answerable) or not len(unanswerable):
        return 0.0
    threshold = np.sort(answerable)[int(wrongly * len(answerable))]
    return round(float((np.asarray(unanswerable) < threshold).mean()), 4)
