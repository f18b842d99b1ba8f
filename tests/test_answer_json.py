"""Answers and hits as JSON objects."""

import json
from dataclasses import replace

from bot.answer_json import answer_json, hits_json
from bot.records import Answer, Citation, Correction, Proof, Statement, Struck
from index.records import Hit, Passage
from tests.test_notes import WHY

PASSAGE = Passage(7, "a.md", "桥", "修缮", 10, 17, "青石桥有五孔。")
OBJECT = {
    "number": 1,
    "article": "a.md",
    "title": "桥",
    "section": "修缮",
    "text": "青石桥有五孔。",
    "start": 10,
    "end": 17,
}


def test_an_answer() -> None:
    statements = (Statement("青石桥有五孔。", 1, 10, 17),)
    answer = Answer("几孔？", statements, (Citation(1, PASSAGE),), (), False, 0.98765, "extract", 0.0123456)
    assert answer_json(answer, "a") == {
        "id": "a", "question": "几孔？", "answer": "青石桥有五孔。[1]", "abstained": False, "confidence": 0.9877,
        "citations": [OBJECT], "nearest": [], "mode": "extract", "seconds": 0.0123,
    }  # fmt: skip


def test_an_abstention() -> None:
    answer = Answer("几层？", (), (), (Citation(1, PASSAGE),), True, 0.1, "extract", 0.0, "没有找到。")
    row = answer_json(answer)
    assert (row["id"], row["answer"], row["citations"], row["nearest"]) == (None, "没有找到。", [], [OBJECT])


def test_what_a_model_wrote() -> None:
    statements = (Statement("青石桥有五孔。", 1, 10, 17, further=(Proof(2, 10, 17),)),)
    citations = (Citation(1, PASSAGE), Citation(2, PASSAGE))
    struck = (Struck("桥长99米。", "原文没有说“99米”。", 1),)
    row = answer_json(Answer("几孔？", statements, citations, (), False, 0.9, "llm", 0.0, struck=struck))
    assert (row["answer"], row["mode"]) == ("青石桥有五孔。[1][2]", "llm")
    assert row["struck"] == [{"text": "桥长99米。", "reason": "原文没有说“99米”。", "after": 1}]
    assert "notice" not in row


def test_why_no_model_answered() -> None:
    statements = (Statement("青石桥有五孔。", 1, 10, 17),)
    row = answer_json(
        Answer("几孔？", statements, (Citation(1, PASSAGE),), (), False, 0.9, "extract", 0.0, "语言模型连接不上。")
    )
    assert (row["notice"], row["answer"], "struck" in row) == ("语言模型连接不上。", "青石桥有五孔。[1]", False)


def test_what_was_understood_and_why_are_there_where_told() -> None:
    answer = replace(
        Answer("几恐？", (), (), (), True, 0.1, "extract", 0.0, "没有。"),
        corrections=(Correction("恐", "孔"),),
        understood="桥有几孔？",
        why=WHY,
    )
    row = json.loads(json.dumps(answer_json(answer)))
    assert row["corrections"] == [{"typed": "恐", "used": "孔"}]
    assert row["understood"] == "桥有几孔？"
    assert row["why"] == {
        "searched": "几孔",
        "hits": [{"passage": 7, "article": "a.md", "title": "桥", "section": "修缮", "score": 1.234, "dense": 0.5,
                  "lexical": 2.0, "terms": ["几孔"]}],
        "sentences": [{"text": "青石桥\n有五孔。", "score": 3.456, "chosen": True}],
        "confidence": 0.75,
        "threshold": 0.5,
        "milliseconds": {"search": 1.26},
    }  # fmt: skip


def test_hits_with_and_without_id() -> None:
    hit = Hit(PASSAGE, 1.23456789, 0.5, 2.0)
    row = {"passage": 7, "article": "a.md", "title": "桥", "section": "修缮", "text": "青石桥有五孔。",
           "score": 1.234568, "dense": 0.5, "lexical": 2.0}  # fmt: skip
    assert hits_json([hit]) == {"hits": [row]}
    assert hits_json([hit], 0) == {"id": 0, "hits": [row]}
    assert json.loads(json.dumps(hits_json([]))) == {"hits": []}


def test_marks_are_words_of_the_answer() -> None:
    statements = (Statement("青石桥有五孔。", 1, 10, 17, (4, 6)),)
    row = answer_json(Answer("几孔？", statements, (Citation(1, PASSAGE),), (), False, 0.9, "extract", 0.01))
    assert (row["answer"], row["marks"]) == ("青石桥有五孔。[1]", ["五孔"])
