"""`tashan eval report` through the command line."""

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.runs import answered, run, unanswerable, write_run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_run(tmp_path / "run", run([answered("a"), unanswerable("b")]))


def test_the_suffix_says_what_is_written(tashan: Run, folder: Path, tmp_path: Path) -> None:
    for name, beginning in (("new/report.html", "<!DOCTYPE html>"), ("report.md", "## 评测报告")):
        done = tashan("eval", "report", folder, "--out", tmp_path / name)
        assert (done.returncode, done.stderr) == (0, "")
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)


def test_the_format_and_the_language_can_be_said(tashan: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.txt"
    assert tashan("eval", "report", folder, "--out", out, "--format", "md", language="en").returncode == 0
    assert out.read_text(encoding="utf-8").startswith("## Evaluation report")


def test_runs_of_one_name_are_told_apart(tashan: Run, folder: Path, tmp_path: Path) -> None:
    other = write_run(tmp_path / "other" / "run", run([answered("a", False)]))
    assert tashan("eval", "report", folder, other, "--out", tmp_path / "report.html").returncode == 0
    assert str(other) in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_a_run_without_rows_is_refused(tashan: Run, tmp_path: Path) -> None:
    done = tashan("eval", "report", write_run(tmp_path / "run", run([])), "--out", tmp_path / "report.html")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--resume" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "named"),
    [(["none"], "none"), (["run", "--cases", "-1"], "--cases -1"), (["run", "--format", "pdf"], "pdf")],
)
def test_what_the_user_must_change_is_said(
    tashan: Run, folder: Path, tmp_path: Path, arguments: list[str], named: str
) -> None:
    done = tashan("eval", "report", folder.parent / arguments[0], *arguments[1:], "--out", tmp_path / "report.html")
    assert (done.returncode, done.stdout) == (2, "")
    assert named in done.stderr
    assert len(done.stderr.splitlines()) == 1
