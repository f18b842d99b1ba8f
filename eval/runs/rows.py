"""What became of each question of a run, and the folder that keeps it: one line of JSON a question.

manifest.json  the conditions: set, index, settings, versions
rows.jsonl     a row for each question in the order of the set, written as it is answered
summary.json   the figures, written last: a run without it was interrupted
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bot.records import Turn
from eval.questions.sets import Evidence
from index.errors import UserError

MANIFEST, ROWS, SUMMARY = "manifest.json", "rows.jsonl", "summary.json"


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that the answer was chosen from: offsets in its article, scores as of `index.records.Hit`."""

    passage: int
    article: str
    start: int
    end: int
    score: float
    dense: float
    lexical: float


@dataclass(frozen=True, slots=True)
class Row:
    """One judged question.

    `metrics` holds by the names of `eval.metrics.measures` those that the question has.
    `answer` is as of `bot.answer_json`, empty where the question failed, which
    its `error` tells. `withheld` is the text of the answer that an abstention
    held back. `found` are the passages, best first, `relevant` the ids of all
    passages that overlap a quoted evidence. `milliseconds` are by the steps of
    `bot.why.Step`, `tokens` by "input" and "output" where a chat model told them.
    `characters` are those of the answer without its `[n]`.
    A baseline keeps of a row only id, answerable, tags and metrics.
    """

    id: str
    answerable: bool
    tags: tuple[str, ...]
    metrics: Mapping[str, float]
    question: str = ""
    history: tuple[Turn, ...] = ()
    answers: tuple[tuple[str, ...], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    answer: Mapping[str, Any] = field(default_factory=dict)
    withheld: str = ""
    characters: int = 0
    found: tuple[Found, ...] = ()
    relevant: tuple[int, ...] = ()
    seconds: float = 0.0
    milliseconds: Mapping[str, float] = field(default_factory=dict)
    tokens: Mapping[str, int] = field(default_factory=dict)
    error: str = ""

    @property
    def abstained(self) -> bool:
        return bool(self.answer.get("abstained", False))

    @property
    def given(self) -> bool:
        """Whether there is an answer, neither withheld nor failed."""
        return bool(self.answer) and not self.abstained

    @property
    def confidence(self) -> float:
        """The estimate, 0 to 1, that the answer is right; 0 where the question failed."""
        return float(self.answer.get("confidence", 0.0))

    @property
    def text(self) -> str:
        """The answer, or what was said instead, with its `[n]`."""
        return str(self.answer.get("answer", ""))


@dataclass(frozen=True, slots=True)
class Manifest:
    """The conditions of a run.

    `set` is the file's name; `set_hash` changes with any question of it that was
    asked, `index` has "hash" (of articles, passages and encoder), "encoder",
    "articles" and "passages"; `settings` are those that change answers;
    `versions` are of this program, of Python and of the packages that compute, and
    the hash of the model that chooses sentences;
    `started` is in ISO 8601, empty in a baseline.
    """

    set: str
    set_hash: str
    tag: str
    questions: int
    index: Mapping[str, Any]
    settings: Mapping[str, Any]
    versions: Mapping[str, str]
    started: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A run as it was kept; `summary` is empty where it was interrupted."""

    manifest: Manifest
    rows: tuple[Row, ...]
    summary: Mapping[str, Any]


def row_line(row: Row) -> str:
    """A row as a line of JSON, its end included."""
    return json.dumps(asdict(row), ensure_ascii=False) + "\n"


def read_row(line: str) -> Row:
    """The row of a line. Raises ValueError, TypeError or KeyError where it is none."""
    fields = json.loads(line)
    fields["tags"] = tuple(fields["tags"])
    fields["history"] = tuple(Turn(**turn) for turn in fields.get("history", ()))
    fields["answers"] = tuple(map(tuple, fields.get("answers", ())))
    fields["evidence"] = tuple(Evidence(**each) for each in fields.get("evidence", ()))
    fields["found"] = tuple(Found(**each) for each in fields.get("found", ()))
    fields["relevant"] = tuple(fields.get("relevant", ()))
    return Row(**fields)


def read_run(folder: Path) -> Run:
    """The run in a folder. Raises UserError where there is none, or one that cannot be read."""
    try:
        manifest = read_manifest(folder)
        rows = tuple(map(read_row, (folder / ROWS).read_text(encoding="utf-8").split("\n")[:-1]))
        summary = folder / SUMMARY
        figures = json.loads(summary.read_text(encoding="utf-8")) if summary.exists() else {}
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise UserError(
            f"{folder} 里没有可以读取的评测结果（{error}）：请给出 tashan eval run --out 写成的文件夹。",
            f"{folder} holds no run that can be read ({error}): name a folder that tashan eval run --out has written.",
        ) from error
    return Run(manifest, rows, figures)


def read_manifest(folder: Path) -> Manifest:
    """Raises OSError, ValueError or TypeError where there is none that can be read."""
    return Manifest(**json.loads((folder / MANIFEST).read_text(encoding="utf-8")))


def write_json(path: Path, value: Any) -> None:
    """Write indented JSON by way of a file beside it, so that a reader never sees half of it."""
    beside = path.with_name(path.name + ".new")
    beside.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    beside.replace(path)
