"""The evaluation tab in a real browser: a run with progress, its report, and two compared."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PHONE, fits
from tests.page_server import serving_articles

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = [
    pytest.mark.browser,
    # Those are Gradio's own, from the thread that serves.
    pytest.mark.filterwarnings("ignore"),
]

QUESTIONS = [
    {"id": "a", "question": "什么是链长制？", "answers": [["协调机制"]], "tags": ["dev"]},
    {"id": "b", "question": "链长制是谁发起的？", "answers": [["梁志良"]], "tags": ["dev"]},
    {"id": "c", "question": "红烧肉怎么做？", "answerable": False, "answers": [], "tags": ["test"]},
]


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("home")
    (home / "sets").mkdir()
    lines = "\n".join(json.dumps(each, ensure_ascii=False) for each in QUESTIONS)
    (home / "sets" / "本班.jsonl").write_text(lines, encoding="utf-8")
    with serving_articles(home) as url:
        yield url


@pytest.fixture
def page(chromium: Any, url: str) -> Iterator[Any]:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(url)
    page.get_by_role("tab", name="评测").click()
    yield page
    context.close()


def evaluate(page: Any, tag: str) -> None:
    page.locator("#evaluation select").select_option("本班.jsonl")
    page.get_by_label("标签").fill(tag)
    page.get_by_role("button", name="开始评测").click()
    page.locator("#evaluating").get_by_text(f"本班-{tag}" if tag else "本班", exact=False).wait_for()


def test_runs_are_made_shown_and_compared(page: Any, tmp_path: Path) -> None:
    evaluate(page, "dev")
    report = page.frame_locator("iframe.report")
    playwright.expect(report.locator("h1")).to_contain_text("本班.jsonl")
    playwright.expect(report.locator("svg.plot")).to_have_count(3)
    evaluate(page, "")
    boxes = page.locator("#evaluation .runs input")
    playwright.expect(boxes).to_have_count(2)
    boxes.nth(0).check()
    boxes.nth(1).check()
    page.get_by_role("button", name="查看报告").click()
    playwright.expect(report.locator("#pairs")).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="下载报告 HTML").click()
    waiting.value.save_as(tmp_path / "report.html")
    assert 'id="pairs"' in (tmp_path / "report.html").read_text(encoding="utf-8")
    page.set_viewport_size(PHONE)
    assert fits(page)


def test_what_cannot_be_evaluated_is_told(page: Any) -> None:
    page.locator("#evaluation select").select_option("本班.jsonl")
    page.get_by_label("标签").fill("nothing")
    page.get_by_role("button", name="开始评测").click()
    page.get_by_text("里没有带标签 nothing 的问题").first.wait_for()
