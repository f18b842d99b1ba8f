"""Figures on a folder in BEIR format, with values by hand."""

import json
from math import log2
from pathlib import Path

import pytest

from bot.records import Answer, Citation, Statement
from eval.beir import AnswerRow, answer_figures, measure_beir
from eval.metrics.answer_metrics import mean
from index.beir import BeirQuery
from index.encode import Encoder
from index.records import Passage

DOCUMENTS = {"bridge": "青石桥有五个桥孔。", "fair": "白水集市逢三开市。", "tea": "茶山镇种白茶和黄茶。"}
# Each query has the words of one document; the last is judged relevant to another one.
QUERIES = {"q1": ("青石桥桥孔", "bridge"), "q2": ("白水集市开市", "fair"), "q3": ("茶山镇白茶黄茶青石桥", "bridge")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "qrels").mkdir()
    corpus = [{"_id": id, "text": text} for id, text in DOCUMENTS.items()]
    queries = [{"_id": id, "text": text} for id, (text, _) in QUERIES.items()]
    queries.append({"_id": "q4", "text": "没有判定的查询"})
    for name, rows in (("corpus", corpus), ("queries", queries)):
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    judged = "".join(f"{id}\t{document}\t1\n" for id, (_, document) in QUERIES.items())
    (tmp_path / "qrels" / "test.tsv").write_text(f"query-id\tcorpus-id\tscore\n{judged}", encoding="utf-8")
    return tmp_path


def test_retrieval_figures_by_hand(folder: Path, encoder: Encoder) -> None:
    figures = measure_beir(folder, encoder, dense_weight=0)
    # Two queries find their document first, the third finds it second.
    assert figures["queries"] == 3
    assert figures["recall@1"] == round(2 / 3, 4)
    assert figures["recall@5"] == figures["recall@10"] == 1
    assert figures["mrr@10"] == round((1 + 1 + 1 / 2) / 3, 4)
    assert figures["ndcg@10"] == round((1 + 1 + 1 / log2(3)) / 3, 4)
    assert list(figures) == ["queries", "recall@1", "recall@5", "recall@10", "mrr@10", "ndcg@10", "seconds_index",
                             "ms_per_query_p50"]  # fmt: skip


def row(answers: tuple[str, ...], said: str, best: str) -> AnswerRow:
    """A query whose answers are given (none: unanswerable), what was said (nothing: abstained), and the best sentence."""
    query = BeirQuery("q", "问", answers, bool(answers), frozenset())
    passage = Passage(0, "a", "", "", 0, len(said), said)
    statements = (Statement(said, 1, 0, len(said)),) if said else ()
    citations = (Citation(1, passage),) if said else ()
    return AnswerRow(query, Answer("问", statements, citations, (), not said, 0.5, "extract", 0.0, "没有。"), best)


def test_answer_figures_by_hand() -> None:
    rows = [
        row(("五孔", "5孔"), "桥有5孔。", "桥有5孔。"),
        row(("五孔",), "桥有六孔。", "桥有六孔。"),
        row(("五孔",), "", "桥有五孔。"),
        row(("五孔",), "桥有桥。桥有五孔。", "桥有桥。"),
        row((), "", "随便。"),
        row((), "桥有五孔。", "桥有五孔。"),
    ]
    assert answer_figures(rows) == {
        "sentence@1": 2 / 4,
        "answer_contains": 2 / 4,
        "abstained_answerable": 1 / 4,
        "abstained_unanswerable": 1 / 2,
        "abstention_area": 0.5,  # all confidences are equal
        "rightly_silent_at_5": 0,
        "mean_answer_chars": round((8 + 8 + 12 + 8) / 4, 1),  # with the mark [1]
    }


@pytest.mark.parametrize(("values", "expected"), [([], 0), ([1, 0, 0], 0.3333), ([True, False], 0.5)])
def test_mean(values: list[float], expected: float) -> None:
    assert mean(values) == expected
