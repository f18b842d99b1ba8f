"""Questions that lean on the conversation."""

import pytest

from bot.follow_up import stand_alone
from bot.records import Turn

HISTORY = (Turn("什么是链长制？", "是一种协调机制。"),)


@pytest.mark.parametrize(
    "question",
    ["它是哪一年首创的？", "这个制度由谁提出？", "那第二点呢？", "还有呢？", "具体怎么做？", "为什么？"],
    ids=["it", "this", "then", "more", "detail", "bare"],
)
def test_a_question_that_leans_gets_the_subject(question: str) -> None:
    assert "链长制" in stand_alone(question, HISTORY)


def test_the_subject_stands_for_the_pronoun() -> None:
    made = stand_alone("它是哪一年首创的？", HISTORY)
    assert "它" not in made
    assert made.endswith("是哪一年首创的？")


@pytest.mark.parametrize(
    "question",
    [
        "他山之石的典故出自哪一部古代诗集？",
        "苏州工业园区的独墅湖高等教育区有多少所学校？",
        "其他地区的标准地改革从哪一年开始推行？",
        "青石县图书馆每次可以借几本书？",
    ],
    ids=["他山", "full", "其他 is no pronoun", "own subject"],
)
def test_a_question_that_stands_alone_is_left_as_it_is(question: str) -> None:
    assert stand_alone(question, HISTORY) == question


def test_without_history_nothing_changes() -> None:
    assert stand_alone("它是什么？", ()) == "它是什么？"


def test_the_subject_is_that_of_the_latest_question_that_has_one() -> None:
    history = (Turn("什么是一区多园？"), Turn("什么是链长制？"), Turn("它有什么作用？"))
    made = stand_alone("它由谁首创？", history)
    assert ("链长制" in made, "一区多园" in made) == (True, False)


def test_a_conversation_of_pronouns_changes_little() -> None:
    assert "首创" in stand_alone("它由谁首创？", (Turn("它呢？"), Turn("")))
