"""A run over a set of questions."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.chain import AnswerChain
from eval.run import Row, run_set, summarise
from index.errors import UserError

QUOTE = "链长制是区域产业链发展中的一种协调机制"


def item(id: str, **fields: Any) -> dict[str, Any]:
    return {"id": id, "answers": [], "answerable": False, "tags": ["all"], **fields}


ITEMS = [
    item("right", question="什么是链长制？", answers=[["协调机制"]], answerable=True, tags=["all", "known"],
         evidence=[{"article": "chain-chief-system.md", "quote": QUOTE}]),
    item("wrong", question="什么是链长制？", answers=[["协调机制"], ["月球"]], answerable=True,
         evidence=[{"article": "suzhou-industrial-park.md", "quote": "苏州工业园区"}]),
    item("silent", question="火星探测器何时返回地球轨道？", tags=["all", "known"]),
    item("failed", question="长" * 3000, answers=[["长"]], answerable=True),
]  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ITEMS)
    (tmp_path / "set.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path / "set.jsonl"


def test_figures_and_rows_of_a_run(chain: AnswerChain, path: Path, tmp_path: Path) -> None:
    figures = run_set(chain, path, None, tmp_path / "out" / "deep", "zh")
    rows = [json.loads(line) for line in (tmp_path / "out/deep/rows.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in rows] == ["right", "wrong", "silent", "failed"]
    assert [row["complete"] for row in rows] == [True, False, False, False]
    assert [row["cited"] for row in rows] == [True, False, False, False]
    assert [row["abstained"] for row in rows] == [False, False, True, False]
    assert ["3000" in row["error"] for row in rows] == [False, False, False, True]
    assert figures["questions"] == 4
    assert figures["failed"] == 1
    assert figures["complete"] == round(1 / 3, 4)
    assert figures["first_citation"] == 1 / 2
    assert figures["abstained_unanswerable"] == 1
    assert figures["by_tag"]["known"] == {"questions": 2, "right": 1}
    assert figures["by_tag"]["all"] == {"questions": 4, "right": 2 / 4}
    assert json.loads((tmp_path / "out/deep/summary.json").read_text(encoding="utf-8")) == figures


def test_a_tag_chooses_and_nothing_is_written_without_a_folder(chain: AnswerChain, path: Path, tmp_path: Path) -> None:
    figures = run_set(chain, path, "known", None, "zh")
    assert (figures["questions"], figures["complete"]) == (2, 1)
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["set.jsonl"]


def test_an_unknown_tag_is_named(chain: AnswerChain, path: Path) -> None:
    with pytest.raises(UserError, match="nowhere"):
        run_set(chain, path, "nowhere", None, "zh")


def row(answerable: bool, abstained: bool, complete: bool, characters: int = 0, error: str = "") -> Row:
    return Row("q", answerable, ("t",), abstained, complete, complete, characters, 1.0, {}, error)


def test_summary_by_hand() -> None:
    rows = [
        row(True, False, True, 10),
        row(True, False, False, 30),
        row(True, True, False),
        row(True, False, False, error="坏"),
        row(False, True, False),
        row(False, False, False, 50),
    ]
    figures = summarise(rows)
    assert figures["complete"] == 1 / 4  # failures count as wrong
    assert figures["first_citation"] == 1 / 2  # of the two answers given
    assert (figures["abstained_answerable"], figures["abstained_unanswerable"]) == (1 / 4, 1 / 2)
    assert (figures["median_characters"], figures["median_seconds"]) == (20, 1)
    assert figures["by_tag"] == {"t": {"questions": 6, "right": round(2 / 6, 4)}}
