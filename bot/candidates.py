"""Hits to candidate sentences, each with its neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.records import Hit, Passage
from index.sentences import split_sentences


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer: `start` and `end` are its offsets in the article's text.

    `order` is its place among the sentences of its passage, `rank` that of the
    passage among the hits, both from 0; `before` and `after` are the neighbouring
    sentences in the passage, or empty.
    """

    hit: Hit
    rank: int
    order: int
    start: int
    end: int
    text: str
    before: str
    after: str

    @property
    def passage(self) -> Passage:
        return self.hit.passage


def candidate_sentences(hits: Sequence[Hit]) -> list[Candidate]:
    """Every sentence of the hits, in the order of the hits and of the text."""
    return [candidate for rank, hit in enumerate(hits) for candidate in _of_hit(hit, rank)]


def _of_hit(hit: Hit, rank: int) -> list[Candidate]:
    text = hit.passage.text
    spans = split_sentences(text)
    texts = ["", *(text[start:end] for start, end in spans), ""]
    offset = hit.passage.start
    return [
        Candidate(hit, rank, i, offset + start, offset + end, texts[i + 1], texts[i], texts[i + 2])
        for i, (start, end) in enumerate(spans)
    ]
