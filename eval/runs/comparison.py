"""Two runs side by side: what differs by more than chance, overall and per tag, and which questions were won or lost."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from eval.metrics.measures import BY_NAME, HIGHER, MEASURES
from eval.metrics.paired import bootstrap_interval, holm, randomization_p
from eval.runs.rows import Manifest, Row, Run
from index.errors import UserError

LEVEL = 0.05
BETTER, WORSE, SAME = "better", "worse", "same"
Pair = tuple[Row, Row]
"""The same question in both runs, A first."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A measure of both runs over the questions that have it in both, all of them or those with a tag.

    `low` and `high` bound the difference B - A at the level, without correction; `p`
    is the test's, `adjusted` Holm's over the table that the difference stands in.
    `verdict` is BETTER or WORSE where `adjusted` is below the level: B is, else SAME.
    """

    measure: str
    tag: str
    questions: int
    a: float
    b: float
    low: float
    high: float
    p: float
    adjusted: float
    verdict: str

    @property
    def difference(self) -> float:
        return self.b - self.a


@dataclass(frozen=True, slots=True)
class Comparison:
    """Run B against run A.

    `measures` compares all measures over all questions, `slices` the `measure` that
    was asked for over each tag; each of the two tables is corrected for itself.
    `wins` are the questions where B has the better value of that measure, `losses`
    those where A has. `only_one` are the ids of questions that one run has alone;
    `conditions` tells what differed as name: (A's, B's).
    """

    measure: str
    level: float
    measures: tuple[Difference, ...]
    slices: tuple[Difference, ...]
    wins: tuple[Pair, ...]
    losses: tuple[Pair, ...]
    only_one: tuple[str, ...]
    conditions: Mapping[str, tuple[Any, Any]]


def compare_runs(a: Run, b: Run, measure: str = "right", level: float = LEVEL) -> Comparison:
    """Pair the questions by id. Raises UserError where the runs share none, or the measure is unknown."""
    if measure not in BY_NAME:
        names = ", ".join(BY_NAME)
        raise UserError(f"没有指标 {measure}：可用的有 {names}。", f"There is no measure {measure}: choose of {names}.")
    pairs = pair_rows(a.rows, b.rows)
    if not pairs:
        raise UserError(
            "两次评测没有共同的问题：请比较同一个问题集的评测。",
            "The runs share no question: compare runs over the same set.",
        )
    ids = {row.id for row, _ in pairs}
    judged = [pair for pair in pairs if _has(pair, measure)]
    tags = sorted({tag for row, _ in judged for tag in row.tags})
    sign = 1 if BY_NAME[measure].better == HIGHER else -1
    gains = [sign * (new.metrics[measure] - old.metrics[measure]) for old, new in judged]
    return Comparison(
        measure=measure,
        level=level,
        measures=compare_measures(pairs, [each.name for each in MEASURES], level),
        slices=_adjust([_compare(judged, measure, level, tag) for tag in tags], level),
        wins=tuple(pair for pair, gain in zip(judged, gains, strict=True) if gain > 0),
        losses=tuple(pair for pair, gain in zip(judged, gains, strict=True) if gain < 0),
        only_one=tuple(row.id for row in (*a.rows, *b.rows) if row.id not in ids),
        conditions=changed_conditions(a.manifest, b.manifest),
    )


def pair_rows(a: Sequence[Row], b: Sequence[Row]) -> list[Pair]:
    """The questions that both have, in the order of A."""
    by_id = {row.id: row for row in b}
    return [(row, by_id[row.id]) for row in a if row.id in by_id]


def compare_measures(pairs: Sequence[Pair], names: Sequence[str], level: float) -> tuple[Difference, ...]:
    """The named measures over all pairs, those that no question has in both runs left out; corrected as one table."""
    return _adjust([_compare(pairs, name, level) for name in names if any(_has(pair, name) for pair in pairs)], level)


def changed_conditions(a: Manifest, b: Manifest) -> dict[str, tuple[Any, Any]]:
    """What the manifests tell differently, the parts of index, settings and versions by `index.hash` and so on."""
    one, other = (_flat(asdict(replace(manifest, started=""))) for manifest in (a, b))
    names = dict.fromkeys([*one, *other])
    return {name: (one.get(name), other.get(name)) for name in names if one.get(name) != other.get(name)}


def _flat(fields: Mapping[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in fields.items():
        flat |= {f"{name}.{part}": own for part, own in value.items()} if isinstance(value, dict) else {name: value}
    return flat


def _has(pair: Pair, measure: str) -> bool:
    return all(measure in row.metrics for row in pair)


def _compare(pairs: Sequence[Pair], measure: str, level: float, tag: str = "") -> Difference:
    chosen = [pair for pair in pairs if _has(pair, measure) and (not tag or tag in pair[0].tags)]
    old, new = ([pair[side].metrics[measure] for pair in chosen] for side in (0, 1))
    differences = [b - a for a, b in zip(old, new, strict=True)]
    low, high = bootstrap_interval(differences, level)
    p = randomization_p(differences)
    count = len(chosen)
    return Difference(measure, tag, count, sum(old) / count, sum(new) / count, low, high, p, p, SAME)


def _adjust(differences: Sequence[Difference], level: float) -> tuple[Difference, ...]:
    """With Holm's p over all of them, and the verdicts that follow."""
    adjusted = holm([each.p for each in differences])
    return tuple(
        replace(each, adjusted=p, verdict=_verdict(each, p, level))
        for each, p in zip(differences, adjusted, strict=True)
    )


def _verdict(difference: Difference, p: float, level: float) -> str:
    if p >= level or not difference.difference:
        return SAME
    return BETTER if (difference.difference > 0) == (BY_NAME[difference.measure].better == HIGHER) else WORSE
