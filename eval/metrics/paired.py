"""Whether paired measurements differ by more than chance: interval, test, and correction for several tests."""

from collections.abc import Sequence

import numpy as np
from scipy.stats import bootstrap, permutation_test

RESAMPLES = 9999
SEED = 0


def bootstrap_interval(differences: Sequence[float], level: float) -> tuple[float, float]:
    """The 1 - `level` percentile bootstrap interval of the mean difference, questions drawn with replacement.

    Efron and Tibshirani 1993. The seed is fixed: equal differences give equal
    intervals. One question says nothing: its interval is (-1, 1).
    """
    if len(differences) < 2:
        return -1.0, 1.0
    if len(set(differences)) == 1:
        return differences[0], differences[0]
    found = bootstrap(
        (np.asarray(differences),), np.mean, n_resamples=RESAMPLES, confidence_level=1 - level, method="percentile",
        rng=np.random.default_rng(SEED),
    ).confidence_interval  # fmt: skip
    return float(found.low), float(found.high)


def randomization_p(differences: Sequence[float]) -> float:
    """Two-sided p of the paired randomization test: the chance of as large a mean difference, were both alike.

    Fisher 1935; Smucker et al. 2007 for measures of retrieval. The sign of every
    difference is drawn anew: all ways to do so where they are at most 9999, and as
    many drawn with a fixed seed where there are more. Of measures that are 0 or 1
    it is McNemar's exact test. 1 where one question differs, or none.
    """
    changed = np.asarray([each for each in differences if each])  # the sign of zero changes nothing
    if len(changed) < 2:
        return 1.0
    found = permutation_test(
        (changed,), np.sum, permutation_type="samples", vectorized=True, n_resamples=RESAMPLES, batch=1000,
        rng=np.random.default_rng(SEED),
    )  # fmt: skip
    return float(found.pvalue)


def holm(values: Sequence[float]) -> list[float]:
    """The p values adjusted for testing all of them: any below a level is a false alarm with at most that chance.

    Holm 1979: the i-th smallest of n, i from 0, times n - i, never below a smaller one's, at most 1.
    """
    adjusted = [0.0] * len(values)
    largest = 0.0
    for rank, place in enumerate(sorted(range(len(values)), key=lambda place: values[place])):
        largest = max(largest, min(1.0, values[place] * (len(values) - rank)))
        adjusted[place] = largest
    return adjusted
