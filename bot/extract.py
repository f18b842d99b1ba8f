"""Ranked candidate sentences to the fewest statements that answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.candidates import Candidate
from bot.question import Question
from index.normalize import matching_form
from index.sentences import split_sentences
from index.words import bigrams

MAX_STATEMENTS = 4
MAX_LIST = 400
"""Characters of one list with its items."""
SAME = 0.8
"""Share of common character pairs from which two sentences say the same."""

_ITEM = re.compile(r"^(•|\d{1,2}[.、．]|[（(]?[一二三四五六七八九十\d]{1,2}[)）、]|[一二三四五六七八九十]是|第[一二三四五六七八九十][，、是])")
_LEAD_IN = re.compile(r"[：:]$")
_MARKER = re.compile(r"^(•|\d{1,2}[.、．])\s*")


@dataclass(frozen=True, slots=True)
class Span:
    """Chosen text: offsets in the article of `candidate`, which may reach over several sentences."""

    candidate: Candidate
    start: int
    end: int

    @property
    def text(self) -> str:
        """The text on one line; a single list item without its marker."""
        passage = self.candidate.passage
        lines = passage.text[self.start - passage.start : self.end - passage.start].split("\n")
        return _MARKER.sub("", lines[0]) if len(lines) == 1 else "".join(lines)


@dataclass(frozen=True, slots=True)
class Taste:
    """How many sentences a kind of question takes, and how far below the best they may score.

    A further sentence must besides bring at least `news` of the question's own
    words that no chosen sentence has yet (a share of their weight), where above 0.
    """

    most: int
    margin: float
    news: float


_TASTES = {
    "definition": Taste(2, 1.0, 0.0),
    "list": Taste(3, 1.5, 0.0),
    "compare": Taste(4, 3.0, 0.0),
    "why": Taste(2, 1.0, 0.0),
    "how": Taste(3, 1.0, 0.0),
}
_FACT = Taste(2, 1.5, 0.15)


def choose(question: Question, candidates: Sequence[Candidate], scores: np.ndarray) -> list[Span]:
    """The best candidate, then those that add to it, best first; a list is taken whole."""
    taste = _TASTES.get(question.kind, _FACT)
    order = np.argsort(-scores, kind="stable")
    chosen: list[Span] = []
    for i in order:
        candidate = candidates[i]
        if len(chosen) >= min(taste.most, MAX_STATEMENTS) or scores[i] < scores[order[0]] - taste.margin:
            break
        if chosen and (_said(candidate, chosen) or _news(question, candidate, chosen) < taste.news):
            continue
        chosen.append(_whole(question, candidate))
    return chosen


def _news(question: Question, candidate: Candidate, chosen: Sequence[Span]) -> float:
    """Share of the question's words that the candidate has and the chosen ones lack."""
    before = "".join(span.text + span.candidate.passage.title for span in chosen)
    new = [word for word in question.words if word in candidate.text and word not in before]
    return len(new) / max(1, len(question.words))


def _said(candidate: Candidate, chosen: Sequence[Span]) -> bool:
    """Whether the chosen text has the candidate already, or says it in the same words."""
    pairs = set(bigrams(matching_form(candidate.text)))
    for span in chosen:
        same_article = span.candidate.passage.article == candidate.passage.article
        if same_article and span.start <= candidate.start and candidate.end <= span.end:
            return True
        if len(pairs & set(bigrams(matching_form(span.text)))) >= SAME * max(1, len(pairs)):
            return True
    return False


def _whole(question: Question, candidate: Candidate) -> Span:
    """The candidate, with the items it introduces, or with the list it is an item of."""
    passage = candidate.passage
    offset = passage.start
    spans = split_sentences(passage.text)
    texts = [passage.text[start:end] for start, end in spans]
    first = last = candidate.order
    if question.kind in ("list", "compare", "how") and _ITEM.match(texts[first]):
        while first > 0 and _ITEM.match(texts[first]):
            first -= 1
        if not _LEAD_IN.search(texts[first]):
            first = candidate.order
    if _LEAD_IN.search(texts[first]):
        while last + 1 < len(texts) and _ITEM.match(texts[last + 1]):
            last += 1
    if spans[last][1] - spans[first][0] > MAX_LIST:
        first = last = candidate.order
    return Span(candidate, offset + spans[first][0], offset + spans[last][1])
