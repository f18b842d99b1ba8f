"""Dates of a text, and which of them prove another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.dates import conflicts, find_dates, stands_in
from bot.text.written_numerals import write_numeral, write_year

Parts = tuple[int | None, int | None, int | None]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2019年由", [(2019, None, None)]),
        ("二〇一九年五月十四日", [(2019, 5, 14)]),
        ("2021-12-31", [(2021, 12, 31)]),
        ("2021/12/31", [(2021, 12, 31)]),
        ("5月14日至20日", [(None, 5, 14), (None, 5, 20)]),
        ("2021年6月至9月", [(2021, 6, None), (2021, 9, None)]),
        ("1—8月", [(None, 1, None), (None, 8, None)]),
        ("2018-2020年", [(2018, None, None), (2020, None, None)]),
        ("9月1日下午", [(None, 9, 1)]),
        ("用了3个月", []),
        ("1661.4万元", []),
        ("13月40日", []),
        ("2.5月饼", []),
    ],
)
def test_dates_are_found(text: str, parts: list[Parts]) -> None:
    assert [date.parts for date in find_dates(text)] == parts


def test_a_date_knows_its_place() -> None:
    text = "培训班从五月十四日开始"
    assert [text[date.start : date.end] for date in find_dates(text)] == ["五月十四日"]


@given(st.dates())
def test_all_ways_of_writing_a_date_are_one(day) -> None:  # type: ignore[no-untyped-def]
    if day.year < 1900 or day.year > 2099:
        day = day.replace(year=2000 + day.year % 100, day=min(day.day, 28))
    ways = [
        f"{day.year}年{day.month}月{day.day}日",
        f"{write_year(day.year)}年{write_numeral(day.month)}月{write_numeral(day.day)}日",
        f"{day.year}-{day.month:02}-{day.day:02}",
    ]
    assert {date.parts for way in ways for date in find_dates(way)} == {(day.year, day.month, day.day)}


@pytest.mark.parametrize(
    ("stated", "given_text", "proved"),
    [
        ("2019年", "2019年5月", True),
        ("2019年5月", "2019年", False),
        ("5月14日", "2023年5月14日", True),
        ("2021年8月28日", "2021年的培训班，8月28日开班", True),
        ("2021年8月28日", "2020年8月28日，2021年", False),
        ("2016年", "2019年", False),
    ],
)
def test_a_date_is_proved_by_one_that_has_all_its_parts(stated: str, given_text: str, proved: bool) -> None:
    assert bool(stands_in(find_dates(stated)[0], find_dates(given_text))) == proved


def test_dates_conflict_in_a_part_that_both_give() -> None:
    year, month, other = (find_dates(text)[0] for text in ("2019年", "5月", "2016年5月"))
    assert conflicts(year, other)
    assert not conflicts(month, other)
    assert not conflicts(year, month)
