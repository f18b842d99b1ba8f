"""Sections, their headings, and the texts of answers."""

from dataclasses import replace

from bot.quiz.export.sections import answer_text, full_title, sections
from bot.quiz.item import Paper, Question
from tests.quiz_items import BLANK, JUDGE, MULTIPLE, PAPER, SHORT, SINGLE
from tests.sample_paper import sample_paper


def test_headings_of_a_paper() -> None:
    assert [section.heading for section in sections(sample_paper())] == [
        "一、单项选择题（每题2分，共20分）",
        "二、多项选择题（每题3分，共15分）",
        "三、判断题（每题1分，共6分）",
        "四、填空题（每题2分，共12分）",
        "五、简答题（每题8分，共32分）",
    ]


def test_points_that_differ() -> None:
    paper = Paper("p", "卷", "", (Question(SINGLE, 2), Question(replace(SINGLE, id="2"), 2.5)))
    assert sections(paper)[0].heading == "一、单项选择题（共2题，共4.5分）"


def test_numbers_run_through_and_mixed_kinds_make_more_sections() -> None:
    paper = Paper("p", "卷", "", tuple(Question(item, 1) for item in (SINGLE, JUDGE, MULTIPLE, JUDGE)))
    found = sections(paper)
    assert [section.kind for section in found] == ["single", "judge", "multiple", "judge"]
    assert [section.first for section in found] == [1, 2, 3, 4]


def test_titles() -> None:
    assert full_title(PAPER) == "乡镇常识（A卷）"
    assert full_title(replace(PAPER, form="")) == "乡镇常识"


def test_answers() -> None:
    assert answer_text(MULTIPLE) == "ABC"
    assert answer_text(JUDGE) == "错误"
    assert answer_text(replace(BLANK, answers=("380万元", "三百八十万元"))) == "380万元（也可写作：三百八十万元）"
    assert answer_text(SHORT) == "每位读者一次可以借八本书；借期三十天；超过借期需要先还书才能再借"
