"""The answer sheet 答题卡 as a Word document: boxes to mark, lines and fields to write."""

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from bot.quiz.export.sections import Section, points, sections
from bot.quiz.export.word_style import add_name_line, add_table, document_bytes, new_document, write_cell
from bot.quiz.item import LETTERS, Item, Paper

_COLUMNS = {"single": 4, "multiple": 3, "judge": 5, "blank": 2}
"""Answers beside each other."""
_FIELD_HEIGHT = 4.5
"""Of the field for a short answer, in cm."""


def write_word_sheet(paper: Paper) -> bytes:
    """The .docx file."""
    document = new_document(paper, "答题卡")
    add_name_line(document)
    for section in sections(paper):
        document.add_heading(section.heading, 1)
        if section.kind == "short":
            _add_fields(document, section)
        else:
            _add_answers(document, section)
    return document_bytes(document)


def _add_answers(document: WordDocument, section: Section) -> None:
    """A table with a cell an answer, in reading order."""
    columns = _COLUMNS[section.kind]
    table = add_table(document, -(-len(section.questions) // columns), columns, height=0.85)
    for at, (number, question) in enumerate(section.numbered):
        cell = table.cell(at // columns, at % columns)
        write_cell(cell, f"{number}．{_boxes(question.item)}")
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.LEFT


def _boxes(item: Item) -> str:
    if item.kind == "blank":
        return ""
    marks = "√×" if item.kind == "judge" else LETTERS[: len(item.options)]
    return "\N{NO-BREAK SPACE}" + "\N{NO-BREAK SPACE}".join(f"[{mark}]" for mark in marks)


def _add_fields(document: WordDocument, section: Section) -> None:
    """A field a question, with its number and points in the corner."""
    for number, question in section.numbered:
        table = add_table(document, 1, 1, height=_FIELD_HEIGHT)
        cell = table.cell(0, 0)
        cell.vertical_alignment = None
        cell.paragraphs[0].text = f"{number}．（{points(question.score)}分）"
        document.add_paragraph().paragraph_format.line_spacing = Pt(6)
