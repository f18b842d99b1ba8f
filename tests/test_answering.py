"""Questions asked for a run."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.chain import AnswerChain
from bot.settings import Settings
from bot.wiring import open_chain
from eval.questions.sets import Evidence, Item
from eval.runs.answering import answer_set, relevant_passages
from tests.chat_server import Handler, says, serving_chat

QUOTE = "链长制是区域产业链发展中的一种协调机制，2019年由浙江省商务厅在全国首创"
ITEM = Item("q", "什么是链长制？", (), (("协调机制",),), (Evidence("chain-chief-system.md", QUOTE),), True, ())


def test_relevant_passages_overlap_the_quote(chain: AnswerChain) -> None:
    store = chain.searcher.store
    places = {"chain-chief-system.md": [p for p in store.texts.passages() if p.article == "chain-chief-system.md"]}
    (id,) = relevant_passages(store, places, ITEM.evidence)
    assert QUOTE in store.texts.passage(id).text
    assert relevant_passages(store, places, [Evidence("chain-chief-system.md", "月球")]) == ()
    assert relevant_passages(store, places, [Evidence("gone.md", QUOTE)]) == ()
    first, second = places["chain-chief-system.md"][:2]
    both = store.texts.article(first.article).text[first.end - 3 : second.start + 3]
    assert relevant_passages(store, places, [Evidence(first.article, both)]) == (first.id, second.id)


def test_a_crash_is_a_row_and_the_run_goes_on(chain: AnswerChain, monkeypatch: pytest.MonkeyPatch) -> None:
    look_up = chain.searcher.search

    def search(question: str, top: int = 10) -> object:
        if "月球" in question:
            raise ZeroDivisionError("broken part")
        return look_up(question, top)

    monkeypatch.setattr(chain.searcher, "search", search)
    bad, good = answer_set(chain, [replace(ITEM, id="bad", question="月球上的链长制是什么？"), ITEM], "zh")
    assert (bad.error, bad.metrics["right"]) == ("ZeroDivisionError: broken part", 0)
    assert (good.error, good.metrics["right"]) == ("", 1)


def test_tokens_and_the_time_of_writing_are_those_of_the_model(corpus_home: Path) -> None:
    said = says("链长制是一种协调机制[1]。")

    def reply(handler: Handler) -> None:
        send, written = handler.send_event, []

        def with_usage(delta: dict[str, object], finish: str | None = None) -> None:
            send(delta, finish)
            if finish and not written:
                written.append(1)
                usage = '{"prompt_tokens": 700, "completion_tokens": 12, "total_tokens": 712}'
                head = '"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": []'
                handler.write_chunk(f'data: {{{head}, "usage": {usage}}}\n\n'.encode())

        handler.send_event = with_usage  # type: ignore[method-assign]
        said(handler)

    with serving_chat(reply) as chat:
        settings = Settings(home=corpus_home, llm="openai:m", llm_base_url=chat.url, llm_key="k")
        (row,) = answer_set(open_chain(settings), [ITEM], "zh")
    assert row.answer["mode"] == "llm"
    assert row.tokens == {"input": 700, "output": 12}
    assert row.milliseconds["write"] > 0
