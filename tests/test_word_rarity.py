"""How rare words are in the language."""

import numpy as np

from bot.word_rarity import word_rarity


def test_everyday_words_are_less_rare_than_learned_ones() -> None:
    common, less, unknown = word_rarity(["的", "企业", "链长制"])
    assert common < less < unknown


def test_shape_and_range() -> None:
    rarity = word_rarity(["的", "", "abc", "ꙮ"])
    assert np.shape(rarity) == (4,)
    assert np.isfinite(rarity).all()
    assert min(rarity) >= 0
    assert len(word_rarity([])) == 0
