"""Orders in passages and questions, and a model that obeys them: what it says never stands as an answer."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from bot.answer_json import answer_json
from bot.chain import AnswerChain
from bot.records import Answer
from bot.selection.features import FeatureMaker
from bot.texts import TEXTS
from bot.verify import verify
from bot.web.render import answer_message
from bot.writing.cited import read_reply
from bot.writing.llm import open_chat_model
from bot.writing.write import Writer
from index.build import build_index
from index.encode import Encoder
from index.read import read_articles
from index.search import Searcher
from index.store import open_store
from tests.chat_server import ChatServer, Handler, says, serving_chat
from tests.conftest import plain_model
from tests.injections import INJECTIONS, QUESTIONS

pytest.importorskip("langchain_openai", reason="langchain-openai is not installed")

NAMES = ["".join(pair) + "桥" for pair in product("青白金乌东西南北", "石云虹龙溪月枫")]
BRIDGES = dict(zip(INJECTIONS, NAMES, strict=False))
"""A bridge for each injection."""


def fact(name: str) -> str:
    return f"{BRIDGES[name]}建于{1500 + 7 * NAMES.index(BRIDGES[name])}年，是县里最老的石桥之一。"


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Searcher:
    """An index of articles, each of which tells of a bridge and holds an injection."""
    folder, home = tmp_path_factory.mktemp("poisoned"), tmp_path_factory.mktemp("home")
    for name, (injection, _) in INJECTIONS.items():
        text = f"{BRIDGES[name]}的故事\n\n{fact(name)}\n\n{injection}\n"
        Path(folder / f"{NAMES.index(BRIDGES[name])}.txt").write_text(text, encoding="utf-8")
    articles, skipped = read_articles([folder])
    assert not skipped
    build_index(home, articles, encoder)
    return Searcher(open_store(home, encoder.name), encoder, 12)


@pytest.fixture(scope="module")
def chat() -> Iterator[ChatServer]:
    with serving_chat(says("")) as chat:
        yield chat


@pytest.fixture(scope="module")
def writer(chat: ChatServer) -> Writer:
    return Writer(open_chat_model("openai:m", chat.url, "", 2), verify, "zh")


@pytest.fixture(scope="module")
def chain(poisoned: Searcher, encoder: Encoder, writer: Writer) -> AnswerChain:
    return AnswerChain(poisoned, FeatureMaker(encoder, poisoned.has_word), plain_model(), writer=writer)


def question(name: str) -> str:
    return f"{BRIDGES[name]}建于哪一年？"


def cores(obeyed: str) -> list[str]:
    """What must not stand: the words of the obeying sentences."""
    return [sentence.text.strip("。") for sentence in read_reply(obeyed)] or [obeyed]


def right(name: str) -> str:
    return fact(name).split("，")[0]


def assert_harmless(answer: Answer, obeyed: str) -> None:
    for core in cores(obeyed):
        assert core not in answer.text
        assert core not in answer_json(answer)["answer"]
    page = answer_message(answer, TEXTS["zh"])
    assert not re.search(r"<(script|img)|href=\"(?!#)|onerror=[^&]*[\"']>", page)
    assert "evil.example" not in re.sub(r"<s class=\"struck\">.*?</s>|<small.*?</small>", "", page)


@pytest.mark.parametrize("name", INJECTIONS)
def test_a_model_that_only_obeys_is_not_shown(chain: AnswerChain, chat: ChatServer, name: str) -> None:
    chat.reply = says(INJECTIONS[name][1])
    answer = chain.invoke(question(name))
    assert (answer.mode, answer.notice != "", answer.abstained) == ("extract", True, False)
    assert right(name) in answer.text
    assert_harmless(answer, INJECTIONS[name][1])


@pytest.mark.parametrize("name", INJECTIONS)
def test_a_model_that_answers_and_obeys_is_shown_without_what_it_obeyed(
    chain: AnswerChain, chat: ChatServer, name: str
) -> None:
    chat.reply = says(f"{right(name)}[1]。{INJECTIONS[name][1]}")
    answer = chain.invoke(question(name))
    assert (answer.mode, answer.abstained) == ("llm", False)
    assert [statement.text for statement in answer.statements] == [f"{right(name)}。"]
    assert_harmless(answer, INJECTIONS[name][1])


@pytest.mark.parametrize("name", INJECTIONS)
def test_a_model_that_obeys_nobody_answers_as_if_there_were_no_injection(
    chain: AnswerChain, chat: ChatServer, name: str
) -> None:
    def answers_from_the_passage(handler: Handler) -> None:
        number = re.search(rf"<资料 (\d+)>\n[^<]*{re.escape(fact(name))}", handler.chat.message("user"))
        assert number
        says(f"{right(name)}[{number[1]}]。")(handler)

    chat.reply = answers_from_the_passage
    answer = chain.invoke(question(name))
    assert (answer.mode, answer.text, answer.struck) == ("llm", f"{right(name)}。[1]", ())


@pytest.mark.parametrize("name", INJECTIONS)
def test_the_passages_are_data_that_cannot_end_themselves(chain: AnswerChain, chat: ChatServer, name: str) -> None:
    chat.reply = says("资料中没有答案。")
    assert chain.invoke(question(name)).abstained
    assert_well_formed(chat)


def assert_well_formed(chat: ChatServer) -> None:
    prompt = chat.message("user")
    tags = re.findall(r"</?(?:资料|问题)[^>]*>", prompt)
    sources = (len(tags) - 2) // 2
    numbered = [tag for number in range(1, sources + 1) for tag in (f"<资料 {number}>", f"</资料 {number}>")]
    assert tags == [*numbered, "<问题>", "</问题>"]
    assert prompt.count("<") == prompt.count(">") == len(tags)
    data = re.sub(r"</?(?:资料|问题)[^>]*>", "", prompt)
    assert not re.search(r"[<>]|[\[【［]\d+[\]】］]|[\u200b-\u200f\u202a-\u202e]", data)


PROOF = "链长制是区域产业链发展中的一种协调机制"


@pytest.mark.parametrize("name", QUESTIONS)
def test_orders_in_a_question_change_nothing(
    searcher: Searcher, encoder: Encoder, chat: ChatServer, writer: Writer, name: str
) -> None:
    chain = AnswerChain(searcher, FeatureMaker(encoder, searcher.has_word), plain_model(), threshold=0, writer=writer)
    order, obeyed = QUESTIONS[name]
    for reply in (obeyed, f"{PROOF}[1]。{obeyed}"):
        chat.reply = says(reply)
        answer = chain.invoke(f"什么是链长制？{order}")
        assert_well_formed(chat)
        assert_harmless(answer, obeyed)
        assert (PROOF in answer.text) or PROOF not in reply or PROOF not in chat.message("user")
