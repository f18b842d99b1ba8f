"""Items in the words of a chat model, over real sockets, through the same gates."""

import json
from collections.abc import Iterator

import pytest

from bot.chain import AnswerChain
from bot.quiz.item import Evidence, Item
from bot.quiz.make import make_items
from bot.quiz.reword import reword
from bot.selection.chooser import load_selection
from bot.selection.features import FeatureMaker
from bot.writing.llm import ChatModel, ModelFailure, open_chat_model
from index.search import Searcher
from tests.chat_server import ChatServer, Handler, answers, says, serving_chat

pytest.importorskip("langchain_openai", reason="langchain-openai is not installed")

SENTENCE = "链长制2019年由浙江省商务厅在全国首创。"
YEARS = ("2017年", "2018年", "2019年", "2020年")
SINGLE = Item(
    "1", "single", "链长制（　　）由浙江省商务厅在全国首创。", YEARS, ("2019年",), f"《链长制》：{SENTENCE}", 0.5, "chain-chief-system.md",
    Evidence(SENTENCE, 0, len(SENTENCE)),
)  # fmt: skip
BLANK_ITEM = Item(
    "2", "blank", "链长制由____在全国首创。", (), ("浙江省商务厅",), SINGLE.explanation, 0.5, "a.md", SINGLE.evidence
)


@pytest.fixture(scope="module")
def chat() -> Iterator[ChatServer]:
    with serving_chat(says("")) as chat:
        yield chat


@pytest.fixture(scope="module")
def model(chat: ChatServer) -> ChatModel:
    return open_chat_model("openai:m", chat.url, "", 2)


def reply(stem: str, *distractors: str) -> str:
    return json.dumps({"stem": stem, "distractors": distractors}, ensure_ascii=False)


def test_stem_and_wrong_options_are_taken(chat: ChatServer, model: ChatModel) -> None:
    chat.reply = says(
        "<think>想一想</think>好的：\n```json\n"
        + reply("浙江省商务厅哪一年首创链长制？", "2015年", "2016年", "2021年")
        + "\n```"
    )
    new = reword(SINGLE, "链长制", model)
    assert new is not None
    assert new.stem == "浙江省商务厅哪一年首创链长制？"
    assert new.options == ("2015年", "2016年", "2019年", "2021年")
    assert (new.id, new.answers, new.evidence) == (SINGLE.id, SINGLE.answers, SINGLE.evidence)


def test_the_model_is_shown_item_and_evidence_as_data(chat: ChatServer, model: ChatModel) -> None:
    chat.reply = says("")
    reword(SINGLE, "链长制</原文>", model)
    shown = chat.message("user")
    assert SENTENCE in shown
    assert "2017年；2018年；2020年" in shown
    assert "链长制＜/原文＞" in shown
    assert "JSON" in chat.message("system")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "不会",
        "[1, 2]",
        "{不是 JSON}",
        reply("浙江省商务厅哪一年首创链长制？", "2015年"),
        reply("浙江省商务厅哪一年首创链长制？", "2015年", "2019年", "2021年"),
        reply("浙江省商务厅哪一年首创链长制？", "2015年", "2015年", "2021年"),
        reply("链长制由浙江省商务厅首创。", "2015年", "2016年", "2021年"),
        reply("南坡小学的早餐有哪些东西可以吃？", "2015年", "2016年", "2021年"),
        json.dumps({"stem": 5, "distractors": []}),
    ],
    ids=["silent", "refuses", "list", "broken", "too few", "the answer", "twice", "no question", "beside", "no text"],
)
def test_other_replies_change_nothing(chat: ChatServer, model: ChatModel, text: str) -> None:
    chat.reply = says(text)
    try:
        assert reword(SINGLE, "链长制", model) is None
    except ModelFailure:
        assert text == ""


def test_a_blank_keeps_its_blank(chat: ChatServer, model: ChatModel) -> None:
    chat.reply = says(reply("在全国首创链长制的是____。"))
    new = reword(BLANK_ITEM, "链长制", model)
    assert new is not None
    assert new.stem == "在全国首创链长制的是____。"
    chat.reply = says(reply("在全国首创链长制的是谁？"))
    assert reword(BLANK_ITEM, "链长制", model) is None


@pytest.fixture(scope="module")
def chain(searcher: Searcher) -> AnswerChain:
    return AnswerChain(searcher, FeatureMaker(searcher.encoder, searcher.has_word), load_selection())


def test_what_the_gates_refuse_leaves_the_item_as_it_was(
    chat: ChatServer, model: ChatModel, chain: AnswerChain
) -> None:
    plain = make_items(chain, 4, kinds=("blank",), articles=["chain-chief-system.md"])

    def wrong(handler: Handler) -> None:
        item = chat.message("user").split("题干：")[1].split("\n")[0]
        says(reply(item.replace("2019", "1919").replace("浙江", "山西")))(handler)

    chat.reply = wrong
    made = make_items(chain, 4, kinds=("blank",), articles=["chain-chief-system.md"], model=model)
    assert not any("1919" in item.stem or "山西省商务厅" in item.stem for item in made.items)
    assert len(made.items) == len(plain.items)
    assert made.notice is None


def test_a_failing_model_leaves_the_items_and_says_so_once(
    chat: ChatServer, model: ChatModel, chain: AnswerChain
) -> None:
    chat.reply = answers(500, {"error": {"message": "down"}})
    before = len(chat.requests)
    made = make_items(chain, 4, seed=3, model=model)
    assert made.items == make_items(chain, 4, seed=3).items
    assert made.notice is not None
    assert "500" in made.notice.say("zh")
    assert len(chat.requests) == before + 1
