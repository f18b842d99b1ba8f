"""Mistyped questions, corrected against one small corpus."""

import pytest

from bot.correct import Corrector

TEXT = (
    "链长制是一种协调机制。链长制由省里首创。招商引资要靠服务。招商引资是头等大事。营商环境很好。营商环境要优化。" * 3
)


@pytest.fixture(scope="module")
def corrector() -> Corrector:
    pairs: dict[str, int] = {}
    for start in range(len(TEXT) - 1):
        pair = TEXT[start : start + 2]
        if "。" not in pair:
            pairs[pair] = pairs.get(pair, 0) + 1
    return Corrector(pairs, TEXT.count)


def test_a_homophone_becomes_the_term_of_the_corpus(corrector: Corrector) -> None:
    assert corrector.correct("什么是恋长制？") == "什么是链长制?"


def test_pinyin_becomes_the_term_of_the_corpus(corrector: Corrector) -> None:
    assert "招商引资" in corrector.correct("zhaoshangyinzi")


@pytest.mark.parametrize(
    "question",
    ["什么是链长制？", "鏈長制是什麼", "图书馆在哪里？", "GDP增长多少", "hello world", "", "？", "😀", "5G和AI"],
    ids=["right", "traditional", "other words", "abbreviation", "english", "empty", "mark", "emoji", "mixed"],
)
def test_what_is_right_or_unknown_stays_as_it_is(corrector: Corrector, question: str) -> None:
    assert corrector.correct(question) == question


def test_an_empty_corpus_corrects_nothing() -> None:
    assert Corrector({}, lambda run: 0).correct("什么是恋长制？") == "什么是恋长制？"
