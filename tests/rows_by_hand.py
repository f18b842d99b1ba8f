"""Runs of rows that say nothing but how right they are."""

from collections.abc import Mapping, Sequence

from eval.metrics.measures import BY_NAME
from eval.runs.rows import Manifest, Row, Run


def row(id: str, tags: Sequence[str] = (), **metrics: float) -> Row:
    """Measures by name, an underscore for the @: `success_5`."""
    named = {name if name in BY_NAME else name.replace("_", "@"): value for name, value in metrics.items()}
    return Row(id, True, tuple(tags), named, question=f"问{id}", answer={"answer": f"答{id}", "abstained": False})


def run(rows: Sequence[Row], settings: Mapping[str, object] | None = None, set_hash: str = "same") -> Run:
    """A finished run over those rows."""
    index = {"hash": "i", "encoder": "e", "articles": 1, "passages": 1}
    return Run(Manifest("set.jsonl", set_hash, "", len(rows), index, settings or {}, {}), tuple(rows), {"questions": 1})


def right(values: Sequence[float], tag: str = "t") -> Run:
    """A question for each value of `right`."""
    return run([row(str(number), [tag], right=value) for number, value in enumerate(values)])
