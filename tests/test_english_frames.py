"""English around a Chinese term."""

import pytest

from bot.correction.english_frames import read_english_frame


@pytest.mark.parametrize(
    ("typed", "chinese"),
    [
        ("what is 链长制", "什么是链长制"),
        ("what's 链长制?", "什么是链长制"),
        ("what does 亩均论英雄 mean", "亩均论英雄是什么意思"),
        ("who is 梁志良?", "梁志良是谁"),
        ("who proposed 链长制", "链长制是谁发起的"),
        ("where is 独墅湖", "独墅湖在哪里"),
        ("could you explain 一区多园", "介绍一下一区多园"),
        ("tell me about 苏州金龙", "介绍一下苏州金龙"),
    ],
)
def test_frames(typed: str, chinese: str) -> None:
    assert read_english_frame(typed) == chinese


@pytest.mark.parametrize("typed", ["链长制是什么", "gdp增长多少", "", "the what", "5g和ai"])
def test_the_rest_stays(typed: str) -> None:
    assert read_english_frame(typed) == typed
