"""Questions on news articles that lie elsewhere."""

import gzip
import json
from pathlib import Path

from bot.settings import ROOT
from eval.questions.news import read_news


def test_a_question_is_joined_with_its_line(tmp_path: Path) -> None:
    texts, questions = tmp_path / "texts.txt.gz", tmp_path / "questions.jsonl"
    with gzip.open(texts, "wt", encoding="utf-8") as file:
        file.write("无关的一行。\n集市三月开张。来了二十家。\n")
    asked = [
        {"id": "a", "line": 1, "question": "集市来了几家", "evidence": [[7, 13]]},
        {"id": "b", "line": 1, "question": "集市谁办的", "evidence": []},
    ]
    questions.write_text("".join(json.dumps(row) + "\n" for row in asked), encoding="utf-8")
    articles, items = read_news(questions, texts)
    assert [(article.id, article.text) for article in articles] == [("news/1", "集市三月开张。来了二十家。")]
    assert [evidence.quote for evidence in items[0].evidence] == ["来了二十家。"]
    assert [item.answerable for item in items] == [True, False]


def test_the_shipped_questions_are_asked_once_and_name_a_place() -> None:
    rows = [json.loads(line) for line in (ROOT / "eval/training/news.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len({row["question"] for row in rows}) == len({row["id"] for row in rows}) == len(rows)
    assert all(0 <= start < end for row in rows for start, end in row["evidence"])
    assert 0.45 < sum(not row["evidence"] for row in rows) / len(rows) < 0.55
