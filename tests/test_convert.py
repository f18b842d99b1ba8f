"""Questions of other makers as sets."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.quiz.item_json import item_json
from eval.questions.convert import convert, write_articles, write_set
from eval.questions.sets import Evidence, Item, read_set
from index.errors import UserError
from index.read import read_articles
from tests.test_quiz_set import JUDGE, SINGLE

TEXT = "青石桥有五个桥孔。它建于1786年。"
ITEM = Item("q1", "何时建？", (), (("1786年", "1786"),), (Evidence("7.txt", "它建于1786年。"),), True, ())
UNANSWERABLE = Item("q2", "多高？", (), (), (), False, ())


def write(path: Path, value: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = value if path.suffix == ".jsonl" else [value]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


SQUAD = {"data": [{"title": "桥", "paragraphs": [{"id": "7", "context": TEXT, "qas": [
    {"id": "q1", "question": "何时建？", "answers": [{"text": "1786年", "answer_start": 12}, {"text": "1786", "answer_start": 12}]},
    {"id": "q2", "question": "多高？", "answers": [], "is_impossible": True},
]}]}]}  # fmt: skip
CMRC = [{"context_id": "7", "context_text": TEXT, "title": "桥", "qas": [
    {"query_id": "q1", "query_text": "何时建？", "answers": ["1786年", "1786", "1786年"]},
]}]  # fmt: skip


@pytest.mark.parametrize(("data", "items"), [(SQUAD, [ITEM, UNANSWERABLE]), (CMRC, [ITEM])], ids=["SQuAD", "CMRC 2018"])
def test_reading_comprehension(tmp_path: Path, data: Any, items: list[Item]) -> None:
    found = convert(write(tmp_path / "data.json", data))
    assert (found.items, found.texts, found.left_out) == (items, {"7.txt": TEXT}, 0)


def test_beir(tmp_path: Path) -> None:
    write(tmp_path / "corpus.jsonl", [{"_id": "a/7", "title": "桥", "text": TEXT}, {"_id": "b", "text": "无关。"}])
    write(tmp_path / "queries.jsonl", [
        {"_id": "q1", "text": "何时建？", "metadata": {"answers": ["1786年"]}},
        {"_id": "q2", "text": "多高？", "metadata": {"answers": [], "answerable": False}},
        {"_id": "q3", "text": "只有判定，没有答案"},
    ])  # fmt: skip
    (tmp_path / "qrels").mkdir()
    (tmp_path / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\nq1\ta/7\t1\n", encoding="utf-8")
    found = convert(tmp_path)
    evidence = (Evidence("a_7.txt", "它建于1786年。"),)
    assert found.items == [replace(ITEM, answers=(("1786年",),), evidence=evidence), UNANSWERABLE]
    assert (set(found.texts), found.left_out) == ({"a_7.txt", "b.txt"}, 1)


def test_approved_quiz_items(tmp_path: Path) -> None:
    items = [SINGLE, JUDGE, replace(SINGLE, id="d", status="draft")]
    found = convert(write(tmp_path / "items.jsonl", [item_json(item) for item in items]))
    assert ([item.id for item in found.items], found.left_out) == (["s"], 2)


def test_the_articles_have_the_quotes_when_they_are_read_again(tmp_path: Path) -> None:
    found = convert(write(tmp_path / "data.json", SQUAD))
    write_articles(tmp_path / "articles", found.texts)
    (article,) = read_articles([tmp_path / "articles"])[0]
    assert article.id == "7.txt"
    assert ITEM.evidence[0].quote in article.text


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".xlsx"])
def test_sets_in_every_format(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / "deep" / f"set{suffix}"
    write_set(path, [ITEM, UNANSWERABLE])
    assert read_set(path) == convert(path).items == [ITEM, UNANSWERABLE]


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("data.json", {"data": [{"paragraphs": [{"qas": []}]}]}, "SQuAD"),
        ("data.json", [], "没有可以评测"),
        ("items.jsonl", [item_json(JUDGE)], "没有可以评测"),
        ("set.jsonl", [{"id": "q"}], "第 1 行的 question"),
    ],
)
def test_what_cannot_be_converted_is_named(tmp_path: Path, name: str, value: Any, message: str) -> None:
    with pytest.raises(UserError, match=message):
        convert(write(tmp_path / name, value))


def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for suffix in (".jsonl", ".xlsx"):
        with pytest.raises(UserError, match=rf"set\{suffix} 无法写入"):
            write_set(tmp_path / "file" / f"set{suffix}", [ITEM])
    with pytest.raises(UserError, match="file 无法写入"):
        write_articles(tmp_path / "file", {"a.txt": "文"})
