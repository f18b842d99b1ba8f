"""Failures by kind, and texts with what matters marked."""

from hypothesis import given
from hypothesis import strategies as st

from eval.report.cases import failures, first_relevant, marked, statements
from eval.runs.rows import Found, Row


def row(id: str, right: float, abstained: bool = False, answerable: bool = True, confidence: float = 0.5, **more: object) -> Row:  # fmt: skip
    answer = {"answer": "甲。[1]乙。[1][2]", "abstained": abstained, "confidence": confidence}
    metrics = {"right": right, "would_be_right": more.pop("would_be_right", right), **more.pop("metrics", {})}
    return Row(id, answerable, (), metrics, answer=answer, **more)


def test_each_failure_is_of_one_kind_and_the_surest_comes_first() -> None:
    rows = [
        row("fine", 1.0, metrics={"first_citation": 1.0}),
        row("silent as it should be", 1.0, abstained=True, answerable=False),
        row("bold", 0.0, answerable=False, confidence=0.6),
        row("bolder", 0.0, answerable=False, confidence=0.9),
        row("wrong", 0.0),
        row("held back, wrong", 0.0, abstained=True),
        row("held back, right", 0.0, abstained=True, would_be_right=1.0),
        row("other source", 1.0, metrics={"first_citation": 0.0}),
        Row("broken", True, (), {"right": 0.0, "would_be_right": 0.0, "first_citation": 0.0}, error="故障"),
    ]
    assert {kind: [each.id for each in found] for kind, found in failures(rows)} == {
        "failed": ["broken"],
        "answered_unanswerable": ["bolder", "bold"],
        "wrong": ["wrong"],
        "held_back": ["held back, right", "held back, wrong"],
        "badly_cited": ["other source"],
    }


def test_the_rank_of_the_first_relevant_passage_counts_from_one() -> None:
    found = tuple(Found(passage, "a.md", 0, 1, 1.0, 1.0, 1.0) for passage in (4, 7, 5))
    assert [first_relevant(row("q", 0.0, found=found, relevant=ids)) for ids in ((5, 7), (4,), (9,), ())] == [
        2,
        1,
        0,
        0,
    ]


def test_statements_are_without_their_numbers() -> None:
    assert statements(row("q", 1.0)) == ["甲。", "乙。"]
    assert statements(row("q", 1.0, abstained=True)) == []


def test_what_is_wanted_is_marked_whatever_blanks_are_between() -> None:
    assert marked("有：\n• 甲乙；\n• 丙。", ["有：甲乙；", "丙"]) == [
        ("有：\n• 甲乙；", True), ("\n• ", False), ("丙", True), ("。", False),
    ]  # fmt: skip
    assert marked("R&D 投入", ["r&d投入"]) == [("R&D 投入", True)]
    assert marked("甲", [""]) == [("甲", False)]


@given(st.text(), st.lists(st.text(max_size=5), max_size=4))
def test_nothing_of_the_text_is_lost(text: str, wanted: list[str]) -> None:
    assert "".join(piece for piece, _ in marked(text, wanted)) == text
