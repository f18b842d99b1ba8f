"""Training the chooser, on toy questions that one feature decides."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from bot.selection.chooser import SelectionModel, load_selection
from bot.selection.features import NAMES
from eval.selection_data import Group
from eval.train_selection import _join, _Network, _ranked, train

DECIDES = NAMES.index("words")


def groups(count: int, seed: int, origin: str = "public") -> list[Group]:
    """Questions of four sentences; the right one has most of the words. Every third has no right one, and few words."""
    random = np.random.default_rng(seed)
    made = []
    for number in range(count):
        answerable = number % 3 > 0
        features = random.random((4, len(NAMES)), np.float32)
        features[:, DECIDES] *= 0.3
        labels = np.zeros(4, bool)
        if answerable:
            right = random.integers(4)
            labels[right] = True
            features[right, DECIDES] = 0.7 + 0.3 * random.random()
        made.append(Group(features, labels, np.zeros(4, bool), answerable, f"set/document {number}", origin))
    return made


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> SelectionModel:
    path: Path = tmp_path_factory.mktemp("model") / "selection.json"
    torch.manual_seed(0)
    torch.set_num_threads(1)  # beside the threads of other libraries more are slower
    train([*groups(150, seed=1, origin="own"), *groups(750, seed=2)], path)
    return load_selection(path)


def test_the_right_sentence_of_new_questions_comes_first(model: SelectionModel) -> None:
    asked = [group for group in groups(150, seed=3) if group.answerable]
    right = [group.labels[np.argmax(model.rank(group.features))] for group in asked]
    assert np.mean(right) > 0.9  # by chance 0.25


def test_the_confidence_tells_questions_without_an_answer(model: SelectionModel) -> None:
    confident: dict[bool, list[float]] = {True: [], False: []}
    for group in groups(150, seed=3):
        confident[group.answerable].append(model.probability(group.features, model.rank(group.features)))
    assert np.mean(confident[True]) > np.mean(confident[False]) + 0.3
    assert 0 < model.threshold < 1


def test_joined_networks_score_by_the_mean_of_their_members() -> None:
    rows = np.random.default_rng(4).random((20, 5), np.float32)
    members = [_Network(rows) for _ in range(3)]
    np.testing.assert_allclose(_join(members, rows)(rows), np.mean([m(rows) for m in members], axis=0), atol=1e-6)


def test_the_ranker_learns_from_no_candidate_that_may_be_right() -> None:
    group = Group(
        np.eye(3, dtype=np.float32), *np.array([[True, False, False], [False, True, False]]), True, "d", "zones"
    )
    ranked = _ranked([group, replace(group, labels=np.zeros(3, bool))])
    assert [len(each.labels) for each in ranked] == [2, 2]  # shown twice; without a right candidate not at all
    np.testing.assert_array_equal(ranked[0].features, np.eye(3)[[0, 2]])
