"""The LangChain chain: question → retrieve → choose, or have a chat model write → cite."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypedDict

from langchain_core.runnables import Runnable, RunnableConfig

from bot.asked_text import check_question
from bot.dialogue.small_talk import is_small_talk
from bot.explain import explain
from bot.notices import ABSTENTION, UNANSWERED, WHAT_I_DO
from bot.records import Answer, Citation, Statement, Turn
from bot.selection.chooser import SelectionModel
from bot.selection.extract import Span
from bot.selection.features import FeatureMaker
from bot.selection.look_up import LookUp
from bot.selection.selector import Selector
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
        self._selector = Selector(searcher, features, model, passages)
        self._threshold = model.threshold if threshold is None else threshold
        self._language = language
        self._writer = writer
        self._understander = Understander(self._selector.look_up, searcher.store)

    def invoke(self, input: Asked | str, config: RunnableConfig | None = None, **kwargs: Any) -> Answer:
        """Answer one question, given alone or with its history."""
        return self._call_with_config(self._answer, input, config, run_type="chain")

    def stream(self, input: Asked | str, config: RunnableConfig | None = None, **kwargs: Any) -> Iterator[Answer]:
        """The answer as it grows."""
        return self._transform_stream_with_config(iter([input]), self._answer_inputs, config, run_type="chain")

    def look_up(self, question: str) -> LookUp:
        """What the articles have for a question that stands alone."""
        return self._selector.look_up(question)

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
            nearest, notice = _nearest(found), ABSTENTION[language]
            return Answer(question, (), (), nearest, True, found.confidence, "extract", seconds, notice)
        statements, citations = cite(found.spans, self._selector.marks(found))
        notice = "".join(UNANSWERED[language].format(question=side.rstrip("?")) for side in found.unanswered)
        return Answer(question, statements, citations, (), False, found.confidence, "extract", seconds, notice)

    def _write(
        self, writer: "Writer", found: LookUp, extracted: Answer, started: float, language: str
    ) -> Iterator[Answer]:
        """The growing answer of a chat model; where there is none, the extracted one with the reason."""
        try:
            for written in writer.write(found.question, found.hits):
                seconds = time.perf_counter() - started
                if written.no_answer:
                    yield replace(extracted, statements=(), citations=(), nearest=_nearest(found), abstained=True,
                                  notice=ABSTENTION[language], mode="llm", seconds=seconds)  # fmt: skip
                else:
                    yield replace(extracted, statements=written.statements, citations=written.citations, mode="llm",
                                  seconds=seconds, notice="", struck=written.struck, pending=written.pending)  # fmt: skip
        except ModelFailure as failure:
            yield replace(extracted, seconds=time.perf_counter() - started, notice=failure.say(language))


def _nearest(found: LookUp) -> tuple[Citation, ...]:
    return tuple(Citation(n, hit.passage) for n, hit in enumerate(found.hits[:MAX_NEAREST], 1))


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
