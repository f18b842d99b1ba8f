"""A run as a baseline in few bytes, and the gate that a later run has to pass."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from eval.metrics.measures import BY_NAME, HIGHER
from eval.runs.comparison import LEVEL, WORSE, Difference, compare_measures, pair_rows
from eval.runs.rows import MANIFEST, ROWS, SUMMARY, Run, write_json
from index.errors import UserError

SETS = Path(__file__).resolve().parents[1] / "sets"
MAX_DROP = 0.02
GATED = (
    "right", "complete", "first_citation", "abstained_answerable", "abstained_unanswerable", "citation_recall", "success@5", "ndcg@10",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Check:
    """A gated measure: `drop` is how much worse the run is, below 0 where it is better.

    `failed`: the drop is above what is allowed, and by more than chance.
    """

    difference: Difference
    drop: float
    failed: bool


def check_gate(baseline: Run, run: Run, max_drop: float = MAX_DROP, level: float = LEVEL) -> list[Check]:
    """The measures of GATED over the questions of the baseline, tested together at the level (Holm).

    Raises UserError where the run is not of the baseline's questions.
    """
    if run.manifest.set_hash != baseline.manifest.set_hash or len(run.rows) != len(baseline.rows):
        raise UserError(
            f"这次评测与基线的问题不同（{run.manifest.set}，基线 {baseline.manifest.set}）：请评测基线的问题集，或用 tashan eval baseline 更新基线。",
            f"The run is not over the baseline's questions ({run.manifest.set}, baseline {baseline.manifest.set}):"
            " run the baseline's set, or renew the baseline with tashan eval baseline.",
        )
    differences = compare_measures(pair_rows(baseline.rows, run.rows), GATED, level)
    return [_check(difference, max_drop) for difference in differences]


def _check(difference: Difference, max_drop: float) -> Check:
    fell = difference.a - difference.b
    drop = fell if BY_NAME[difference.measure].better == HIGHER else -fell
    return Check(difference, drop, difference.verdict == WORSE and drop > max_drop)


def write_baseline(run: Run, folder: Path) -> None:
    """Keep of a run what the gate needs: of each row its measures, and the figures that do not change with the machine.

    Raises UserError for a run that was interrupted, or a folder that cannot be written.
    """
    if not run.summary:
        raise UserError(
            "这次评测没有做完，不能作为基线：请用 --resume 做完它。",
            "This run was interrupted and cannot be a baseline: finish it with --resume.",
        )
    lines = ({"id": r.id, "answerable": r.answerable, "tags": r.tags, "metrics": dict(r.metrics)} for r in run.rows)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_json(folder / MANIFEST, asdict(replace(run.manifest, started="")))
        write_json(folder / SUMMARY, {name: value for name, value in run.summary.items() if "seconds" not in name})
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        (folder / ROWS).write_text(text, encoding="utf-8")
    except OSError as error:
        raise UserError(
            f"基线 {folder} 无法写入（{error.strerror}）：请用 --out 换一个文件夹。",
            f"The baseline {folder} cannot be written ({error.strerror}): name another folder with --out.",
        ) from error


def set_of(baseline: Run) -> Path:
    """The file of the baseline's questions among those that come with the program. Raises UserError where it is not."""
    path = SETS / Path(baseline.manifest.set).name
    if not path.is_file():
        raise UserError(
            f"找不到基线的问题集 {baseline.manifest.set}：请用 --set 给出。",
            f"The baseline's set {baseline.manifest.set} is not here: name it with --set.",
        )
    return path
