"""Statements against their evidence: the named cases, what must always hold, and the bars on the corpus."""

from collections import Counter
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.verify import SUPPORTED, Verdict, verify
from eval.generate.cited import Cited, cited_sentences
from eval.generate.restated import read_restated, restated
from eval.generate.tampered import read_misstated, read_names, tampered
from eval.questions.sets import read_set
from index.read import read_articles
from index.records import Article
from tests.conftest import ROOT

CHAIN = (
    "链长制：浙江首创的产业链协调机制\n什么是链长制\n"
    "链长制是区域产业链发展中的一种协调机制，2019年由浙江省商务厅在全国首创，做法是地方政府用“看得见的手”去推动“看不见的手”。"
    "链长制这项工作制度由浙江省商务厅于2019年率先推出。链长制的发起人是浙江省商务厅开发区处原处长梁志良。"
)
ARTICLES = read_articles([ROOT / "docs_corpus"])[0]
SENTENCES = [cited for article in ARTICLES for cited in cited_sentences(article)]


@pytest.mark.parametrize(
    "statement",
    [
        "链长制2019年由浙江省商务厅率先推出。",
        "二〇一九年，浙江省商务厅在全国首创了链长制。",
        "梁志良发起了链长制，他曾任浙江省商务厅开发区处处长。",
        "鏈長制的發起人是梁志良。",
        "**链长制** 于 2019 年首创。[1]",
        "链长制",
    ],
)
def test_a_faithful_statement_is_supported(statement: str) -> None:
    assert verify(statement, CHAIN) == SUPPORTED


@pytest.mark.parametrize(
    ("statement", "at_fault", "given_instead"),
    [
        ("链长制2016年由浙江省商务厅首创。", "2016年", "2019年"),
        ("链长制二〇一六年由浙江省商务厅首创。", "二〇一六年", "2019年"),
        ("浙江省商务厅并未率先推出链长制。", "并未率先", "率先"),
        ("链长制由江苏省商务厅于2019年率先推出。", "江苏省", "浙江省"),
        ("链长制的发起人是浙江省商务厅开发区处原处长张学宁。", "张学宁", "梁志良"),
        ("河长制由浙江省商务厅于2019年率先推出。", "河长制", "链长制"),
        ("链长制的发起人是浙江省商务厅开发区处处长梁志良。", "处长", "原处长"),
        ("链长制必须由浙江省商务厅首创。", "必须由浙江省", "浙江省"),
    ],
)
def test_a_changed_statement_is_contradicted(statement: str, at_fault: str, given_instead: str) -> None:
    verdict = verify(statement, CHAIN)
    assert (verdict.kind, statement[verdict.start : verdict.end]) == ("contradicted", at_fault)
    assert verdict.say("zh") == f"陈述说“{at_fault}”，原文是“{given_instead}”。"
    assert verdict.say("en") == f"The statement says “{at_fault}”, the source says “{given_instead}”."


@pytest.mark.parametrize(
    ("statement", "at_fault"),
    [
        ("链长制目前已推广到全国二十多个省份。", "二十多个"),
        ("链长制于2019年5月推出。", "2019年5月"),
        ("链长制取得了显著成效，受到各界好评。", "链长制取得了显著成效，受到各界好评。"),
        ("林长制", "林长制"),
        ("产业链图谱", "产业链图谱"),
        ("《链长制条例》由浙江省商务厅率先推出。", "链长制条例"),
    ],
)
def test_what_the_evidence_does_not_say_is_unsupported(statement: str, at_fault: str) -> None:
    verdict = verify(statement, CHAIN)
    assert (verdict.kind, statement[verdict.start : verdict.end]) == ("unsupported", at_fault)
    assert verdict.say("zh") == f"原文没有说“{at_fault}”。"
    assert verdict.say("en") == f"The source does not say “{at_fault}”."


@pytest.mark.parametrize("evidence", ["河长制由各级负责人担任河长。", "产业链的链条长，制度好。", ""])
def test_a_bare_term_needs_evidence_that_has_it(evidence: str) -> None:
    assert verify("链长制", evidence).kind == "unsupported"


@pytest.mark.parametrize("statement", ["", " \n", "。", "**", "[1]"])
def test_a_statement_without_words_is_unsupported(statement: str) -> None:
    assert verify(statement, CHAIN) == Verdict(
        "unsupported", "陈述没有内容。", "The statement says nothing.", 0, len(statement)
    )


def test_a_statement_may_join_two_sentences() -> None:
    evidence = "培训班5月14日开始，5月20日结束，前后7天。培训班的组织者是运城市委组织部和运城市商务局。"
    assert verify("5月14日至20日，运城市委组织部和运城市商务局组织了为期七天的培训班。", evidence) == SUPPORTED


anywhere = st.sampled_from(SENTENCES)


@given(anywhere)
def test_a_sentence_proves_itself(cited: Cited) -> None:
    assert verify(cited.quote, cited.quote) == SUPPORTED


@given(anywhere, anywhere, anywhere)
def test_a_passage_proves_each_sentence_it_has(before: Cited, cited: Cited, after: Cited) -> None:
    passage = f"{before.quote}\n{cited.quote}\n{after.quote}"
    assert verify(cited.quote, passage) == SUPPORTED


@given(st.integers(2, 10**6), st.integers(2, 10**6), st.sampled_from(["家", "人", "亿元", "%", "公里"]))
def test_another_number_is_contradicted(one: int, other: int, unit: str) -> None:
    sentence = "截至去年年底，平顶山高新区登记在册的规模是{}，比上年有所提高。"
    verdict = verify(sentence.format(f"{one}{unit}"), sentence.format(f"{other}{unit}"))
    assert verdict.kind == ("supported" if one == other else "contradicted")


@settings(max_examples=300)
@given(st.text(st.characters(codec="utf-8"), max_size=40), st.text(st.characters(codec="utf-8"), max_size=40))
def test_any_text_can_be_checked(statement: str, evidence: str) -> None:
    verdict = verify(statement, evidence)
    assert 0 <= verdict.start <= verdict.end <= len(statement)
    assert (verdict.kind == "supported") == (verdict == SUPPORTED)
    assert bool(verdict.chinese) == bool(verdict.english) == (verdict != SUPPORTED)


def articles(tag: str) -> list[Article]:
    """The articles most of whose questions have a tag."""
    votes = Counter(
        (evidence.article, item.tags[-1])
        for item in read_set(ROOT / "eval/sets/corpus.jsonl")
        for evidence in item.evidence
    )
    other = {"dev": "test", "test": "dev"}[tag]
    ties = tag == "test"
    return [
        article
        for article in ARTICLES
        if votes[article.id, tag] > votes[article.id, other]
        or (ties and votes[article.id, tag] == votes[article.id, other])
    ]


def share(verdicts: Iterable[Verdict], wanted: Callable[[Verdict], bool]) -> tuple[int, float]:
    answers = [wanted(verdict) for verdict in verdicts]
    return len(answers), sum(answers) / len(answers)


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["dev", "test"])
def test_tampered_statements_are_caught(tag: str) -> None:
    changed = tampered(articles(tag), read_names())
    count, caught = share((verify(item.statement, item.evidence) for item in changed), lambda v: v.kind != "supported")
    assert count >= 500
    assert caught >= 0.97


def test_statements_misstated_by_hand_are_caught() -> None:
    """Reworded and false: harder than a sentence with one thing changed."""
    said = read_misstated(ARTICLES)
    _, caught = share((verify(item.statement, item.evidence) for item in said), lambda v: v.kind != "supported")
    assert caught >= 0.85


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["dev", "test"])
def test_faithful_statements_pass(tag: str) -> None:
    said = [*restated(articles(tag)), *read_restated(articles(tag))]
    count, flagged = share((verify(item.statement, item.evidence) for item in said), lambda v: v.kind != "supported")
    assert count >= 500
    assert flagged <= 0.03


@pytest.mark.parametrize("tag", ["dev", "test"])
def test_statements_reworded_by_hand_pass(tag: str) -> None:
    said = list(read_restated(articles(tag)))
    count, flagged = share((verify(item.statement, item.evidence) for item in said), lambda v: v.kind != "supported")
    assert count >= 100
    assert flagged <= 0.03
