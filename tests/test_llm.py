"""The chat model over real sockets: its text as it comes, and one sentence for whatever goes wrong."""

import json
import sys
import time
from contextlib import closing

import pytest
from langchain.chat_models import base

from bot.writing.llm import MAX_TOKENS, PATIENCE, ModelFailure, open_chat_model
from index.errors import UserError
from tests.chat_server import Handler, Reply, answers, breaks_off, is_silent, says, serving_chat

pytest.importorskip("langchain_openai", reason="langchain-openai is not installed")
pytest.importorskip("langchain_ollama", reason="langchain-ollama is not installed")

KEY = "sk-very-secret-1234"
QUICK = 0.4
"""Seconds of silence that these tests wait for."""


@pytest.fixture(autouse=True)
def no_other_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a user's environment may hold for OpenAI's own server."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-environment")
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)


def hear(reply: Reply, name: str = "openai:m", key: str = KEY, timeout: float = QUICK) -> str:
    with serving_chat(reply) as chat:
        return "".join(open_chat_model(name, chat.url, key, timeout).stream("规则", "资料"))


def test_the_text_comes_in_pieces_while_it_is_written() -> None:
    with serving_chat(says("青石桥全长42米。[1]", pause=0.05)) as chat:
        started = time.monotonic()
        arrivals = [
            (piece, time.monotonic() - started)
            for piece in open_chat_model("openai:m", chat.url, KEY, 5).stream("规则", "资料")
        ]
    assert "".join(piece for piece, _ in arrivals) == "青石桥全长42米。[1]"
    assert len(arrivals) == 4
    assert arrivals[-1][1] - arrivals[0][1] > 0.1


def test_what_the_server_is_asked() -> None:
    with serving_chat(says("好。")) as chat:
        list(open_chat_model("openai:m", chat.url, KEY, 5).stream("规则", "资料"))
    (request,) = chat.requests
    assert request["messages"] == [{"role": "system", "content": "规则"}, {"role": "user", "content": "资料"}]
    assert (request["model"], request["max_tokens"], request["temperature"]) == ("m", MAX_TOKENS, 0)
    assert "max_completion_tokens" not in request
    assert chat.headers[0]["authorization"] == f"Bearer {KEY}"


def test_no_key_of_the_environment_goes_to_an_address_of_the_settings() -> None:
    with serving_chat(says("好。")) as chat:
        list(open_chat_model("openai:m", chat.url, "", 5).stream("规则", "资料"))
    assert "sk-of-the-environment" not in json.dumps(chat.headers)


def garbled(handler: Handler) -> None:
    handler.begin()
    handler.write_chunk(b"data: {no json\n\n")
    handler.write_chunk(b"")


COMPLETE = {"id": "1", "object": "chat.completion", "choices": [{"message": {"role": "assistant", "content": "好。"}}]}
SAID = {"error": {"message": f"Incorrect API key provided: {KEY}", "code": "x"}}


@pytest.mark.parametrize(
    ("reply", "word"),
    {
        "401": (answers(401, SAID), "TASHAN_LLM_KEY"),
        "403": (answers(403, SAID), "TASHAN_LLM_KEY"),
        "404": (answers(404, SAID), "TASHAN_LLM_BASE_URL"),
        "400": (answers(400, SAID), "400"),
        "429": (answers(429, SAID, Retry_After="30"), "额度"),
        "500": (answers(500, SAID), "500"),
        "503": (answers(503, SAID), "503"),
        "cut": (breaks_off("青石桥全长"), "中断"),
        "cut at once": (breaks_off(""), "中断"),
        "silence": (is_silent(30), "TASHAN_LLM_TIMEOUT"),
        "silence in the middle": (is_silent(30, "青石桥"), "TASHAN_LLM_TIMEOUT"),
        "no bytes": (lambda handler: time.sleep(2), "TASHAN_LLM_TIMEOUT"),
        "json instead of a stream": (answers(200, COMPLETE), "没有给出回答"),
        "other json": (answers(200, {}), "没有给出回答"),
        "garbled": (garbled, "JSONDecodeError"),
        "filtered": (says("青石桥", finish="content_filter"), "拒绝"),
    }.values(),
)
def test_each_trouble_is_one_sentence_at_once(reply: Reply, word: str) -> None:
    started = time.monotonic()
    with pytest.raises(ModelFailure, match=word) as failure:
        hear(reply)
    assert time.monotonic() - started < 2
    assert failure.value.chinese.endswith("改为摘录原文。")
    assert failure.value.english.endswith("quoted instead.")
    assert failure.value.english.isascii()
    assert KEY not in failure.value.chinese + failure.value.english


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/v1", "http://nowhere.invalid/v1", "http://[::1"])
@pytest.mark.parametrize("name", ["openai:m", "ollama:m"])
def test_an_address_where_nobody_is(name: str, url: str) -> None:
    with pytest.raises(UserError, match="TASHAN_LLM_BASE_URL"):
        list(open_chat_model(name, url, KEY, 5).stream("规则", "资料"))


def test_a_reply_that_only_trickles_ends() -> None:
    started = time.monotonic()
    with pytest.raises(ModelFailure, match="TASHAN_LLM_TIMEOUT"):
        hear(says("慢" * 200, pause=QUICK / 2, size=1))
    assert PATIENCE * QUICK <= time.monotonic() - started < PATIENCE * QUICK + 1


def test_empty_replies_and_reasoning_fields_are_no_text() -> None:
    assert hear(says("")) == ""
    assert hear(says("想一想", field="reasoning_content")) == ""
    assert hear(says("不", field="refusal")) == ""


def test_closing_the_stream_ends_the_request() -> None:
    ended = []

    def endless(handler: Handler) -> None:
        handler.begin()
        try:
            for _ in range(200):
                handler.send_event({"content": "桥"})
                time.sleep(0.02)
        finally:
            ended.append(time.monotonic())

    with serving_chat(endless) as chat:
        with closing(open_chat_model("openai:m", chat.url, KEY, 5).stream("规则", "资料")) as pieces:
            assert next(pieces) == "桥"
        closed = time.monotonic()
        while not ended and time.monotonic() - closed < 3:
            time.sleep(0.02)
    assert ended and ended[0] - closed < 2


def ollama(text: str) -> Reply:
    def reply(handler: Handler) -> None:
        assert handler.path == "/api/chat"
        handler.begin(kind="application/x-ndjson")
        for character in text:
            handler.write_chunk(
                json.dumps({"message": {"role": "assistant", "content": character}, "done": False}).encode() + b"\n"
            )
        last = {"message": {"role": "assistant", "content": ""}, "done": True, "done_reason": "stop"}
        handler.write_chunk(json.dumps(last).encode() + b"\n")
        handler.write_chunk(b"")

    return reply


def test_ollama() -> None:
    with serving_chat(ollama("全长42米。[1]")) as chat:
        model = open_chat_model("ollama:qwen3:4b", chat.url.removesuffix("/v1"), KEY, 5)
        assert "".join(model.stream("规则", "资料")) == "全长42米。[1]"
    (request,) = chat.requests
    assert (request["model"], request["options"]["num_predict"], request["options"]["temperature"]) == (
        "qwen3:4b",
        MAX_TOKENS,
        0,
    )
    assert [message["role"] for message in request["messages"]] == ["system", "user"]


def test_ollama_without_that_model() -> None:
    with (
        serving_chat(answers(404, {"error": "model 'm' not found"})) as chat,
        pytest.raises(ModelFailure, match="TASHAN_LLM"),
    ):
        list(open_chat_model("ollama:m", chat.url.removesuffix("/v1"), "", 5).stream("规则", "资料"))


@pytest.mark.parametrize(
    ("name", "module", "command"),
    [
        ("openai:m", "langchain_openai", "pip install 'tashan[openai]'"),
        ("ollama:m", "langchain_ollama", "pip install 'tashan[ollama]'"),
        ("anthropic:m", "langchain_anthropic", "pip install langchain-anthropic"),
    ],
)
def test_a_missing_package_is_named(name: str, module: str, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    base._get_chat_model_creator.cache_clear()
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UserError) as error:
        open_chat_model(name, "http://127.0.0.1:9", KEY, 5)
    for sentence in (error.value.chinese, error.value.english):
        assert command in sentence
        assert KEY not in sentence


@pytest.mark.parametrize(
    "name", ["nonsense", "nobody:m", "openai:m"], ids=["no provider", "unknown provider", "no key"]
)
def test_a_name_that_does_not_do(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY")
    with pytest.raises(UserError, match="TASHAN_LLM") as error:
        open_chat_model(name, "", "", 5)
    assert name in error.value.english
