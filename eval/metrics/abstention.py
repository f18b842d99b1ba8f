"""How well the confidence tells right answers from wrong ones, and questions with an answer from those without."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

BINS = 10


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


def risk_coverage(confidences: Sequence[float], correct: Sequence[float]) -> tuple[np.ndarray, np.ndarray]:
    """The risk–coverage curve (El-Yaniv and Wiener 2010; Geifman and El-Yaniv 2017): coverage and risk, float64 (n,).

    Point i is the share i / n of the questions answered, i from 1, those of the
    highest confidence first, and the share of wrong answers among them. Where
    confidences are equal, each of the questions counts with their mean.
    """
    ordered = np.argsort(-np.asarray(confidences, float), kind="stable")
    wrong = 1 - np.asarray(correct, float)[ordered]
    _, groups = np.unique(-np.asarray(confidences, float)[ordered], return_inverse=True)
    if len(wrong):
        wrong = (np.bincount(groups, wrong) / np.bincount(groups))[groups]
    counts = np.arange(1, len(wrong) + 1)
    return counts / max(1, len(wrong)), np.cumsum(wrong) / counts


def area_under_risk_coverage(confidences: Sequence[float], correct: Sequence[float]) -> float:
    """AURC: mean risk over all coverages, 0 to 1, smaller is better; 0 for no question."""
    risk = risk_coverage(confidences, correct)[1]
    return round(float(risk.mean()), 4) if len(risk) else 0.0


@dataclass(frozen=True, slots=True)
class Bin:
    """The questions with a confidence in [low, high), the last bin with 1: how many, mean confidence, share right."""

    low: float
    high: float
    questions: int
    confidence: float
    accuracy: float


def calibration_bins(confidences: Sequence[float], correct: Sequence[float], bins: int = BINS) -> list[Bin]:
    """The points of a reliability diagram: `bins` equally wide bins, those without questions left out."""
    values, right = np.asarray(confidences, float), np.asarray(correct, float)
    places = np.minimum((values * bins).astype(int), bins - 1)
    return [
        Bin(place / bins, (place + 1) / bins, int(own.sum()), float(values[own].mean()), float(right[own].mean()))
        for place in range(bins)
        if (own := places == place).any()
    ]


def calibration_error(confidences: Sequence[float], correct: Sequence[float], bins: int = BINS) -> float:
    """Expected calibration error (Naeini et al. 2015; Guo et al. 2017), 0 to 1.

    The mean distance of confidence and share of right answers over the bins,
    each weighted by its questions; 0 for no question.
    """
    found = calibration_bins(confidences, correct, bins)
    distance = sum(each.questions * abs(each.confidence - each.accuracy) for each in found)
    return round(distance / len(confidences), 4) if found else 0.0
