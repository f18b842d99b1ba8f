"""Marking: what was given to a question, and the points it earns."""

import re
from collections.abc import Sequence

from bot.checks.coverage import WHOLE, coverage
from bot.quiz.attempt import Response
from bot.quiz.item import Paper, Question
from bot.quiz.likeness import bare
from bot.text.numerals import NUMERAL, read_numeral
from bot.text.reading import read
from index.normalize import matching_form

STEP = 0.5
"""Points for a free text are multiples of this."""

_PERCENT = re.compile(rf"百分之({NUMERAL})")
_NUMERAL = re.compile(NUMERAL)


def mark_paper(paper: Paper, given: Sequence[Sequence[str]]) -> tuple[Response, ...]:
    """One response to each question, in its order."""
    return tuple(mark(question, each) for question, each in zip(paper.questions, given, strict=True))


def mark(question: Question, given: Sequence[str]) -> Response:
    """What `given`, the options chosen or the one text written, earns.

    single, judge: all points for the right option. multiple: all points for all right
    options, half of them for some of the right ones and no wrong one, else none. blank:
    all points for an accepted writing, whatever its numerals, punctuation and script.
    short: the share of the marking points that the text has, as a suggestion.
    """
    given = tuple(text.strip() for text in given if text.strip())
    item, right = question.item, set(question.item.answers)
    if not given:
        return Response((), 0.0)
    if item.kind == "short":
        found = points_found(item.answers, given[0])
        share = sum(found) / len(found)
        return Response(given, round(share * question.score / STEP) * STEP, suggested=True)
    if item.kind == "blank":
        share = float(_plain(given[0]) in map(_plain, right))
    elif set(given) == right:
        share = 1.0
    else:
        share = 0.5 if item.kind == "multiple" and set(given) < right else 0.0
    return Response(given, share * question.score)


def points_found(points: Sequence[str], text: str) -> list[bool]:
    """Which points of a marking guide a text has: as much of their content as evidence needs, and every figure."""
    own = read(text)
    figures = {(figure.value, figure.unit) for figure in own.figures}
    dates = {date.parts for date in own.dates}
    return [
        coverage(point, own) >= WHOLE
        and figures >= {(figure.value, figure.unit) for figure in point.figures}
        and dates >= {date.parts for date in point.dates}
        for point in map(read, points)
    ]


def _plain(text: str) -> str:
    """Two writings of one answer have the same: 二〇一九年 and 2019 年, 百分之三十 and 30%."""
    form = "".join(matching_form(text).split())
    return bare(_NUMERAL.sub(_number, _PERCENT.sub(r"\1", form)))


def _number(match: re.Match[str]) -> str:
    value = read_numeral(match[0])
    return match[0] if value is None else str(value)
