"""An article to its passages: runs of whole sentences, never across a section."""

from collections.abc import Iterator

from index.records import Article
from index.sentences import Span, split_sentences

MAX_PASSAGE = 320
"""Characters; one sentence alone may be longer."""
WINDOW_WIDTH = 3
"""Sentences that are compared with a question together, besides the passage."""


def chunk(article: Article, max_size: int = MAX_PASSAGE) -> Iterator[tuple[str, Span]]:
    """Yield `(heading, (start, end))` of each passage of `article`, in order.

    Sentences are joined while they fit into `max_size` characters; a new
    paragraph starts a new passage once half of that is full, so that passages
    follow the author's paragraphs where they can.
    """
    for section in article.sections:
        for span in _pack(article.text, section.start, section.end, max_size):
            yield section.heading, span


def _pack(text: str, start: int, end: int, max_size: int) -> Iterator[Span]:
    open_start = open_end = -1
    for sentence_start, sentence_end in split_sentences(text, start, end):
        if open_start >= 0:
            full = sentence_end - open_start > max_size
            new_paragraph = "\n" in text[open_end:sentence_start]
            if full or (new_paragraph and 2 * (open_end - open_start) >= max_size):
                yield open_start, open_end
                open_start = -1
        if open_start < 0:
            open_start = sentence_start
        open_end = sentence_end
    if open_start >= 0:
        yield open_start, open_end


def windows(num_sentences: int) -> list[tuple[int, int]]:
    """Ranges `(first, last + 1)` of the windows of a passage: WINDOW_WIDTH sentences, every second start.

    Neighbours share a sentence; no sentence is left out.
    """
    starts = range(0, max(1, num_sentences - 1), WINDOW_WIDTH - 1)
    return [(start, min(start + WINDOW_WIDTH, num_sentences)) for start in starts]
