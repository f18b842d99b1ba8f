"""The evaluation tab as HTML and as routes: escaped, and safe to open."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from eval.page.render import REPORT, report_frame, run_list, start_form, status_line
from eval.page.routes import report_routes
from eval.page.runs import Kept
from eval.page.texts import TAB_TEXTS
from index.errors import UserError
from tests.runs import HOSTILE, run
from tests.test_report import Page

TEXTS = TAB_TEXTS["zh"]


def kept(name: str, right: float | None = 0.5, working: bool = False, **changes: object) -> Kept:
    return Kept(name, run([], **changes).manifest, 3, right, working)


def test_nothing_hostile_gets_out_of_its_place() -> None:
    hostile = kept(HOSTILE, set=HOSTILE, tag=HOSTILE, started=HOSTILE)
    for page in (
        start_form([HOSTILE], TEXTS),
        run_list([hostile, kept(HOSTILE, None, set=HOSTILE)], [HOSTILE], TEXTS),
        report_frame([HOSTILE], "zh", TEXTS),
        status_line(HOSTILE),
    ):
        parsed = Page(page)
        assert not [tag for tag, _ in parsed.tags if tag in ("script", "img")]
        assert not [name for _, attributes in parsed.tags for name in attributes if name.startswith("on")]


def test_the_state_of_each_run_is_told() -> None:
    page = Page(run_list([kept("one"), kept("two", None), kept("three", None, True)], ["one"], TEXTS))
    boxes = [attributes for tag, attributes in page.tags if tag == "input"]
    assert [(box["value"], "checked" in box) for box in boxes] == [("one", True), ("two", False), ("three", False)]
    assert [attributes["data-name"] for tag, attributes in page.tags if attributes.get("data-send") == "go_on"] == [
        "two"
    ]
    assert "答对 0.500" in page.text
    assert "中断，已答 3 / 0" in page.text
    assert "进行中，已答 3 / 0" in page.text
    assert TEXTS.no_runs in run_list([], [], TEXTS)


def test_a_report_is_shown_in_a_frame_without_scripts() -> None:
    tags = Page(report_frame(["甲 1", "乙&2"], "en", TEXTS)).tags
    (frame,) = [attributes for tag, attributes in tags if tag == "iframe"]
    assert frame["sandbox"] is None
    assert frame["src"] == f"{REPORT}?run=%E7%94%B2+1&run=%E4%B9%99%262&language=en"
    assert [attributes["href"].rpartition("&")[2] for tag, attributes in tags if tag == "a"] == ["save=html", "save=md"]
    assert TEXTS.hint in report_frame([], "zh", TEXTS)


class FakeRuns:
    def report(self, names: list[str], language: str, format: str = "html") -> str:
        if names == ["none"]:
            raise UserError("没有评测 none。", "There is none.")
        return f"{'+'.join(names)} {language} {format}"


@pytest.fixture
def client() -> TestClient:
    app = FastAPI()
    app.include_router(report_routes(FakeRuns()))  # type: ignore[arg-type]
    return TestClient(app)


def test_reports_are_served_and_saved(client: TestClient) -> None:
    shown = client.get(f"/{REPORT}?run=甲&run=b&language=en")
    assert (shown.text, shown.headers["content-type"]) == ("甲+b en html", "text/html; charset=utf-8")
    assert "sandbox" in shown.headers["content-security-policy"]
    assert "content-disposition" not in shown.headers
    saved = client.get(f"/{REPORT}?run=甲&save=md")
    assert saved.text == "甲 zh md"
    assert saved.headers["content-disposition"] == "attachment; filename*=UTF-8''%E7%94%B2.md"


def test_what_is_not_there_is_told(client: TestClient) -> None:
    missing = client.get(f"/{REPORT}?run=none")
    assert (missing.status_code, missing.text) == (404, "没有评测 none。")
    assert client.get(f"/{REPORT}").status_code == 422
