"""The runs of the evaluation tab, made over docs_corpus and kept in a home."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from bot.chain import AnswerChain
from eval.page.runs import Runs
from eval.runs.rows import ROWS, SUMMARY, Row
from index.errors import UserError
from tests.runs import answered, run, write_run

QUESTIONS = [
    {"id": "a", "question": "什么是链长制？", "answers": [["协调机制"]], "tags": ["dev"]},
    {"id": "b", "question": "链长制是谁发起的？", "answers": [["梁志良"]], "tags": ["dev"]},
    {"id": "c", "question": "红烧肉怎么做？", "answerable": False, "answers": [], "tags": ["test"]},
]


@pytest.fixture
def runs(chain: AnswerChain, tmp_path: Path) -> Runs:
    sets = tmp_path / "sets"
    sets.mkdir()
    (sets / "本班.jsonl").write_text("\n".join(map(json.dumps, QUESTIONS)), encoding="utf-8")
    (sets / "notes.txt").write_text("no set", encoding="utf-8")
    return Runs(chain, tmp_path, {"passages": 8})


def plain_bar(rows: Iterator[Row], total: int) -> Iterable[Row]:
    return rows


def test_own_sets_come_before_those_of_the_program(runs: Runs) -> None:
    names = list(runs.sets())
    assert names[:2] == ["本班.jsonl", "corpus.jsonl"]
    assert all(path.is_file() for path in runs.sets().values())


def test_a_run_is_made_kept_and_reported(runs: Runs) -> None:
    seen = []

    def bar(rows: Iterator[Row], total: int) -> Iterable[Row]:
        for row in rows:
            seen.append((row.id, total, [(kept.answered, kept.working) for kept in runs.kept()]))
            yield row

    name = runs.make("本班.jsonl", "dev", "zh", bar)
    assert seen == [("a", 2, [(0, True)]), ("b", 2, [(1, True)])]
    (kept,) = runs.kept()
    assert (kept.name, kept.manifest.set, kept.manifest.tag, kept.answered, kept.working) == (
        name, "本班.jsonl", "dev", 2, False,
    )  # fmt: skip
    assert kept.right is not None
    assert kept.manifest.settings == {"passages": 8}
    assert "本班.jsonl" in runs.report([name], "zh")
    assert runs.report([name], "en", "md").startswith("## Evaluation report")


def test_a_run_that_was_cut_off_goes_on(runs: Runs, tmp_path: Path) -> None:
    def broken(rows: Iterator[Row], total: int) -> Iterable[Row]:
        yield next(rows)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        runs.make("本班.jsonl", "", "zh", broken)
    (kept,) = runs.kept()
    assert (kept.answered, kept.right, kept.working) == (1, None, False)
    assert runs.go_on(kept.name, "zh", plain_bar) == kept.name
    (kept,) = runs.kept()
    assert kept.answered == 3
    rows = (tmp_path / "runs" / kept.name / ROWS).read_text(encoding="utf-8").splitlines()
    assert [json.loads(row)["id"] for row in rows] == ["a", "b", "c"]


@pytest.mark.parametrize("name", ["none", "..", "../sets", "/etc", ""])
def test_no_name_leads_out_of_the_folder(runs: Runs, tmp_path: Path, name: str) -> None:
    write_run(tmp_path / "elsewhere", run([answered("a")]))
    for ask in (lambda: runs.report([name], "zh"), lambda: runs.go_on(name, "zh", plain_bar), lambda: runs.make(name, "", "zh", plain_bar)):  # fmt: skip
        with pytest.raises(UserError, match="请刷新网页"):
            ask()


def test_what_has_no_report_says_so(runs: Runs, tmp_path: Path) -> None:
    write_run(tmp_path / "runs" / "empty", run([]))
    for names in (["empty"], []):
        with pytest.raises(UserError, match="还没有报告"):
            runs.report(names, "zh")


def test_a_folder_that_cannot_be_read_is_named(runs: Runs, tmp_path: Path) -> None:
    folder = write_run(tmp_path / "runs" / "torn", run([answered("a")]))
    (folder / SUMMARY).write_text("{", encoding="utf-8")
    with pytest.raises(UserError, match="torn"):
        runs.kept()
