"""Train the sentence chooser and its confidence: python -m eval.train_selection --help.

The ranker is a network of two layers under a softmax over the candidates of a
question, whose loss is the log of the mass on right sentences, and boosted trees
that learn to order them. The confidence is boosted trees on rankings by rankers
that have not seen the question (five folds by document).
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from zlib import crc32

import jieba
import numpy as np
import torch
from tqdm import tqdm

from bot.selection.chooser import BUNDLED_MODEL, confidence_features
from bot.selection.features import NAMES
from bot.settings import ROOT
from bot.text.word_rarity import FREQUENCIES
from eval.boosting import Booster, fit_ranking, tree_fields
from eval.confidence import fit_confidence
from eval.selection_data import WHOLE, Group, beir_groups, news_groups, set_groups
from index.beir import read_beir
from index.chunk import MAX_PASSAGE

HIDDEN = 128
MEMBERS = 3
"""Networks whose scores are averaged: one alone is right by luck of its seed in two of a hundred of our questions."""
FOLDS = 5
EPOCHS = 10
BATCH = 64
RATE = 2e-3
STRANGERS, NEWS_STRANGERS = 30, 6
"""Of how many questions of the public sets, and of those on news, one is asked of articles that do not answer it."""
COMMONEST = 20_000
"""Words of jieba's dictionary that are kept with their counts."""
OWN_SETS = [ROOT / "eval" / "sets" / name for name in ("corpus.jsonl", "calibration.jsonl")]
NEWS = ROOT / "eval" / "training" / "news.jsonl"
ZONES = ROOT / "eval" / "training" / "zones.jsonl"
TIMES = {"own": 3, "zones": 2, "news": 1, "public": 1}
"""How often the ranker is shown a question, by where it comes from."""
MOST_SILENT = 0.08
"""Share of the right answers to development questions that may be withheld; sets the threshold."""


def main() -> None:
    """Read the sets, train, report held-out figures, write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--beir", type=Path, nargs="+", default=[], help="question answering sets in BEIR format")
    parser.add_argument("--sets", type=Path, nargs="+", default=OWN_SETS, help="our own sets; questions tagged dev")
    parser.add_argument(
        "--news", type=Path, help="texts of the questions in eval/training/news.jsonl, one a line, gzip"
    )
    parser.add_argument("--corpus", type=Path, default=ROOT / "docs_corpus")
    parser.add_argument("--out", type=Path, default=BUNDLED_MODEL)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    write_frequencies(FREQUENCIES)
    strangers = [query.text for folder in options.beir for query in read_beir(folder).queries[::STRANGERS]]
    if options.news:
        strangers += [json.loads(line)["question"] for line in NEWS.open(encoding="utf-8")][::NEWS_STRANGERS]
    groups = list(set_groups(options.sets, options.corpus, "dev", 8, "own", strangers))
    groups.extend(set_groups([ZONES], ZONES.with_suffix(""), "dev", 8, "zones", strangers))
    if options.news:
        groups.extend(news_groups(NEWS, options.news, 8))
    for folder in options.beir:
        groups.extend(beir_groups(folder, WHOLE, passages=5))
        groups.extend(beir_groups(folder, MAX_PASSAGE, passages=8))
    train(groups, options.out)


def train(groups: Sequence[Group], out: Path) -> None:
    """Fit the ranker and the confidence, set the threshold on our own sets, and write the model to `out`."""
    folds = np.array([crc32(group.source.encode()) % FOLDS for group in groups])
    rankings: list[np.ndarray] = [np.empty(0)] * len(groups)
    for fold in range(FOLDS):
        network, trees = _fit_ranker(_ranked([g for g, f in zip(groups, folds, strict=True) if f != fold]))
        for i in np.flatnonzero(folds == fold):
            features = groups[int(i)].features
            rankings[i] = (network(features) + np.asarray(trees.predict(features))) / 2
    _report(groups, rankings)
    rows = np.stack([confidence_features(g.features, r) for g, r in zip(groups, rankings, strict=True)])
    confidence, held_out = fit_confidence(groups, rows, folds)
    threshold = _threshold(groups, rankings, held_out)
    network, trees = _fit_ranker(_ranked(groups))
    fields = {
        "features": NAMES,
        "threshold": round(threshold, 2),  # trainings differ by more than a hundredth
        "network": network.fields(),
        "ranking_trees": tree_fields(trees),
        "confidence_trees": confidence,
    }
    out.write_text(json.dumps(fields) + "\n", encoding="utf-8")


def _ranked(groups: Sequence[Group]) -> list[Group]:
    """The groups a ranker can learn from, without the candidates that may be right, each as often as it is shown."""
    sure = [replace(g, features=g.features[~g.unsure], labels=g.labels[~g.unsure]) for g in groups if g.labels.any()]
    return [group for group in sure for _ in range(TIMES[group.origin])]


def write_frequencies(path: Path) -> None:
    """Write the total count of jieba's dictionary, then its commonest words, one `word count` a line."""
    jieba.initialize()
    words = [(word, count) for word, count in jieba.dt.FREQ.items() if count and " " not in word]
    commonest = sorted(words, key=lambda item: (-item[1], item[0]))[:COMMONEST]
    lines = [str(jieba.dt.total), *(f"{word} {count}" for word, count in commonest)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


class _Network:
    """Standardisation and two layers, as `bot.selection.chooser.Network` evaluates them."""

    def __init__(self, rows: np.ndarray, hidden: int = HIDDEN) -> None:
        self.mean = torch.from_numpy(rows.mean(axis=0))
        self.scale = torch.from_numpy(rows.std(axis=0) + 1e-3)
        self.hidden = torch.nn.Linear(rows.shape[1], hidden)
        self.dropout = torch.nn.Dropout(0.1)
        self.output = torch.nn.Linear(hidden, 1)

    def forward(self, rows: torch.Tensor, training: bool = True) -> torch.Tensor:
        hidden = torch.relu(self.hidden((rows - self.mean) / self.scale))
        return self.output(self.dropout(hidden) if training else hidden).squeeze(-1)

    def __call__(self, rows: np.ndarray) -> np.ndarray:
        with torch.no_grad():
            return np.asarray(self.forward(torch.from_numpy(rows), training=False).numpy())

    def optimiser(self, steps: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
        parameters = [*self.hidden.parameters(), *self.output.parameters()]
        optimiser = torch.optim.AdamW(parameters, lr=RATE, weight_decay=1e-4)
        return optimiser, torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps + 1)

    def fields(self) -> dict[str, list[float]]:
        """The weights as lists of five significant digits."""
        tensors = {
            "mean": self.mean,
            "scale": self.scale,
            "hidden_weights": self.hidden.weight.T,
            "hidden_bias": self.hidden.bias,
            "output_weights": self.output.weight[0],
            "output_bias": self.output.bias[0],
        }
        return {name: _rounded(tensor.detach().numpy().tolist()) for name, tensor in tensors.items()}


def _fit_ranker(groups: Sequence[Group]) -> tuple[_Network, Booster]:
    """The mean of networks that differ by chance, side by side in one wider network; and the trees."""
    rows = np.concatenate([group.features for group in groups])
    members = [_fit_member(groups, rows) for _ in range(MEMBERS)]
    return _join(members, rows), fit_ranking(groups)


def _join(members: Sequence[_Network], rows: np.ndarray) -> _Network:
    joined = _Network(rows, HIDDEN * len(members))
    with torch.no_grad():
        joined.hidden.weight.copy_(torch.cat([member.hidden.weight for member in members]))
        joined.hidden.bias.copy_(torch.cat([member.hidden.bias for member in members]))
        joined.output.weight.copy_(torch.cat([member.output.weight for member in members], dim=1) / len(members))
        joined.output.bias.copy_(torch.stack([member.output.bias for member in members]).mean(dim=0))
    return joined


def _fit_member(groups: Sequence[Group], rows: np.ndarray) -> _Network:
    """Maximise the share of the softmax that falls on right sentences; `rows` are those of all groups."""
    network = _Network(rows)
    per_epoch = -(-len(groups) // BATCH)
    optimiser, schedule = network.optimiser(EPOCHS * per_epoch)
    for _ in tqdm(range(EPOCHS), desc="ranker", unit="epoch"):
        for batch in torch.randperm(len(groups)).split(BATCH):
            chosen = [groups[i] for i in batch]
            scores = network.forward(torch.from_numpy(np.concatenate([group.features for group in chosen])))
            parts = scores.split([len(group.labels) for group in chosen])
            padded = torch.nn.utils.rnn.pad_sequence(parts, batch_first=True, padding_value=-1e9)
            right = torch.nn.utils.rnn.pad_sequence(
                [torch.from_numpy(group.labels) for group in chosen], batch_first=True, padding_value=False
            )
            shares = torch.log_softmax(padded, dim=1).masked_fill(~right, -1e9)
            loss = -torch.logsumexp(shares, dim=1).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return network


def _rounded(value: Any) -> Any:
    """A number, or nested lists of numbers, to five significant digits."""
    return [_rounded(item) for item in value] if isinstance(value, list) else float(f"{value:.5g}")


def _threshold(groups: Sequence[Group], rankings: Sequence[np.ndarray], probabilities: np.ndarray) -> float:
    """The probability that withholds `MOST_SILENT` of the right answers to our own questions; prints what that costs."""
    right = np.array([bool(g.labels[np.argmax(ranking)]) for g, ranking in zip(groups, rankings, strict=True)])
    answerable = np.array([group.answerable for group in groups])
    asked = np.array([(group.origin, group.kind) == ("own", "asked") for group in groups])
    threshold = float(np.quantile(probabilities[asked & answerable & right], MOST_SILENT))
    wrongly, rightly = ((probabilities[asked & part] < threshold).mean() for part in (answerable, ~answerable))
    print(f"threshold {threshold:.4f}: wrongly silent {wrongly:.3f}, rightly silent {rightly:.3f}, held out")
    return threshold


def _report(groups: Sequence[Group], rankings: Sequence[np.ndarray]) -> None:
    """Print the share of questions whose best candidate is right, by set, held out."""
    found: dict[str, list[bool]] = {}
    for group, ranking in zip(groups, rankings, strict=True):
        if group.answerable:
            name = group.source.split("/")[0] if "/" in group.source else group.origin
            found.setdefault(name, []).append(bool(group.labels[np.argmax(ranking)]))
    for name, right in found.items():
        print(f"{name}: right sentence first {np.mean(right):.4f} of {len(right)}", file=sys.stderr)


if __name__ == "__main__":
    main()
