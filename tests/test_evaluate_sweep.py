"""`tashan eval sweep` through the command line, over the five tiny articles."""

import json
from pathlib import Path

import pytest

from bot.settings import load_settings
from tests.conftest import Run

QUESTIONS = [
    {"id": "bridge", "question": "青石桥全长多少米？", "answers": [["42米"]], "evidence": [{"article": "bridge.md", "quote": "全长42米"}], "tags": ["dev"]},
    {"id": "books", "question": "每位读者一次可以借几本书？", "answers": [["八本"]], "evidence": [{"article": "library.md", "quote": "一次可以借八本书"}], "tags": ["dev"]},
    {"id": "tea", "question": "茶山镇有茶园多少亩？", "answers": [["两千亩"]], "tags": ["test"]},
]  # fmt: skip


@pytest.fixture
def home(tashan: Run, articles_folder: Path, tmp_path: Path) -> Path:
    home = tmp_path / "home"
    assert tashan("index", articles_folder, home=home).returncode == 0
    return home


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    file = tmp_path / "set.jsonl"
    file.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in QUESTIONS), encoding="utf-8")
    return file


def test_a_grid_is_run_and_its_best_saved(tashan: Run, home: Path, questions: Path, tmp_path: Path) -> None:
    out = tmp_path / "sweep"
    arguments = [
        "eval",
        "sweep",
        "--set",
        questions,
        "--over",
        "top=1,3",
        "--over",
        "passage_size=40,320",
        "--out",
        out,
    ]
    done = tashan(*arguments, "--json", "--save-best", home=home)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert [(row["passage_size"], row["passages"]) for row in found["rows"]] == [(40, 1), (40, 3), (320, 1), (320, 3)]
    first = max(found["rows"], key=lambda row: row["right"])
    assert found["best"] == {name: first[name] for name in ("passage_size", "passages")}
    saved = load_settings({"TASHAN_HOME": str(home)})[0]
    assert {"passage_size": saved.passage_size, "passages": saved.passages} == found["best"]
    assert (out / "sweep.html").read_text(encoding="utf-8").count("<svg") == 2
    assert not (out / "indexes").exists()


def test_a_sweep_that_goes_on_keeps_what_is_done(tashan: Run, home: Path, questions: Path, tmp_path: Path) -> None:
    out = tmp_path / "sweep"
    arguments = ["eval", "sweep", "--set", questions, "--out", out, "--over"]
    assert tashan(*arguments, "top=1,3", home=home).returncode == 0
    rows = {path: path.read_bytes() for path in out.glob("run-*/rows.jsonl")}
    done = tashan(*arguments, "top=1,2,3", home=home)
    assert (done.returncode, len(done.stderr.splitlines())) == (0, 3)
    assert {path: path.read_bytes() for path in rows} == rows
    assert len(list(out.glob("run-*"))) == 3


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--over", "colour=1"], "colour=1"),
        (["--over", "top"], "top"),
        (["--over", "top=many"], "many"),
        (["--over", "passage_size=5"], "passage_size"),
        (["--over", "top=1", "--measure", "beauty"], "beauty"),
        (["--over", "top=1", "--tag", "test"], "--tag dev"),
        (["--over", "top=1", "--tag", "none"], "none"),
        (["--over", "top=1", "--workers", "0"], "--workers 0"),
    ],
)
def test_what_the_user_must_change_is_said(
    tashan: Run, home: Path, questions: Path, tmp_path: Path, arguments: list[str], named: str
) -> None:
    done = tashan("eval", "sweep", "--set", questions, "--out", tmp_path / "sweep", *arguments, home=home)
    assert (done.returncode, done.stdout) == (2, "")
    assert named in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "sweep").exists()
