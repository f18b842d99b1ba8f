"""The key 参考答案 as a Word document: answers at a glance, then each with its points, source and difficulty."""

from docx.document import Document as WordDocument
from docx.shared import Pt

from bot.quiz.export.sections import Section, answer_text, points, sections
from bot.quiz.export.word_style import add_table, document_bytes, indent, new_document, write_cell
from bot.quiz.item import TRUE, Item, Paper, Question

_COLUMNS = 10
"""Answers beside each other at a glance."""


def write_word_key(paper: Paper) -> bytes:
    """The .docx file."""
    document = new_document(paper, "参考答案及解析")
    for section in sections(paper):
        document.add_heading(section.heading, 1)
        if section.kind in ("single", "multiple", "judge"):
            _add_glance(document, section)
        for number, question in section.numbered:
            _add_answer(document, number, question)
    return document_bytes(document)


def _add_glance(document: WordDocument, section: Section) -> None:
    """Numbers above letters, ten a row."""
    numbered = section.numbered
    for start in range(0, len(numbered), _COLUMNS):
        table = add_table(document, 2, min(_COLUMNS, len(numbered)) + 1, height=0.65)
        write_cell(table.cell(0, 0), "题号")
        write_cell(table.cell(1, 0), "答案")
        for column, (number, question) in enumerate(numbered[start : start + _COLUMNS], 1):
            write_cell(table.cell(0, column), str(number))
            write_cell(table.cell(1, column), _mark(question.item))
        document.add_paragraph().paragraph_format.line_spacing = Pt(6)


def _mark(item: Item) -> str:
    return item.letters if item.kind != "judge" else "√" if item.answers == (TRUE,) else "×"


def _add_answer(document: WordDocument, number: int, question: Question) -> None:
    """The stem, the answer and its proof, on one page."""
    item = question.item
    stem = document.add_paragraph(f"{number}．{item.stem}")
    stem.paragraph_format.space_before = Pt(5)
    stem.paragraph_format.keep_with_next = True
    indent(stem, 2, -2)
    lines = [*_answer_lines(question), f"解析：{item.explanation}"]
    for place, line in enumerate(lines, 1):
        paragraph = document.add_paragraph(line)
        paragraph.paragraph_format.keep_together = True
        paragraph.paragraph_format.keep_with_next = place < len(lines)
        indent(paragraph, 2)


def _answer_lines(question: Question) -> list[str]:
    item = question.item
    measure = f"　（难度{item.difficulty:.2f}）"
    if item.kind == "short":
        each = question.score / len(item.answers)
        about = "" if each == round(each, 1) else "约"
        guide = [f"（{place}）{point}" for place, point in enumerate(item.answers, 1)]
        return [f"评分要点，每点{about}{points(round(each, 1))}分：{measure}", *guide]
    if item.kind in ("single", "multiple"):
        right = "；".join(option for option in item.options if option in item.answers)
        return [f"答案：{item.letters}　{right}{measure}"]
    return [f"答案：{answer_text(item)}{measure}"]
