"""Lists that a text spreads over sentences (一是…。二是…。), gathered item by item."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.selection.extract import Span
from index.sentences import split_sentences

MAX_REACH = 1500
"""Characters from the first item to the end of the last; what lies farther is not taken for the same list."""
MAX_ITEMS = 6

_DIGITS = "一二三四五六七八九十"
_STYLES = tuple(
    (re.compile(rf"(?:^|[：:，,；;]){pattern.format('一')}"), pattern)
    for pattern in ("{}是", "{}要", "第{}[，,、是]", "其{}[，,、是]", "[（(]{}[)）]", "{}、")
)


def spread_list(span: Span, article_text: Callable[[str], str]) -> list[Span]:
    """The span, and where it holds the first item of a list, the sentences that begin the next items.

    Their passage grows to hold them, so that one citation proves all.
    `article_text` gives the text of an article by its id.
    """
    pattern = next((pattern for first, pattern in _STYLES if first.search(span.text_lines)), None)
    if pattern is None or re.search(pattern.format("二"), span.text_lines):
        return [span]
    text = article_text(span.passage.article)
    found = [(span.start, span.end)]
    for start, end in split_sentences(text, span.end, min(len(text), span.start + MAX_REACH)):
        if len(found) < MAX_ITEMS and re.match(pattern.format(_DIGITS[len(found)]), text[start:end]):
            found.append((start, end))
    start, end = min(span.passage.start, span.start), max(span.passage.end, found[-1][1])
    passage = replace(span.passage, start=start, end=end, text=text[start:end])
    candidate = replace(span.candidate, hit=replace(span.candidate.hit, passage=passage))
    return [Span(candidate, *place) for place in found]
