"""Questions of a set to rows: asked, timed and judged, each for itself."""

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import Any

from langchain_core.callbacks import UsageMetadataCallbackHandler

from bot.answer_json import answer_json
from bot.chain import AnswerChain, Asked
from bot.records import Answer
from bot.why import Why
from eval.questions.sets import Evidence, Item
from eval.runs.judge import judge, judge_failure
from eval.runs.rows import Found, Row
from index.errors import UserError
from index.records import Passage
from index.store import Store

Places = dict[str, list[Passage]]
"""The passages of each article."""


def answer_set(chain: AnswerChain, items: Sequence[Item], language: str, workers: int = 1) -> Iterator[Row]:
    """A row for each item, in their order, as soon as it is there; `workers` questions are asked at a time."""
    places: Places = {}
    for passage in chain.searcher.store.texts.passages():
        places.setdefault(passage.article, []).append(passage)
    answer = partial(answer_item, chain, places, language)
    if workers == 1:
        yield from map(answer, items)
        return
    pool = ThreadPoolExecutor(workers)
    try:
        yield from pool.map(answer, items)
    finally:
        pool.shutdown(cancel_futures=True)  # an interrupted run does not ask the rest


def answer_item(chain: AnswerChain, places: Places, language: str, item: Item) -> Row:
    """Ask one question and judge its answer; whatever goes wrong is told in its row."""
    usage = UsageMetadataCallbackHandler()
    asked: Asked = {"question": item.question, "history": item.history, "explain": True}
    started = time.perf_counter()
    try:
        answer = chain.invoke(asked, {"callbacks": [usage]})
    except Exception as error:  # counted as wrong in every measure, and listed
        reason = error.say(language) if isinstance(error, UserError) else f"{type(error).__name__}: {error}"
        return _row(item, judge_failure(item), seconds=time.perf_counter() - started, error=reason)
    seconds = time.perf_counter() - started
    withheld = _withheld(chain, answer)
    found = _found(answer.why) if answer.why else ()
    relevant = relevant_passages(chain.searcher.store, places, item.evidence)
    metrics = judge(item, answer, withheld, [each.passage for each in found], relevant)
    return _row(
        item, metrics, answer=answer_json(replace(answer, why=None), item.id), withheld=withheld,
        characters=sum(len(statement.text) for statement in answer.statements), found=found, relevant=relevant,
        seconds=seconds, milliseconds=_milliseconds(answer), tokens=_tokens(usage),
    )  # fmt: skip


def relevant_passages(store: Store, places: Places, evidence: Sequence[Evidence]) -> tuple[int, ...]:
    """Ids of the passages that overlap a quoted evidence, ascending."""
    found = set()
    for each in evidence:
        passages = places.get(each.article, [])
        start = store.texts.article(each.article).text.find(each.quote) if passages else -1
        end = start + len(each.quote)
        found |= {passage.id for passage in passages if start >= 0 and passage.start < end and start < passage.end}
    return tuple(sorted(found))


def _row(item: Item, metrics: dict[str, float], **fields: Any) -> Row:
    return Row(
        item.id, item.answerable, item.tags, metrics, item.question, item.history, item.answers, item.evidence, **fields
    )


def _withheld(chain: AnswerChain, answer: Answer) -> str:
    """What an abstention would have said had its confidence been enough."""
    if not answer.abstained or not answer.why:
        return ""
    return "".join(span.text for span in chain.look_up(answer.why.searched).spans)


def _found(why: Why) -> tuple[Found, ...]:
    hits = [reason.hit for reason in why.hits]
    return tuple(
        Found(
            hit.passage.id, hit.passage.article, hit.passage.start, hit.passage.end,
            round(hit.score, 6), round(hit.dense, 6), round(hit.lexical, 6),
        )
        for hit in hits
    )  # fmt: skip


def _milliseconds(answer: Answer) -> dict[str, float]:
    """By step; "write" is a chat model's."""
    steps = {step.name: step.milliseconds for step in answer.why.steps} if answer.why else {}
    if answer.mode == "llm":
        steps["write"] = 1000 * answer.seconds - sum(steps.values())
    return {name: round(value, 2) for name, value in steps.items()}


def _tokens(usage: UsageMetadataCallbackHandler) -> dict[str, int]:
    """Of all calls of the chat model; nothing where its provider does not tell."""
    told = usage.usage_metadata.values()
    if not told:
        return {}
    return {"input": sum(each["input_tokens"] for each in told), "output": sum(each["output_tokens"] for each in told)}
