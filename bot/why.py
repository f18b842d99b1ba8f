"""Why an answer is what it is, as records for the faces to show."""

from dataclasses import dataclass

from index.records import Hit


@dataclass(frozen=True, slots=True)
class HitReason:
    """A passage found, and the words of the question that it has."""

    hit: Hit
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SentenceReason:
    """A sentence with its score by the chooser, larger for likelier answers."""

    text: str
    score: float
    chosen: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A step of answering: "correct", "understand", "search" or "choose"."""

    name: str
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Why:
    """`searched` is the question as it was looked for; an answer needs a `confidence` of at least `threshold`."""

    searched: str
    hits: tuple[HitReason, ...]
    sentences: tuple[SentenceReason, ...]
    confidence: float
    threshold: float
    steps: tuple[Step, ...]
