"""The command `tashan` through `main`: what it prints, and its exit codes."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from bot.command.parser import DONE, PARTLY
from bot.settings import DESCRIPTIONS
from tests.conftest import ROOT

CITATION_KEYS = {"number", "article", "title", "section", "text", "start", "end"}
ANSWER_KEYS = {"id", "question", "answer", "abstained", "confidence", "citations", "nearest", "mode", "seconds"}
HIT_KEYS = {"passage", "article", "title", "section", "text", "score", "dense", "lexical"}

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Runs `main` and gives its exit code, standard output and standard error."""

    def run(*arguments: str | Path, input: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(input))
        code = main(list(map(str, arguments)))
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def indexed(corpus_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TASHAN_HOME", str(corpus_home))


def test_index_json(call: Call, articles_folder: Path) -> None:
    code, out, err = call("index", articles_folder, "--json")
    report = json.loads(out)
    assert (code, err) == (DONE, "")
    assert set(report) == {"articles", "passages", "added", "updated", "removed", "skipped", "seconds"}
    assert [report[name] for name in ("articles", "added", "updated", "removed", "skipped")] == [5, 5, 0, 0, 0]
    assert call("index", articles_folder)[1].startswith("5 篇文章")


def test_index_names_each_skipped_file_and_goes_on(call: Call, articles_folder: Path) -> None:
    (articles_folder / "binary.txt").write_bytes(b"\x7fELF\x00\x01\x02")
    (articles_folder / "big5.txt").write_bytes("這座古橋建於清朝，橋頭種著幾棵樟樹。".encode("big5"))
    (articles_folder / "empty.md").touch()
    (articles_folder / "broken.md").symlink_to("gone.md")
    code, out, err = call("index", articles_folder, "--json")
    assert code == PARTLY
    assert (json.loads(out)["articles"], json.loads(out)["skipped"]) == (5, 4)
    lines = err.splitlines()
    assert len(lines) == 4
    for name in ("binary.txt", "big5.txt", "empty.md", "broken.md"):
        assert sum(name in line for line in lines) == 1


def test_index_of_the_articles_that_ship(call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert json.loads(call("index", "--json")[1])["articles"] == len(list((ROOT / "docs_corpus").glob("*.md")))


@pytest.mark.usefixtures("indexed")
def test_ask_json_has_exactly_the_keys_of_the_contract(call: Call) -> None:
    code, out, err = call("ask", "什么是链长制？", "--json")
    answer = json.loads(out)
    assert (code, err, out.count("\n")) == (DONE, "", 1)
    assert set(answer) == ANSWER_KEYS
    assert (answer["id"], answer["question"], answer["abstained"]) == (None, "什么是链长制？", False)
    assert answer["mode"] == "extract"
    assert "[1]" in answer["answer"]
    assert all(set(citation) == CITATION_KEYS for citation in answer["citations"])
    assert [citation["number"] for citation in answer["citations"]] == list(range(1, len(answer["citations"]) + 1))


@pytest.mark.usefixtures("indexed")
def test_ask_for_people_shows_the_sources(call: Call) -> None:
    code, out, _ = call("ask", "什么是链长制？")
    answer, sources = out.split("\n出处：\n")
    assert code == DONE
    assert "链长制" in answer
    assert "（chain-chief-system.md）" in sources


@pytest.mark.usefixtures("indexed")
def test_an_abstention_is_no_error(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TASHAN_THRESHOLD", "1")
    code, out, _ = call("ask", "火星探测器何时返回？", "--json")
    answer = json.loads(out)
    assert (code, answer["abstained"], answer["citations"]) == (DONE, True, [])
    assert all(set(citation) == CITATION_KEYS for citation in answer["nearest"])
    assert "最接近的内容：" in call("ask", "火星探测器何时返回？")[1]


@pytest.mark.usefixtures("indexed")
def test_a_correction_is_shown_and_undone(call: Call) -> None:
    assert call("ask", "什么是练长制？")[1].startswith("（按“链长制”检索）\n")
    assert json.loads(call("ask", "什么是练长制？", "--json")[1])["corrections"] == [
        {"typed": "练长制", "used": "链长制"}
    ]
    assert "检索" not in call("ask", "什么是练长制？", "--exact")[1]
    rows = call(
        "ask", "--json", input='{"question": "什么是练长制？", "exact": true}\n{"question": "什么是练长制？"}\n'
    )[1]
    assert ["corrections" in json.loads(row) for row in rows.splitlines()] == [False, True]


@pytest.mark.usefixtures("indexed")
def test_the_reasons_are_told_on_request(call: Call) -> None:
    assert "\n为什么这样回答\n" in call("ask", "什么是链长制？", "--explain")[1]
    told = json.loads(call("ask", "--json", input='{"question": "什么是链长制？", "explain": true}\n')[1])
    assert set(told["why"]) == {"searched", "hits", "sentences", "confidence", "threshold", "milliseconds"}
    assert told["why"]["searched"] == "什么是链长制？"


@pytest.mark.usefixtures("indexed")
def test_a_later_question_tells_what_it_was_taken_for(call: Call) -> None:
    out = call("ask", "--json", input='{"question": "它由谁首创？", "history": ["什么是链长制？"]}\n')[1]
    assert json.loads(out)["understood"] == "链长制由谁首创"


LINES = """{"id": "a", "question": "什么是链长制？"}
no json
{"id": 3, "question": "它由谁首创？", "history": ["什么是链长制？"]}
{"id": 4, "question": ""}

{"id": 5, "question": "什么是一区多园？", "history": [{"question": "早上好", "answer": "早"}]}
"""


@pytest.mark.usefixtures("indexed")
@pytest.mark.parametrize("command", ["ask", "search"])
def test_json_lines_are_answered_in_order_and_a_bad_one_stops_nothing(call: Call, command: str) -> None:
    code, out, err = call(command, "--json", input=LINES)
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (PARTLY, "")
    assert [row["id"] for row in rows] == ["a", None, 3, 4, 5]
    assert [set(row) == {"id", "error"} for row in rows] == [False, True, False, True, False]
    assert set(rows[0]) == (ANSWER_KEYS if command == "ask" else {"id", "hits"})


@pytest.mark.usefixtures("indexed")
def test_json_lines_without_a_bad_line(call: Call) -> None:
    assert call("search", "--json", input='{"question": "链长制"}\n')[0] == DONE
    assert call("search", "--json", input="") == (DONE, "", "")


@pytest.mark.usefixtures("indexed")
def test_search_json_has_exactly_the_keys_of_the_contract(call: Call) -> None:
    code, out, _ = call("search", "链长制", "--top", "3", "--json")
    found: dict[str, Any] = json.loads(out)
    assert (code, set(found), len(found["hits"])) == (DONE, {"hits"}, 3)
    assert all(set(hit) == HIT_KEYS for hit in found["hits"])
    assert len(json.loads(call("search", "链长制", "--json")[1])["hits"]) == 10
    assert call("search", "链长制", "--top", "2")[1].count("\n") == 4


def test_config_lists_every_setting(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TASHAN_PORT", "9000")
    rows = {row["name"]: row for row in json.loads(call("config", "--json")[1])}
    assert set(rows) == set(DESCRIPTIONS)
    assert (rows["port"]["value"], rows["port"]["origin"]) == (9000, "TASHAN_PORT")
    assert (rows["host"]["variable"], rows["host"]["origin"]) == ("TASHAN_HOST", "default")
    assert "TASHAN_PORT=9000  [TASHAN_PORT]" in call("config")[1]


def test_eval_beir_json(call: Call, tmp_path: Path) -> None:
    (tmp_path / "qrels").mkdir()
    (tmp_path / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\nq\td\t1\n", encoding="utf-8")
    (tmp_path / "corpus.jsonl").write_text('{"_id": "d", "title": "", "text": "青石桥有五孔。"}\n', encoding="utf-8")
    query = {"_id": "q", "text": "青石桥有几孔？", "metadata": {"answers": ["五孔"], "answerable": True}}
    (tmp_path / "queries.jsonl").write_text(json.dumps(query) + "\n", encoding="utf-8")
    retrieval = {
        "queries",
        "recall@1",
        "recall@5",
        "recall@10",
        "mrr@10",
        "ndcg@10",
        "seconds_index",
        "ms_per_query_p50",
    }
    answers = {"sentence@1", "answer_contains", "abstained_answerable", "abstained_unanswerable", "mean_answer_chars",
               "abstention_area", "rightly_silent_at_5"}  # fmt: skip
    code, out, err = call("eval", "beir", tmp_path, "--json")
    assert (code, err, set(json.loads(out)), json.loads(out)["recall@1"]) == (DONE, "", retrieval, 1)
    assert set(json.loads(call("eval", "beir", tmp_path, "--json", "--answers")[1])) == retrieval | answers


@pytest.mark.usefixtures("indexed")
def test_eval_run_counts_a_failed_question(call: Call, tmp_path: Path) -> None:
    rows = [
        {"id": "a", "question": "什么是链长制？", "answers": [["机制"]]},
        {"id": "b", "question": "", "answers": [["空"]]},
    ]
    path = tmp_path / "set.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    code, out, _ = call("eval", "run", "--set", path, "--out", tmp_path / "out", "--json")
    assert (code, json.loads(out)["questions"], json.loads(out)["failed"]) == (PARTLY, 2, 1)
    assert {file.name for file in (tmp_path / "out").iterdir()} == {"manifest.json", "rows.jsonl", "summary.json"}
