"""The paper as a Word document: score box, sections, questions and their options. Without answers."""

import re
from unicodedata import east_asian_width

from docx.document import Document as WordDocument
from docx.shared import Cm, Pt

from bot.quiz.export.sections import Section, points, sections
from bot.quiz.export.word_style import (
    BODY_SIZE,
    TEXT_WIDTH,
    add_name_line,
    add_table,
    document_bytes,
    indent,
    new_document,
    write_cell,
)
from bot.quiz.item import BLANK, LETTERS, Item, Paper, Question

_INDENT = 2
"""Of options and of the following lines of a stem, in characters."""
_LINE = TEXT_WIDTH / 2.54 * 72 / BODY_SIZE
"""Characters of a line."""
_ROOM = re.compile(r"[（(]\s*[)）]")
_UNBROKEN = "（\xa0\xa0\xa0\xa0）"
"""Room for a letter that no line break parts."""
_INSTRUCTIONS = {
    "single": "每题只有一个正确答案。",
    "multiple": "每题有两个或两个以上正确答案：全对得满分，少选得一半分，错选不得分。",
    "judge": "正确的选“√”，错误的选“×”。",
}


def write_word_paper(paper: Paper) -> bytes:
    """The .docx file."""
    document = new_document(paper, "")
    add_name_line(document)
    found = sections(paper)
    _add_score_box(document, found)
    note = document.add_paragraph(
        f"本卷共{len(paper.questions)}题，满分{points(paper.total)}分。请将答案写在答题卡上。"
    )
    note.paragraph_format.space_before = Pt(8)
    for section in found:
        document.add_heading(section.heading, 1)
        if section.kind in _INSTRUCTIONS:
            document.add_paragraph(_INSTRUCTIONS[section.kind]).paragraph_format.keep_with_next = True
        for number, question in section.numbered:
            _add_question(document, number, question, section)
    return document_bytes(document)


def _add_score_box(document: WordDocument, found: list[Section]) -> None:
    table = add_table(document, 3, len(found) + 2, height=0.75)
    for row, name in enumerate(("题号", "得分", "评卷人")):
        write_cell(table.cell(row, 0), name)
    for column, text in enumerate((*(section.ordinal for section in found), "总分"), 1):
        write_cell(table.cell(0, column), text)


def _add_question(document: WordDocument, number: int, question: Question, section: Section) -> None:
    """The stem and its options, kept on one page."""
    item = question.item
    score = f"（{points(question.score)}分）" if len({each.score for each in section.questions}) > 1 else ""
    stem = document.add_paragraph(f"{number}．{_stem(item)}{score}")
    stem.paragraph_format.space_before = Pt(3)
    stem.paragraph_format.keep_together = True
    indent(stem, _INDENT, -_INDENT)
    if item.kind not in ("single", "multiple"):
        return
    columns = columns_of(item.options)
    left = _INDENT * BODY_SIZE / 72 * 2.54
    width = (TEXT_WIDTH - left) / columns
    rows = range(0, len(item.options), columns)
    stem.paragraph_format.keep_with_next = True
    for start in rows:
        texts = [f"{LETTERS[at]}．{item.options[at]}" for at in range(start, min(start + columns, len(item.options)))]
        row = document.add_paragraph("\t".join(texts))
        indent(row, _INDENT * 2, -_INDENT) if columns == 1 else indent(row, _INDENT)
        for column in range(1, columns):
            row.paragraph_format.tab_stops.add_tab_stop(Cm(left + column * width))
        row.paragraph_format.keep_with_next = start != rows[-1]


def _stem(item: Item) -> str:
    """The stem with room for the answer, where it has none itself."""
    if item.kind == "blank":
        return item.stem.replace(BLANK, "_" * 12)
    stem = _ROOM.sub(_UNBROKEN, item.stem)
    return stem if item.kind == "short" or stem != item.stem else f"{stem}{_UNBROKEN}"


def columns_of(options: tuple[str, ...]) -> int:
    """How many options stand beside each other: four, three or two where the longest fits, else one."""
    if any("\n" in option or "\t" in option for option in options):
        return 1
    longest = max(map(width_of, options), default=0)
    for columns in (4, 3, 2):
        # Letter, point and a space to the next one take three characters.
        if columns <= len(options) and longest + 3 <= (_LINE - _INDENT) / columns and len(options) % columns != 1:
            return columns
    return 1


def width_of(text: str) -> float:
    """Width in Chinese characters; Latin letters take about half of one."""
    return sum(1.0 if east_asian_width(character) in "WFA" else 0.55 for character in text)
