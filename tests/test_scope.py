"""What a figure in a text is said of."""

import pytest

from bot.selection.scope import other_number, planned, segment, year_in_force, years

TEXT = "2022年腾地3260亩,2023年计划腾地4000亩,实际4715亩;去年又腾出90亩。"


@pytest.mark.parametrize(("figure", "year"), [("3260", "2022"), ("4000", "2023"), ("4715", "2023"), ("90", "")])
def test_the_year_in_force_is_the_last_one_before(figure: str, year: str) -> None:
    assert year_in_force(TEXT, TEXT.index(figure) + len(figure)) == year


def test_before_the_first_year_none_is_in_force() -> None:
    assert year_in_force("面积9亩,2022年", 4) == ""


def test_years_of_a_range_and_no_other_numbers() -> None:
    assert years("2019—2021年有2024家企业") == {"2019", "2021"}


def test_a_segment_ends_at_a_semicolon() -> None:
    start, end = segment(TEXT, (TEXT.index("90"), TEXT.index("90") + 2))
    assert TEXT[start:end] == "去年又腾出90亩。"


def test_plans_are_told_from_facts() -> None:
    assert planned("预计年底建成")
    assert not planned("年底已经建成")


@pytest.mark.parametrize(
    ("asked", "told", "other"),
    [
        ("谁拿了一等奖", "这项改革获二等奖", True),
        ("谁拿了一等奖", "先获二等奖,后获一等奖", False),
        ("第三组有几人", "第二组有8人", True),
        ("第三名是谁", "来了8名学员", False),
        ("一期哪年建成", "面积三亩", False),
    ],
)
def test_things_under_other_numbers(asked: str, told: str, other: bool) -> None:
    assert other_number(asked, told) == other
