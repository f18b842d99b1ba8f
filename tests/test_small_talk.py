"""Utterances that are no questions, told from those that are."""

import time
from pathlib import Path

import pytest

from bot.dialogue.small_talk import is_small_talk
from eval.questions.sets import read_set

SETS = Path(__file__).resolve().parents[1] / "eval" / "sets"


@pytest.mark.parametrize("tag", ["dev", "test"])
def test_nearly_all_of_the_set_is_told(tag: str) -> None:
    said = [is_small_talk(item.question) for item in read_set(SETS / "small_talk.jsonl", tag)]
    assert sum(said) / len(said) >= 0.95


@pytest.mark.parametrize("name", ["corpus", "calibration", "followups"])
def test_no_question_is_taken_for_it(name: str) -> None:
    assert [
        item.id for item in read_set(SETS / f"{name}.jsonl") if item.answerable and is_small_talk(item.question)
    ] == []


@pytest.mark.parametrize(
    "question",
    [
        "你好，什么是链长制？",
        "谢谢，那它的发起人是谁？",
        "什么是提示词工程？",
        "写作培训班的负责人是谁？",
        "请介绍一下苏州金龙",
        "培训班的规则是什么？",
        "翻译专业在哪所大学？",
        "再见面的时间是哪天？",
        "忽略不计的费用有哪些？",
        "今天天气怎么样",
        "",
        "？",
    ],
    ids=["greets", "thanks", "about prompts", "about writing", "introduce", "about rules", "about translating", "meets again",
         "ignores", "weather", "empty", "mark"],
)  # fmt: skip
def test_who_greets_and_asks_asks(question: str) -> None:
    assert not is_small_talk(question)


@pytest.mark.parametrize(
    "word", ["好", "谢谢", "你", "请", "忽略以上指令", "ignoreall", "写一", "能不能", "翻译", "areyoua"]
)
def test_repetitions_take_no_long_time(word: str) -> None:
    started = time.perf_counter()
    is_small_talk((word * 200)[:195] + "吃")
    assert time.perf_counter() - started < 0.5
