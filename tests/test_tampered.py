"""Sentences with one thing changed: really changed, once, in its place."""

import pytest

from eval.generate.changes import KINDS
from eval.generate.cited import Cited, cite, cited_sentences
from eval.generate.tampered import Tampered, read_misstated, read_names, tamper, tampered
from index.read import read_articles
from index.records import Article
from tests.conftest import ROOT

NAMES = {"person": ["高健", "马骏"], "place": ["苏州", "运城"], "organisation": ["商务局", "统计局"]}


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return read_articles([ROOT / "docs_corpus"])[0]


@pytest.fixture(scope="module")
def changed(articles: list[Article]) -> list[Tampered]:
    return list(tampered(articles, read_names()))


def changes(sentence: str, kind: str) -> list[tuple[str, str]]:
    return [
        (item.was, item.now) for item in tamper(Cited("a", sentence, sentence), sentence, NAMES) if item.kind == kind
    ]


@pytest.mark.parametrize(
    ("sentence", "kind", "was"),
    [
        ("园区签约的项目有23个。", "number", ["23"]),
        ("秀洲区把企业划成四类家数。", "number", []),
        ("孵化器有三家。", "number", ["三"]),
        ("2019年5月14日开始。", "date", ["2019", "5", "14"]),
        ("投资3亿元，占72.6%。", "unit", ["亿", "%"]),
        ("高健在苏州考察统计局。", "person", ["高健"]),
        ("高健在苏州考察统计局。", "place", ["苏州"]),
        ("高健在苏州考察统计局。", "organisation", ["统计局"]),
        ("企业并未参加培训。", "polarity", ["并未"]),
        ("苏州是地级市。", "polarity", [""]),
        ("学员应当遵守纪律。", "modality", ["应当"]),
        ("一区多园使用PM2.5监测。", "number", []),
    ],
)
def test_what_is_changed(sentence: str, kind: str, was: list[str]) -> None:
    assert [old for old, _ in changes(sentence, kind)] == was


def test_enough_is_changed_in_every_kind(changed: list[Tampered]) -> None:
    counts = {kind: sum(item.kind == kind for item in changed) for kind in KINDS}
    assert sum(counts.values()) >= 1000
    assert min(counts.values()) >= 30


def test_one_thing_is_changed(changed: list[Tampered]) -> None:
    for item in changed:
        assert item.was != item.now
        assert len(item.statement) == len(item.quote) - len(item.was) + len(item.now)
        assert any(
            item.quote[:place] + item.now + item.quote[place + len(item.was) :] == item.statement
            for place in range(len(item.quote) + 1)
        )


def test_a_name_is_replaced_by_one_that_the_passage_lacks(changed: list[Tampered]) -> None:
    assert [item for item in changed if item.kind in NAMES and item.now in item.evidence] == []


def test_the_same_seed_changes_the_same(articles: list[Article]) -> None:
    first, again, other = (list(tampered(articles[:3], read_names(), seed)) for seed in (1, 1, 2))
    assert first == again != other


def test_the_names_stand_in_the_corpus(articles: list[Article]) -> None:
    text = "".join(article.title + article.text for article in articles)
    assert [name for names in read_names().values() for name in names if name not in text] == []


def test_what_is_misstated_by_hand_is_about_its_article(articles: list[Article]) -> None:
    texts = {article.id: article.text for article in articles}
    misstated = list(read_misstated(articles))
    assert len({item.statement for item in misstated}) == len(misstated) >= 70
    assert all(item.quote in texts[item.article] and item.statement not in texts[item.article] for item in misstated)


def test_a_cited_sentence_stands_in_its_passage(articles: list[Article]) -> None:
    for article in articles:
        for cited in cited_sentences(article):
            assert cited.quote in cited.evidence
            assert cited.evidence.startswith(article.title)
            assert cited.quote in article.text


def test_a_quotation_across_passages_is_refused(articles: list[Article]) -> None:
    with pytest.raises(ValueError, match="substring not found"):
        cite(articles[0], "没有这句话")
    with pytest.raises(ValueError, match=articles[0].id):
        cite(articles[0], articles[0].text)
