"""Conversations over docs_corpus, with a chooser that anyone can follow."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.chain import AnswerChain
from bot.dialogue.dialogue import Dialogue
from bot.records import Turn


@pytest.fixture(scope="module")
def dialogue(chain: AnswerChain) -> Dialogue:
    return Dialogue(chain.look_up, chain.searcher.store)


def said(dialogue: Dialogue, question: str, *history: Turn) -> tuple[str, str]:
    understood = dialogue.understand(question, history)
    return "".join(span.text for span in understood.found.spans), understood.words


def test_a_question_alone_is_looked_up_as_it_is(dialogue: Dialogue) -> None:
    text, words = said(dialogue, "什么是链长制？")
    assert "链长制" in text
    assert words == ""


def test_a_pronoun_is_replaced_and_told(dialogue: Dialogue) -> None:
    text, words = said(dialogue, "它的发起人是谁？", Turn("什么是链长制？"))
    assert words == "链长制的发起人是谁"
    assert "梁志良" in text


@pytest.mark.parametrize(
    ("question", "expected"),
    [("第二点展开说说", "理论联系实际"), ("最后一点是什么？", "从严治学"), ("第一点呢", "提高站位")],
)
def test_a_point_of_the_list(dialogue: Dialogue, question: str, expected: str) -> None:
    text, words = said(dialogue, question, Turn("侯向军对学员提出了哪三点要求？"))
    assert expected in text
    assert words.startswith("侯向军对学员提出了哪三点要求，")


def test_the_latter_of_two(dialogue: Dialogue) -> None:
    text, _ = said(dialogue, "前者是什么意思？", Turn("“两种意识”指什么？", "服务意识和进位争先意识。"))
    assert "全心全意为企业服务" in text


def test_more_is_what_was_not_said(dialogue: Dialogue) -> None:
    history = Turn("综合营商环境的10个维度有哪些？", "地理区位与交通便利性；资源禀赋与要素可获得性；")
    text, words = said(dialogue, "还有呢？", history)
    assert "产业集群与配套关联性" in text
    assert "地理区位" not in text
    assert words == "综合营商环境的10个维度有哪些，还有呢"


def test_nothing_more_is_said_twice(dialogue: Dialogue) -> None:
    first, _ = said(dialogue, "什么是链长制？")
    more, _ = said(dialogue, "继续", Turn("什么是链长制？", first))
    assert more
    assert first not in more


def test_another_subject_carries_nothing_over(dialogue: Dialogue) -> None:
    _, words = said(dialogue, "皇台产业园区引进了多少人才？", Turn("什么是链长制？", "一种机制。"))
    assert words == ""


def test_a_point_beyond_the_list_is_an_answer_all_the_same(dialogue: Dialogue) -> None:
    _, words = said(dialogue, "第九点是什么？", Turn("链长制在产业链上做哪三件事？", "建链、补链、强链。"))
    assert words


WORDS = st.lists(
    st.sampled_from(
        ["它", "他们", "这种模式", "那里", "那", "第二点", "最后一个", "前者", "还有", "呢", "吗", "什么", "是", "谁", "为什么", "的", "有", "几个", "链长制", "秀洲高新区", "梁志良", "“一区多园”", "，", "？", "、", "1.", "\n", "😀", "a"]
    ),
    max_size=5,
).map("".join)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(question=WORDS, history=st.lists(st.builds(Turn, WORDS, WORDS), max_size=3))
def test_any_conversation_is_understood_somehow(dialogue: Dialogue, question: str, history: list[Turn]) -> None:
    understood = dialogue.understand(question, history)
    assert 0 <= understood.found.confidence <= 1
    assert understood.words != question or not question
