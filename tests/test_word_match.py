"""Words of a question in texts."""

import numpy as np
import pytest

from bot.selection.word_match import WordMatch, WordVectors, analyse
from index.encode import Encoder


@pytest.fixture
def match(encoder: Encoder) -> WordMatch:
    return WordMatch(["企业", "链长制", "火箭"], WordVectors(encoder))


def test_weights_are_shares_larger_for_rarer_words(match: WordMatch) -> None:
    assert match.weights.sum() == pytest.approx(1)
    assert match.weights[0] < match.weights[1]


def test_exact_finds_words_and_terms(match: WordMatch) -> None:
    assert match.exact(analyse("企业推行链长制")).tolist() == [True, True, False]
    assert match.exact(analyse("")).tolist() == [False, False, False]


def test_soft_is_one_where_the_word_stands_and_less_elsewhere(match: WordMatch) -> None:
    text = analyse("企业推行新制度")
    soft = match.soft(text, match.exact(text))
    assert soft[0] == 1
    assert ((soft >= 0) & (soft <= 1)).all()
    assert match.soft(analyse("，。"), np.zeros(3, bool)).tolist() == [0, 0, 0]


def test_missing_is_the_weight_missed_most(match: WordMatch) -> None:
    assert match.missing(np.array([True, True, False])) == pytest.approx(match.weights[2])
    assert match.share(np.array([True, True, True])) == pytest.approx(1)
