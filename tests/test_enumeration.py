"""Enumerations and the number of their members."""

import pytest

from bot.selection.enumeration import enumerations


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("狮、象、龟", 3),
        ("狮、象和龟", 3),
        ("鸡蛋和豆浆", 2),
        ("“三无”“三可”", 2),
        ("一是修桥。二是铺路。三是种树。", 3),
        ("做三件事:\n1. 修桥\n2. 铺路\n3. 种树", 3),
        ("分三步:先修桥,再铺路,后种树", 3),
        ("修好石桥;铺平山路;种下茶树", 3),
        ("高标准+好服务+快审批", 3),
        ("桥很长。", 0),
    ],
    ids=["marks", "and", "pair", "quotes", "ordinals", "lines", "commas", "clauses", "plus", "none"],
)
def test_number_of_members(text: str, members: int) -> None:
    assert max((count for _, _, count in enumerations(text)), default=0) == members


def test_spans_lie_in_the_text() -> None:
    text = "桥上有狮、象、龟,桥下有鱼。"
    start, end, count = enumerations(text)[0]
    assert (text[start:end], count) == ("桥上有狮、象、龟", 3)
