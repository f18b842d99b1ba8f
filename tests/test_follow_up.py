"""Questions in a conversation, to ways of asking them alone."""

import time
from collections.abc import Sequence

import pytest

from bot.dialogue.follow_up import LONGEST, FollowUp, follow_up
from bot.records import Turn

HISTORY = (Turn("什么是链长制？", "是一种协调机制。[1]"),)


def understand(question: str, history: Sequence[Turn] = HISTORY) -> FollowUp:
    known = {"链长", "长制", "叶加", "加中", "一区", "区多", "多园"}
    return follow_up(question, history, lambda question: f"关于{question}", known.__contains__)


@pytest.mark.parametrize(
    ("question", "reading"),
    [
        ("它是哪一年首创的？", "链长制是哪一年首创的"),
        ("发起人是谁？", "链长制发起人是谁"),
        ("谁提出的？", "链长制谁提出的"),
        ("那一区多园呢？", "什么是一区多园"),
        ("叶加中是什么职务？", "叶加中是什么职务？"),
        ("另外，叶加中是什么职务？", "叶加中是什么职务"),
    ],
    ids=["pronoun", "left out", "bare", "parallel", "another subject", "opening"],
)
def test_the_likeliest_reading(question: str, reading: str) -> None:
    asked = understand(question)
    assert asked.task == "answer"
    assert reading in asked.readings[:4]


def test_a_question_that_names_somebody_stands_alone() -> None:
    known = {"侯向", "向军"}.__contains__
    asked = follow_up("侯向军提了什么要求", (Turn("一区多园和园中园有什么区别", "都是园区。"),), lambda _: "", known)
    assert asked.readings[0] == "侯向军提了什么要求"


@pytest.mark.parametrize("question", ["还有呢？", "继续", "还有别的吗", "另一条理由呢？", "接着说"])
def test_more_is_asked_of_the_last_question(question: str) -> None:
    assert understand(question) == FollowUp(("什么是链长制？",), "more")


def test_a_point_is_asked_of_the_last_answer() -> None:
    asked = understand("第二点有什么办法？")
    assert asked == FollowUp(("什么是链长制？",), "point", 1, "有什么办法", "是一种协调机制。")


def test_why_takes_the_answer_in() -> None:
    history = (Turn("界首率先申请对接哪里？", "昆山。"),)
    assert understand("为什么？", history).readings[0] == "为什么界首率先申请对接昆山"


def test_without_history_nothing_changes() -> None:
    assert understand("它是什么？", ()) == FollowUp(("它是什么？",))
    assert understand("它是什么？", (Turn("？"), Turn(""))) == FollowUp(("它是什么？",))


def test_turns_lean_on_turns_before_them() -> None:
    history = (Turn("什么是一区多园？"), Turn("什么是链长制？"), Turn("它有什么作用？"), Turn("还有呢？"))
    assert understand("它由谁首创？", history).readings[0] == "链长制由谁首创"


def test_an_answer_that_is_missing_is_recalled() -> None:
    recalled = []

    def recall(question: str) -> str:
        recalled.append(question)
        return "梁志良。"

    asked = follow_up("他是什么职务？", [Turn("链长制是谁发起的？")], recall, lambda pair: False)
    assert asked.readings[0] == "梁志良是什么职务"
    assert recalled == ["链长制是谁发起的？"]


def test_a_long_question_leans_on_nothing() -> None:
    question = "它" * (LONGEST + 1)
    assert understand(question) == FollowUp((question,))


@pytest.mark.parametrize("word", ["没有", "还有", "说说", "一些", "第二点是哪", "那么", "都", "这", "呢"])
def test_repetitions_take_no_long_time(word: str) -> None:
    started = time.perf_counter()
    understand((word * LONGEST)[: LONGEST - 1] + "龘")
    assert time.perf_counter() - started < 1
