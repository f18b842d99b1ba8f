"""Quiz items as questions of a set."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.quiz.item import Evidence, Item
from bot.quiz.item_json import item_json
from eval.questions.quiz_set import quiz_set, read_quiz_items
from eval.questions.sets import Evidence as Quote
from index.errors import UserError

SINGLE = Item("s", "single", "青石桥建于哪一年？", ("1786年", "1787年", "1788年", "1790年"), ("1786年",), "", 0.3, "a.md",
              Evidence("青石桥建于1786年。", 0, 11), "approved")  # fmt: skip
MULTIPLE = replace(SINGLE, id="m", kind="multiple", answers=("1786年", "1790年"))
JUDGE = replace(SINGLE, id="j", kind="judge", options=("正确", "错误"), answers=("正确",))
BLANK = replace(SINGLE, id="b", kind="blank", stem="青石桥建于____。", options=(), answers=("1786年", "一七八六年"))


def test_what_can_be_asked_without_options_becomes_a_question() -> None:
    single, multiple, blank = quiz_set([SINGLE, MULTIPLE, JUDGE, BLANK, replace(SINGLE, status="retired")])
    assert (single.question, single.answers) == ("青石桥建于哪一年？", (("1786年",),))
    assert (single.evidence, single.tags) == ((Quote("a.md", "青石桥建于1786年。"),), ("quiz", "single", "approved"))
    assert multiple.answers == (("1786年",), ("1790年",))
    assert (blank.question, blank.answers) == ("青石桥建于什么？", (("1786年", "一七八六年"),))


def test_items_are_read_as_the_quiz_writes_them(tmp_path: Path) -> None:
    file = tmp_path / "items.jsonl"
    file.write_text(json.dumps(item_json(SINGLE), ensure_ascii=False) + "\n\n", encoding="utf-8")
    assert read_quiz_items(file) == [SINGLE]


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    file = tmp_path / "items.jsonl"
    file.write_text(json.dumps(item_json(SINGLE)) + '\n{"id": 1}\n', encoding="utf-8")
    with pytest.raises(UserError, match=r"items\.jsonl.*第 2 行"):
        read_quiz_items(file)
    with pytest.raises(UserError, match="无法读取"):
        read_quiz_items(tmp_path / "none")
