"""What was understood, in words."""

from dataclasses import replace

from bot.notes import notes, times, why_lines
from bot.records import Answer, Correction
from bot.texts import TEXTS
from bot.why import HitReason, SentenceReason, Step, Why
from index.records import Hit, Passage

PASSAGE = Passage(7, "a.md", "桥", "修缮", 0, 7, "青石桥有五孔。")
WHY = Why(
    "几孔", (HitReason(Hit(PASSAGE, 1.234, 0.5, 2.0), ("几孔",)),), (SentenceReason("青石桥\n有五孔。", 3.456, True),),
    0.75, 0.5, (Step("search", 1.26),),
)  # fmt: skip
ANSWER = Answer("问", (), (), (), True, 0.1, "extract", 0.0, "没有。")


def test_notes_of_both_kinds() -> None:
    answer = replace(ANSWER, corrections=(Correction("恐", "孔"), Correction("乔", "桥")), understood="桥有几孔")
    assert notes(answer, TEXTS["zh"]) == ["按“孔”“桥”检索", "理解为：“桥有几孔”"]
    assert notes(answer, TEXTS["en"]) == ["Searched for “孔”“桥”", "Understood as “桥有几孔”"]
    assert notes(ANSWER, TEXTS["zh"]) == []


def test_why_line_by_line() -> None:
    assert list(why_lines(WHY, TEXTS["zh"])) == [
        "为什么这样回答",
        "  检索用语：几孔",
        "  置信度 0.75，不低于 0.50 才回答",
        "  命中的段落",
        "    1.23（词 2.00，义 0.50）  桥 › 修缮  “几孔”",
        "  得分最高的句子",
        "    3.46  青石桥 有五孔。（已采用）",
        "  用时：检索 1.3 ms",
    ]


def test_times() -> None:
    assert times(WHY, TEXTS["en"]) == "searching 1.3 ms"
