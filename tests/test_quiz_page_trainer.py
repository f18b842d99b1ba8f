"""What a trainer does on the page: finding and editing items, the class list, files."""

import json
import re
import time
from typing import Any
from urllib.request import urlopen

import pytest

from bot.database.bank import Bank
from bot.database.quizzes import Quizzes
from tests.conftest import Browse
from tests.quiz_items import ITEMS
from tests.quiz_page import expect, open_part

pytestmark = [
    pytest.mark.browser,
    # Those are Gradio's own, from the thread that serves.
    pytest.mark.filterwarnings("ignore"),
]


def test_an_item_is_edited_and_restored(quiz_page: tuple[str, Quizzes], browse: Browse) -> None:
    url, quizzes = quiz_page
    page = browse(url)
    open_part(page, "题目")
    page.get_by_role("button", name="青石桥建于哪一年？").click()
    page.get_by_text("修改", exact=True).click()
    form = page.locator(".edit form")
    form.get_by_label("题干").fill("青石桥何时建成？")
    form.get_by_label("正确选项").nth(1).check()
    form.get_by_role("button", name="保存").click()
    expect(page.locator(".card .item > .stem")).to_have_text("青石桥何时建成？")
    assert quizzes.bank.item("bridge-year").answers == ("1768年",)
    page.get_by_text("修改", exact=True).click()
    page.locator(".edit form [name=option]").nth(1).fill("1786年")
    page.locator(".edit form button").click()
    page.get_by_text("有两个相同的选项").wait_for()
    page.get_by_text("历史（2 版）").click()
    page.get_by_role("button", name="恢复此版").click()
    expect(page.locator(".card .item > .stem")).to_have_text("青石桥建于哪一年？")
    assert [edition.change for edition in quizzes.bank.history("bridge-year")] == ["made", "edited", "restored"]


def test_items_are_found_and_none_ticked_is_told(quiz_page: tuple[str, Quizzes], browse: Browse) -> None:
    page = browse(quiz_page[0])
    open_part(page, "题目")
    expect(page.locator(".items li")).to_have_count(5)
    page.locator(".tools").first.get_by_role("button", name="停用").click()
    page.get_by_text("还没有勾选题目").wait_for()
    page.get_by_label("题型").select_option("填空题")
    expect(page.locator(".items li")).to_have_count(1)
    page.get_by_placeholder("题目里的字词").fill("养蜂")
    page.get_by_role("button", name="查找").click()
    page.get_by_text("题库里没有这样的题").wait_for()


def test_the_last_of_hasty_searches_counts(
    quiz_page: tuple[str, Quizzes], browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = Bank.find

    def find_slowly(own: Bank, wanted: Any) -> Any:
        time.sleep(0.3)
        return find(own, wanted)

    page = browse(quiz_page[0])
    open_part(page, "题目")
    expect(page.locator(".items li")).to_have_count(5)
    monkeypatch.setattr(Bank, "find", find_slowly)
    with page.expect_response(lambda response: '"find"' in (response.request.post_data or "")):
        page.get_by_label("题型").select_option("单选题")
    page.get_by_label("题型").select_option("填空题")
    expect(page.locator(".items li .facts")).to_have_text([re.compile("填空题")])


def test_a_class_list_is_imported(quiz_page: tuple[str, Quizzes], browse: Browse) -> None:
    page = browse(quiz_page[0])
    open_part(page, "名单")
    page.locator("input[type=file]").set_input_files(
        {"name": "名单.csv", "mimeType": "text/csv", "buffer": "序号,姓名\n1,赵敏\n2,孙立\n".encode("gb18030")}
    )
    page.get_by_text("班级名单（2 人）").wait_for()
    page.get_by_label("名单").last.fill("张伟\n张伟")
    page.get_by_role("button", name="保存").click()
    page.get_by_text("名单里有两个“张伟”").wait_for()


def test_every_file_of_a_paper_comes(quiz_page: tuple[str, Quizzes], browse: Browse) -> None:
    url, _ = quiz_page
    page = browse(url)
    open_part(page, "试卷")
    page.get_by_text("下载").first.click()
    links = page.locator(".paper .files a").evaluate_all("links => links.map(link => link.href)")
    assert len(links) >= 9
    for link in links:
        with urlopen(link) as answer:
            assert answer.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
            data = answer.read()
        assert len(data) > 100
        if "/json/" in link:
            assert [row["id"] for row in json.loads(data)] == [item.id for item in ITEMS]
