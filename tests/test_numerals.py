"""Numerals, read and written."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.numerals import read_numeral
from bot.text.written_numerals import write_numeral, write_year

LARGEST = 10**16 - 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200", 1200),
        ("358.35", Fraction(35835, 100)),
        ("1.5万", 15000),
        ("1.5万亿", 15 * 10**11),
        ("1亿2000万", 120_000_000),
        ("3万5千", 35000),
        ("二〇一九", 2019),
        ("十", 10),
        ("十五", 15),
        ("两百", 200),
        ("一百零五", 105),
        ("一万五", 15000),
        ("一万零五", 10005),
        ("百万", 1_000_000),
        ("二亿三千一百二十", 200_003_120),
        ("六亿零七千零二十八", 600_007_028),
        ("三点一四", Fraction(314, 100)),
        ("三点五万", 35000),
        ("零", 0),
    ],
)
def test_a_numeral_is_read(text: str, value: int | Fraction) -> None:
    assert read_numeral(text) == value


@pytest.mark.parametrize("text", ["三四十五六", "一二三万", "1.5.2", "三3"])
def test_what_is_no_numeral_has_no_value(text: str) -> None:
    assert read_numeral(text) is None


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "零"), (10, "十"), (110, "一百一十"), (10203, "一万零二百零三"), (100_010_000, "一亿零一万"), (600_007_028, "六亿零七千零二十八")],
)  # fmt: skip
def test_a_number_is_written(number: int, text: str) -> None:
    assert write_numeral(number) == text


@given(st.integers(0, LARGEST))
def test_a_written_number_is_read_back(number: int) -> None:
    assert read_numeral(write_numeral(number)) == number


@given(st.integers(1000, 9999))
def test_a_written_year_is_read_back(year: int) -> None:
    assert read_numeral(write_year(year)) == year


@given(st.integers(1, 9999), st.sampled_from([("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]))
def test_digits_and_numerals_scale_alike(number: int, scale: tuple[str, int]) -> None:
    name, factor = scale
    assert read_numeral(f"{number}{name}") == read_numeral(write_numeral(number) + name) == number * factor


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_numbers_without_a_numeral_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        write_numeral(number)
