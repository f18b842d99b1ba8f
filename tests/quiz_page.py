"""What the tests of the quiz tab do on its page, and the paper that is open there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.database.quizzes import Quizzes, open_quizzes
from tests.page_server import serving_fakes
from tests.quiz_items import ITEMS, MULTIPLE, PAPER, SHORT

expect = pytest.importorskip("playwright.sync_api", reason="playwright is not installed").expect
CLASS = ["周明远", "欧阳兰", "李小红"]


@contextmanager
def serving_quizzes(home: Path) -> Iterator[tuple[str, Quizzes]]:
    """The address of a page over a bank of its own, with an open paper, and what its database keeps."""
    with serving_fakes(home) as url:
        quizzes = open_quizzes("", home)
        quizzes.bank.add(ITEMS, "")
        quizzes.papers.add([PAPER])
        quizzes.papers.give_status(PAPER.id, "published")
        quizzes.attempts.set_names(CLASS)
        yield url, quizzes


def open_part(page: Any, name: str) -> None:
    if not page.get_by_role("tab", name="题目").count():
        page.get_by_role("tab", name="测验").click()
    page.get_by_role("tab", name=name).click()


def take(page: Any, name: str, right: bool) -> None:
    """Fill in the paper of `tests.quiz_items`, rightly or wrongly, and hand it in."""
    page.get_by_label("姓名").select_option(name)
    page.get_by_label("1786年" if right else "1768年").check()
    for option in MULTIPLE.answers if right else MULTIPLE.options[3:]:
        page.get_by_label(option).check()
    page.get_by_label("错误" if right else "正确").check()
    page.get_by_label("你的答案").first.fill("三百八十万元" if right else "三十八元")
    page.get_by_label("你的答案").last.fill("；".join(SHORT.answers) if right else "不知道")
    expect(page.locator(".done")).to_have_text("已答 5/5")
    page.get_by_role("button", name="交卷").click()
    page.locator(".result").wait_for()
