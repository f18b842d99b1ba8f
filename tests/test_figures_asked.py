"""Which figure a question asks for."""

import re

import pytest

from bot.selection.figures_asked import asked_count, asked_figure


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        ("集市几点开市", "8时30分开市", "8月30日开市"),
        ("集市星期几开市", "周六开市", "三家开市"),
        ("桥有多长", "桥长35米", "桥有35年"),
        ("桥边那一片有多大", "那一片有35亩", "那一片有35年"),
        ("石狮有多重", "石狮重3吨", "石狮有3只"),
        ("今天气温最高多少度", "最高33℃", "最高33元"),
        ("社员比去年增加了多少", "增加20户", "增加很快"),
        ("合格率有多高", "合格率达到98%", "合格98件"),
        ("修桥发了多少补贴", "发了3万元", "发了3次"),
        ("去县城跑了多少趟", "去了40余次", "去了县城"),
    ],
)
def test_a_question_for_a_figure(question: str, right: str, wrong: str) -> None:
    pattern = asked_figure(question) or asked_count(question)
    assert re.search(pattern, right)
    assert not re.search(pattern, wrong)


def test_people_are_counted_by_any_measure_of_people() -> None:
    pattern = asked_count("集市上有多少没成家的年轻人")
    assert [bool(re.search(pattern, text)) for text in ("100余位", "59名", "3个", "8家")] == [True, True, False, False]


@pytest.mark.parametrize("question", ["桥和路的长度分别是什么样", "桥由谁修", "为什么修桥"])
def test_a_question_for_no_figure(question: str) -> None:
    assert not asked_figure(question)
    assert not asked_count(question)
