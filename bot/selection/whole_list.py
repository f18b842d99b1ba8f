"""Lists that a passage cuts off, completed from their article."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.selection.candidates import is_introduction, is_item
from bot.selection.extract import Span
from index.records import Passage

MAX_WHOLE = 800
"""Characters of a completed list; a longer one stays as the passage has it."""


def whole_lists(spans: Sequence[Span], article_text: Callable[[str], str]) -> list[Span]:
    """The spans; those that are list items up to an end of their passage with the items beyond it.

    Their passages grow with them, so that a citation still holds what it proves.
    `article_text` gives the text of an article by its id.
    """
    wider: dict[int, Passage] = {}
    bounds: list[tuple[int, int]] = []
    for span in spans:
        start, end = span.start, span.end
        if (start, end) == (span.candidate.list_start, span.candidate.list_end) and "\n" in span.text_lines:
            start, end = _grown(span, article_text(span.passage.article))
        bounds.append((start, end))
        passage = wider.get(span.passage.id, span.passage)
        text = article_text(passage.article) if start < passage.start or passage.end < end else ""
        if text:
            start, end = min(start, passage.start), max(end, passage.end)
            wider[passage.id] = replace(passage, start=start, end=end, text=text[start:end])
    return [
        Span(replace(s.candidate, hit=replace(s.candidate.hit, passage=wider.get(s.passage.id, s.passage))), start, end)
        for s, (start, end) in zip(spans, bounds, strict=True)
    ]


def _grown(span: Span, text: str) -> tuple[int, int]:
    """Start and end of the list with the item lines of the article before and after it, where they are not too long."""
    start, end = span.start, span.end
    for line in text[end:].split("\n")[1:]:
        if not is_item(line.strip()):
            break
        end = text.find(line, end) + len(line.rstrip())
    for line in reversed(text[:start].split("\n")[:-1]):
        introduces = is_introduction(line.strip())
        if not (introduces or is_item(line.strip())) or not is_item(text[start:]):
            break
        start = text.rfind(line, 0, start) + len(line) - len(line.lstrip())
        if introduces:
            break
    return (start, end) if end - start <= MAX_WHOLE else (span.start, span.end)
