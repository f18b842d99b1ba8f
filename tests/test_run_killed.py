"""`tashan eval run` killed in the middle, as a power cut would do it."""

import os
import signal
import subprocess
import time
from pathlib import Path

from tests.conftest import ROOT, TASHAN, Run, environment
from tests.test_run import timeless

SET = ROOT / "eval" / "sets" / "corpus.jsonl"
QUESTIONS = 40


def test_a_killed_run_is_resumed_to_the_same_result(tmp_path: Path, corpus_home: Path, tashan: Run) -> None:
    short = tmp_path / "set.jsonl"
    lines = SET.read_text(encoding="utf-8").splitlines(keepends=True)[:QUESTIONS]
    short.write_text("".join(lines), encoding="utf-8")
    run = ("eval", "run", "--set", short)
    whole, part = tmp_path / "whole", tmp_path / "part"
    assert tashan(*run, "--out", whole, home=corpus_home).returncode == 0
    with subprocess.Popen([*TASHAN, *run, "--out", part], env=environment(home=corpus_home)) as process:
        while process.poll() is None and count_rows(part) < 5:
            time.sleep(0.005)
        os.kill(process.pid, signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    kept = count_rows(part)
    assert 5 <= kept < QUESTIONS
    assert not (part / "summary.json").exists()
    left = (part / "rows.jsonl").read_bytes()
    assert tashan(*run, "--out", part, "--resume", home=corpus_home).returncode == 0
    assert (part / "rows.jsonl").read_bytes().startswith(left[: left.rfind(b"\n") + 1])
    assert timeless(part) == timeless(whole)


def count_rows(folder: Path) -> int:
    """Whole rows written so far."""
    try:
        return (folder / "rows.jsonl").read_bytes().count(b"\n")
    except FileNotFoundError:
        return 0
