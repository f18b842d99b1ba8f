"""How rare words are in the language."""

import numpy as np
import pytest

from bot.text.word_rarity import MOST, word_costs, word_rarity


def test_everyday_words_are_less_rare_than_learned_ones() -> None:
    common, less, unknown = word_rarity(["的", "企业", "链长制"])
    assert common < less < unknown


def test_costs_are_those_of_the_commonest_words_in_their_order() -> None:
    costs = word_costs()
    assert "链长制" not in costs
    assert list(costs.values()) == sorted(costs.values())
    assert costs["企业"] == pytest.approx(MOST * word_rarity(["企业"])[0], rel=1e-5)


def test_shape_and_range() -> None:
    rarity = word_rarity(["的", "", "abc", "ꙮ"])
    assert np.shape(rarity) == (4,)
    assert np.isfinite(rarity).all()
    assert min(rarity) >= 0
    assert len(word_rarity([])) == 0
