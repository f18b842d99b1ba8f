"""How hard an item is."""

import pytest

from bot.quiz.making.difficulty import BASE, difficulty, nearness_of_values


def test_rare_answers_near_options_and_many_parts_are_harder() -> None:
    assert difficulty("single", "福莱特") > difficulty("single", "我们")
    assert difficulty("single", "甲", nearness=0.9) > difficulty("single", "甲", nearness=0.1)
    assert difficulty("short", "甲", parts=4) > difficulty("short", "甲", parts=1)


@pytest.mark.parametrize("kind", BASE)
def test_it_is_a_share(kind: str) -> None:
    assert 0.05 <= difficulty(kind, "的", 0.0) <= difficulty(kind, "链长制", 1.0, 20) <= 0.95


def test_nearness_of_values() -> None:
    assert nearness_of_values(100, [100]) == 1
    assert nearness_of_values(100, [200, 50]) == pytest.approx(1 - (1 + 0.5) / 2)
