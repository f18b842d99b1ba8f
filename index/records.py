"""The nouns: articles, their sections and passages, and the hits of a search.

All offsets count characters in `Article.text`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of an article; `text[start:end]` is its body without the heading line."""

    heading: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """A document as it is shown: front matter taken off, broken lines joined.

    `id` is the path below the folder it was read from, with forward slashes.
    Sections follow each other and cover every sentence of the text; a heading
    is a line of its own in `text`. `digest` is the SHA-256 of the file.
    """

    id: str
    title: str
    text: str
    sections: tuple[Section, ...]
    source: str = ""
    published: str = ""
    place: str = ""
    topics: tuple[str, ...] = ()
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences of one section: `article.text[start:end] == text`."""

    id: int
    article: str
    title: str
    section: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found: fused `score`, cosine `dense`, and BM25 `lexical`, larger is better."""

    passage: Passage
    score: float
    dense: float
    lexical: float
