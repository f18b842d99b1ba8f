"""What a question is about."""

import pytest

from bot.dialogue.topic import Topic, bare, topic, unmarked


@pytest.mark.parametrize(
    ("question", "whole", "owner"),
    [
        ("什么是链长制？", "链长制", "链长制"),
        ("链长制是谁发起的？", "链长制", "链长制"),
        ("秀洲高新区的三大主导产业有哪些？", "秀洲高新区的三大主导产业", "秀洲高新区"),
        ("赴秀洲挂职的干部有多少名？", "赴秀洲挂职的干部", "赴秀洲挂职的干部"),
        ("临港物流产业园区接待了客商多少次？", "临港物流产业园区", "临港物流产业园区"),
        ("2020年秀洲高新区在全国排第几？", "秀洲高新区", "秀洲高新区"),
        ("谁帮李培论家联系入学？", "李培论家联系入学", "李培论家联系入学"),
        ("那么，唐巍巍是谁？", "唐巍巍", "唐巍巍"),
        ("？", "", ""),
    ],
    ids=["definition", "who", "of", "of after a verb", "done", "year", "asks first", "opening", "nothing"],
)
def test_topics(question: str, whole: str, owner: str) -> None:
    about = topic(question)
    assert (about.whole, about.owner) == (whole, owner)


def test_the_thing_counted_belongs_to_the_full_topic() -> None:
    assert topic("浦口经开区设立了几只股权投资基金？").full == "浦口经开区的股权投资基金"


def test_a_definition_is_told() -> None:
    assert topic("凌兵奎是谁？") == Topic("凌兵奎", "凌兵奎", "凌兵奎", True)
    assert not topic("凌兵奎提了什么要求？").defined


def test_openings_and_marks_are_no_part_of_a_question() -> None:
    assert bare("请问，那么苏州呢？？") == "苏州呢"
    assert unmarked("  那苏州呢？ ") == "那苏州呢"
    assert bare("那些园区有几个？") == "那些园区有几个"
