"""Hits to candidate sentences, each with its neighbours."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.selection.enumeration import MARKER
from index.records import Hit, Passage
from index.sentences import Span, split_sentences

MAX_LIST = 400
"""Characters of a list with its introduction; a longer one is taken item by item."""

MAX_BETWEEN = 2
"""Sentences that may explain an item before the next one comes."""

_ITEM = re.compile(rf"^({MARKER}|[第其][一二三四五六七八九十][，、是]|其次|再次|最后[，、])")
_FIRST = re.compile(r"^(•|1[.、．](?!\d)|[（(][一1][)）]|一[、是]|[第其]一[，、是]|首先)")
_INTRODUCES = re.compile(r"[：:]$|[两二三四五六七八九十\d][大个项点条类种方面步]|几[个项点条类种方面]|如下|以下")


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


def is_item(line: str) -> bool:
    """Whether a line begins like an item of a list."""
    return bool(_ITEM.match(line))


def is_introduction(line: str) -> bool:
    """Whether a line ends with the colon that a list follows."""
    return line.endswith((":", "："))


def _of_hit(hit: Hit, rank: int) -> Iterator[Candidate]:
    text, offset = hit.passage.text, hit.passage.start
    spans = split_sentences(text)
    lists = _lists(text, spans)
    for i, (start, end) in enumerate(spans):
        first, last = lists.get(i, (i, i))
        if i == first and not _ITEM.match(text[start:end]):
            end = spans[last][1]
        before = text[slice(*spans[i - 1])] if i else ""
        after = text[slice(*spans[i + 1])] if i + 1 < len(spans) else ""
        list_start, list_end = offset + spans[first][0], offset + spans[last][1]
        yield Candidate(
            hit, rank, i, offset + start, offset + end, list_start, list_end, text[start:end], before, after
        )


def _lists(text: str, spans: Sequence[Span]) -> dict[int, tuple[int, int]]:
    """For each sentence of a list, the places of its first and last sentence.

    The sentence before the first item belongs to it where it introduces one.
    """
    found: dict[int, tuple[int, int]] = {}
    parts = [text[start:end] for start, end in spans]
    for place, part in enumerate(parts):
        if place in found or not _FIRST.match(part):
            continue
        last = _last_item(parts, place)
        first = place - 1 if place and _INTRODUCES.search(parts[place - 1]) else place
        if last > place or (first < place and parts[first][-1] in "：:"):
            length = spans[last][1] - spans[first][0]
            if length <= MAX_LIST:
                found |= dict.fromkeys(range(first, last + 1), (first, last))
    return found


def _last_item(parts: Sequence[str], first: int) -> int:
    """Place of the last item of the list that begins at `first`."""
    last = first
    for place in range(first + 1, len(parts)):
        if place - last > MAX_BETWEEN + 1 or (_FIRST.match(parts[place]) and not parts[place].startswith("•")):
            break
        if _ITEM.match(parts[place]):
            last = place
    return last
