"""The LangChain chain: question → retrieve → choose, or have a chat model write → cite."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from statistics import fmean
from typing import TYPE_CHECKING, Any, TypedDict

import numpy as np
from langchain_core.runnables import Runnable, RunnableConfig

from bot.asked_text import check_question
from bot.dialogue.small_talk import is_small_talk
from bot.explain import explain
from bot.notices import ABSTENTION, WHAT_I_DO
from bot.records import Answer, Citation, Statement, Turn
from bot.selection.candidates import candidate_sentences
from bot.selection.chooser import SelectionModel
from bot.selection.compare import split_comparison
from bot.selection.extract import MAX_STATEMENTS, Span, choose, distinct
from bot.selection.features import FeatureMaker
from bot.selection.look_up import LookUp
from bot.selection.question import read_question
from bot.selection.spread_list import spread_list
from bot.selection.whole_list import whole_lists
from bot.understand import Understander
from bot.writing.llm import ModelFailure
from index.records import Passage
from index.search import Searcher

if TYPE_CHECKING:
    from bot.writing.write import Writer

MAX_NEAREST = 3


class Asked(TypedDict, total=False):
    """Input of the chain; `history` holds earlier turns, oldest first.

    `exact`: look for what was typed, without corrections; `explain`: tell why the
    answer is what it is; `language` is that of notices, the chain's by default.
    """

    question: str
    history: Sequence[Turn]
    exact: bool
    explain: bool
    language: str


class AnswerChain(Runnable[Asked | str, Answer]):
    """Answers with verified citations; `invoke`, `batch` and `stream` as of any Runnable.

    `stream` yields whole answers that grow by one statement each, or with a
    `writer` as its model writes; the last is what `invoke` returns. Raises
    UserError for an empty or overlong question.

    The confidence is that of the sentences of the articles with a writer, too,
    and below the threshold its model is not asked: that a sentence is proven
    says nothing of whether it answers.
    """

    def __init__(
        self,
        searcher: Searcher,
        features: FeatureMaker,
        model: SelectionModel,
        passages: int = 8,
        threshold: float | None = None,
        language: str = "zh",
        writer: "Writer | None" = None,
    ) -> None:
        self.searcher = searcher
        self._features = features
        self._model = model
        self._passages = passages
        self._threshold = model.threshold if threshold is None else threshold
        self._language = language
        self._writer = writer
        self._understander = Understander(self.look_up, searcher.store)

    def invoke(self, input: Asked | str, config: RunnableConfig | None = None, **kwargs: Any) -> Answer:
        """Answer one question, given alone or with its history."""
        return self._call_with_config(self._answer, input, config, run_type="chain")

    def stream(self, input: Asked | str, config: RunnableConfig | None = None, **kwargs: Any) -> Iterator[Answer]:
        """The answer as it grows."""
        return self._transform_stream_with_config(iter([input]), self._answer_inputs, config, run_type="chain")

    def _answer(self, asked: Asked | str) -> Answer:
        *_, answer = self._answers(asked)
        return answer

    def _answer_inputs(self, inputs: Iterator[Asked | str]) -> Iterator[Answer]:
        for asked in inputs:
            yield from self._answers(asked)

    def _answers(self, asked: Asked | str) -> Iterator[Answer]:
        started = time.perf_counter()
        asked = {"question": asked} if isinstance(asked, str) else asked
        text = check_question(asked["question"])
        language = asked.get("language", self._language)
        if is_small_talk(text):
            yield Answer(text, (), (), (), True, 0.0, "extract", time.perf_counter() - started, WHAT_I_DO[language])
            return
        understood = self._understander.understand(text, asked.get("history", ()), asked.get("exact", False))
        found = understood.found
        seconds = time.perf_counter() - started
        answer = self._say(text, found, seconds, language)
        why = None
        if asked.get("explain"):
            knows = self.searcher.store.lexical.knows
            why = explain(found, self._threshold, seconds, understood.correcting, knows)
        answer = replace(answer, corrections=understood.corrections, understood=understood.words, why=why)
        if self._writer and not answer.abstained:
            yield from self._write(self._writer, found, answer, started, language)
            return
        for count in range(1, len(answer.statements)):
            yield _first_statements(answer, count)
        yield answer

    def _say(self, question: str, found: LookUp, seconds: float, language: str) -> Answer:
        if not found.spans or found.confidence < self._threshold:
            return _abstention(question, found, seconds, language)
        statements, citations = cite(found.spans, self._marks(found))
        return Answer(question, statements, citations, (), False, found.confidence, "extract", seconds)

    def _write(
        self, writer: "Writer", found: LookUp, extracted: Answer, started: float, language: str
    ) -> Iterator[Answer]:
        """The growing answer of a chat model; where there is none, the extracted one with the reason."""
        try:
            for written in writer.write(found.question, found.hits):
                seconds = time.perf_counter() - started
                if written.no_answer:
                    silent = _abstention(extracted.question, found, seconds, language)
                    yield replace(extracted, statements=(), citations=(), nearest=silent.nearest, abstained=True,
                                  notice=silent.notice, mode="llm", seconds=seconds)  # fmt: skip
                else:
                    yield replace(extracted, statements=written.statements, citations=written.citations, mode="llm",
                                  seconds=seconds, struck=written.struck, pending=written.pending)  # fmt: skip
        except ModelFailure as failure:
            yield replace(extracted, seconds=time.perf_counter() - started, notice=failure.say(language))

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
        return LookUp(
            text, hits, candidates, scores, spans[:MAX_STATEMENTS], fmean(part.confidence for part in parts),
            sum(part.search_seconds for part in parts), sum(part.choose_seconds for part in parts),
        )  # fmt: skip

    def _part(self, text: str) -> LookUp:
        started = time.perf_counter()
        hits = self.searcher.search(text, self._passages)
        searched = time.perf_counter()
        candidates = candidate_sentences(hits)
        if not candidates:
            return LookUp(text, hits, (), np.empty(0, np.float32), (), 0.0, searched - started)
        question = read_question(text, self.searcher.store.lexical.knows)
        table = self._features.features(question, candidates)
        scores = self._model.rank(table)
        spans = whole_lists(choose(question, candidates, scores), self._article_text)
        if question.takes_list and len(items := spread_list(spans[0], self._article_text)) > 1:
            spans = items
        confidence = self._model.probability(table, scores)
        choosing = time.perf_counter() - searched
        return LookUp(text, hits, candidates, scores, spans, confidence, searched - started, choosing)

    def _article_text(self, article: str) -> str:
        return self.searcher.store.texts.article(article).text

    def _marks(self, found: LookUp) -> list[tuple[int, int] | None]:
        """Of the first statement the words that fill what is asked; nothing where a comparison asks for several."""
        question = read_question(found.question, self.searcher.store.lexical.knows)
        several = len(split_comparison(found.question)) > 1
        first = None if several else self._features.mark(question, found.spans[0].text)
        return [first, *[None] * (len(found.spans) - 1)]


def _abstention(question: str, found: LookUp, seconds: float, language: str) -> Answer:
    nearest = tuple(Citation(n, hit.passage) for n, hit in enumerate(found.hits[:MAX_NEAREST], 1))
    return Answer(question, (), (), nearest, True, found.confidence, "extract", seconds, ABSTENTION[language])


def cite(
    spans: Sequence[Span], marks: Sequence[tuple[int, int] | None]
) -> tuple[tuple[Statement, ...], tuple[Citation, ...]]:
    """Number the passages of the spans from 1 in the order of first use; `marks` as of `Statement.mark`."""
    numbers: dict[Passage, int] = {}
    statements = tuple(
        Statement(span.text, numbers.setdefault(span.passage, len(numbers) + 1), span.start, span.end, mark)
        for span, mark in zip(spans, marks, strict=True)
    )
    return statements, tuple(Citation(number, passage) for passage, number in numbers.items())


def _first_statements(answer: Answer, count: int) -> Answer:
    statements = answer.statements[:count]
    used = {statement.number for statement in statements}
    citations = tuple(citation for citation in answer.citations if citation.number in used)
    return replace(answer, statements=statements, citations=citations)
