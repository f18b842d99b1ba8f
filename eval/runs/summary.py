"""The figures of a run: means of the measures, and what is said of all questions together."""

from collections.abc import Sequence
from statistics import median
from typing import Any

import numpy as np

from eval.metrics.abstention import abstention_area, area_under_risk_coverage, calibration_error, rightly_silent_at
from eval.metrics.answer_metrics import mean
from eval.metrics.measures import MEASURES
from eval.runs.rows import Row

PERCENTILES = (50, 95, 99)


def summarise(rows: Sequence[Row]) -> dict[str, Any]:
    """Each measure of `eval.metrics.measures` as its mean over the rows that have it, and:

    `abstention_area` and `rightly_silent_at_5`, `aurc` (area under the risk–coverage
    curve) and `calibration_error` of the confidence, over all questions, an answer
    to an unanswerable one being wrong; `median_characters` of answers given;
    `seconds_p50` and so on, percentiles of the time a question took; `tokens_input`
    and `tokens_output`, all those of a chat model, where told; `failures`, the ids of
    the questions that failed; `by_tag`, for each tag the questions and the share that
    is right.
    """
    given = [row for row in rows if row.answerable and row.given]
    seconds = [row.seconds for row in rows]
    tags = sorted({tag for row in rows for tag in row.tags})
    return {
        "questions": len(rows),
        "failed": sum(bool(row.error) for row in rows),
        **means(rows),
        **_confidence_figures(rows),
        "median_characters": median([row.characters for row in given]) if given else 0,
        "median_seconds": round(median(seconds), 4) if rows else 0.0,
        **{f"seconds_p{p}": round(float(np.percentile(seconds, p)), 4) for p in PERCENTILES if rows},
        **{
            f"tokens_{kind}": sum(row.tokens.get(kind, 0) for row in rows)
            for kind in ("input", "output")
            if any(row.tokens for row in rows)
        },
        "failures": [row.id for row in rows if row.error],
        "by_tag": {tag: _tag_rate([row for row in rows if tag in row.tags]) for tag in tags},
    }


def means(rows: Sequence[Row]) -> dict[str, float]:
    """The measures that any of the rows has, each as the mean over those that have it."""
    values = {
        measure.name: [row.metrics[measure.name] for row in rows if measure.name in row.metrics] for measure in MEASURES
    }
    return {name: mean(own) for name, own in values.items() if own}


def _confidence_figures(rows: Sequence[Row]) -> dict[str, float]:
    known, unknown = ([row.confidence for row in rows if row.answerable is each] for each in (True, False))
    confidences = [row.confidence for row in rows]
    right = [row.metrics["would_be_right"] for row in rows]
    return {
        "abstention_area": abstention_area(known, unknown),
        "rightly_silent_at_5": rightly_silent_at(known, unknown, 0.05),
        "aurc": area_under_risk_coverage(confidences, right),
        "calibration_error": calibration_error(confidences, right),
    }


def _tag_rate(rows: Sequence[Row]) -> dict[str, float]:
    return {"questions": len(rows), "right": mean([row.metrics["right"] for row in rows])}
