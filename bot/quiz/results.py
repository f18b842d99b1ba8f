"""What a class's attempts say about each question, and about each trainee."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import StatisticsError, correlation, mean

from bot.quiz.attempt import Attempt
from bot.quiz.item import Paper, Question

MIN_ATTEMPTS = 3
"""Fewer say nothing about discrimination."""


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """`share_right` is 难度, the mean share of the question's points that were earned, 0 to 1: high is easy.

    `discrimination` is 区分度, the point-biserial correlation between the points of
    this question and those of all others on the paper, -1 to 1 (0.3 and more is good);
    None for fewer than MIN_ATTEMPTS attempts, or where all earned the same. `chosen`
    counts, for each option in its order, those who chose it, the right ones among them.
    """

    question: Question
    share_right: float
    discrimination: float | None
    chosen: tuple[int, ...]


def best_first(attempts: Sequence[Attempt]) -> list[Attempt]:
    """By all points, those with as many by name."""
    return sorted(attempts, key=lambda attempt: (-attempt.score, attempt.name))


def question_results(paper: Paper, attempts: Sequence[Attempt]) -> list[QuestionResult]:
    """One for each question, in its order; none without an attempt."""
    if not attempts:
        return []
    return [_result(question, number, attempts) for number, question in enumerate(paper.questions)]


def _result(question: Question, number: int, attempts: Sequence[Attempt]) -> QuestionResult:
    responses = [attempt.responses[number] for attempt in attempts]
    scores = [response.score for response in responses]
    others = [attempt.score - score for attempt, score in zip(attempts, scores, strict=True)]
    counts = Counter(option for response in responses for option in response.given)
    return QuestionResult(
        question,
        mean(scores) / question.score,
        _correlation(scores, others) if len(attempts) >= MIN_ATTEMPTS else None,
        tuple(counts[option] for option in question.item.options),
    )


def _correlation(scores: Sequence[float], others: Sequence[float]) -> float | None:
    try:
        return correlation(scores, others)
    except StatisticsError:  # all the same
        return None
