"""Where a text has lists."""

import pytest

from bot.quiz.making.raw_lists import raw_lists, stated_count, value_of
from index.records import Article, Section


def found(text: str, heading: str = "") -> list[tuple[str, tuple[str, ...]]]:
    section = Section(heading, 0, len(text))
    article = Article("a.md", "题", text, (section,))
    return [(raw.introduction, raw.members) for raw in raw_lists(article, section)]


@pytest.mark.parametrize(
    ("text", "introduction", "members"),
    [
        ("园区有三类产业：\n• 光伏；\n• 纺织；\n• 家居。", "园区有三类产业", ("光伏；", "纺织；", "家居。")),
        ("园区提出三点要求：一是学；二是看；三是做。", "园区提出三点要求", ("一是学", "二是看", "三是做")),
        ("园区的重点产业有光伏、纺织和家居，特色鲜明。", "园区的重点产业有", ("光伏", "纺织", "家居")),
        ("企业去过的城市包括北京、太原、郑州等。", "企业去过的城市包括", ("北京", "太原", "郑州")),
        ("园区的精神共四句：“改革、开放、拼搏、创新”。", "园区的精神共四句", ("改革", "开放", "拼搏", "创新")),
    ],
)
def test_lists_of_every_form(text: str, introduction: str, members: tuple[str, ...]) -> None:
    assert found(text) == [(introduction, members)]


def test_a_heading_introduces_the_list_below_it() -> None:
    assert found("• 甲：一\n• 乙：二\n• 丙：三", "三种角色") == [("三种角色", ("甲：一", "乙：二", "丙：三"))]


@pytest.mark.parametrize(
    "text",
    [
        "嘉善的企业就是一例：分散、弱小、落后。",  # no number, no 有
        "园区没有什么可说、可看、可学的地方很多很多很多很多很多很多很多。",
        "园区有两样：光伏、纺织。",
    ],
)
def test_no_lists(text: str) -> None:
    assert found(text) == []


def test_counts() -> None:
    count = stated_count("把企业划成四类")
    assert count is not None
    assert (count[1], value_of(count[1]), value_of("两"), value_of("10")) == ("四", 4, 2, 10)
    assert stated_count("第四类企业") is None
