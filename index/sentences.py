"""A text to its sentences, as spans of offsets."""

import re
from collections.abc import Iterator

MAX_SENTENCE = 400
"""Characters; a longer run without a sentence end is cut at the next weaker mark."""

_CLOSING = "”’」』）)】》〉\"'"
_END = re.compile(rf"[。！？!?…]+[{_CLOSING}]*")
_GOES_ON = re.compile(r"[，,、；;：:的地得和与及等]")
_WEAKER = (re.compile(r"[；;]"), re.compile(r"[，,、：:]"), re.compile(r"\s"))

Span = tuple[int, int]


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Spans `(start, end)` of the sentences of `text[start:end]`, in order, without outer blanks.

    A sentence ends at 。！？…, with the closing quotes that follow, unless the
    text plainly goes on after the quote (“最多跑一次！”的改革); a line break
    always ends it. Every character that is not white space lies in one span.
    """
    end = len(text) if end is None else end
    spans: list[Span] = []
    for line_start, line_end in _lines(text, start, end):
        for span in _line_sentences(text, line_start, line_end):
            spans.extend(_cut_long(text, *span))
    return spans


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield start, stop
        start = stop + 1


def _line_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _END.finditer(text, start, end):
        if match.end() < end and _quoted(match.group()) and _GOES_ON.match(text, match.end()):
            continue
        yield from _strip(text, start, match.end())
        start = match.end()
    yield from _strip(text, start, end)


def _quoted(mark: str) -> bool:
    return mark[-1] in _CLOSING


def _strip(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _cut_long(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut a span above MAX_SENTENCE at its last ；, else ，, else blank, else anywhere."""
    while end - start > MAX_SENTENCE:
        cut = start + MAX_SENTENCE
        for mark in _WEAKER:
            marks = [match.end() for match in mark.finditer(text, start + 1, cut)]
            if marks:
                cut = marks[-1]
                break
        yield from _strip(text, start, cut)
        start = cut
    yield from _strip(text, start, end)
