"""LibreOffice lays the Word documents out as pages."""

import shutil
import subprocess
from pathlib import Path

import pytest

from bot.quiz.export.export import FORMATS, write_files
from tests.sample_paper import sample_paper

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("soffice") or not shutil.which("pdftotext"), reason="no LibreOffice, no poppler"),
]  # fmt: skip


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The lines of text of each page, without blanks, by file."""
    folder = tmp_path_factory.mktemp("word")
    documents = write_files(sample_paper(), FORMATS["docx"], folder / "paper.docx")
    own = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = ["soffice", own, "--headless", "--convert-to", "pdf", "--outdir", folder, *documents]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {document.stem: text_of(document.with_suffix(".pdf")) for document in documents}


def text_of(pdf: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True)
    return ["".join(page.split()) for page in done.stdout.decode().split("\f")[:-1]]


def test_the_paper_has_three_numbered_pages(pages: dict[str, list[str]]) -> None:
    paper = pages["paper"]
    assert len(paper) == 3
    assert all(f"第{number}页共3页" in page for number, page in enumerate(paper, 1))


def test_a_question_is_not_torn_from_its_options(pages: dict[str, list[str]]) -> None:
    for question in sample_paper().questions:
        item = question.item
        if item.kind in ("single", "multiple"):
            page = next(page for page in pages["paper"] if item.stem in page)
            assert all(option in page for option in item.options)


def test_the_sheet_has_two_pages_and_the_key_every_source(pages: dict[str, list[str]]) -> None:
    assert len(pages["paper-答题卡"]) == 2
    assert "".join(pages["paper-参考答案"]).count("解析：") == 31
