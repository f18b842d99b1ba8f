"""`tashan quiz make`: what it prints, and its exit codes."""

import json
from pathlib import Path

import pytest

from bot.cli import main
from bot.command.parser import DONE, PARTLY, USER_MUST_ACT
from bot.quiz.item_json import item_json, read_item

KEYS = {"id", "kind", "stem", "options", "answer", "explanation", "difficulty", "article", "evidence", "status"}


@pytest.fixture(autouse=True)
def indexed(corpus_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TASHAN_HOME", str(corpus_home))


def test_items_as_json_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quiz", "make", "--count", "8", "--json", "--seed", "5"]) == DONE
    out, err = capsys.readouterr()
    rows = [json.loads(line) for line in out.splitlines()]
    assert len(rows) == 8
    assert err == ""
    for row in rows:
        assert set(row) == KEYS
        assert item_json(read_item(row)) == row


def test_items_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [
        "quiz",
        "make",
        "--count",
        "50",
        "--kind",
        "single,judge",
        "--article",
        "chain-chief-system.md",
        "--report",
    ]
    assert main(arguments) == PARTLY
    out, err = capsys.readouterr()
    assert out.startswith("1. [单选] ")
    assert "答案：" in out
    assert "《链长制：浙江首创的产业链协调机制》" in out
    assert "原文证明答案" in err
    assert "只出得了" in err


def test_covering(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quiz", "make", "--cover", "--article", "chain-chief-system.md", "--json"]) == DONE
    assert len(capsys.readouterr().out.splitlines()) == 4


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--count", "0"], "0"),
        (["--kind", "single,essay"], "essay"),
        (["--article", "gone.md"], "gone.md"),
        (["--count", "many"], "many"),
    ],
)
def test_what_the_user_must_change(arguments: list[str], named: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quiz", "make", *arguments]) == USER_MUST_ACT
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)
    assert named in err


def test_without_an_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("TASHAN_HOME", str(tmp_path))
    assert main(["quiz", "make"]) == USER_MUST_ACT
    assert "tashan index" in capsys.readouterr().err
