"""The LangChain chain: question → retrieve → choose → cite."""

import time
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from statistics import fmean
from typing import Any, TypedDict

import numpy as np
from langchain_core.runnables import Runnable, RunnableConfig

from bot.candidates import candidate_sentences
from bot.compare import split_comparison
from bot.correct import Corrector
from bot.dialogue import Dialogue
from bot.extract import MAX_STATEMENTS, Span, choose, distinct
from bot.features import FeatureMaker
from bot.look_up import LookUp
from bot.question import read_question
from bot.records import Answer, Citation, Statement, Turn
from bot.selection import SelectionModel
from index.errors import UserError
from index.records import Hit, Passage
from index.search import Searcher

MAX_QUESTION = 2000
"""Characters."""
MAX_NEAREST = 3

ABSTENTION = {
    "zh": "文章里没有找到这个问题的答案。",
    "en": "The articles do not answer this question.",
}


class Asked(TypedDict, total=False):
    """Input of the chain; `history` holds earlier turns, oldest first."""

    question: str
    history: Sequence[Turn]


class AnswerChain(Runnable[Asked | str, Answer]):
    """Extractive answers with verified citations; `invoke`, `batch` and `stream` as of any Runnable.

    `stream` yields whole answers that grow by one statement each; the last is
    what `invoke` returns. Raises UserError for an empty or overlong question.
    """

    def __init__(
        self,
        searcher: Searcher,
        features: FeatureMaker,
        model: SelectionModel,
        passages: int = 8,
        threshold: float | None = None,
        language: str = "zh",
    ) -> None:
        self.searcher = searcher
        self._features = features
        self._model = model
        self._passages = passages
        self._threshold = model.threshold if threshold is None else threshold
        self._language = language
        store = searcher.store
        self._corrector = Corrector(store)
        self._dialogue = Dialogue(self.look_up, store)

    def invoke(self, input: Asked | str, config: RunnableConfig | None = None, **kwargs: Any) -> Answer:
        """Answer one question, given alone or with its history."""
        return self._call_with_config(self._answer, input, config, run_type="chain")

    def stream(self, input: Asked | str, config: RunnableConfig | None = None, **kwargs: Any) -> Iterator[Answer]:
        """The answer after each of its statements."""
        answer = self.invoke(input, config)
        for count in range(1, len(answer.statements)):
            yield _first_statements(answer, count)
        yield answer

    def _answer(self, asked: Asked | str) -> Answer:
        started = time.perf_counter()
        text = check_question(asked if isinstance(asked, str) else asked["question"])
        history = () if isinstance(asked, str) else asked.get("history", ())
        understood = self._dialogue.understand(self._corrector.correct(text).text, history)
        spans, confidence, hits = understood.found.spans, understood.found.confidence, understood.found.hits
        seconds = time.perf_counter() - started
        if not spans or confidence < self._threshold:
            return self._abstain(text, confidence, hits, seconds)
        statements, citations = cite(spans)
        return Answer(text, statements, citations, (), False, confidence, "extract", seconds)

    def answer_spans(self, text: str) -> tuple[Sequence[Span], float, Sequence[Hit]]:
        """The chosen spans, best first, the probability that they are right, and the hits."""
        found = self.look_up(text)
        return found.spans, found.confidence, found.hits

    def look_up(self, text: str) -> LookUp:
        """What answers a question that stands alone.

        Of a comparison each side is looked up for itself; it is as sure as the mean of both.
        """
        parts = [self._part(question) for question in split_comparison(text)]
        if len(parts) == 1:
            return parts[0]
        spans = distinct([span for side in zip_longest(*(part.spans[:2] for part in parts)) for span in side if span])
        hits = [hit for side in zip_longest(*(part.hits for part in parts)) for hit in side if hit]
        candidates = [candidate for part in parts for candidate in part.candidates]
        scores = np.concatenate([part.scores for part in parts])
        return LookUp(text, hits, candidates, scores, spans[:MAX_STATEMENTS], fmean(part.confidence for part in parts))

    def _part(self, text: str) -> LookUp:
        hits = self.searcher.search(text, self._passages)
        candidates = candidate_sentences(hits)
        if not candidates:
            return LookUp(text, hits, (), np.empty(0, np.float32), (), 0.0)
        question = read_question(text, self.searcher.store.lexical.knows)
        table = self._features.features(question, candidates)
        scores = self._model.rank(table)
        spans = choose(question, candidates, scores)
        return LookUp(text, hits, candidates, scores, spans, self._model.probability(table, scores))

    def _abstain(self, question: str, confidence: float, hits: Sequence[Hit], seconds: float) -> Answer:
        nearest = tuple(Citation(n, hit.passage) for n, hit in enumerate(hits[:MAX_NEAREST], 1))
        notice = ABSTENTION[self._language]
        return Answer(question, (), (), nearest, True, confidence, "extract", seconds, notice)


def check_question(text: str) -> str:
    """`text` without outer blanks. Raises UserError where it is empty, overlong or no text."""
    text = text.strip()
    if not text:
        raise UserError("问题是空的：请输入要问的内容。", "The question is empty: type what you want to ask.")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise UserError(
            "问题里有不是 UTF-8 文字的字符：请重新输入。",
            "The question has characters that are not text in UTF-8: type it again.",
        )
    if len(text) > MAX_QUESTION:
        raise UserError(
            f"问题有 {len(text)} 个字，超过了 {MAX_QUESTION} 个字的上限：请缩短后再问。",
            f"The question has {len(text)} characters, more than {MAX_QUESTION}: shorten it.",
        )
    return text


def cite(spans: Sequence[Span]) -> tuple[tuple[Statement, ...], tuple[Citation, ...]]:
    """Number the passages of the spans from 1 in the order of first use."""
    numbers: dict[Passage, int] = {}
    statements = tuple(
        Statement(span.text, numbers.setdefault(span.passage, len(numbers) + 1), span.start, span.end) for span in spans
    )
    return statements, tuple(Citation(number, passage) for passage, number in numbers.items())


def _first_statements(answer: Answer, count: int) -> Answer:
    statements = answer.statements[:count]
    used = {statement.number for statement in statements}
    citations = tuple(citation for citation in answer.citations if citation.number in used)
    return Answer(answer.question, statements, citations, (), False, answer.confidence, answer.mode, answer.seconds)
