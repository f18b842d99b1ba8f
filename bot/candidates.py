"""Hits to candidate sentences, each with its neighbours."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.records import Hit, Passage
from index.sentences import Span, split_sentences

MAX_LIST = 400
"""Characters of a list with its introduction; a longer one is taken item by item."""

_ITEM = re.compile(
    r"^(•|\d{1,2}[.、．]|[（(][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十]{1,2}[、是]|第[一二三四五六七八九十][，、是])"
)
_INTRODUCES = re.compile(r"[：:]$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer, or a list with the sentence that introduces it.

    `start` and `end` are its offsets in the article's text; `list_start` and
    `list_end` those of the list it is an item of, or its own. `order` is its
    place among the sentences of its passage, `rank` that of the passage among
    the hits, both from 0; `before` and `after` are the neighbouring sentences in
    the passage, or empty.
    """

    hit: Hit
    rank: int
    order: int
    start: int
    end: int
    list_start: int
    list_end: int
    text: str
    before: str
    after: str

    @property
    def passage(self) -> Passage:
        return self.hit.passage

    @property
    def list_text(self) -> str:
        """The list it belongs to, one line an item, or the sentence itself."""
        passage = self.passage
        return passage.text[self.list_start - passage.start : self.list_end - passage.start]


def candidate_sentences(hits: Sequence[Hit]) -> list[Candidate]:
    """Every sentence and every introduced list of the hits, in the order of the hits and of the text."""
    return [candidate for rank, hit in enumerate(hits) for candidate in _of_hit(hit, rank)]


def _of_hit(hit: Hit, rank: int) -> Iterator[Candidate]:
    text, offset = hit.passage.text, hit.passage.start
    spans = split_sentences(text)
    lists = _lists(text, spans)
    for i, (start, end) in enumerate(spans):
        first, last = lists.get(i, (i, i))
        if i == first:
            end = spans[last][1]
        before = text[slice(*spans[i - 1])] if i else ""
        after = text[slice(*spans[i + 1])] if i + 1 < len(spans) else ""
        list_start, list_end = offset + spans[first][0], offset + spans[last][1]
        yield Candidate(
            hit, rank, i, offset + start, offset + end, list_start, list_end, text[start:end], before, after
        )


def _lists(text: str, spans: Sequence[Span]) -> dict[int, tuple[int, int]]:
    """For each sentence of an introduced list, the places of its first and last sentence."""
    found: dict[int, tuple[int, int]] = {}
    for first, span in enumerate(spans):
        last = first
        if _INTRODUCES.search(text[slice(*span)]):
            while last + 1 < len(spans) and _ITEM.match(text[slice(*spans[last + 1])]):
                last += 1
        if last > first and spans[last][1] - span[0] <= MAX_LIST:
            found |= dict.fromkeys(range(first, last + 1), (first, last))
    return found
