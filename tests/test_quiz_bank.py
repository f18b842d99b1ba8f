"""`tashan quiz` through `main`: from items on standard input to results in a file."""

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from bot.command.parser import DONE, USER_MUST_ACT
from bot.database.quizzes import Quizzes, open_quizzes
from bot.quiz.item_json import item_json
from bot.settings import load_settings
from tests.quiz_items import BLANK, ITEMS, JUDGE, MULTIPLE, SHORT, SINGLE

LINES = "".join(json.dumps(item_json(item), ensure_ascii=False) + "\n" for item in ITEMS)
Call = Callable[..., Any]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Runs `tashan quiz … --json` and gives what it prints: one value, or a list of its lines."""

    def run(*arguments: str | Path, input: str = "", code: int = DONE) -> Any:
        monkeypatch.setattr(sys, "stdin", io.StringIO(input))
        assert main(["quiz", *map(str, arguments), "--json"]) == code
        out, err = capsys.readouterr()
        if code:
            return err
        rows = [json.loads(line) for line in out.splitlines()]
        return rows[0] if arguments[0] not in ("list", "approve", "retire") else rows

    return run


@pytest.fixture
def filled(call: Call) -> None:
    assert call("add", input=LINES) == {"added": 5, "known": 0}


@pytest.fixture
def plain(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    def run(*arguments: str) -> str:
        assert main(["quiz", *arguments]) == DONE
        return capsys.readouterr().out

    return run


def desk() -> Quizzes:
    return open_quizzes("", load_settings()[0].home)


@pytest.mark.usefixtures("filled")
def test_items_go_in_once_and_are_listed(call: Call) -> None:
    assert call("add", input=LINES) == {"added": 0, "known": 5}
    assert call("list") == [item_json(item) for item in (SINGLE, BLANK, JUDGE, SHORT, MULTIPLE)]
    assert [row["id"] for row in call("list", "--kind", "blank", "--kind", "judge", "--difficulty", "0.5-1")] == [
        BLANK.id
    ]
    assert [row["id"] for row in call("list", "--words", "豆浆")] == [MULTIPLE.id]
    assert call("list", "--status", "approved") == []


def test_items_are_found_by_topic(
    call: Call, corpus_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TASHAN_HOME", str(corpus_home))
    monkeypatch.setenv("TASHAN_DATABASE", f"sqlite:///{tmp_path / 'quiz.sqlite'}")
    row = item_json(SINGLE) | {"article": "chain-chief-system.md"}
    call("add", input=f"{LINES}{json.dumps(row | {'id': 'chain', 'stem': '谁？'})}\n")
    assert [row["id"] for row in call("list", "--topic", "链长制")] == ["chain"]
    assert "没有文章的主题是养蜂" in call("list", "--topic", "养蜂", code=USER_MUST_ACT)


@pytest.mark.usefixtures("filled")
def test_an_edit_and_a_way_back(call: Call) -> None:
    assert call("edit", SINGLE.id, "--stem", "青石桥何时建成？", "--who", "王老师")["stem"] == "青石桥何时建成？"
    changes = [(row["who"], row["change"]) for row in call("show", SINGLE.id)["editions"]]
    assert changes == [("命令行", "made"), ("王老师", "edited")]
    assert call("edit", SINGLE.id, "--restore", "1") == item_json(SINGLE)
    assert "没有第 9 版" in call("edit", SINGLE.id, "--restore", "9", code=USER_MUST_ACT)
    assert "答案不在选项里" in call("edit", SINGLE.id, "--answer", "1999年", code=USER_MUST_ACT)


@pytest.mark.usefixtures("filled")
def test_approving_composing_publishing_and_results(call: Call, tmp_path: Path) -> None:
    ids = [item.id for item in ITEMS]
    assert [row["status"] for row in call("approve", *ids)] == ["approved"] * 5
    assert [row["status"] for row in call("retire", JUDGE.id)] == ["retired"]
    composed = call("paper", "--title", "小测", "--single", "1x2", "--short", "1x6", "--forms", "2")
    assert composed["shared"] == ["single", "short"]
    assert [(row["form"], row["points"], row["status"]) for row in composed["papers"]] == [
        ("A", 8, "draft"),
        ("B", 8, "draft"),
    ]
    paper = composed["papers"][0]["id"]
    assert [row["id"] for row in call("papers", paper)["questions"]] == [SINGLE.id, SHORT.id]
    assert len(call("papers")) == 2
    assert call("publish", paper)["status"] == "published"
    assert call("class", "--names", "周明远、欧阳兰") == ["周明远", "欧阳兰"] == call("class")
    desk().attempts.hand_in(paper, "周明远", [["1786年"], ["借期三十天"]])
    assert call("score", paper, "周明远", "2", "5")["score"] == 7
    results = call("results", paper, "--out", tmp_path / "r.csv")
    assert [(row["name"], row["score"]) for row in results["trainees"]] == [("周明远", 7)]
    assert results["questions"][0]["chosen"] == {"1786年": 1, "1768年": 0, "1876年": 0, "1687年": 0}
    rows = list(csv.reader(io.StringIO((tmp_path / "r.csv").read_text(encoding="utf-8-sig"))))
    assert rows[2][:4] == ["周明远", "7.0", "2.0", "5.0"]
    assert call("close", paper)["status"] == "closed"


@pytest.mark.usefixtures("filled")
def test_drawing_a_question_and_a_name(call: Call) -> None:
    assert "已审定" in call("draw", code=USER_MUST_ACT)
    assert call("draw", "--status", "draft")["name"] == ""
    call("class", "--names", "周明远")
    call("approve", SHORT.id)
    drawn = call("draw")
    assert (drawn["name"], drawn["item"]["id"]) == ("周明远", SHORT.id)
    assert "没有这样的题" in call("draw", "--words", "没有", code=USER_MUST_ACT)


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["paper", "--title", "小测", "--single", "1x2"], "需要 1 道 single"),
        (["paper", "--title", "小测"], "一道题也没有"),
        (["paper", "--title", "小测", "--single", "two"], "10x2"),
        (["paper", "--title", "小测", "--single", "2x0"], "10x2"),
        (["list", "--difficulty", "easy"], "0.3-0.6"),
        (["approve", "lost"], "lost"),
        (["publish", "lost"], "lost"),
        (["class", "lost.csv"], "lost.csv"),
    ],
)
def test_what_is_wrong_is_one_sentence(call: Call, arguments: list[str], reason: str) -> None:
    err = call(*arguments, code=USER_MUST_ACT)
    assert reason in err
    assert err.count("\n") == 1


def test_a_line_that_is_no_item_is_named(call: Call) -> None:
    for line in ("no json", "[]", '{"id": 1}', "null"):
        assert "第 2 行" in call("add", input=f"{LINES.splitlines()[0]}\n{line}\n", code=USER_MUST_ACT)
    assert call("list") == []


@pytest.mark.usefixtures("filled")
def test_for_people(plain: Callable[..., str]) -> None:
    assert plain("list").splitlines()[0].split("\t") == [SINGLE.id, "draft", "single", "0.40", SINGLE.stem]
    shown = plain("show", SINGLE.id)
    assert "* A. 1786年\n  B. 1768年" in shown
    assert "* 380万元" in plain("show", BLANK.id)


def test_made_items_are_saved_and_not_made_again(
    call: Call, corpus_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TASHAN_HOME", str(corpus_home))
    monkeypatch.setenv("TASHAN_DATABASE", f"sqlite:///{tmp_path / 'quiz.sqlite'}")
    for _ in range(2):
        assert main(["quiz", "make", "--count", "4", "--kind", "blank", "--save", "--json"]) == DONE
    made = [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]
    assert len(set(made)) == 8
    assert sorted(row["id"] for row in call("list")) == sorted(made)
