"""The learned chooser: which sentence answers, and how surely.

A small network, a logistic regression and boosted trees over the features of `bot.selection.features`,
trained by `eval.train_selection` and kept as JSON; evaluated with numpy alone.
"""

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from bot.selection.features import NAMES
from bot.selection.question import KINDS
from bot.selection.slot_features import NAMES as SLOT_NAMES
from bot.selection.trees import Trees
from index.errors import UserError

CONFIDENCE_NAMES = (
    *SLOT_NAMES, "words", "soft", "words_near", "soft_near", "words_passage", "missing_near", "missing_soft_near",
    "unknown", "unknown_most", "entities_missing_near", "entities_missing_passage", "attribute", "attribute_near",
    "longest_run", "bigrams_near", "hardly_words", "hardly_soft", "cosine", "cosine_window", "hit_dense", "hit_rank", *KINDS,
)  # fmt: skip
"""Features of the best candidate that tell whether it answers at all; all of them overfit."""
_COLUMNS = [NAMES.index(name) for name in CONFIDENCE_NAMES]

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
class Logistic:
    """Logistic regression on standardised features: one row → the logit of a probability."""

    mean: np.ndarray
    scale: np.ndarray
    weights: np.ndarray
    bias: float

    def __call__(self, row: np.ndarray) -> float:
        return float((row - self.mean) / self.scale @ self.weights) + self.bias


@dataclass(frozen=True, slots=True)
class Confidence:
    """The mean of what two models make of one row, as a probability, 0 to 1.

    The regression holds where questions are unlike those learned from; the trees
    know that a missing figure weighs more where a figure is asked for.
    """

    logistic: Logistic
    trees: Trees

    def __call__(self, row: np.ndarray) -> float:
        logit = (self.logistic(row) + self.trees(row)) / 2
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


@dataclass(frozen=True, slots=True)
class SelectionModel:
    """`ranker` orders the sentences of one question; `confidence` judges the best of them.

    `threshold` is the calibrated confidence below which nothing should be answered.
    """

    ranker: Network
    confidence: Confidence
    threshold: float

    def rank(self, features: np.ndarray) -> np.ndarray:
        """Scores of the candidates of one question, larger for likelier answers."""
        return self.ranker(features)

    def probability(self, features: np.ndarray, scores: np.ndarray) -> float:
        """Estimated probability, 0 to 1, that the best-ranked candidate is right."""
        return self.confidence(confidence_features(features, scores))


def confidence_features(features: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """The best candidate's CONFIDENCE_NAMES, its score, its lead, and its share of the softmax."""
    best = int(np.argmax(scores))
    others = np.delete(scores, best)
    lead = float(scores[best] - others.max()) if len(others) else 5.0
    share = float(1 / np.exp(scores - scores[best]).sum())
    return np.append(features[best, _COLUMNS], np.array([scores[best], min(lead, 5.0), share], np.float32))


@cache
def load_selection(path: Path = BUNDLED_MODEL) -> SelectionModel:
    """Raises UserError where the file is missing or was made for other features."""
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        if (tuple(fields["features"]), tuple(fields["confidence_features"])) != (NAMES, CONFIDENCE_NAMES):
            raise ValueError("features")
        ranker = Network(**_arrays(fields["ranker"], "output_bias"))
        confidence = Confidence(Logistic(**_arrays(fields["confidence"], "bias")), _trees(fields["trees"]))
        return SelectionModel(ranker, confidence, float(fields["threshold"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError(
            f"选句模型 {path} 不可用：请重新安装，或运行 python -m eval.train_selection 重新训练。",
            f"The selection model {path} is not usable: install again, or train it with python -m eval.train_selection.",
        ) from error


def _trees(fields: dict[str, Any]) -> Trees:
    whole = {name: np.array(fields[name], np.int64) for name in ("roots", "feature", "left", "right")}
    return Trees(
        **whole, limit=np.array(fields["limit"], np.float32), value=np.array(fields["value"]), bias=fields["bias"]
    )


def _arrays(fields: dict[str, list[float]], bias: str) -> dict[str, Any]:
    """float32 arrays, the bias as a number."""
    arrays: dict[str, Any] = {name: np.array(values, np.float32) for name, values in fields.items()}
    return arrays | {bias: float(arrays[bias])}
