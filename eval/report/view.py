"""Runs as a report shows them: figures, slices and conditions side by side, one column a run."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from statistics import fmean, median
from typing import Any

from eval.metrics.measures import MEASURES, Measure
from eval.metrics.paired import bootstrap_interval
from eval.runs.comparison import LEVEL, Comparison, Difference
from eval.runs.rows import Row, Run

TILES = ("right", "complete", "first_citation", "abstained_answerable", "abstained_unanswerable")
"""The measures at the head of a report."""


@dataclass(frozen=True, slots=True)
class Value:
    """The mean of a measure in a run over `questions`, None where no question has it; `interval` are its 95% bounds."""

    mean: float | None
    questions: int
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure in each run; `difference` where two are compared and questions of both have it."""

    measure: Measure
    values: tuple[Value, ...]
    difference: Difference | None = None


@dataclass(frozen=True, slots=True)
class Slice:
    """The questions with a tag: how often each run is right; `difference` as of Figure."""

    tag: str
    values: tuple[Value, ...]
    difference: Difference | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition in each run; `differs` where they are not alike."""

    name: str
    values: tuple[str, ...]

    @property
    def differs(self) -> bool:
        return len(set(self.values)) > 1


def figures(runs: Sequence[Run], comparison: Comparison | None = None) -> list[Figure]:
    """The measures that any run has, in the order of `eval.metrics.measures`."""
    known = {each.measure: each for each in comparison.measures} if comparison else {}
    made = [
        Figure(measure, tuple(_with_interval(run.rows, measure.name) for run in runs), known.get(measure.name))
        for measure in MEASURES
    ]
    return [figure for figure in made if any(each.questions for each in figure.values)]


def value(rows: Sequence[Row], name: str) -> Value:
    """The mean of a measure over the rows that have it."""
    own = [row.metrics[name] for row in rows if name in row.metrics]
    return Value(fmean(own) if own else None, len(own))


def _with_interval(rows: Sequence[Row], name: str) -> Value:
    own = [row.metrics[name] for row in rows if name in row.metrics]
    return replace(value(rows, name), interval=bootstrap_interval(own, LEVEL) if len(own) > 1 else None)


def slices(runs: Sequence[Run], comparison: Comparison | None = None) -> list[Slice]:
    """The tags of all runs, those with the fewest right answers in the last run first."""
    tags = sorted({tag for run in runs for row in run.rows for tag in row.tags})
    known = {each.tag: each for each in comparison.slices} if comparison else {}
    made = [
        Slice(tag, tuple(value([r for r in run.rows if tag in r.tags], "right") for run in runs), known.get(tag))
        for tag in tags
    ]
    return sorted(made, key=lambda each: (each.values[-1].mean is None, each.values[-1].mean))


def median_milliseconds(run: Run) -> float:
    return 1000 * median([row.seconds for row in run.rows])


def conditions(runs: Sequence[Run]) -> dict[str, list[Condition]]:
    """The manifests by group: "set", "index", "settings", "versions"."""
    manifests = [asdict(run.manifest) for run in runs]
    own = [
        {"set": each["set"], "tag": each["tag"], "set_hash": each["set_hash"], "started": each["started"]}
        for each in manifests
    ]
    groups = ("index", "settings", "versions")
    return {"set": _side_by_side(own)} | {group: _side_by_side([each[group] for each in manifests]) for group in groups}


def _side_by_side(columns: Sequence[Mapping[str, Any]]) -> list[Condition]:
    names = dict.fromkeys(name for column in columns for name in column)
    return [Condition(name, tuple(_written(column.get(name, "")) for column in columns)) for name in names]


def _written(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
