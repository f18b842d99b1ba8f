"""`tashan eval make`: each kind, as a file that reads as a set."""

import json
from pathlib import Path

import pytest

from bot.quiz.item_json import item_json
from eval.questions.sets import read_set
from tests.conftest import Run
from tests.test_quiz_set import SINGLE


@pytest.mark.parametrize("kind", ["typos", "followups", "unanswerable"])
def test_a_set_is_made_from_a_set(tashan: Run, tmp_path: Path, corpus_home: Path, kind: str) -> None:
    out = tmp_path / "made" / "set.jsonl"
    done = tashan("eval", "make", kind, "--out", out, "--tag", "dev", "--count", "7", "--seed", "3", home=corpus_home)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", f"7 → {out}\n")
    items = read_set(out)
    assert len(items) == 7
    assert all("dev" in item.tags for item in items)
    again = tmp_path / "again.jsonl"
    tashan("eval", "make", kind, "--out", again, "--tag", "dev", "--count", "7", "--seed", "3", home=corpus_home)
    assert again.read_bytes() == out.read_bytes()


def test_false_statements_are_made_from_the_articles(tashan: Run, tmp_path: Path, corpus_home: Path) -> None:
    out = tmp_path / "false.jsonl"
    assert tashan("eval", "make", "tampered", "--out", out, "--count", "20", home=corpus_home).returncode == 0
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(rows) == 20
    for row in rows:
        assert row["quote"] in row["evidence"]
        assert row["statement"] != row["quote"]


def test_quiz_items_become_a_set(tashan: Run, tmp_path: Path) -> None:
    source, out = tmp_path / "items.jsonl", tmp_path / "set.jsonl"
    source.write_text(json.dumps(item_json(SINGLE), ensure_ascii=False), encoding="utf-8")
    assert tashan("eval", "make", "quiz", "--from", source, "--out", out).returncode == 0
    assert [item.question for item in read_set(out)] == [SINGLE.stem]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["typos", "--count", "0"], "--count 0"),
        (["quiz"], "--from"),
        (["unanswerable"], "tashan index"),
        (["typos", "--tag", "nothing"], "nothing"),
        (["riddles"], "riddles"),
    ],
)
def test_what_the_user_must_change_is_said(tashan: Run, tmp_path: Path, arguments: list[str], named: str) -> None:
    done = tashan("eval", "make", *arguments, "--out", tmp_path / "set.jsonl")
    assert (done.returncode, done.stdout) == (2, "")
    assert named in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_file_that_cannot_be_written_is_named(tashan: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = tashan("eval", "make", "typos", "--out", tmp_path / "file" / "set.jsonl")
    assert done.returncode == 2
    assert "set.jsonl" in done.stderr
