"""What changed between two texts, in whole words."""

from collections.abc import Callable
from operator import ne

import rjieba

from bot.correction.spelling import Change
from bot.selection.question import content_words


def whole_word_change(typed: str, text: str, knows: Callable[[str], bool]) -> Change:
    """The one change that makes `typed` into `text`, grown to the words of `text` that it touches.

    What the dictionary cuts apart (链长|制) is one word where the articles have both characters together.
    """
    start = _same(typed, text)
    end = len(text) - _same(typed[start:][::-1], text[start:][::-1])
    for first, last in _word_spans(text, knows):
        if first <= start < last or start < last <= end or first < end <= last:
            start, end = min(start, first), max(end, last)
    return Change(start, end + len(typed) - len(text), text[start:end])


def _same(one: str, other: str) -> int:
    """Number of characters in which two texts begin alike."""
    return next((place for place, differs in enumerate(map(ne, one, other)) if differs), min(len(one), len(other)))


def _word_spans(text: str, knows: Callable[[str], bool]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    joins = False
    for word in rjieba.cut(text, False):
        start = spans[-1][1] if spans else 0
        content = bool(content_words(word))
        if joins and content and 1 in (len(word), start - spans[-1][0]) and knows(text[start - 1 : start + 1]):
            spans[-1] = (spans[-1][0], start + len(word))
        else:
            spans.append((start, start + len(word)))
        joins = content
    return spans
