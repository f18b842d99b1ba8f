"""Ranked candidates to an answer."""

import numpy as np
import pytest

from bot.selection.candidates import candidate_sentences
from bot.selection.extract import MAX_CHARACTERS, MAX_STATEMENTS, Span, choose
from bot.selection.question import Question, read_question
from index.records import Hit, Passage


def hit(text: str, id: int = 0) -> Hit:
    return Hit(Passage(id, f"{id}.md", "题", "", 50, 50 + len(text), text), 1.0, 0.5, 0.5)


def chosen(question: Question, hits: list[Hit], scores: list[float]) -> list[str]:
    return [span.text for span in choose(question, candidate_sentences(hits), np.array(scores))]


FACT = read_question("青石桥有多少个桥孔？")
LIST = read_question("早餐有哪些东西？")
BREAKFAST = "早餐有三样：\n• 鸡蛋；\n• 豆浆；\n• 馒头。"


def test_the_best_sentence_comes_first() -> None:
    assert chosen(FACT, [hit("河水清。青石桥有五个桥孔。")], [0.0, 9.0])[0] == "青石桥有五个桥孔。"


def test_a_sentence_far_below_the_best_is_left_out() -> None:
    assert chosen(FACT, [hit("青石桥有五个桥孔。河水清。")], [9.0, 0.0]) == ["青石桥有五个桥孔。"]


def test_a_sentence_that_says_the_same_is_left_out() -> None:
    hits = [hit("链长制是一种机制。"), hit("链长制是一种机制。", 1), hit("它由省里首创。", 2)]
    assert chosen(read_question("什么是链长制？"), hits, [9.0, 9.0, 9.0]) == ["链长制是一种机制。", "它由省里首创。"]


def test_where_a_list_is_asked_for_an_item_brings_the_whole_list() -> None:
    assert chosen(LIST, [hit(BREAKFAST)], [0.0, 0.0, 9.0, 0.0]) == ["早餐有三样：鸡蛋；豆浆；馒头。"]


def test_where_a_fact_is_asked_for_an_item_stands_alone_without_its_marker() -> None:
    assert chosen(FACT, [hit(BREAKFAST)], [-9.0, -9.0, 9.0, -9.0]) == ["豆浆；"]


def test_what_would_make_the_answer_too_long_is_left_out() -> None:
    river, long = "青石桥有桥孔。", "河水" * (MAX_CHARACTERS // 2) + "。"
    assert chosen(FACT, [hit(river), hit(long, 1)], [9.0, 8.9]) == [river]
    assert chosen(FACT, [hit(river), hit(long, 1)], [8.9, 9.0]) == [long]


def test_never_more_than_the_most() -> None:
    hits = [hit(f"{name}街由{name}县修。", i) for i, name in enumerate("甲乙丙丁戊己庚辛")]
    question = read_question("甲乙丙丁戊己庚辛各街分别由谁修？")
    assert 1 < len(chosen(question, hits, [9.0] * 8)) <= MAX_STATEMENTS


def test_equal_scores_keep_the_order_of_the_hits() -> None:
    hits = [hit("链长制是一种机制。"), hit("它由省里首创。", 1)]
    assert chosen(read_question("什么是链长制？"), hits, [1.0, 1.0])[0] == "链长制是一种机制。"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("• 鸡蛋；", "鸡蛋；"),
        ("2. 豆浆；", "豆浆；"),
        ("先说：\n• 鸡蛋。", "先说：鸡蛋。"),
        ("1786年建桥。", "1786年建桥。"),
        ("两件事：\n1. 修桥\n2. 借书。", "两件事：1. 修桥；2. 借书。"),
    ],
    ids=["bullet", "number", "list", "year", "bare items"],
)
def test_span_text(text: str, shown: str) -> None:
    candidate = candidate_sentences([hit(text)])[0]
    assert Span(candidate, 50, 50 + len(text)).text == shown
