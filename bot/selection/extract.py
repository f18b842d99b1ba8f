"""Ranked candidate sentences to the fewest statements that answer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bot.selection.candidates import Candidate
from bot.selection.enumeration import NUMBER
from bot.selection.question import Question
from bot.selection.slot import MARKED
from index.normalize import matching_form
from index.records import Passage
from index.words import bigrams

MAX_STATEMENTS = 4
MAX_CHARACTERS = 280
"""Of an answer; what would make it longer is left out, the best sentence never."""
SAME = 0.8
"""Share of common character pairs from which two sentences say the same."""

_BULLET = re.compile(r"^•\s*")
_MARKER = re.compile(rf"^(•|{NUMBER})\s*")


@dataclass(frozen=True, slots=True)
class Span:
    """Chosen text: offsets in the article of `candidate`, which may reach over several sentences."""

    candidate: Candidate
    start: int
    end: int

    @property
    def passage(self) -> Passage:
        return self.candidate.passage

    @property
    def text_lines(self) -> str:
        """The text as it stands in the article."""
        passage = self.passage
        return passage.text[self.start - passage.start : self.end - passage.start]

    @property
    def text(self) -> str:
        """The text on one line without bullets, ； between bare items; a single list item without its number, too."""
        lines = self.text_lines.split("\n")
        if len(lines) == 1:
            return _MARKER.sub("", lines[0])
        *others, last = (_BULLET.sub("", line) for line in lines)
        return "".join(line + "；" * (line[-1:].isalnum()) for line in others) + last


@dataclass(frozen=True, slots=True)
class Taste:
    """How many sentences a kind of question takes, and how far below the best they may score."""

    most: int
    margin: float


_TASTES = {
    "definition": Taste(2, 0.75),
    "list": Taste(3, 1.1),
    "compare": Taste(4, 2.25),
    "why": Taste(2, 0.75),
    "how": Taste(3, 0.75),
}
_FACT = Taste(2, 1.5)
_FILLED = Taste(2, 0.4)
"""Of a fact whose words stand in the best sentence."""


def choose(question: Question, candidates: Sequence[Candidate], scores: np.ndarray) -> list[Span]:
    """The best candidate, then those that add to it, best first; a list is taken whole."""
    order = np.argsort(-scores, kind="stable")
    taste = _taste(question, candidates[order[0]])
    chosen: list[Span] = []
    for i in order:
        candidate = candidates[i]
        if len(chosen) >= min(taste.most, MAX_STATEMENTS) or scores[i] < scores[order[0]] - taste.margin:
            break
        span = next((span for span in _spans(question, candidate) if _fits(span, chosen)), None)
        if span and not _said(candidate, chosen):
            chosen.append(span)
    return chosen


def _fits(span: Span, chosen: Sequence[Span]) -> bool:
    """Whether an answer may have it, too; the first one always."""
    return not chosen or sum(len(each.text) for each in [*chosen, span]) <= MAX_CHARACTERS


def _taste(question: Question, best: Candidate) -> Taste:
    filled = question.slot and question.slot.family in MARKED and question.slot(matching_form(best.text))
    return _TASTES.get(question.kind, _FILLED if filled else _FACT)


def distinct(spans: Sequence[Span]) -> list[Span]:
    """The spans without those that say what an earlier one says."""
    kept: list[Span] = []
    for span in spans:
        if not _said(span, kept):
            kept.append(span)
    return kept


def _said(new: Candidate | Span, chosen: Sequence[Span]) -> bool:
    """Whether the chosen text has the new one already, or says it in the same words."""
    pairs = set(bigrams(matching_form(new.text)))
    for span in chosen:
        same_article = span.passage.article == new.passage.article
        if same_article and span.start <= new.start and new.end <= span.end:
            return True
        if len(pairs & set(bigrams(matching_form(span.text)))) >= SAME * max(1, len(pairs)):
            return True
    return False


def _spans(question: Question, candidate: Candidate) -> Iterator[Span]:
    """The candidate; where a list is asked for, before it the whole list that it is an item of."""
    if question.takes_list:
        yield Span(candidate, candidate.list_start, candidate.list_end)
    yield Span(candidate, candidate.start, candidate.end)
