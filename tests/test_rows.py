"""Rows and runs as files."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.records import Turn
from eval.questions.sets import Evidence
from eval.runs.rows import Found, Row, read_row, read_run, row_line, write_json
from index.errors import UserError
from tests.rows_by_hand import right

ROW = Row(
    "q", True, ("dev",), {"right": 1.0}, "何时建？\u2028", (Turn("前问", "答"),), (("1786年", "1786"),), (Evidence("a.md", "建于1786年"),),
    {"answer": "建于1786年。[1]", "abstained": False, "confidence": 0.8}, "", 9, (Found(3, "a.md", 0, 9, 1.5, 0.5, 1.0),), (3, 4), 0.02,
    {"search": 3.1}, {"input": 30, "output": 4},
)  # fmt: skip


def test_a_row_is_read_as_it_was_written() -> None:
    line = row_line(ROW)
    assert line.count("\n") == 1
    assert read_row(line) == ROW


def test_a_baseline_row_has_the_rest_empty() -> None:
    row = read_row('{"id": "q", "answerable": true, "tags": ["dev"], "metrics": {"right": 1.0}}')
    assert row == Row("q", True, ("dev",), {"right": 1.0})
    assert (row.given, row.abstained, row.confidence, row.text) == (False, False, 0, "")


def test_given_abstained_and_failed_are_told_apart() -> None:
    silent = replace(ROW, answer={"abstained": True})
    failed = replace(ROW, answer={}, error="坏")
    assert [(row.given, row.abstained) for row in (ROW, silent, failed)] == [
        (True, False),
        (False, True),
        (False, False),
    ]


def test_json_is_written_by_way_of_a_file_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write_json(path, {"甲": 1})
    assert path.read_text(encoding="utf-8") == '{\n  "甲": 1\n}\n'
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["manifest.json", "rows.jsonl", "summary.json"])
def test_what_is_no_run_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match=str(tmp_path)):
        read_run(tmp_path)
    manifest = right([1]).manifest
    write_json(tmp_path / "manifest.json", {each: getattr(manifest, each) for each in manifest.__slots__})
    (tmp_path / "rows.jsonl").write_text(row_line(ROW), encoding="utf-8")
    assert read_run(tmp_path).rows == (ROW,)
    (tmp_path / name).write_text("{no json\n", encoding="utf-8")
    with pytest.raises(UserError, match=str(tmp_path)):
        read_run(tmp_path)
