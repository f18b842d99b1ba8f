"""The runs that the page makes and shows: folders in HOME/runs, of sets that come with the program or lie in HOME/sets."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.chain import AnswerChain
from eval.report.write import html_report, markdown_report
from eval.runs.baseline import SETS
from eval.runs.rows import MANIFEST, ROWS, SUMMARY, Manifest, read_manifest, read_run
from eval.runs.run import Bar, run_set
from index.errors import UserError

BUNDLED = ("corpus", "held_out", "followups", "calibration", "small_talk")
"""Sets that come with the program, about its own articles."""
SUFFIXES = (".jsonl", ".csv", ".xlsx")


@dataclass(frozen=True, slots=True)
class Kept:
    """A run in its folder: `answered` questions are done, `right` is their share that is right, None before the end.

    A run that is neither at its end nor `working` was cut off.
    """

    name: str
    manifest: Manifest
    answered: int
    right: float | None
    working: bool


class Runs:
    """`settings` are those of the chain that a manifest tells."""

    def __init__(self, chain: AnswerChain, home: Path, settings: Mapping[str, Any]) -> None:
        self._chain = chain
        self._folder = home / "runs"
        self._own_sets = home / "sets"
        self._settings = settings
        self._working: set[str] = set()

    def sets(self) -> dict[str, Path]:
        """Sets by their file names, the user's own first."""
        own = sorted(path for path in self._own_sets.glob("*") if path.suffix.lower() in SUFFIXES)
        return {path.name: path for path in [*own, *(SETS / f"{name}.jsonl" for name in BUNDLED)]}

    def kept(self) -> list[Kept]:
        """All runs, the latest first."""
        folders = sorted((path.parent for path in self._folder.glob(f"*/{MANIFEST}")), reverse=True)
        return [self._keep(folder) for folder in folders]

    def make(self, set_name: str, tag: str, language: str, bar: Bar) -> str:
        """Run a set, and return the name of the run. Raises UserError."""
        path = self._set(set_name)
        name = f"{datetime.now():%Y%m%d-%H%M%S}-{path.stem}{f'-{tag}' if tag.isalnum() else ''}"
        return self._run(path, tag, name, language, bar)

    def go_on(self, name: str, language: str, bar: Bar) -> str:
        """Finish a run that was cut off. Raises UserError, also where set, index or settings have changed since."""
        manifest = self._keep(self._folder_of(name)).manifest
        return self._run(self._set(manifest.set), manifest.tag, name, language, bar)

    def report(self, names: Sequence[str], language: str, format: str = "html") -> str:
        """The report of some runs. Raises UserError for an unknown name, and for a run without answers."""
        runs = {name: read_run(self._folder_of(name)) for name in names}
        empty = [name for name, run in runs.items() if not run.rows]
        if empty or not runs:
            raise UserError(
                "评测一题也没有答完，还没有报告。", "No question has been answered: there is no report yet."
            )
        return (markdown_report if format == "md" else html_report)(runs, language)

    def _keep(self, folder: Path) -> Kept:
        try:
            manifest = read_manifest(folder)
            summary = json.loads((folder / SUMMARY).read_bytes()) if (folder / SUMMARY).exists() else {}
            answered = summary["questions"] if summary else (folder / ROWS).read_bytes().count(b"\n")
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise UserError(
                f"评测 {folder} 无法读取（{error}）：请删去这个文件夹。",
                f"The evaluation {folder} cannot be read ({error}): delete this folder.",
            ) from error
        return Kept(folder.name, manifest, answered, summary.get("right"), folder.name in self._working)

    def _run(self, path: Path, tag: str, name: str, language: str, bar: Bar) -> str:
        self._working.add(name)
        try:
            run_set(
                self._chain, path, self._folder / name, tag or None, resume=True,
                settings=self._settings, language=language, bar=bar,
            )  # fmt: skip
        finally:
            self._working.remove(name)
        return name

    def _set(self, name: str) -> Path:
        sets = self.sets()
        if name not in sets:
            raise UserError(f"没有题集 {name}：请刷新网页。", f"There is no set {name}: reload the page.")
        return sets[name]

    def _folder_of(self, name: str) -> Path:
        if name not in (path.parent.name for path in self._folder.glob(f"*/{MANIFEST}")):
            raise UserError(f"没有评测 {name}：请刷新网页。", f"There is no evaluation {name}: reload the page.")
        return self._folder / name
