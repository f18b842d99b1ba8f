"""The report in a real browser without a network: it draws, fits a phone, and hostile text does nothing."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from eval.report.write import html_report
from tests.runs import answered, hostile, run, unanswerable

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on the path")]

ROWS = [answered("a"), answered("b", False, 0.9), unanswerable("c"), unanswerable("d", False, 0.7), hostile()]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_report_opens_offline_and_fits(chromium: Any, tmp_path: Path, width: int) -> None:
    file = tmp_path / "report.html"
    file.write_text(html_report({"甲": run(ROWS), "乙": run([*ROWS[:2], hostile()])}), encoding="utf-8")
    context = chromium.new_context(viewport={"width": width, "height": 844}, offline=True)
    page = context.new_page()
    requests, complaints = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(file.as_uri())
    assert (requests, complaints) == ([file.as_uri()], [])
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.evaluate("window.hacked") is None
    plots = page.locator("svg.plot")
    assert plots.count() == 4
    for number in range(4):
        assert plots.nth(number).bounding_box()["height"] > 150
    assert (
        page.locator(".plot .line.run0").first.evaluate("line => getComputedStyle(line).stroke") == "rgb(15, 118, 110)"
    )
    context.close()
