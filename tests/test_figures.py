"""Numbers with their units, and which of them say the same."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.figures import Figure, agree, find_figures
from bot.text.units import same_kind
from bot.text.written_numerals import write_numeral


def figure(text: str) -> Figure:
    (found,) = find_figures(text)
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("1.5万元", 15000, "元", "="),
        ("1100亿元", 110 * 10**9, "元", "="),
        ("百分之三十", Fraction(3, 10), "分之", "="),
        ("72.6%", Fraction(726, 1000), "%", "="),
        ("两成", Fraction(2, 10), "成", "="),
        ("三成五", Fraction(35, 100), "成", "="),
        ("七分之一", Fraction(1, 7), "分之", "="),
        ("不到三分之一", Fraction(1, 3), "分之", "<"),
        ("三十余家", 30, "家", ">"),
        ("一百多次", 100, "次", ">"),
        ("20余万人", 200_000, "人", ">"),
        ("近200亿元", 200 * 10**8, "元", "<"),
        ("约24万", 240_000, "", "~"),
        ("41个百分点", 41, "个百分点", "="),
        ("半年", 6, "年", "="),
        ("51.52平方公里", 51_520_000, "平方公里", "="),
        ("44微克/立方米", 44, "微克/立方米", "="),
        ("四百万两", 4_000_000, "两", "="),
    ],
)
def test_a_figure_is_read(text: str, value: int | Fraction, unit: str, bound: str) -> None:
    found = figure(text)
    assert (found.value, found.unit, found.bound) == (value, unit, bound)
    assert text[found.start : found.end] == text


@pytest.mark.parametrize("text", ["一带一路", "统一部署", "十里铺乡", "十分丰富", "万一", "pm2.5", "g60科创走廊", "2019年5月", "1. 培:德才", "两三家"])  # fmt: skip
def test_not_every_numeral_is_a_figure(text: str) -> None:
    assert find_figures(text) == []


def test_a_range_has_one_unit() -> None:
    assert [(found.value, found.unit) for found in find_figures("30—40家")] == [(30, "家"), (40, "家")]


def test_an_ordinal_and_an_article_are_marked() -> None:
    assert figure("第61名").order
    assert figure("一个项目").weak
    assert not figure("1个项目").weak


@pytest.mark.parametrize(
    ("stated", "given_text"),
    [
        ("30%", "百分之三十"), ("两成", "20%"), ("1.2万人", "12000人"), ("三年多", "3年多"), ("七天", "一周"), ("半年", "6个月"),
        ("2小时", "120分钟"), ("380多名", "380余人"), ("4个", "四档"), ("不足1/3", "不到三分之一"), ("超14亿人次", "14.13亿人次"), ("约50家", "49家"),
    ],
)  # fmt: skip
def test_figures_that_say_the_same_agree(stated: str, given_text: str) -> None:
    assert agree(figure(stated), figure(given_text))


@pytest.mark.parametrize(
    ("stated", "given_text"),
    [
        ("30%", "30个百分点"), ("5亿元", "5万元"), ("380人", "380家"), ("3年", "3个月"), ("近50个", "50余个"), ("超15亿人次", "14.13亿人次"),
        ("10平方公里", "10平方米"), ("14.13亿人次", "超14亿人次"),
    ],
)  # fmt: skip
def test_figures_that_differ_do_not_agree(stated: str, given_text: str) -> None:
    assert not agree(figure(stated), figure(given_text))


@given(st.integers(2, 10**8), st.sampled_from(["家", "人", "元", "吨", "公里", "个月"]))
def test_digits_and_numerals_agree(number: int, unit: str) -> None:
    numeral = write_numeral(number)
    assert agree(figure(f"{number}{unit}"), figure(f"{numeral}{unit}"))


@given(st.integers(2, 10**8), st.integers(2, 10**8), st.sampled_from(["家", "人", "元", "%"]))
def test_other_numbers_never_agree(one: int, other: int, unit: str) -> None:
    assert agree(figure(f"{one}{unit}"), figure(f"{other}{unit}")) == (one == other)


@pytest.mark.parametrize(("one", "other", "same"), [("名", "位", True), ("家", "个", True), ("人", "家", False), ("元", "美元", False), ("", "家", True)])  # fmt: skip
def test_units_of_a_kind(one: str, other: str, same: bool) -> None:
    assert same_kind(one, other) == same_kind(other, one) == same
