"""The nouns of taking a paper: what a trainee gave to each question, and what it earned."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Response:
    """`given`: the options chosen, or the one text written; empty where the question was left out.

    `score` in points. `suggested`: the program marked a free text, and a trainer may look
    at it again; `marker` is the trainer who did, empty for the program.
    """

    given: tuple[str, ...]
    score: float
    suggested: bool = False
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A paper as `name` handed it in `at` (UTC, ISO 8601): one response to each question, in its order."""

    paper: str
    name: str
    at: str
    responses: tuple[Response, ...]

    @property
    def score(self) -> float:
        """All points earned."""
        return sum(response.score for response in self.responses)
