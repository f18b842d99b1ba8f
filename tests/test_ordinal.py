"""The so-many-th of a list."""

import numpy as np
import pytest

from bot.selection.candidates import candidate_sentences
from bot.selection.ordinal import asked_place, prefer_place
from bot.selection.question import read_question
from index.records import Hit, Passage

BREAKFAST = "早餐有三样：\n1. 鸡蛋，要煮熟。凉了不吃。\n2. 豆浆；\n3. 馒头。"


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("早餐的第三样是什么?", 3),
        ("第12个维度叫什么", 12),
        ("头一条要求是什么", 1),
        ("他的第一条要求是什么,第二点是什么", 2),
        ("第二个修桥的是哪个县", 0),
        ("第二批干部是什么时候出发的", 0),
        ("早餐有什么", 0),
    ],
)
def test_asked_place(question: str, place: int) -> None:
    assert asked_place(question) == place


def first(question: str) -> str:
    """What comes first where the whole list was ranked highest and the items below it, in their order."""
    passages = [
        Passage(i, f"{i}.md", "题", "", 0, len(text), text)
        for i, text in enumerate((BREAKFAST, "天气不好。\n4. 有雨。"))
    ]
    candidates = candidate_sentences([Hit(passage, 1.0, 1.0, 1.0) for passage in passages])
    scores = -np.arange(len(candidates), dtype=np.float32)
    exchanged = prefer_place(read_question(question), candidates, scores)
    assert sorted(exchanged) == sorted(scores)
    return candidates[int(np.argmax(exchanged))].text


def test_the_item_of_the_number_asked_for_comes_first() -> None:
    assert first("早餐的第二样是什么？") == "2. 豆浆；"
    assert first("早餐的第三样是什么？") == "3. 馒头。"


def test_a_list_without_so_many_items_and_other_questions_change_nothing() -> None:
    assert first("早餐的第四样是什么？") == BREAKFAST
    assert first("早餐有什么？") == BREAKFAST
