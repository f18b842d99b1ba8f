"""Words that point back, and what they stand for."""

import pytest

from bot.dialogue.pronouns import points_back, restored
from bot.records import Turn


@pytest.mark.parametrize(
    ("question", "last", "reading"),
    [
        ("它是哪一年提出的？", Turn("什么是链长制？", "一种协调机制。"), "链长制是哪一年提出的"),
        ("它的面积多大", Turn("秀洲高新区的三大主导产业有哪些？", "光伏。"), "秀洲高新区的面积多大"),
        ("它的品牌价值是多少", Turn("运城学员考察了哪家客车企业？", "苏州金龙。"), "苏州金龙的品牌价值是多少"),
        ("他原来是什么职务？", Turn("链长制是谁发起的？", "梁志良。"), "梁志良原来是什么职务"),
        ("他说了什么？", Turn("唐巍巍是谁？", "管委会副主任。"), "唐巍巍说了什么"),
        ("那里有多少人？", Turn("梁成在哪里挂职？", "事业综合服务中心。"), "事业综合服务中心有多少人"),
        ("这一模式打通了什么？", Turn("张家港科技产业园的运作模式叫什么？", ""), "张家港科技产业园的运作模式打通了什么"),
        ("这两类企业有什么好处？", Turn("排在前面的是哪两类？", "优先发展类和提升发展类。"), "优先发展类和提升发展类这两类企业有什么好处"),
        ("这两类企业分别有多少家？", Turn("排在前面的是哪两类？", "优先发展类和提升发展类。"), "优先发展类和提升发展类分别有多少家"),
        ("这样做的目的是什么？", Turn("什么是链长制？", ""), "链长制的目的是什么"),
    ],
    ids=["thing", "owner", "named by the answer", "person of the answer", "person asked about", "place", "noun", "several", "several apart", "this"],
)  # fmt: skip
def test_the_likeliest_meaning(question: str, last: Turn, reading: str) -> None:
    assert next(restored(question, last, None)) == reading


def test_an_earlier_turn_is_pointed_at_by_its_noun() -> None:
    earlier, last = Turn("刘冰挂职的城市是哪里？", "连云港。"), Turn("刘冰担任什么职务？", "副局长。")
    assert next(restored("这座城市的目标是什么？", last, earlier)) == "连云港的目标是什么"


@pytest.mark.parametrize("question", ["他山之石出自哪里", "其他地区怎么做", "吉他怎么弹", "链长制是什么", "这么快", ""])
def test_other_words_do_not_point(question: str) -> None:
    assert not points_back(question)
