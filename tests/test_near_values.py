"""Figures and dates near to one of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.quiz.making.near_values import near_dates, near_figures, numbers_of


@pytest.mark.parametrize(
    ("figure", "near"),
    [
        ("1100亿元", ["1000亿元", "1200亿元", "900亿元", "1300亿元"]),
        ("3只", ["2只", "4只", "1只", "5只"]),
        ("100%", ["95%", "90%", "85%", "80%"]),
        ("第61名", ["第51名", "第71名", "第41名", "第81名"]),
        ("两千亩", ["一千亩", "三千亩", "四千亩", "五千亩"]),
        ("51.52平方公里", ["41.52平方公里", "61.52平方公里", "31.52平方公里", "71.52平方公里"]),
        ("1,200人", ["1,100人", "1,300人", "1,000人", "1,400人"]),
        ("三分之一", ["二分之一", "四分之一", "五分之一", "六分之一"]),
        ("百分之三十", ["百分之二十五", "百分之三十五", "百分之二十", "百分之四十"]),
    ],
)
def test_near_figures_are_written_alike(figure: str, near: list[str]) -> None:
    assert near_figures(figure)[:4] == near


@pytest.mark.parametrize(
    ("date", "near"),
    [
        ("2019年", ["2018年", "2020年", "2017年"]),
        ("二〇一九年", ["二〇一八年", "二〇二〇年", "二〇一七年"]),
        ("2018年11月", ["2018年10月", "2018年12月", "2018年9月"]),
        ("9月1日", ["9月3日", "9月5日", "9月7日"]),
        ("2021年12月31日", ["2021年12月29日", "2021年12月27日", "2021年12月25日"]),
        ("五月十四日", ["五月十二日", "五月十六日", "五月十日"]),
    ],
)
def test_near_dates_exist_and_are_written_alike(date: str, near: list[str]) -> None:
    assert near_dates(date)[:3] == near


@given(st.integers(1, 10**9), st.sampled_from(["家", "亿元", "人", "%"]))
def test_no_near_figure_is_the_figure_and_none_comes_twice(value: int, unit: str) -> None:
    near = near_figures(f"{value}{unit}")
    assert f"{value}{unit}" not in near
    assert len(set(near)) == len(near) > 0


def test_what_is_no_figure_or_date_has_no_neighbours() -> None:
    assert near_figures("许多人") == near_dates("春天") == []


def test_numbers_are_read_in_order() -> None:
    assert numbers_of("9月1日") == (9.0, 1.0)
    assert numbers_of("1.5万元") < numbers_of("2万元")
