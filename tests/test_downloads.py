"""Files beside the page."""

import io
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from bot.database.quizzes import open_quizzes
from bot.quiz.item import Paper
from bot.web.downloads import PAPER_FILES, download_routes
from tests.quiz_items import PAPER

TITLE = '乡镇/常识"\r\nX: 1'


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    quizzes = open_quizzes("", tmp_path)
    quizzes.papers.add([Paper("p1", TITLE, "A", PAPER.questions)])
    server = FastAPI()
    server.include_router(download_routes(quizzes))
    return TestClient(server)


@pytest.mark.parametrize("path", [path for path, _ in PAPER_FILES])
def test_every_file_of_a_paper(client: TestClient, path: str) -> None:
    answer = client.get(f"/quiz/papers/p1/{path}")
    assert answer.status_code == 200
    assert len(answer.content) > 100
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-disposition"].startswith(
        "attachment; filename*=UTF-8''%E4%B9%A1%E9%95%87%20%E5%B8%B8"
    )


def test_word_files_are_told_apart() -> None:
    assert [name for path, name in PAPER_FILES if path.startswith("docx")] == [
        "Word 试卷",
        "Word 答题卡",
        "Word 参考答案",
    ]
    assert len({name for _, name in PAPER_FILES}) == len(PAPER_FILES)


def test_results(client: TestClient) -> None:
    data = client.get("/quiz/results/p1/xlsx").content
    assert load_workbook(io.BytesIO(data)).sheetnames == ["学员", "题目"]


@pytest.mark.parametrize(
    "path", ["papers/lost/docx/0", "papers/p1/pdf/0", "papers/p1/docx/9", "results/lost/csv", "results/p1/pdf"]
)
def test_what_is_not_there_is_one_sentence(client: TestClient, path: str) -> None:
    answer = client.get(f"/quiz/{path}")
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/plain")
