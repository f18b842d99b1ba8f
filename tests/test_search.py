"""Hybrid search over one generation."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from index import search
from index.encode import Encoder
from index.fuse import fuse
from index.search import Searcher
from index.words import terms

QUESTIONS = ["什么是链长制？", "亩均论英雄", "招商引资怎么做", "苏州工业园区", "開發區的幹部掛職"]


@pytest.mark.parametrize("question", QUESTIONS)
def test_hits_are_distinct_and_best_first(searcher: Searcher, question: str) -> None:
    hits = searcher.search(question, 20)
    scores = [hit.score for hit in hits]
    assert len(hits) == len({hit.passage.id for hit in hits}) == 20
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("question", ["亩均论英雄", "苏州工业园区"])
def test_the_score_is_the_fusion_of_both_legs(searcher: Searcher, question: str) -> None:
    lexical = searcher.store.lexical.scores(terms(question))
    for hit in searcher.search(question, 5):
        assert hit.lexical == pytest.approx(lexical[hit.passage.id])
        assert -1.001 <= hit.dense <= 1.001
        assert hit.score == pytest.approx(fuse(np.array([hit.lexical]), np.array([hit.dense]), 12)[0], rel=1e-5)


def test_the_cosine_of_a_passage_is_that_of_its_best_window(searcher: Searcher, encoder: Encoder) -> None:
    hit = searcher.search("什么是链长制？", 1)[0]
    vector = encoder.encode_queries(["什么是链长制？"])[0]
    firsts = searcher.store.lexical.first_windows
    rows = np.arange(firsts[hit.passage.id], firsts[hit.passage.id + 1])
    assert hit.dense == pytest.approx(searcher.store.dense.cosines(vector, rows).max(), abs=1e-6)


def test_fewer_hits_are_the_first_of_more(searcher: Searcher) -> None:
    assert searcher.search(QUESTIONS[0], 3) == searcher.search(QUESTIONS[0], 30)[:3]


def test_more_asked_for_than_there_are(searcher: Searcher) -> None:
    assert len(searcher.search("开发区", 10_000)) <= searcher.store.manifest.passages


def test_traditional_script_finds_the_same(searcher: Searcher) -> None:
    simplified = searcher.search("开发区的干部挂职", 5)
    assert [hit.passage.id for hit in searcher.search("開發區的幹部掛職", 5)] == [hit.passage.id for hit in simplified]


@pytest.mark.parametrize("question", ["", "😀", "ꙮ"], ids=["empty", "emoji", "rare letter"])
def test_a_question_without_known_words_finds_nothing(searcher: Searcher, question: str) -> None:
    assert searcher.search(question) == []


def test_few_candidates_a_leg_find_the_same_best_passage(searcher: Searcher, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = [searcher.search(question, 1) for question in QUESTIONS]
    monkeypatch.setattr(search, "CANDIDATES", 10)
    assert [searcher.search(question, 1) for question in QUESTIONS] == whole


def test_weight_nothing_ranks_by_words_alone(searcher: Searcher, encoder: Encoder) -> None:
    hits = Searcher(searcher.store, encoder, 0).search("链长制", 5)
    assert [hit.score for hit in hits] == [hit.lexical for hit in hits]


def test_several_threads_search_at_once(searcher: Searcher) -> None:
    expected = [searcher.search(question) for question in QUESTIONS]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(searcher.search, QUESTIONS * 5)) == expected * 5


def test_has_word_of_known_and_unknown_words(searcher: Searcher) -> None:
    assert searcher.has_word("企业")
    assert searcher.has_word("链长制")
    assert not searcher.has_word("火箭")
