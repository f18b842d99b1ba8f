"""The plots of a report: each of one or several runs, one series a run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from eval.metrics.abstention import area_under_risk_coverage, calibration_bins, calibration_error, risk_coverage
from eval.report.curves import STEPS, latency_steps, operating_point, percentile, recall_curve, step_width
from eval.report.plot import Axis, Plot, Series, draw, ticks_up_to
from eval.runs.rows import Row

UNIT = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)

Runs = Mapping[str, Sequence[Row]]
"""The rows of each run by its name, in the order of the report."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A plot as SVG, with its title, what it shows, and the figures that belong to it, one a run."""

    title: str
    note: str
    svg: str
    figures: tuple[str, ...] = ()


def drawings(runs: Runs, texts: Mapping[str, str]) -> list[Drawing]:
    """Those plots that the rows have something for."""
    made = [_recall(runs, texts), _risk(runs, texts), _reliability(runs, texts), _latency(runs, texts)]
    return [drawing for drawing in made if drawing]


def _recall(runs: Runs, texts: Mapping[str, str]) -> Drawing | None:
    curves = [recall_curve(rows) for rows in runs.values()]
    most = max(map(len, curves))
    if not most:
        return None
    ranks = tuple(float(rank) for rank in range(1, most + 1)) if most <= 12 else (1.0, *ticks_up_to(most)[1:])
    series = [
        Series(name, curve, "dots", number) for number, (name, curve) in enumerate(zip(runs, curves, strict=True))
    ]
    low = min((y for curve in curves for _, y in curve), default=0.0)
    plot = Plot(
        texts["recall_title"],
        Axis(texts["rank"], ranks if most > 1 else (1.0, 2.0)),
        Axis(texts["recall"], UNIT if low < 0.6 else (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)),
        series,
    )
    return Drawing(plot.title, texts["recall_note"], draw(plot))


def _risk(runs: Runs, texts: Mapping[str, str]) -> Drawing:
    curves, areas = [], []
    for rows in runs.values():
        judged = [row.confidence for row in rows], [row.metrics["would_be_right"] for row in rows]
        coverage, risk = risk_coverage(*judged)
        curves.append(list(zip(coverage.tolist(), risk.tolist(), strict=True)))
        areas.append(f"{area_under_risk_coverage(*judged):.3f}")
    most = max((risk for curve in curves for _, risk in curve), default=0.0)
    series = [
        Series(name, curve, "line", number) for number, (name, curve) in enumerate(zip(runs, curves, strict=True))
    ]
    for number, (name, rows) in enumerate(runs.items()):
        point = operating_point(rows)
        series.append(Series(name, [point] if point else [], "mark", number))
    axes = Axis(texts["coverage"], UNIT), Axis(texts["risk"], ticks_up_to(most))
    plot = Plot(texts["risk_title"], *axes, series)
    return Drawing(plot.title, texts["risk_note"], draw(plot), tuple(areas))


def _reliability(runs: Runs, texts: Mapping[str, str]) -> Drawing:
    series, errors = [], []
    for number, (name, rows) in enumerate(runs.items()):
        judged = [row.confidence for row in rows], [row.metrics["would_be_right"] for row in rows]
        bins = calibration_bins(*judged)
        points = [(each.confidence, each.accuracy) for each in bins]
        series.append(Series(name, points, "dots", number, [each.questions for each in bins]))
        errors.append(f"{calibration_error(*judged):.3f}")
    axes = Axis(texts["confidence"], UNIT), Axis(texts["right_share"], UNIT)
    plot = Plot(texts["reliability_title"], *axes, series, diagonal=True)
    return Drawing(plot.title, texts["reliability_note"], draw(plot), tuple(errors))


def _latency(runs: Runs, texts: Mapping[str, str]) -> Drawing:
    times = [[row.seconds for row in rows] for rows in runs.values()]
    width = step_width([second for own in times for second in own])
    steps = [latency_steps(own, width) for own in times]
    most = max(share for own in steps for _, share in own)
    series = [Series(name, own, "steps", number) for number, (name, own) in enumerate(zip(runs, steps, strict=True))]
    marks = tuple(round(number * width, 6) for number in range(0, STEPS + 1, STEPS // 4))
    plot = Plot(
        texts["latency_title"], Axis(texts["milliseconds"], marks), Axis(texts["share"], ticks_up_to(most)), series
    )
    told = tuple(f"{1000 * median(own):.0f} / {1000 * percentile(own, 0.95):.0f} ms" for own in times)
    return Drawing(plot.title, texts["latency_note"], draw(plot), told)
