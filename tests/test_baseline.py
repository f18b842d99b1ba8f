"""The gate, and the baseline that is committed."""

from pathlib import Path

import pytest

from bot.chain import AnswerChain
from bot.selection.features import FeatureMaker
from eval.metrics.answer_metrics import mean
from eval.metrics.measures import BY_NAME
from eval.questions.sets import read_set
from eval.runs.baseline import GATED, SETS, check_gate, set_of, write_baseline
from eval.runs.rows import Run, read_run
from eval.runs.run import run_set, set_hash
from index.encode import Encoder
from index.errors import UserError
from index.records import Hit
from index.search import Searcher
from tests.conftest import ROOT, plain_model
from tests.rows_by_hand import right, row, run

COMMITTED = ROOT / "eval" / "baseline" / "corpus"
QUESTIONS = 40


class BackwardsSearcher(Searcher):
    """Finds what a Searcher would show last."""

    def search(self, question: str, top: int = 10) -> list[Hit]:
        return super().search(question, 10**6)[::-1][:top]


@pytest.fixture(scope="module")
def short_set(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("short") / "set.jsonl"
    lines = (SETS / "corpus.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)[:QUESTIONS]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def test_a_broken_retriever_does_not_pass(
    chain: AnswerChain, encoder: Encoder, short_set: Path, tmp_path: Path
) -> None:
    broken = BackwardsSearcher(chain.searcher.store, encoder, 12)
    run_set(chain, short_set, tmp_path / "good")
    run_set(AnswerChain(broken, FeatureMaker(encoder, broken.has_word), plain_model()), short_set, tmp_path / "broken")
    write_baseline(read_run(tmp_path / "good"), tmp_path / "baseline")
    baseline = read_run(tmp_path / "baseline")
    assert not any(check.failed for check in check_gate(baseline, read_run(tmp_path / "good")))
    failed = {check.difference.measure for check in check_gate(baseline, read_run(tmp_path / "broken")) if check.failed}
    assert failed >= {"right", "complete", "success@5", "ndcg@10"}


@pytest.mark.parametrize(
    ("lost", "max_drop", "failed"),
    [(0, 0.02, False), (4, 0.02, False), (12, 0.02, True), (12, 0.2, False)],
    ids=["nothing", "by chance", "too many", "allowed"],
)
def test_a_drop_fails_where_it_is_neither_allowed_nor_chance(lost: int, max_drop: float, failed: bool) -> None:
    # Of 100 right answers 4 are lost with p = 2 / 16, 12 with p = 2 / 4096.
    (check,) = check_gate(right([1.0] * 100), right([0.0] * lost + [1.0] * (100 - lost)), max_drop)
    assert (check.drop, check.failed) == (pytest.approx(lost / 100), failed)


def test_where_less_is_better_a_rise_is_the_drop() -> None:
    silent, talking = (run([row(str(n), abstained_answerable=v) for n in range(20)]) for v in (1.0, 0.0))
    (check,) = check_gate(talking, silent)
    assert (check.drop, check.failed) == (1, True)
    (check,) = check_gate(silent, talking)
    assert (check.drop, check.failed) == (-1, False)


def test_other_questions_are_no_comparison() -> None:
    with pytest.raises(UserError, match=r"set\.jsonl"):
        check_gate(right([1]), run([row("0", right=1)], set_hash="other"))
    with pytest.raises(UserError, match=r"set\.jsonl"):
        check_gate(right([1, 1]), right([1]))


def test_an_interrupted_run_is_no_baseline(tmp_path: Path) -> None:
    interrupted = right([1])
    with pytest.raises(UserError, match="--resume"):
        write_baseline(Run(interrupted.manifest, interrupted.rows, {}), tmp_path)


def test_a_set_that_is_not_here_is_named() -> None:
    with pytest.raises(UserError, match=r"set\.jsonl.*--set"):
        set_of(right([1]))


@pytest.fixture(scope="module")
def committed() -> Run:
    return read_run(COMMITTED)


def test_the_committed_baseline_is_of_the_committed_set(committed: Run) -> None:
    items = read_set(set_of(committed), committed.manifest.tag or None)
    assert committed.manifest.set_hash == set_hash(items), "renew it: see “Gate” in the README"
    assert [(row.id, row.tags) for row in committed.rows] == [(item.id, item.tags) for item in items]


def test_the_committed_baseline_is_small_and_has_every_gated_measure(committed: Run) -> None:
    assert sum(file.stat().st_size for file in COMMITTED.iterdir()) < 200_000
    assert set(GATED) <= {name for row in committed.rows for name in row.metrics} <= BY_NAME.keys()
    assert not any(row.error for row in committed.rows)


def test_the_committed_figures_are_those_of_its_rows(committed: Run) -> None:
    values = {name: [row.metrics[name] for row in committed.rows if name in row.metrics] for name in GATED}
    assert {name: committed.summary[name] for name in GATED} == {name: mean(own) for name, own in values.items()}
