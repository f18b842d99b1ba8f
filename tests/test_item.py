"""What an item tells of its options and its evidence."""

import pytest

from bot.quiz.item import Item
from tests.quiz_items import BLANK, JUDGE, MULTIPLE, SINGLE


@pytest.mark.parametrize(
    ("item", "letters", "distractors"),
    [
        (SINGLE, "A", ["1768年", "1876年", "1687年"]),
        (MULTIPLE, "ABC", ["一杯牛奶"]),
        (JUDGE, "B", ["正确"]),
        (BLANK, "", []),
    ],
)
def test_options_by_letter_and_the_wrong_ones(item: Item, letters: str, distractors: list[str]) -> None:
    assert (item.letters, item.distractors) == (letters, distractors)


def test_every_option_stands_behind_its_letter() -> None:
    assert JUDGE.lettered == [("A", "正确"), ("B", "错误")]


@pytest.mark.parametrize(
    ("article", "start", "end", "rests"),
    [("bridge.md", 0, 22, True), ("bridge.md", 21, 30, True), ("bridge.md", 22, 30, False), ("tea.md", 0, 22, False)],
)
def test_the_evidence_reaches_up_to_its_end_and_no_further(article: str, start: int, end: int, rests: bool) -> None:
    assert SINGLE.rests_on(article, start, end) is rests
