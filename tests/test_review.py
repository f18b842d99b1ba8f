"""What a reviewer of a set is shown."""

from dataclasses import replace

from bot.records import Turn
from eval.questions.review import count_set, doubts
from eval.questions.sets import Evidence, Item

GOOD = Item("good", "几孔？", (), (("五孔", "5孔"),), (Evidence("a.md", "桥有五孔。"),), True, ("dev",))
UNANSWERABLE = Item("none", "几层？", (), (), (), False, ("dev", "near-miss"))


def test_counts() -> None:
    asked = replace(GOOD, id="h", history=(Turn("前问"),), evidence=())
    assert count_set([GOOD, UNANSWERABLE, asked]) == {
        "questions": 3, "answerable": 2, "history": 1, "without_evidence": 1, "tags": {"dev": 3, "near-miss": 1},
    }  # fmt: skip


def test_doubts() -> None:
    items = [
        GOOD,
        UNANSWERABLE,
        replace(GOOD, id="twice"),
        replace(GOOD, id="after", history=(Turn("前问"),)),
        replace(GOOD, id="lacking", question="几拱？", answers=(("五孔",), ("三拱",))),
        replace(GOOD, id="elsewhere", question="哪里？", evidence=(Evidence("b.md", "桥有五孔。"),)),
    ]
    assert [(id, english) for id, _, english in doubts(items, None)] == [
        ("twice", "asks what good asks"),
        ("lacking", "the quoted evidence lacks a required fact"),
    ]
    texts = {"a.md": "此地的桥有五孔。"}
    assert [id for id, *_ in doubts(items, texts)] == ["twice", "lacking", "elsewhere"]
