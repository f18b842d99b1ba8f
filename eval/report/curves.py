"""The points of the curves that a report draws, from the rows of a run."""

from collections.abc import Sequence
from math import ceil
from statistics import fmean, mode

from eval.runs.rows import Row

Point = tuple[float, float]

STEPS = 20
"""Bars of the histogram of times."""


def recall_curve(rows: Sequence[Row]) -> list[Point]:
    """(k, mean share of the relevant passages that are among the first k) for k from 1 to as many as are usually found.

    Over the questions with quoted evidence; one that failed counts as 0.
    """
    judged = [(set(row.relevant), [found.passage for found in row.found]) for row in rows if row.relevant]
    most = mode(len(found) for _, found in judged) if judged else 0
    return [(k, fmean(len(relevant & set(found[:k])) / len(relevant) for relevant, found in judged)) for k in range(1, most + 1)]  # fmt: skip


def operating_point(rows: Sequence[Row]) -> Point | None:
    """(coverage, risk) at the threshold of the run: the share answered, and of that the share that is wrong.

    None where nothing was answered.
    """
    given = [row for row in rows if row.given]
    return (len(given) / len(rows), 1 - fmean(row.metrics["would_be_right"] for row in given)) if given else None


def latency_steps(seconds: Sequence[float], width: float) -> list[Point]:
    """(milliseconds at which a bar begins, share of the questions in it); the last of STEPS bars has all longer ones."""
    counts = [0] * STEPS
    for each in seconds:
        counts[min(int(1000 * each / width), STEPS - 1)] += 1
    return [(number * width, count / len(seconds)) for number, count in enumerate(counts)]


def step_width(seconds: Sequence[float]) -> float:
    """Milliseconds of a bar, 1, 2 or 5 times a power of ten, so that 98 of 100 questions fall before the last bar."""
    long = 1000 * percentile(seconds, 0.98) / (STEPS - 1)
    return next(size * 10.0**power for power in range(-3, 9) for size in (1, 2, 5) if size * 10.0**power >= long)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest of the values that at least this share of them do not exceed (nearest rank)."""
    return sorted(values)[max(0, ceil(share * len(values)) - 1)]
