"""Marking, by hand: what each kind of question earns."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.quiz.attempt import Response
from bot.quiz.item import Item, Question
from bot.quiz.mark import mark, mark_paper, points_found
from tests.quiz_items import BLANK, ITEMS, JUDGE, MULTIPLE, PAPER, SHORT, SINGLE

EGG, MILK_OF_BEANS, BUNS, MILK = MULTIPLE.options


@pytest.mark.parametrize(
    ("item", "answer", "points"),
    [
        (SINGLE, ["1786年"], 4),
        (SINGLE, ["1768年"], 0),
        (SINGLE, [], 0),
        (SINGLE, ["1786年", "1768年"], 0),
        (JUDGE, ["错误"], 4),
        (JUDGE, ["正确"], 0),
        (MULTIPLE, [BUNS, EGG, MILK_OF_BEANS], 4),
        (MULTIPLE, [EGG], 2),
        (MULTIPLE, [EGG, BUNS], 2),
        (MULTIPLE, [EGG, MILK], 0),
        (MULTIPLE, list(MULTIPLE.options), 0),
        (MULTIPLE, [], 0),
        (BLANK, ["380万元"], 4),
        (BLANK, [" 380 万元。"], 4),
        (BLANK, ["三百八十万元"], 4),
        (BLANK, ["３８０萬元"], 4),
        (BLANK, ["380元"], 0),
        (BLANK, ["38万元"], 0),
        (BLANK, ["。"], 0),
    ],
)
def test_points(item: Item, answer: Sequence[str], points: float) -> None:
    assert mark(Question(item, 4), answer).score == points


@pytest.mark.parametrize(
    ("accepted", "written"),
    [
        ("2019年", "二〇一九年"),
        ("百分之三十", "30%"),
        ("1200人", "1,200人"),
        ("“双招双引”", "双招双引"),
        ("5个", "五个"),
    ],
)
def test_writings_of_one_answer(accepted: str, written: str) -> None:
    item = Item("b", "blank", "____", (), (accepted,), "", 0.5, "a.md", BLANK.evidence)
    assert mark(Question(item, 2), [written]) == Response((written,), 2.0)


def test_a_free_text_earns_the_share_of_its_points_as_a_suggestion() -> None:
    text = "每个读者一次可以借八本书，借期三十天"
    assert points_found(SHORT.answers, text) == [True, True, False]
    assert mark(Question(SHORT, 6), [text]) == Response((text,), 4.0, suggested=True)
    assert mark(Question(SHORT, 4), [text]).score == 2.5  # of 2.67
    assert mark(Question(SHORT, 6), ["不知道"]) == Response(("不知道",), 0.0, suggested=True)
    assert mark(Question(SHORT, 6), [" "]) == Response((), 0.0)


def test_a_point_needs_its_figures() -> None:
    assert points_found(["借期三十天"], "借期是30天") == [True]
    assert points_found(["借期三十天"], "借期是二十天") == [False]
    assert points_found(["2019年动工"], "动工是在2018年") == [False]


def test_a_whole_paper() -> None:
    best = mark_paper(
        PAPER, [["1786年"], [EGG, BUNS, MILK_OF_BEANS], ["错误"], ["380万元"], ["；".join(SHORT.answers)]]
    )
    assert [response.score for response in best] == [2, 4, 1, 2, 6]
    with pytest.raises(ValueError):
        mark_paper(PAPER, [[]])


@given(st.sampled_from(ITEMS), st.lists(st.text(), max_size=6), st.integers(1, 20))
def test_any_answer_earns_from_none_to_all_points(item: Item, answer: list[str], points: int) -> None:
    assert 0 <= mark(Question(item, points), answer).score <= points


@given(st.sampled_from(ITEMS), st.integers(1, 20))
def test_the_right_answer_earns_all_points(item: Item, points: int) -> None:
    answer = (
        ["；".join(item.answers)]
        if item.kind == "short"
        else item.answers[:1]
        if item.kind == "blank"
        else item.answers
    )
    assert mark(Question(item, points), answer).score == points
