"""An answer that a chat model writes from the hits, each of its sentences verified."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache

from bot.records import Citation, Proof, Statement, Struck
from bot.writing.cited import MAX_REPLY, CitedSentence, read_reply, visible
from bot.writing.instructions import as_data
from bot.writing.llm import ChatModel, ModelFailure
from bot.writing.prompt import fill
from bot.writing.prove import Proven, Prover, Verify
from bot.writing.sources import read_sources
from index.records import Hit, Passage

MAX_REASONING = 20_000
"""Characters of a reply, its reasoning included."""

_NO_ANSWER = re.compile(
    r"(抱歉|很遗憾|对不起)?，?(根据|在|从|以上|上述|所给|提供的|给出的|现有|这些|本)*(资料|文章|材料|原文|文中|文本)(中|里|内)?[^，。；]{0,6}"
    r"(没有?|未|无法|不能|不包含|不足以)|(没有?|未|无法)(提到|提及|说明|写明|涉及|找到|确定|得知)"
    r"|(sorry, )?the (\w+ )?(articles?|passages?|documents?|sources?|materials?)\b.{0,30}(\bno|\bnot|n't)\b",
    re.IGNORECASE,
)
_REFUSAL = re.compile(
    r"很?抱歉|对不起|不好意思|作为(一[个名])?(AI|人工智能|语言模型|助手)|我(不能|无法|没法)"
    r"|(i'm|i am) (sorry|unable)|sorry|as an ai|i (cannot|can't|won't)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Written:
    """An answer as far as it has come; `pending` is the sentence that is being written.

    `no_answer` says that the model has found none in the hits.
    """

    statements: tuple[Statement, ...] = ()
    citations: tuple[Citation, ...] = ()
    struck: tuple[Struck, ...] = ()
    pending: str = ""
    no_answer: bool = False


class Writer:
    """Questions and hits to answers in the words of a chat model, as far as `verify` lets them stand."""

    def __init__(self, model: ChatModel, verify: Verify, language: str) -> None:
        self._model = model
        self._verify = verify
        self._language = language

    def write(self, question: str, hits: Sequence[Hit]) -> Iterator[Written]:
        """The answer as it grows; the last one is complete and has a statement, or `no_answer`.

        Raises ModelFailure where the model fails or none of its sentences is proven.
        """
        sources = read_sources(hits)
        if not sources:
            raise ModelFailure("没有可以阅读的段落", "has no passage to read")
        shown = "\n\n".join(source.as_prompt(number) for number, source in enumerate(sources, 1))
        data = fill("passages", passages=shown, question=as_data(question))
        prove = cache(Prover(question, sources, self._verify, self._language).prove)
        reply, cut = "", False
        written = Written()
        with closing(self._model.stream(fill("answer"), data)) as pieces:
            for piece in pieces:
                reply += piece
                *complete, last = read_reply(reply) or [CitedSentence("", (), False)]
                if complete and _finds_nothing(complete[0]):
                    break
                grown = replace(_number(map(prove, complete)), pending=last.text)
                if grown != written:
                    yield (written := grown)
                if cut := len(visible(reply)) >= MAX_REPLY or len(reply) >= MAX_REASONING:
                    break
        yield _complete(read_reply(reply), prove, cut)


def _finds_nothing(sentence: CitedSentence) -> bool:
    return bool(_NO_ANSWER.match(sentence.text)) and (not sentence.numbers or "答案" in sentence.text)


def _complete(
    sentences: Sequence[CitedSentence], prove: Callable[[CitedSentence], Proven | Struck], cut: bool
) -> Written:
    """The answer of a whole reply, or of one that was `cut`; a last sentence without end stays only where it is proven."""
    if sentences and _finds_nothing(sentences[0]):
        return Written(no_answer=True)
    checked = [prove(sentence) for sentence in sentences]
    if checked and not sentences[-1].ended and (cut or isinstance(checked[-1], Struck)):
        checked.pop()
    written = _number(checked)
    if written.statements:
        return written
    if not sentences:
        raise ModelFailure("没有给出回答", "gave no answer")
    if _REFUSAL.match(sentences[0].text):
        raise ModelFailure("拒绝回答", "refused to answer")
    raise ModelFailure("的回答没有一句得到文章证实", "said nothing that the articles prove")


def _number(checked: Iterable[Proven | Struck]) -> Written:
    """Number the passages of the proven sentences from 1 in the order of first use; nothing is said twice."""
    numbers: dict[Passage, int] = {}
    statements: list[Statement] = []
    struck: list[Struck] = []
    for each in dict.fromkeys(checked):
        if isinstance(each, Struck):
            struck.append(replace(each, after=len(statements)))
            continue
        first, *further = (
            Proof(numbers.setdefault(passage, len(numbers) + 1), start, end) for passage, start, end in each.places
        )
        statements.append(Statement(each.text, first.number, first.start, first.end, further=tuple(further)))
    citations = tuple(Citation(number, passage) for passage, number in numbers.items())
    return Written(tuple(statements), citations, tuple(struck))
