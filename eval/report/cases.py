"""What went wrong in a run, the worst of each kind first."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from eval.runs.rows import Row

_MARKERS = re.compile(r"(?:\[\d+\])+")
_LOOSE = re.compile(r"[\s•]+")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of failure: which rows it has that no kind before it has, and the worst of these first."""

    name: str
    has: Callable[[Row], bool]
    order: Callable[[Row], float]


def _sure(row: Row) -> float:
    return -row.confidence


KINDS = (
    Kind("failed", lambda row: bool(row.error), lambda row: 0.0),
    Kind("answered_unanswerable", lambda row: not row.answerable and row.given, _sure),
    Kind("wrong", lambda row: row.given and row.metrics["right"] == 0, _sure),
    Kind("held_back", lambda row: row.metrics["right"] == 0, lambda row: -row.metrics["would_be_right"]),
    Kind("badly_cited", lambda row: row.metrics.get("first_citation") == 0, _sure),
)
"""Wrong in that order of weight: a confident falsehood is worse than silence."""


def failures(rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    """The kinds that occur with their rows; a row is of the first kind that has it."""
    left = list(rows)
    for kind in KINDS:
        found = sorted(filter(kind.has, left), key=kind.order)
        left = [row for row in left if not kind.has(row)]
        if found:
            yield kind.name, found


def first_relevant(row: Row) -> int:
    """Rank of the first relevant passage among those found, from 1; 0 where none was found."""
    return next((rank for rank, found in enumerate(row.found, 1) if found.passage in row.relevant), 0)


def statements(row: Row) -> list[str]:
    """The sentences of the answer given without their `[n]`."""
    return [part for part in _MARKERS.split(row.text) if part] if row.given else []


def marked(text: str, wanted: Sequence[str]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is one of the wanted strings.

    Large and small letters, blanks, line ends and the dots of lists make no difference.
    """
    needles = sorted({tight for each in wanted if (tight := _LOOSE.sub("", each))}, key=len, reverse=True)
    if not needles:
        return [(text, False)]
    pattern = "|".join(r"[\s•]*".join(map(re.escape, needle)) for needle in needles)
    pieces = re.split(f"({pattern})", text, flags=re.IGNORECASE)
    return [(piece, bool(number % 2)) for number, piece in enumerate(pieces) if piece]
