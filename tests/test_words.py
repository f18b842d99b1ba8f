"""Index terms."""

from pathlib import Path

import jieba
import pytest
import rjieba

from index.normalize import matching_form
from index.words import bigrams, terms, words

CORPUS = Path(__file__).resolve().parents[1] / "docs_corpus"


def test_rjieba_cuts_docs_corpus_as_jieba_does() -> None:
    for path in sorted(CORPUS.glob("*.md")):
        form = matching_form(path.read_text(encoding="utf-8"))
        assert rjieba.cut_for_search(form, False) == list(jieba.cut_for_search(form, HMM=False)), path.name


@pytest.mark.parametrize(
    ("text", "expected"),
    [("图书馆，开放。", ["图书", "书馆", "图书馆", "开放"]), ("a1 桥", ["a1", "桥"]), ("，。 ！", []), ("", [])],
    ids=["search mode", "latin", "marks", "empty"],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("链长制", ["链长", "长制"]), ("山 水路", ["水路"]), ("山", []), ("", [])],
    ids=["three", "blank between", "one", "empty"],
)
def test_bigrams(text: str, expected: list[str]) -> None:
    assert bigrams(text) == expected


def test_terms_are_words_then_bigrams_of_the_matching_form() -> None:
    assert terms("修橋") == ["修桥", "修桥"] or terms("修橋") == ["修", "桥", "修桥"]


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [("開發區優化營商環境", "开发区优化营商环境"), ("企業幹部與園區", "企业干部与园区")],
)
def test_traditional_and_simplified_share_their_terms(traditional: str, simplified: str) -> None:
    assert terms(traditional) == terms(simplified)
