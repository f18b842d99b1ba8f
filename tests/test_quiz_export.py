"""`tashan quiz export` as a process."""

import json
from pathlib import Path

import pytest

from bot.quiz.export.export import FORMATS
from bot.quiz.item_json import item_json
from tests.conftest import Run
from tests.quiz_items import ITEMS

LINES = "\n".join(json.dumps(item_json(item), ensure_ascii=False) for item in ITEMS)


def test_help_names_every_format(tashan: Run) -> None:
    assert "|".join(FORMATS) in tashan("quiz", "export", "--help").stdout


@pytest.mark.parametrize("name", FORMATS)
def test_items_of_standard_input(tashan: Run, tmp_path: Path, name: str) -> None:
    out = tmp_path / f"测验{FORMATS[name].suffix}"
    done = tashan("quiz", "export", "--from", "-", "--format", name, "--out", out, "--json", input=LINES)
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert (told["questions"], told["points"]) == (5, 19)
    assert told["files"][0] == str(out)
    assert all(Path(file).read_bytes() for file in told["files"])


def test_items_of_the_bank_and_a_stored_paper(tashan: Run, tmp_path: Path) -> None:
    home = tmp_path / "home"

    def run(*arguments: str | Path, input: str = "") -> str:
        done = tashan("quiz", *arguments, input=input, home=home)
        assert done.returncode == 0, done.stderr
        return str(done.stdout)

    run("add", input=LINES)
    out = tmp_path / "题.json"
    assert tashan("quiz", "export", "--format", "json", "--out", out, home=home).returncode == 2
    run("export", "--format", "json", "--out", out, "--status", "draft", "--kind", "judge", "--kind", "single")
    assert [row["kind"] for row in json.loads(out.read_text(encoding="utf-8"))] == ["single", "judge"]
    run("approve", *(item.id for item in ITEMS))
    made = run("paper", "--title", "小测", "--single", "1x3", "--json")
    paper = json.loads(made)["papers"][0]["id"]
    run("export", "--format", "json", "--out", out, "--paper", paper)
    (row,) = json.loads(out.read_text(encoding="utf-8"))
    assert (row["id"], row["score"], row["paper"]) == ("bridge-year", 3, {"id": paper, "title": "小测", "form": "A"})
    word = run("export", "--format", "docx", "--out", tmp_path / "题.docx", "--from", out)
    assert [Path(line).name for line in word.splitlines()] == ["题.docx", "题-答题卡.docx", "题-参考答案.docx"]


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["--format", "doc", "--out", "a.doc"], "没有叫“doc”的导出格式"),
        (["--format", "xlsx", "--out", "a.docx"], "a.docx 的后缀与格式 xlsx 不符"),
        (["--format", "csv", "--out", "a.csv", "--from", "没有.jsonl"], "没有.jsonl 无法读取"),
        (["--format", "csv", "--out", "a.csv", "--from", "-", "--paper", "p"], "只能用一个"),
        (["--format", "csv", "--out", "a.csv", "--paper", "nowhere"], "没有编号为 nowhere 的试卷"),
        (["--format", "csv", "--out", "nowhere/a.csv", "--from", "-"], "nowhere/a.csv 无法写入"),
        (["--format", "csv"], "--out"),
    ],
)
def test_mistakes_are_told_in_one_sentence(tashan: Run, arguments: list[str], part: str) -> None:
    done = tashan("quiz", "export", *arguments, input=LINES)
    assert done.returncode == 2
    assert part in done.stderr
    assert done.stderr.count("\n") == 1
