"""A question about one item of a list is not answered by the others."""

import numpy as np
import pytest

from bot.selection.candidates import Candidate, candidate_sentences
from bot.selection.one_item import prefer_item
from bot.selection.question import read_question
from index.records import Hit, Passage

LIST = "四位讲师都来自外地：\n• 王建国：来自上海市；\n• 李小红：来自北京市，在县图书馆讲课；\n• 陈志强：来自天津市；\n• 赵秀英：来自上海市。"


@pytest.fixture
def candidates() -> list[Candidate]:
    passage = Passage(0, "lecturers.md", "讲师", "", 0, len(LIST), LIST)
    return candidate_sentences([Hit(passage, 1.0, 1.0, 1.0)])


def best(question: str, candidates: list[Candidate]) -> str:
    """What comes first where the whole list was ranked highest and the items below it, in their order."""
    scores = -np.arange(len(candidates), dtype=np.float32)
    exchanged = prefer_item(read_question(question), candidates, scores)
    assert sorted(exchanged) == sorted(scores)
    return candidates[int(np.argmax(exchanged))].text


def test_the_item_of_the_person_asked_about_comes_first(candidates: list[Candidate]) -> None:
    assert best("李小红在什么地方讲课？", candidates).startswith("• 李小红")
    assert best("王建国在县图书馆做什么？", candidates).startswith("• 王建国")


def test_what_stands_in_several_items_or_in_none_chooses_none(candidates: list[Candidate]) -> None:
    assert best("上海市来的讲师是谁？", candidates) == LIST
    assert best("周明远在什么地方讲课？", candidates) == LIST


def test_where_a_list_is_asked_for_it_stays_whole(candidates: list[Candidate]) -> None:
    assert best("除了李小红，还有哪些讲师？", candidates) == LIST
