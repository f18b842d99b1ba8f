"""Items become a paper; an exported paper comes back."""

import json

import pytest
from hypothesis import given

from bot.quiz.export.clean import clean_paper
from bot.quiz.export.json_list import write_json
from bot.quiz.export.wrap import read_paper, wrap
from bot.quiz.item import Paper
from bot.quiz.item_json import item_json, read_item
from index.errors import UserError
from tests.hostile_paper import hostile_papers
from tests.quiz_items import BLANK, ITEMS, JUDGE, PAPER, SINGLE
from tests.sample_paper import sample_paper


def lines(*rows: object) -> str:
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)


def test_items_stand_by_kind_with_usual_points() -> None:
    paper = wrap([JUDGE, BLANK, SINGLE], "小测")
    assert [question.item for question in paper.questions] == [SINGLE, JUDGE, BLANK]
    assert [question.score for question in paper.questions] == [2, 1, 2]
    assert (paper.title, paper.form) == ("小测", "")


def test_json_lines() -> None:
    assert read_paper(lines(*map(item_json, ITEMS)), "").questions == wrap(ITEMS, "").questions
    assert read_paper(lines(item_json(SINGLE) | {"score": 5}), "").total == 5


def test_an_exported_paper_comes_back_whole() -> None:
    assert read_paper(write_json(sample_paper()).decode(), "") == sample_paper()
    assert read_paper(write_json(PAPER).decode(), "新名").title == "新名"


@given(hostile_papers().map(clean_paper))
def test_hostile_papers_come_back(paper: Paper) -> None:
    assert read_paper(write_json(paper).decode(), "") == paper


def test_json_is_a_list_of_items() -> None:
    rows = json.loads(write_json(PAPER))
    assert [read_item(row) for row in rows] == list(ITEMS)
    assert rows[1]["number"] == 2
    assert rows[1]["score"] == 4
    assert rows[1]["paper"] == {"id": "p1", "title": "乡镇常识", "form": "A"}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "没有可导出的题目"),
        ("[]", "没有可导出的题目"),
        ("[1]", "第 1 条"),
        (lines(item_json(SINGLE), {"stem": "?"}), "第 2 条"),
        (lines(item_json(SINGLE)) + "\n{", "第 2 条"),
        (lines(item_json(SINGLE) | {"answer": "1999年"}), "第 1 条"),
        (lines(item_json(SINGLE) | {"score": "许多"}), "第 1 条"),
        (lines(item_json(SINGLE) | {"stem": " "}), "第 1 题"),
        ("[" * 100_000, "第 1 条"),
    ],
)
def test_what_is_no_item_is_named(text: str, part: str) -> None:
    with pytest.raises(UserError, match=part):
        read_paper(text, "")
