"""Wrong answers for what is asked: of the answer's own type, near it, and proven not to be right too."""

from collections.abc import Iterator, Sequence
from itertools import islice
from random import Random

from bot.quiz.making.ask import Ask
from bot.quiz.making.near_values import near_dates, near_figures, numbers_of
from bot.quiz.making.other_names import OtherNames, distinct
from bot.quiz.making.proof import Prover
from bot.quiz.making.stem import with_answer

LIKEST = 7
"""Names that wrong answers are drawn from."""


class WrongAnswers:
    """Finds and proves wrong answers."""

    def __init__(self, others: OtherNames, prover: Prover) -> None:
        self._others = others
        self._prover = prover

    def choose(self, ask: Ask, below: int, chance: Random) -> list[str]:
        """Three of them, or fewer where there are no more; of figures and dates `below` are smaller, if there are."""
        if ask.target.kind in ("figure", "date"):
            return self._values(ask, below)
        likest = distinct(self._others.like(ask.target, ask.statement.text), LIKEST)
        first, rest = likest[:3], likest[3:]
        chance.shuffle(first)
        chance.shuffle(rest)
        drawn = [*first[:2], *rest[:1], *first[2:], *rest[1:]]
        return _first(3, self._false(ask, drawn))

    def contradicted(self, ask: Ask, chance: Random) -> str:
        """One that the evidence contradicts, for a false statement; nothing where there is none."""
        near = near_figures if ask.target.kind == "figure" else near_dates if ask.target.kind == "date" else None
        others = (
            near(ask.target.answer)[:4] if near else distinct(self._others.like(ask.target, ask.statement.text), LIKEST)
        )
        chance.shuffle(others)
        place = ask.statement
        for other in self._false(ask, others):
            if (
                self._prover.verdict(with_answer(ask.text, ask.target, other), place.article, place.start, place.end)
                == "contradicted"
            ):
                return other
        return ""

    def _values(self, ask: Ask, below: int) -> list[str]:
        near = near_figures if ask.target.kind == "figure" else near_dates
        values = near(ask.target.answer)
        smaller = [value for value in values if numbers_of(value) < numbers_of(ask.target.answer)]
        larger = [value for value in values if numbers_of(value) > numbers_of(ask.target.answer)]
        lower = _first(below, self._false(ask, smaller))
        higher = _first(3 - len(lower), self._false(ask, larger))
        if len(lower) + len(higher) < 3:
            lower = _first(3 - len(higher), self._false(ask, smaller))
        return [*lower, *higher]

    def _false(self, ask: Ask, others: Sequence[str]) -> Iterator[str]:
        place = ask.statement
        for other in others:
            if self._prover.is_false(
                with_answer(ask.text, ask.target, other), other, place.article, place.start, place.end
            ):
                yield other


def _first(count: int, found: Iterator[str]) -> list[str]:
    return list(islice(found, count))
