"""Measures of one answer against what a right answer contains."""

import re
from collections.abc import Sequence
from statistics import fmean

from index.normalize import matching_form

_IGNORED = re.compile(r"[\s“”‘’「」『』\"'《》]+")


def comparable(text: str) -> str:
    """Matching form without blanks and quotation marks, which writers use differently."""
    return _IGNORED.sub("", matching_form(text))


def contains_any(text: str, answers: Sequence[str]) -> bool:
    """Whether the text contains one of the answers; False where there are none."""
    form = comparable(text)
    return any(answer and answer in form for answer in map(comparable, answers))


def contains_all(text: str, groups: Sequence[Sequence[str]]) -> bool:
    """Whether the text contains one answer of every group."""
    return bool(groups) and all(contains_any(text, group) for group in groups)


def mean(values: Sequence[float]) -> float:
    """Mean to four places, 0 for none."""
    return round(fmean(values), 4) if values else 0.0
