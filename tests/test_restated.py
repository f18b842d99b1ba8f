"""Faithful restatements, by rule and by hand."""

import random

import pytest

from eval.generate.restated import Restated, read_restated, restated
from eval.generate.rewording import RULES
from index.read import read_articles
from index.records import Article
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return read_articles([ROOT / "docs_corpus"])[0]


@pytest.fixture(scope="module")
def by_hand(articles: list[Article]) -> list[Restated]:
    return list(read_restated(articles))


@pytest.mark.parametrize(
    ("rule", "sentence", "said"),
    [
        ("aside", "科沃斯（集团）的企业。", "科沃斯的企业。"),
        ("head", "园区走访企业400多家并解决困难，企业满意度大幅上升。", "园区走访企业400多家并解决困难。"),
        ("time", "2020年，秀洲高新区在全国排第61名。", "秀洲高新区2020年在全国排第61名。"),
        ("voice", "链长制由浙江省商务厅于2019年率先推出。", "浙江省商务厅于2019年率先推出了链长制。"),
        ("list", "工具有产业链图谱、产业地图、产业大脑。", "工具有产业地图、产业大脑、产业链图谱。"),
        ("adverb", "系统已经安装成功。", "系统安装成功。"),
        ("synonym", "因此企业很多。", "所以企业很多。"),
        ("numerals", "2019年5月14日，占30%，共42家。", "二〇一九年五月十四日，占百分之三十，共四十二家。"),
        ("digits", "划成四类共1.2万人，三个区。", "划成四类共12000人，3个区。"),
        ("full width", "占30%。", "占３０％。"),
        ("traditional", "产业链", "產業鏈"),
    ],
)
def test_a_rule(rule: str, sentence: str, said: str) -> None:
    assert RULES[rule](sentence, random.Random(0)) == said


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("numerals", "《2019年规划》印发。"),
        ("list", "依次是培育、建链、补链、强链。"),
        ("head", "如果材料齐全且符合要求规定，企业可以直接入学。"),
        ("synonym", "迫使村民不得不离开。"),
    ],
)
def test_what_a_rule_leaves_alone(rule: str, sentence: str) -> None:
    assert RULES[rule](sentence, random.Random(0)) == sentence


def test_there_are_enough(articles: list[Article], by_hand: list[Restated]) -> None:
    assert len(list(restated(articles))) >= 1000
    assert len(by_hand) >= 250
    assert len({item.article for item in by_hand}) == len(articles)


def test_what_is_reworded_by_hand_quotes_its_article(articles: list[Article], by_hand: list[Restated]) -> None:
    texts = {article.id: article.text for article in articles}
    assert [item for item in by_hand if item.quote not in texts[item.article]] == []
    assert [item for item in by_hand if item.statement in texts[item.article]] == []
    assert len({item.statement for item in by_hand}) == len(by_hand)
