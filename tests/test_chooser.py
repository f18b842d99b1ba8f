"""The learned chooser as numbers."""

import json
from math import exp
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.selection.chooser import Network, confidence_features, load_selection
from bot.selection.features import NAMES
from index.errors import UserError
from tests.conftest import plain_model


def fields(inputs: int, weight: float) -> dict[str, object]:
    """Two hidden units that see the first input only."""
    hidden = [[weight, -weight]] + [[0.0, 0.0]] * (inputs - 1)
    return {"mean": [0.5] * inputs, "scale": [2.0] * inputs, "hidden_weights": hidden, "hidden_bias": [0.0, 1.0],
            "output_weights": [1.0, 3.0], "output_bias": 0.25}  # fmt: skip


def stump(value: float) -> dict[str, list[float]]:
    """0.5 where the first feature is at most 1, else `value`."""
    return {"roots": [0], "feature": [0, 0, 0], "limit": [1.0, 0.0, 0.0], "left": [1, 1, 2], "right": [2, 1, 2],
            "value": [0.0, 0.5, value]}  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    model: dict[str, object] = {"features": NAMES, "threshold": 0.4}
    model["network"] = fields(len(NAMES), 1.0)
    model["ranking_trees"] = stump(1.0)
    model["confidence_trees"] = stump(2.5)
    (tmp_path / "model.json").write_text(json.dumps(model), encoding="utf-8")
    return tmp_path / "model.json"


def test_a_network_by_hand() -> None:
    network = Network(np.float32([1, 0]), np.float32([2, 1]), np.float32([[1, 0], [0, -1]]), np.float32([0, 1]),
                      np.float32([2, 3]), 0.5)  # fmt: skip
    # (5-1)/2 = 2 → relu 2 → 2·2; 4 → relu(-4+1) = 0; and (1-1)/2 = 0; -1 → relu(1+1) = 2 → 3·2
    assert network(np.float32([[5, 4], [1, -1]])).tolist() == [2 * 2 + 0.5, 3 * 2 + 0.5]


def test_a_loaded_model_computes_what_its_file_says(path: Path) -> None:
    model = load_selection(path)
    rows = np.zeros((2, len(NAMES)), np.float32)
    rows[:, 0] = [4.5, 0.5]
    # (4.5-0.5)/2 = 2 → 1·2 + 3·relu(1-2) ; 0 → 1·0 + 3·1; the trees say 1 and 0.5
    assert model.rank(rows).tolist() == [(2 + 0.25 + 1) / 2, (3 + 0.25 + 0.5) / 2]
    assert model.threshold == 0.4
    # The second is best: its first feature is 0.5, at most 1.
    assert model.probability(rows, model.rank(rows)) == pytest.approx(1 / (1 + exp(-0.5)))


def test_the_bundled_model_fits_the_features() -> None:
    model = load_selection()
    rows = np.random.default_rng(0).random((7, len(NAMES)), np.float32)
    scores = model.rank(rows)
    assert scores.shape == (7,)
    assert 0 <= model.probability(rows, scores) <= 1
    assert 0 < model.threshold < 1


@pytest.mark.parametrize(
    "change",
    [{"features": ["other"]}, {"network": None}, None],
    ids=["other features", "network missing", "no json"],
)
def test_an_unusable_file_is_named(path: Path, change: dict[str, object] | None) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    for name, value in (change or {}).items():
        content[name] = value
        if value is None:
            del content[name]
    other = path.with_name("other.json")
    other.write_text(json.dumps(content) if change else "{", encoding="utf-8")
    with pytest.raises(UserError, match=r"other\.json"):
        load_selection(other)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"none\.json"):
        load_selection(tmp_path / "none.json")


def test_confidence_features_of_several_and_of_one() -> None:
    rows = np.arange(2 * len(NAMES), dtype=np.float32).reshape(2, -1)
    share = 1 / (1 + exp(-1))
    parts = np.split(confidence_features(rows, np.float32([1, 2])), [len(NAMES) * i for i in (1, 2, 3)])
    best, mean, largest, told = parts
    assert best.tolist() == largest.tolist() == rows[1].tolist()
    assert mean == pytest.approx((1 - share) * rows[0] + share * rows[1], rel=1e-6)
    assert told.tolist() == pytest.approx([2, 1, share], rel=1e-6)
    assert confidence_features(rows[:1], np.float32([7]))[-3:].tolist() == [7, 5, 1]
    assert confidence_features(rows, np.float32([90, 0]))[-2] == 5


@given(st.lists(st.floats(0, 1, width=32), min_size=1, max_size=9))
def test_more_of_the_words_never_ranks_lower(shares: list[float]) -> None:
    model = plain_model()
    rows = np.zeros((len(shares), len(NAMES)), np.float32)
    rows[:, NAMES.index("words")] = shares
    scores = model.rank(rows)
    assert np.argsort(-scores, kind="stable").tolist() == np.argsort(-np.float32(shares), kind="stable").tolist()
    probability = model.probability(rows, scores)
    assert 0 <= probability <= 1
    assert (probability > 0.5) == (max(shares) > 0.5) or abs(max(shares) - 0.5) < 1e-3


@given(st.floats(-1e6, 1e6, width=32))
def test_the_probability_of_extreme_inputs_stays_a_probability(value: float) -> None:
    rows = np.full((3, len(NAMES)), value, np.float32)
    model = plain_model()
    assert 0 <= model.probability(rows, model.rank(rows)) <= 1
