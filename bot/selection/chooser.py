"""The learned chooser: which sentence answers, and how surely.

A small network and boosted trees rank, other boosted trees judge, all over the features of
`bot.selection.features`; trained by `eval.train_selection` and kept as JSON, evaluated with numpy alone.
"""

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from bot.selection.features import NAMES
from bot.selection.trees import Trees
from index.errors import UserError

BUNDLED_MODEL = Path(__file__).resolve().parent / "selection.json"


@dataclass(frozen=True, slots=True)
class Network:
    """Two layers, ReLU between them: features standardised by `mean` and `scale` → one number."""

    mean: np.ndarray
    scale: np.ndarray
    hidden_weights: np.ndarray
    hidden_bias: np.ndarray
    output_weights: np.ndarray
    output_bias: float

    def __call__(self, features: np.ndarray) -> np.ndarray:
        """float32 (rows, inputs) → float32 (rows,)."""
        standard = (features - self.mean) / self.scale
        hidden = np.maximum(standard @ self.hidden_weights + self.hidden_bias, 0)
        return np.asarray(hidden @ self.output_weights + self.output_bias)


@dataclass(frozen=True, slots=True)
class Ranker:
    """The mean of two models' scores: they err on different questions."""

    network: Network
    trees: Trees

    def __call__(self, features: np.ndarray) -> np.ndarray:
        """float32 (candidates, len(NAMES)) → (candidates,), larger for likelier answers."""
        return (self.network(features) + self.trees(features)) / 2


@dataclass(frozen=True, slots=True)
class SelectionModel:
    """`ranker` orders the sentences of one question; `confidence` gives the logit of their answering it.

    `threshold` is the calibrated confidence below which nothing should be answered.
    """

    ranker: Ranker
    confidence: Trees
    threshold: float

    def rank(self, features: np.ndarray) -> np.ndarray:
        """Scores of the candidates of one question, larger for likelier answers."""
        return self.ranker(features)

    def probability(self, features: np.ndarray, scores: np.ndarray) -> float:
        """Estimated probability, 0 to 1, that the question is answered."""
        logit = float(self.confidence(confidence_features(features, scores)[None])[0])
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


def confidence_features(features: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """float32 (3·len(NAMES) + 3,): the features of the best candidate, their mean, and their largest values.

    The mean is weighted by the shares of the softmax of the scores. The last three
    are the best score, its lead and its share.
    """
    best = int(np.argmax(scores))
    others = np.delete(scores, best)
    lead = float(scores[best] - others.max()) if len(others) else 5.0
    shares = np.exp(scores - scores[best])
    shares /= shares.sum()
    told = (scores[best], min(lead, 5.0), shares[best])
    return np.concatenate([features[best], shares @ features, features.max(axis=0), told]).astype(np.float32)


@cache
def load_selection(path: Path = BUNDLED_MODEL) -> SelectionModel:
    """Raises UserError where the file is missing or was made for other features."""
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        if tuple(fields["features"]) != NAMES:
            raise ValueError("features")
        ranker = Ranker(_network(fields["network"]), _trees(fields["ranking_trees"]))
        return SelectionModel(ranker, _trees(fields["confidence_trees"]), float(fields["threshold"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError(
            f"选句模型 {path} 不可用：请重新安装，或运行 python -m eval.train_selection 重新训练。",
            f"The selection model {path} is not usable: install again, or train it with python -m eval.train_selection.",
        ) from error


def _trees(fields: dict[str, Any]) -> Trees:
    nodes = {name: np.array(fields[name], np.int64) for name in ("roots", "feature", "left", "right")}
    return Trees(**nodes, limit=np.array(fields["limit"], np.float32), value=np.array(fields["value"]))


def _network(fields: dict[str, list[float]]) -> Network:
    arrays: dict[str, Any] = {name: np.array(values, np.float32) for name, values in fields.items()}
    return Network(**arrays | {"output_bias": float(arrays["output_bias"])})
