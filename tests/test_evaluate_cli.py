"""`tashan eval run`, `compare`, `gate`, `baseline`, `check`, `split` and `convert` as a user calls them."""

import json
from pathlib import Path

import pytest

from bot.cli import main
from eval.questions.sets import read_set
from tests.conftest import ROOT, Run

SET = ROOT / "eval" / "sets" / "corpus.jsonl"


@pytest.fixture
def short(tmp_path: Path) -> Path:
    """The first twelve questions of the corpus set."""
    path = tmp_path / "short.jsonl"
    path.write_text("".join(SET.read_text(encoding="utf-8").splitlines(keepends=True)[:12]), encoding="utf-8")
    return path


def test_from_a_run_to_the_gate(tashan: Run, tmp_path: Path, short: Path, corpus_home: Path) -> None:
    a, b, base = tmp_path / "a", tmp_path / "b", tmp_path / "base"
    done = tashan("eval", "run", "--set", short, "--out", a, "--json", home=corpus_home)
    figures = json.loads(done.stdout)
    assert (done.returncode, figures["questions"], figures["failed"]) == (0, 12, 0)
    assert tashan("eval", "run", "--set", short, "--out", b, home=corpus_home, threshold=1).returncode == 0
    compared = json.loads(tashan("eval", "compare", a, b, "--json").stdout)
    assert compared["conditions"] == {"settings.threshold": [-1.0, 1.0]}
    lost = compared["measures"][0]["a"] - compared["measures"][0]["b"]
    assert len(compared["losses"]) == pytest.approx(12 * lost, abs=0.01)
    assert {"value", "answer", "error"} == compared["losses"][0]["a"].keys()
    shown = tashan("eval", "compare", a, b, language="en").stdout
    assert "settings.threshold\tA -1.0\tB 1.0" in shown
    assert "worse" in shown
    assert tashan("eval", "baseline", a, "--out", base).returncode == 0
    gate = ("eval", "gate", "--baseline", base)
    passed = tashan(*gate, "--set", short, home=corpus_home)
    assert (passed.returncode, passed.stdout.splitlines()[-1]) == (0, "通过")
    failed = tashan(*gate, "--run", b, "--json")
    assert (failed.returncode, json.loads(failed.stdout)["passed"]) == (1, False)


def test_sets_are_converted_divided_and_checked(tashan: Run, tmp_path: Path, corpus_home: Path) -> None:
    table, divided = tmp_path / "set.xlsx", tmp_path / "divided.csv"
    assert tashan("eval", "convert", SET, table).returncode == 0
    assert read_set(table) == read_set(SET)
    assert tashan("eval", "split", table, "--out", divided, "--test", "0.3", "--seed", "4").returncode == 0
    share = sum("test" in item.tags for item in read_set(divided)) / len(read_set(SET))
    assert share == pytest.approx(0.3, abs=0.03)
    checked = tashan("eval", "check", divided, "--quotes", "--json", home=corpus_home)
    assert (checked.returncode, json.loads(checked.stdout)["doubts"]) == (0, [])
    assert json.loads(checked.stdout)["questions"] == len(read_set(SET))


def test_doubts_are_listed(tashan: Run, tmp_path: Path, short: Path) -> None:
    lines = short.read_text(encoding="utf-8").splitlines(keepends=True)
    short.write_text(lines[0] + lines[0].replace('"a-001"', '"again"'), encoding="utf-8")
    done = tashan("eval", "check", short)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, "again\t与 a-001 问法相同")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["compare", "nowhere", "nowhere"], "nowhere"),
        (["gate", "--baseline", "nowhere"], "nowhere"),
        (["baseline", "nowhere"], "nowhere"),
        (["check", "nowhere.jsonl"], "nowhere.jsonl"),
        (["split", str(SET), "--out", "x.jsonl", "--test", "3"], "--test 3"),
        (["convert", "nowhere.json", "x.jsonl"], "nowhere.json"),
        (["run", "--set", "nowhere.xlsx"], "nowhere.xlsx"),
        (["run", "--set", str(SET), "--workers", "0"], "--workers 0"),
        (["compare", "a", "b", "--level", "1"], "--level 1"),
    ],
)
def test_what_the_user_must_change_is_said(
    arguments: list[str], named: str, capsys: pytest.CaptureFixture[str], corpus_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.setenv("TASHAN_HOME", str(corpus_home))
    assert main(["eval", *arguments]) == 2
    err = capsys.readouterr().err
    assert named in err
    assert len(err.splitlines()) == 1
