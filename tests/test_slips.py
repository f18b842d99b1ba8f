"""Slips in runs of Han characters, against the articles of docs_corpus."""

import time

import pytest

from bot.correction.language import Language
from bot.correction.slips import SlipMender
from bot.correction.spelling import Change
from index.search import Searcher


@pytest.fixture(scope="module")
def mender(searcher: Searcher) -> SlipMender:
    return SlipMender(Language(searcher.store))


@pytest.mark.parametrize(
    ("typed", "change"),
    [
        ("练长制", Change(0, 3, "链长制")),
        ("连云岗全市信息化水平", Change(0, 3, "连云港")),
        ("秀州高新区排在全国高新区", Change(0, 2, "秀洲")),
        ("余加沛在秀洲", Change(0, 3, "余佳沛")),
        ("链制", Change(0, 2, "链长制")),
        ("平顶高新区", Change(0, 2, "平顶山")),
        ("亩均英雄的评价依据", Change(0, 2, "亩均论")),
        ("党建联蒙", Change(2, 4, "联盟")),
    ],
    ids=[
        "homophone",
        "in a word",
        "name of a place",
        "name of a person",
        "left out",
        "left out of a name",
        "left out of a slogan",
        "near",
    ],
)
def test_a_slip_becomes_the_term_of_the_articles(mender: SlipMender, typed: str, change: Change) -> None:
    assert mender.changes(typed) == [change]


@pytest.mark.parametrize(
    "typed",
    [
        "链长制",
        "政府帮市场牵线",
        "秀洲搞光伏党建联盟",
        "清华大学的研究员举了减碳案例",
        "火星探测器返回地球轨道",
        "李培论家那套公租房每个月租金",
        "",
    ],
    ids=["right", "everyday verb", "another verb", "a word of its own", "another subject", "gap", "empty"],
)
def test_what_is_right_stays(mender: SlipMender, typed: str) -> None:
    assert mender.changes(typed) == []


def test_a_name_that_shares_no_character_is_another_name(mender: SlipMender) -> None:
    assert mender.changes("龚稼立院长") == []


def test_a_long_text_takes_no_long_time(mender: SlipMender) -> None:
    started = time.perf_counter()
    mender.changes("练常治亩军轮" * 10)
    assert time.perf_counter() - started < 5
