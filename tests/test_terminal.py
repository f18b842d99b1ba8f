"""Answers and hits as text."""

import sys

import pytest

from bot.records import Answer, Citation, Correction, Proof, Statement, Struck
from bot.terminal import print_answer, print_hits
from index.records import Hit, Passage
from tests.test_notes import WHY

PASSAGE = Passage(7, "a.md", "桥", "修缮", 0, 9, "青石桥\n有五孔。")
CITATIONS = (Citation(1, PASSAGE),)


def test_an_answer_with_its_sources(capsys: pytest.CaptureFixture[str]) -> None:
    answer = Answer("问", (Statement("青石桥有五孔。", 1, 0, 9),), CITATIONS, (), False, 0.9, "extract", 0.0)
    print_answer(answer, "zh")
    assert capsys.readouterr().out == "青石桥有五孔。[1]\n\n出处：\n[1] 桥 › 修缮（a.md）\n    青石桥 有五孔。\n"


@pytest.mark.parametrize(("language", "heading"), [("zh", "最接近的内容："), ("en", "Nearest passages:")])
def test_an_abstention_with_the_nearest(capsys: pytest.CaptureFixture[str], language: str, heading: str) -> None:
    print_answer(Answer("问", (), (), CITATIONS, True, 0.1, "extract", 0.0, "没有。"), language)
    assert capsys.readouterr().out.splitlines()[:3] == ["没有。", "", heading]


def test_an_abstention_with_nothing_near(capsys: pytest.CaptureFixture[str]) -> None:
    print_answer(Answer("问", (), (), (), True, 0.0, "extract", 0.0, "没有。"), "zh")
    assert capsys.readouterr().out == "没有。\n"


WRITTEN = Answer(
    "问",
    (Statement("青石桥有五孔。", 1, 0, 9, further=(Proof(2, 0, 9),)),),
    CITATIONS,
    (),
    False,
    0.9,
    "llm",
    0.0,
    struck=(Struck("桥长99米。", "原文没有说“99米”。"), Struck("甲。", "乙。", 1)),
)


def test_what_was_struck_stays_where_it_stood(capsys: pytest.CaptureFixture[str]) -> None:
    print_answer(WRITTEN, "zh")
    first = capsys.readouterr().out.splitlines()[0]
    assert first == "~~桥长99米。~~（原文没有说“99米”。）青石桥有五孔。[1][2]~~甲。~~（乙。）"


def test_a_terminal_strikes_through(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    print_answer(WRITTEN, "zh")
    assert "\033[9m桥长99米。\033[0m（原文没有说“99米”。）青石桥有五孔。" in capsys.readouterr().out


def test_why_no_model_answered_stands_below(capsys: pytest.CaptureFixture[str]) -> None:
    statements = (Statement("青石桥有五孔。", 1, 0, 9),)
    print_answer(Answer("问", statements, CITATIONS, (), False, 0.9, "extract", 0.0, "语言模型连接不上。"), "zh")
    assert capsys.readouterr().out.splitlines()[:4] == ["青石桥有五孔。[1]", "", "语言模型连接不上。", ""]


def test_what_was_understood_stands_above_and_why_below(capsys: pytest.CaptureFixture[str]) -> None:
    corrections = (Correction("恐", "孔"),)
    answer = Answer("问", (), (), (), True, 0.0, "extract", 0.0, "没有。", corrections=corrections,
                    understood="桥有几孔", why=WHY)  # fmt: skip
    print_answer(answer, "zh")
    lines = capsys.readouterr().out.splitlines()
    assert lines[:5] == ["（按“孔”检索）", "（理解为：“桥有几孔”）", "没有。", "", "为什么这样回答"]
    print_answer(answer, "en")
    assert capsys.readouterr().out.startswith("(Searched for “孔”)\n")


def test_hits(capsys: pytest.CaptureFixture[str]) -> None:
    print_hits([Hit(PASSAGE, 1.5, 0.5, 1.0)], "zh")
    assert capsys.readouterr().out == "1. 1.500  桥 › 修缮（a.md）\n    青石桥 有五孔。\n"


def test_what_was_asked_for_is_bold(capsys: pytest.CaptureFixture[str]) -> None:
    answer = Answer("问", (Statement("青石桥有五孔。", 1, 0, 9, (4, 6)),), CITATIONS, (), False, 0.9, "extract", 0.0)
    print_answer(answer, "zh")
    assert capsys.readouterr().out.startswith("青石桥有**五孔**。[1]\n")
