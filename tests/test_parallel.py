"""The last question asked of something else."""

import pytest

from bot.dialogue.parallel import asked_of, other_thing


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("那苏州呢？", "苏州"),
        ("那它的未来产业呢？", "未来产业"),
        ("省级的呢", "省级"),
        ("那“园区经验”呢？", "园区经验"),
        ("新兴产业又有哪些？", "新兴产业"),
        ("其中党员呢", "党员"),
        ("还有呢？", ""),
        ("为什么呢？", ""),
        ("那他呢", ""),
        ("苏州有几家企业呢？", ""),
    ],
)
def test_other_thing(question: str, other: str) -> None:
    assert other_thing(question) == other


@pytest.mark.parametrize(
    ("other", "base", "reading"),
    [
        ("未来产业", "秀洲高新区的三大主导产业有哪些？", "秀洲高新区的未来产业有哪些"),
        ("南谯经开区", "浦口经开区的主导产业是什么？", "南谯经开区的主导产业是什么"),
        ("省级", "秀洲高新区有几家国家级孵化器？", "秀洲高新区有几家省级孵化器"),
        ("pm10", "平顶山的PM2.5浓度是多少？", "平顶山的pm10浓度是多少"),
        ("周开疆", "张学宁以前是做什么的？", "周开疆以前是做什么的"),
        ("发起人", "什么是链长制？", "链长制的发起人是谁"),
    ],
)
def test_the_likeliest_way_to_ask(other: str, base: str, reading: str) -> None:
    assert next(asked_of(other, base, lambda pair: False)) == reading
