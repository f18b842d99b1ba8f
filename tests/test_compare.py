"""Comparisons taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.selection.compare import split_comparison


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("东桥和西桥的长度各是多少", "东桥的长度是多少", "西桥的长度是多少"),
        ("东桥与西桥相比哪个更长", "东桥哪个更长", "西桥哪个更长"),
        ("借书证和阅览证有什么区别？", "借书证是什么?", "阅览证是什么?"),
        ("馆长和副馆长分别是谁", "馆长是谁", "副馆长是谁"),
        ("前年东桥、西桥分别由谁修", "前年东桥由谁修", "西桥由谁修"),
        ("青石茶园和白水茶园接待游客各多少人", "青石茶园接待游客多少人", "白水茶园接待游客多少人"),
    ],
)
def test_two_subjects(question: str, first: str, second: str) -> None:
    assert split_comparison(question) == (first, second)


@pytest.mark.parametrize("question", ["什么是图书馆？", "东桥和西桥在哪里", "东桥分别有哪些孔", "各地的桥"])
def test_one_subject(question: str) -> None:
    assert split_comparison(question) == (question,)


@given(st.text())
def test_one_or_two_questions_come_of_any_text(text: str) -> None:
    assert len(split_comparison(text)) in (1, 2)
