"""Reading folders in BEIR format."""

import json
from pathlib import Path

import pytest

from index.beir import BeirQuery, read_beir
from index.errors import UserError
from index.records import Article, Section

CORPUS = [{"_id": "d1", "title": "桥", "text": "青石桥有五孔。"}, {"_id": "d2", "text": "集市逢三开市。"}]
QUERIES = [
    {"_id": "q1", "text": "几孔？", "metadata": {"answers": ["五孔", "5孔"], "answerable": True}},
    {"_id": "q2", "text": "几层？", "metadata": {"answers": [], "answerable": False}},
    {"_id": "q3", "text": "何时？"},
]
QRELS = "query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td2\t0\nq3\td2\t2\n"


def lines(rows: list[dict[str, object]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "qrels").mkdir()
    (tmp_path / "corpus.jsonl").write_text(lines(CORPUS) + "\n", encoding="utf-8")
    (tmp_path / "queries.jsonl").write_text(lines(QUERIES), encoding="utf-8")
    (tmp_path / "qrels" / "test.tsv").write_text(QRELS, encoding="utf-8")
    return tmp_path


def test_documents_are_articles_of_one_section(folder: Path) -> None:
    assert read_beir(folder).articles == (
        Article("d1", "桥", "青石桥有五孔。", (Section("", 0, 7),)),
        Article("d2", "", "集市逢三开市。", (Section("", 0, 7),)),
    )


def test_queries_carry_answers_and_relevant_documents(folder: Path) -> None:
    assert read_beir(folder).queries == (
        BeirQuery("q1", "几孔？", ("五孔", "5孔"), True, frozenset({"d1"})),
        BeirQuery("q2", "几层？", (), False, frozenset()),
        BeirQuery("q3", "何时？", (), True, frozenset({"d2"})),
    )


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("corpus.jsonl", '{"_id": "d1", "text": "文"}\n{"_id": "d2"}\n', "2"),
        ("corpus.jsonl", "[]\n", "1"),
        ("corpus.jsonl", "3\n", "1"),
        ("corpus.jsonl", '{"_id": "d1", "text": " "}\n', ""),
        ("corpus.jsonl", "", ""),
        ("queries.jsonl", "no json\n", "1"),
        ("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\n", "2"),
        ("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\tyes\n", "2"),
    ],
    ids=["key missing", "list", "number", "no text", "empty", "no json", "two columns", "no number"],
)
def test_a_malformed_file_is_named_with_its_line(folder: Path, name: str, content: str, place: str) -> None:
    (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(UserError) as error:
        read_beir(folder)
    assert name in error.value.chinese
    assert name in error.value.english
    assert place in error.value.english


@pytest.mark.parametrize("name", ["corpus.jsonl", "queries.jsonl", "qrels/test.tsv"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(UserError, match=name):
        read_beir(folder)
