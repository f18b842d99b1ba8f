"""Numerals in both writings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.correction.language import Language
from bot.correction.numeral_forms import rewrite_numerals, to_chinese, to_digits
from index.search import Searcher


@pytest.mark.parametrize(
    ("digits", "chinese"),
    [("2019", "二〇一九"), ("14", "十四"), ("20", "二十"), ("5", "五"), ("0", "零"), ("162", "一百六十二"), ("105", "一百零五"), ("110", "一百一十")],
)  # fmt: skip
def test_both_ways(digits: str, chinese: str) -> None:
    assert to_chinese(digits)[0] == chinese
    assert to_digits(chinese) == [digits]


@given(value=st.integers(0, 999))
def test_there_and_back(value: int) -> None:
    assert to_digits(to_chinese(str(value))[0]) == [str(value)]


def test_only_what_the_articles_write_otherwise_is_changed(searcher: Searcher) -> None:
    language = Language(searcher.store)
    changes = [change.used for change in rewrite_numerals("二〇一九年和二零零八年", language)]
    assert changes == ["2019年", "2008年"]
    for right in ("2019年", "哪一年", "一年", "三大法宝", "一区多园", "第二点", "九九八十一难"):
        assert list(rewrite_numerals(right, language)) == []
