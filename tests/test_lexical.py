"""BM25, against the formula written out."""

from math import log
from pathlib import Path

import pytest

from index.lexical import K1, B, LexicalIndex

# Three passages: one sentence, one sentence, and three sentences in one window.
PASSAGES = [[["桥", "河"]], [["桥", "桥", "山", "路"]], [["山"], ["路"], ["山"]]]
LENGTHS = (2, 4, 3)
MEAN_LENGTH = (2 + 4 + 3) / 3


def idf(passages_with_it: int) -> float:
    return log(1 + (3 - passages_with_it + 0.5) / (passages_with_it + 0.5))


def bm25(count: int, length: int, passages_with_it: int) -> float:
    """Robertson and Zaragoza's formula without the constant k1 + 1, as Lucene has it."""
    return idf(passages_with_it) * count / (count + K1 * (1 - B + B * length / MEAN_LENGTH))


@pytest.fixture
def index() -> LexicalIndex:
    return LexicalIndex.build(PASSAGES)


def test_one_word_against_the_formula(index: LexicalIndex) -> None:
    # Each passage is one window, so both grains are the same.
    assert index.scores(["桥"]) == pytest.approx([bm25(1, 2, 2), bm25(2, 4, 2), 0], rel=1e-5)


def test_words_add_up(index: LexicalIndex) -> None:
    scores = [bm25(1, 2, 1), bm25(1, 4, 2), bm25(2, 3, 2)]
    assert index.scores(["河", "山"]) == pytest.approx(scores, rel=1e-5)


def test_a_repeated_word_counts_twice(index: LexicalIndex) -> None:
    scores = [bm25(1, 2, 1), 2 * bm25(1, 4, 2), 2 * bm25(2, 3, 2)]
    assert index.scores(["山", "河", "山"]) == pytest.approx(scores, rel=1e-5)


@pytest.mark.parametrize("terms", [["海"], [], ["海", "船"]], ids=["unknown", "none", "several unknown"])
def test_unknown_words_score_nothing(index: LexicalIndex, terms: list[str]) -> None:
    assert index.scores(terms).tolist() == [0, 0, 0]


def test_unknown_words_change_nothing_beside_known_ones(index: LexicalIndex) -> None:
    assert index.scores(["桥", "海"]).tolist() == index.scores(["桥"]).tolist()


def test_words_in_one_window_beat_the_same_words_apart() -> None:
    filler = [[f"词{i}"] for i in range(6)]
    apart, together = LexicalIndex.build([[["桥"], *filler, ["河"]], [["桥"], ["河"], *filler]]).scores(["桥", "河"])
    assert together > apart > 0


def test_rows_of_windows_follow_the_passages() -> None:
    # 1, 3, 4 and 6 sentences make 1, 1, 2 and 3 windows.
    index = LexicalIndex.build([[["桥"]] * count for count in (1, 3, 4, 6)])
    assert index.first_windows.tolist() == [0, 1, 2, 4]


def test_frequency_of_known_unknown_and_compound_words(index: LexicalIndex) -> None:
    assert [index.frequency(word) for word in ("河", "桥", "海")] == [1, 2, 0]
    compound = LexicalIndex.build([[["链长", "长制"]], [["链长"]], [["山"]]])
    assert compound.frequency("链长制") == 1


def test_knows(index: LexicalIndex) -> None:
    assert index.knows("河")
    assert not index.knows("海")


def test_windows_that_have_all_terms() -> None:
    index = LexicalIndex.build([[["甲", "乙"], ["乙"]], [["丙"]], [["甲"], ["乙"], ["丙"], ["丁"]]])
    # Rows 0 and 1 are passages; 2 and 3 the windows of the third one: 甲乙丙, 丙丁.
    assert index.windows_with(["甲"]).tolist() == [0, 2]
    assert index.windows_with(["丙"]).tolist() == [1, 2, 3]
    assert index.windows_with(["乙", "丙"]).tolist() == [2]
    assert index.windows_with(["甲", "丁"]).tolist() == []
    assert index.windows_with(["甲", "戊"]).tolist() == index.windows_with([]).tolist() == []
    assert index.characters == set("甲乙丙丁")
    assert index.size == 2 + 1 + 3 + 2


def test_reopened_index_gives_the_same_scores(index: LexicalIndex, tmp_path: Path) -> None:
    index.save(tmp_path)
    again = LexicalIndex.load(tmp_path)
    for terms in (["桥"], ["河", "山"], ["海"]):
        assert again.scores(terms).tolist() == index.scores(terms).tolist()
    assert [again.frequency(word) for word in ("河", "海")] == [1, 0]
    assert not list(tmp_path.rglob("*.pkl"))
