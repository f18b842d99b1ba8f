"""A run over a set of questions."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.chain import AnswerChain
from eval.runs.rows import Row, read_run
from eval.runs.run import index_hash, run_set
from index.build import build_index
from index.encode import Encoder
from index.errors import UserError
from index.read import read_articles
from index.store import open_store

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
    out = tmp_path / "out" / "deep"
    figures = run_set(chain, path, out)
    run = read_run(out)
    assert [row.id for row in run.rows] == ["right", "wrong", "silent", "failed"]
    assert [row.metrics.get("complete") for row in run.rows] == [1, 0, None, 0]
    assert [row.metrics.get("first_citation") for row in run.rows] == [1, 0, None, 0]
    assert [row.abstained for row in run.rows] == [False, False, True, False]
    assert ["3000" in row.error for row in run.rows] == [False, False, False, True]
    assert figures["questions"] == 4
    assert (figures["failed"], figures["failures"]) == (1, ["failed"])
    assert figures["complete"] == figures["first_citation"] == round(1 / 3, 4)  # what failed counts as wrong
    assert figures["abstained_unanswerable"] == 1
    assert figures["by_tag"]["known"] == {"questions": 2, "right": 1}
    assert figures["by_tag"]["all"] == {"questions": 4, "right": 2 / 4}
    assert run.summary == figures


def test_a_row_keeps_what_was_found_and_said(chain: AnswerChain, path: Path, tmp_path: Path) -> None:
    run_set(chain, path, tmp_path / "out")
    right, wrong, silent, failed = read_run(tmp_path / "out").rows
    assert right.text.startswith(QUOTE)
    assert right.answers == (("协调机制",),)
    assert right.found[0].passage in right.relevant
    assert right.metrics["success@1"] == right.metrics["mrr@10"] == 1
    assert right.seconds > 0
    assert set(right.milliseconds) == {"correct", "understand", "search", "choose"}
    assert {found.article for found in wrong.found} & {"chain-chief-system.md"}
    assert silent.withheld
    assert silent.metrics == {"abstained_unanswerable": 1, "right": 1, "would_be_right": 0}
    assert (failed.found, failed.text, failed.confidence) == ((), "", 0)


def test_the_conditions_are_kept(chain: AnswerChain, path: Path, tmp_path: Path) -> None:
    run_set(chain, path, tmp_path / "out", "known", settings={"passages": 8})
    manifest = read_run(tmp_path / "out").manifest
    assert (manifest.set, manifest.tag, manifest.questions) == ("set.jsonl", "known", 2)
    assert manifest.index["hash"] == index_hash(chain.searcher.store)
    assert manifest.settings == {"passages": 8}
    assert {"tashan", "python", "numpy"} <= manifest.versions.keys()


def test_an_index_of_other_articles_has_another_hash(tmp_path: Path, articles_folder: Path, encoder: Encoder) -> None:
    hashes = []
    for name, text in (("one", "青石桥建于1786年。"), ("two", "青石桥建于1786年。"), ("three", "青石桥建于1787年。")):
        (articles_folder / "bridge.md").write_text(text, encoding="utf-8")
        build_index(tmp_path / name, read_articles([articles_folder])[0], encoder)
        hashes.append(index_hash(open_store(tmp_path / name, encoder.name)))
    assert hashes[0] == hashes[1] != hashes[2]


def test_a_tag_chooses_and_nothing_is_written_without_a_folder(chain: AnswerChain, path: Path, tmp_path: Path) -> None:
    figures = run_set(chain, path, None, "known")
    assert (figures["questions"], figures["complete"]) == (2, 1)
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["set.jsonl"]


def test_an_unknown_tag_is_named(chain: AnswerChain, path: Path) -> None:
    with pytest.raises(UserError, match="nowhere"):
        run_set(chain, path, None, "nowhere")


def test_several_workers_give_the_same_rows(chain: AnswerChain, path: Path, tmp_path: Path) -> None:
    run_set(chain, path, tmp_path / "one")
    run_set(chain, path, tmp_path / "three", workers=3)
    assert timeless(tmp_path / "one") == timeless(tmp_path / "three")


@pytest.mark.parametrize(
    "torn", [b"", b'{"id": "wro', b'{"id": "\xe9\x93'], ids=["whole", "torn", "inside a character"]
)
def test_an_interrupted_run_is_finished(chain: AnswerChain, path: Path, tmp_path: Path, torn: bytes) -> None:
    whole = run_set(chain, path, tmp_path / "whole")
    run_set(chain, path, tmp_path / "part")
    (tmp_path / "part" / "summary.json").unlink()
    rows = tmp_path / "part" / "rows.jsonl"
    first = rows.read_bytes().split(b"\n")[0] + b"\n"
    rows.write_bytes(first + torn)
    asked: list[int] = []
    figures = run_set(chain, path, tmp_path / "part", resume=True, bar=lambda rows, total: asked.append(total) or rows)
    assert asked == [3]
    assert rows.read_bytes().startswith(first)
    assert timeless(tmp_path / "part") == timeless(tmp_path / "whole")
    assert {k: v for k, v in figures.items() if "seconds" not in k} == {k: v for k, v in whole.items() if "seconds" not in k}  # fmt: skip


def test_without_resume_a_run_begins_anew(chain: AnswerChain, path: Path, tmp_path: Path) -> None:
    run_set(chain, path, tmp_path / "out")
    run_set(chain, path, tmp_path / "out", "known")
    assert [row.id for row in read_run(tmp_path / "out").rows] == ["right", "silent"]


def test_a_run_under_other_conditions_is_not_resumed(chain: AnswerChain, path: Path, tmp_path: Path) -> None:
    run_set(chain, path, tmp_path / "out", settings={"passages": 8})
    with pytest.raises(UserError, match="settings"):
        run_set(chain, path, tmp_path / "out", settings={"passages": 3}, resume=True)
    with pytest.raises(UserError, match="set_hash、tag、questions"):
        run_set(chain, path, tmp_path / "out", "known", settings={"passages": 8}, resume=True)


def test_a_folder_that_cannot_be_written_is_named(chain: AnswerChain, path: Path) -> None:
    with pytest.raises(UserError, match=r"set\.jsonl 不能用来存放"):
        run_set(chain, path, path)


def timeless(folder: Path) -> list[Row]:
    """The rows of a run without their times."""
    return [
        replace(row, seconds=0, milliseconds={}, answer={**row.answer, "seconds": 0}) for row in read_run(folder).rows
    ]
