"""What one look into the articles found, before anything is said."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.selection.candidates import Candidate
from bot.selection.extract import Span
from index.records import Hit


@dataclass(frozen=True, slots=True, eq=False)
class LookUp:
    """The `spans` that answer `question`, best first, and the probability that they are right.

    `scores` are those of the `candidates`, sentences of the `hits`, by the
    chooser: float32 (candidates,), larger for likelier answers. The seconds are
    those that the search and the choice took. `unanswered` are the questions about
    a side of a comparison that the articles seem to know nothing of.
    """

    question: str
    hits: Sequence[Hit]
    candidates: Sequence[Candidate]
    scores: np.ndarray
    spans: Sequence[Span]
    confidence: float
    search_seconds: float = 0.0
    choose_seconds: float = 0.0
    unanswered: Sequence[str] = ()
