"""A question to what answers it."""

from dataclasses import replace

import numpy as np

from bot.selection.features import NAMES, FeatureMaker
from bot.selection.selector import Selector
from bot.selection.trees import Trees
from index.encode import Encoder
from index.search import Searcher
from tests.conftest import plain_model


def sure_of_lists() -> Trees:
    """The logit is 20 where the best candidate shows the list asked for, else −20."""
    half, leaf = np.float32([0.5, 0, 0]), np.zeros(1, np.int64)
    features = np.array([NAMES.index("has_list"), 0, 0])
    return Trees(leaf, features, half, np.array([1, 1, 2]), np.array([2, 1, 2]), np.array([0.0, -20.0, 20.0]))


def test_a_list_that_stands_under_a_later_heading_is_judged_as_a_whole(searcher: Searcher, encoder: Encoder) -> None:
    model = replace(plain_model(), confidence=sure_of_lists())
    selector = Selector(searcher, FeatureMaker(encoder, searcher.has_word), model, 8)
    found = selector.look_up("侯向军在开班仪式上作动员讲话，向学员提出哪三点要求？")
    assert [span.text for span in found.spans] == [
        "提高站位，始终高度重视。",
        "理论联系实际，做到学以致用。",
        "从严治学，严肃纪律。",
    ]
    assert found.confidence > 0.99
    assert selector.look_up("侯向军在开班仪式上作动员讲话，向学员提出哪五点要求？").confidence < 0.01
