"""Words in letters, against the articles of docs_corpus."""

import pytest

from bot.correction.language import Language
from bot.correction.pinyin import read_pinyin
from bot.correction.spelling import Change
from index.search import Searcher


@pytest.fixture(scope="module")
def language(searcher: Searcher) -> Language:
    return Language(searcher.store)


@pytest.mark.parametrize(
    ("typed", "used"),
    [
        ("lianzhangzhi", "链长制"),
        ("lian zhang zhi", "链长制"),
        ("lian'zhang'zhi", "链长制"),
        ("xiuzhou gaoxinqu shi shenme", "秀洲高新区是什么"),
        ("women", "我们"),
    ],
    ids=["one word", "blanks", "apostrophes", "a question", "a common word"],
)
def test_letters_alone(language: Language, typed: str, used: str) -> None:
    assert read_pinyin(typed, language) == [Change(0, len(typed), used)]


def test_characters_beside_the_letters_help(language: Language) -> None:
    assert read_pinyin("余jia pei都在", language) == [Change(1, 8, "佳沛")]
    assert read_pinyin("综合ying shang环境", language) == [Change(2, 12, "营商")]


@pytest.mark.parametrize(
    "typed",
    [
        "hello world",
        "python怎么读取excel",
        "data是什么",
        "gdp增长",
        "pm2.5浓度",
        "g60科创走廊",
        "machine learning",
        "5g",
        "",
    ],
)
def test_other_letters_stay(language: Language, typed: str) -> None:
    assert read_pinyin(typed, language) == []
