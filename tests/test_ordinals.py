"""Places in a list."""

import pytest

from bot.dialogue.ordinals import Place, place_in_list


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("第二点展开说说", Place(1, "")),
        ("那第3个是什么？", Place(2, "")),
        ("最后一种角色要做什么？", Place(-1, "")),
        ("倒数第二条呢", Place(-2, "")),
        ("前者是什么意思", Place(0, "")),
        ("后者具体怎么做？", Place(-1, "")),
        ("他说的第三个字具体指什么？", Place(2, "")),
        ("第一方面针对哪些行业？", Place(0, "针对哪些行业")),
        ("最后一类怎么整治？", Place(-1, "怎么整治")),
        ("第二个作用呢", Place(1, "")),
    ],
)
def test_places(question: str, place: Place) -> None:
    assert place_in_list(question) == place


@pytest.mark.parametrize("question", ["苏州排在第几位？", "前几年做了什么", "它是第一家吗", "什么是链长制", ""])
def test_other_questions_have_none(question: str) -> None:
    assert place_in_list(question) is None
