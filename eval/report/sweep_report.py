"""A sweep as one HTML file: the table of all variants, and a plot along each setting through the best one."""

from collections.abc import Mapping, Sequence
from math import floor
from typing import Any

from eval.metrics.measures import BY_NAME
from eval.metrics.paired import holm, randomization_p
from eval.report.plot import Axis, Plot, Series, draw
from eval.report.template import render_html
from eval.report.texts import TEXTS
from eval.runs.comparison import pair_rows
from eval.runs.sweep import Variant, along, written

RETRIEVAL = ("success@1", "recall@5", "mrr@10", "ndcg@10")
ANSWERS = ("right", "complete", "first_citation", "abstained_answerable", "abstained_unanswerable")
COLUMNS = (*RETRIEVAL, *ANSWERS, "median_seconds")


def sweep_rows(variants: Sequence[Variant], chosen: Variant, measure: str) -> list[dict[str, Any]]:
    """Of each variant its settings and its figures in one object; a figure that it has not is left out.

    `p` says how likely as large a difference of the measure from the chosen one is by
    chance, 0 to 1, corrected for the number of variants.
    """
    chances = [_chance(chosen, each, measure) for each in variants]
    return [
        {
            **each.values,
            **{name: each.run.summary[name] for name in COLUMNS if name in each.run.summary},
            "p": round(p, 4),
        }
        for each, p in zip(variants, holm(chances), strict=True)
    ]


def _chance(chosen: Variant, other: Variant, measure: str) -> float:
    pairs = pair_rows(chosen.run.rows, other.run.rows)
    return randomization_p([b.metrics[measure] - a.metrics[measure] for a, b in pairs if measure in a.metrics and measure in b.metrics])  # fmt: skip


def sweep_page(variants: Sequence[Variant], chosen: Variant, measure: str, language: str = "zh") -> str:
    """The page; every value is escaped."""
    texts = TEXTS[language]
    rows = sweep_rows(variants, chosen, measure)
    view = {
        "t": texts,
        "language": language,
        "manifest": chosen.run.manifest,
        "questions": len(chosen.run.rows),
        "settings": list(chosen.values),
        "written": written,
        "columns": [name for name in (*COLUMNS, "p") if any(name in row for row in rows)],
        "rows": rows,
        "best": variants.index(chosen),
        "measure": measure,
        "plots": [(name, draw(_plot(variants, name, chosen, measure, texts))) for name in chosen.values],
    }
    return render_html("sweep.html", view)


def _plot(variants: Sequence[Variant], name: str, chosen: Variant, measure: str, texts: Mapping[str, str]) -> Plot:
    """The measure, and the ranking, over the values of one setting at equal distances, the others being the best's."""
    line = along(variants, name, chosen)
    labels = [written(each.values[name]) for each in line]
    shown = [each for each in dict.fromkeys((measure, "ndcg@10")) if all(each in v.run.summary for v in line)]
    series = [
        Series(each, [(place, variant.run.summary[each]) for place, variant in enumerate(line)], "dots", number)
        for number, each in enumerate(shown)
    ]
    low = min((y for each in series for _, y in each.points if each.name in BY_NAME), default=0.0)
    ticks = tuple(round(tenth / 10, 1) for tenth in range(floor(low * 10), 11))
    places = tuple(map(float, range(max(2, len(line)))))
    return Plot(name, Axis(name, places, lambda place: labels[int(place)] if place < len(labels) else ""), Axis(texts["mean"], ticks if len(ticks) > 1 else (0.0, 1.0)), series)  # fmt: skip
