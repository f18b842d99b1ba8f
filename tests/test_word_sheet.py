"""The answer sheet: a place for each answer, and no answer in it."""

from io import BytesIO

from docx import Document

from bot.quiz.export.word_sheet import write_word_sheet
from tests.sample_paper import sample_paper


def cells() -> list[str]:
    document = Document(BytesIO(write_word_sheet(sample_paper())))
    return [cell.text for table in document.tables for row in table.rows for cell in row.cells if cell.text]


def test_each_question_has_its_place() -> None:
    assert [cell.split("．")[0] for cell in cells()] == [str(number) for number in range(1, 32)]


def test_boxes_fit_the_options() -> None:
    found = [cell.replace("\N{NO-BREAK SPACE}", " ") for cell in cells()]
    assert found[0] == "1． [A] [B] [C] [D]"
    assert found[10] == "11． [A] [B] [C] [D] [E]"
    assert found[15] == "16． [√] [×]"
    assert found[21] == "22．"
    assert found[27] == "28．（8分）"
