"""`tashan` with a chat model, from its settings to what it prints, over real sockets and in processes of its own."""

import io
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from langchain.chat_models import base

from bot.cli import main
from tests.chat_server import ChatServer, answers, breaks_off, is_silent, says, serving_chat
from tests.conftest import TASHAN, environment
from tests.test_cli import ANSWER_KEYS, CITATION_KEYS

pytest.importorskip("langchain_openai", reason="langchain-openai is not installed")

QUESTION = "什么是链长制？"
RIGHT = "链长制是区域产业链发展中的一种协调机制[1]。它2019年由浙江省商务厅在全国首创[1]。"
WRONG = "链长制是区域产业链发展中的一种协调机制[1]。它1919年由浙江省商务厅在全国首创[1]。"
KEY = "sk-very-secret-1234"

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def chat() -> Iterator[ChatServer]:
    with serving_chat(says(RIGHT)) as chat:
        yield chat


@pytest.fixture
def settings(chat: ChatServer, corpus_home: Path) -> dict[str, Any]:
    return {"home": corpus_home, "llm": "openai:m", "llm_base_url": chat.url, "llm_key": KEY, "llm_timeout": 1}


@pytest.fixture
def tashan(settings: dict[str, Any], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Runs `main` with the settings, some changed, and gives its exit code, standard output and standard error."""

    def run(*arguments: str, input: str = "", **changed: str) -> tuple[int, str, str]:
        for name, value in (settings | changed).items():
            monkeypatch.setenv(f"TASHAN_{name.upper()}", str(value))
        monkeypatch.setattr(sys, "stdin", io.StringIO(input))
        return main(arguments), *capsys.readouterr()

    return run


def test_an_answer_of_the_model_is_cited(tashan: Call) -> None:
    code, out, err = tashan("ask", QUESTION, "--json")
    assert (code, err) == (0, "")
    row = json.loads(out)
    assert set(row) == ANSWER_KEYS
    assert (row["mode"], row["abstained"]) == ("llm", False)
    assert row["answer"] == "链长制是区域产业链发展中的一种协调机制。[1]它2019年由浙江省商务厅在全国首创。[1]"
    (citation,) = row["citations"]
    assert set(citation) == CITATION_KEYS
    assert (citation["number"], citation["article"]) == (1, "chain-chief-system.md")


def test_a_fabricated_sentence_is_no_part_of_the_answer(tashan: Call, chat: ChatServer) -> None:
    chat.reply = says(WRONG)
    row = json.loads(tashan("ask", QUESTION, "--json")[1])
    assert set(row) == ANSWER_KEYS | {"struck"}
    assert row["answer"] == "链长制是区域产业链发展中的一种协调机制。[1]"
    (struck,) = row["struck"]
    assert (struck["text"], struck["after"]) == ("它1919年由浙江省商务厅在全国首创。", 1)
    assert "1919" in struck["reason"]
    assert "~~它1919年由浙江省商务厅在全国首创。~~（" in tashan("ask", QUESTION)[1]


@pytest.mark.parametrize(
    ("reply", "word"),
    [
        (answers(401, {"error": {"message": f"Incorrect API key provided: {KEY}"}}), "TASHAN_LLM_KEY"),
        (answers(429, {}), "额度"),
        (is_silent(30), "TASHAN_LLM_TIMEOUT"),
        (breaks_off("链长制是区域"), "中断"),
        (says(""), "没有给出回答"),
        (says("抱歉，我不能回答。"), "拒绝回答"),
    ],
    ids=["key", "rate", "silence", "cut", "empty", "refusal"],
)
def test_without_the_model_the_articles_answer_and_one_line_says_why(
    tashan: Call, chat: ChatServer, reply: Any, word: str
) -> None:
    chat.reply = reply
    code, out, err = tashan("ask", QUESTION, "--json")
    row = json.loads(out)
    assert (code, err) == (0, "")
    assert (row["mode"], row["abstained"]) == ("extract", False)
    assert "[1]" in row["answer"]
    assert word in row["notice"]
    assert KEY not in out
    shown = tashan("ask", QUESTION)[1].splitlines()
    assert sum(word in line for line in shown) == 1


def test_json_lines_tell_each_their_own(tashan: Call, chat: ChatServer) -> None:
    lines = "".join(json.dumps({"id": id, "question": q}) + "\n" for id, q in enumerate([QUESTION, "", "红烧肉怎么做"]))
    rows = [json.loads(line) for line in tashan("ask", "--json", input=lines)[1].splitlines()]
    assert [row.get("mode") for row in rows] == ["llm", None, "extract"]
    assert (rows[2]["abstained"], "notice" in rows[2]) == (True, False)
    assert len(chat.requests) == 1


def test_a_model_that_finds_no_answer_abstains(tashan: Call, chat: ChatServer) -> None:
    chat.reply = says("资料中没有答案。")
    row = json.loads(tashan("ask", QUESTION, "--json")[1])
    assert (row["mode"], row["abstained"], row["citations"]) == ("llm", True, [])
    assert row["nearest"]


def test_a_terminal_shows_the_answer_growing(chat: ChatServer, settings: dict[str, Any], tmp_path: Path) -> None:
    chat.reply = says(WRONG, pause=0.05)
    own, its = pty.openpty()
    names = {**environment(**settings), "TERM": "xterm", "COLUMNS": "100", "NO_COLOR": "1"}
    with subprocess.Popen([*TASHAN, "ask", QUESTION], cwd=tmp_path, env=names, stdout=its) as process:
        os.close(its)
        pieces = b"".join(iter(lambda: read(own), b""))
    screen = pieces.decode()
    assert process.returncode == 0
    assert "链长制是区域产业链" in screen.split("一种协调机制。[1]")[0]
    assert "\033[9m它1919年由浙江省商务厅在全国首创。\033[0m（" in screen.split("出处：")[0].rsplit("\033[2K", 1)[-1]


def read(terminal: int) -> bytes:
    """What came from the other end, nothing after its end."""
    try:
        return os.read(terminal, 1000)
    except OSError:
        return b""


def test_a_missing_extra_is_one_sentence(tashan: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    base._get_chat_model_creator.cache_clear()
    monkeypatch.setitem(sys.modules, "langchain_openai", None)
    code, out, err = tashan("ask", QUESTION)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "pip install 'tashan[openai]'" in err
    assert KEY not in err


def test_a_wrong_name_is_one_sentence(tashan: Call) -> None:
    code, out, err = tashan("ask", QUESTION, llm="nobody:m")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "nobody:m" in err


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_config_does_not_show_the_key(tashan: Call, options: tuple[str, ...]) -> None:
    code, out, err = tashan("config", *options)
    assert (code, err) == (0, "")
    assert KEY not in out
    assert "***" in out


MODULES = """
import sys
import time
from bot.cli import main
code = main(["ask", "什么是链长制？", "--json"])
print(code, *sorted(sys.modules), file=sys.stderr)
"""


def test_without_the_setting_nothing_of_a_model_is_loaded(corpus_home: Path, tmp_path: Path) -> None:
    names = environment(home=corpus_home)
    done = subprocess.run(
        [sys.executable, "-c", MODULES], cwd=tmp_path, env=names, capture_output=True, text=True, check=True
    )
    code, *modules = done.stderr.split()
    assert code == "0"
    own = {"bot.writing.write", "bot.writing.prove", "bot.writing.cited", "bot.verify", "bot.writing.instructions"}
    others = {"openai", "httpx", "langchain_openai", "langchain_ollama", "langchain.chat_models", "tiktoken", "rich"}
    assert not set(modules) & (own | others)


def test_the_model_is_not_asked_about_examples(chat: ChatServer, settings: dict[str, Any], tmp_path: Path) -> None:
    command = [*TASHAN, "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=tmp_path, env=environment(**settings), stdout=-1, text=True) as server:
        assert server.stdout
        assert re.match(r"http://127\.0\.0\.1:\d+", server.stdout.readline())
        server.terminate()
    assert chat.requests == []


def test_ctrl_c_ends_a_silent_model_at_once(chat: ChatServer, settings: dict[str, Any], tmp_path: Path) -> None:
    chat.reply = is_silent(30)
    names = environment(**(settings | {"llm_timeout": 60}))
    with subprocess.Popen([*TASHAN, "ask", QUESTION], cwd=tmp_path, env=names, stdout=-1, stderr=-1) as process:
        while not chat.requests and process.poll() is None:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
    assert (process.returncode, out, err) == (130, b"", b"")
