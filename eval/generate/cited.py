"""A sentence of an article with the passage that a citation of it shows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.chunk import chunk
from index.records import Article
from index.sentences import split_sentences

_MARKER = re.compile(r"^(•|\d{1,2}[.、．])\s*")


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence `quote` of an article, and the evidence for it: title, headings and passage, a line each."""

    article: str
    quote: str
    evidence: str


def cited_sentences(article: Article, min_size: int = 12) -> Iterator[Cited]:
    """The sentences of an article that have at least `min_size` characters, list markers left out."""
    for heading, (start, end) in chunk(article):
        evidence = _evidence(article, heading, start, end)
        for sentence_start, sentence_end in split_sentences(article.text, start, end):
            quote = _MARKER.sub("", article.text[sentence_start:sentence_end])
            if len(quote) >= min_size:
                yield Cited(article.id, quote, evidence)


def cite(article: Article, quote: str) -> Cited:
    """The passage of an article that holds a quotation. Raises ValueError where none does."""
    place = article.text.index(quote)
    for heading, (start, end) in chunk(article):
        if start <= place and place + len(quote) <= end:
            return Cited(article.id, quote, _evidence(article, heading, start, end))
    raise ValueError(f"{article.id}: {quote}")


def _evidence(article: Article, heading: str, start: int, end: int) -> str:
    return "\n".join(part for part in (article.title, heading, article.text[start:end]) if part)
