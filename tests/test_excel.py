"""The workbook as openpyxl reads it."""

from io import BytesIO

from hypothesis import given, settings
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.quiz.export.clean import clean_paper
from bot.quiz.export.excel import write_excel
from bot.quiz.export.table import COLUMNS, rows
from bot.quiz.item import Paper
from tests.hostile_paper import hostile_papers
from tests.sample_paper import sample_paper


def opened(paper: Paper) -> Worksheet:
    sheet = load_workbook(BytesIO(write_excel(paper)))["试题"]
    assert isinstance(sheet, Worksheet)
    return sheet


def test_a_row_a_question() -> None:
    sheet = opened(sample_paper())
    table = [list(row) for row in sheet.values]
    assert table[0] == list(COLUMNS)
    assert len(table) == 32
    assert table[1][:11] == [
        1, "单选题", "链长制由哪个部门在全国首创？", "浙江省商务厅", "江苏省商务厅", "山西省商务厅", "浙江省发展改革委",
        None, None, "A", "链长制是区域产业链发展中的一种协调机制，2019年由浙江省商务厅在全国首创（《链长制：浙江首创的产业链协调机制》）",
    ]  # fmt: skip
    assert [row[9] for row in table[11:18]] == ["ABC", "ACD", "ACDE", "ABCD", "BC", "正确", "错误"]
    assert table[23][9] == "2019|二〇一九"
    assert sheet.freeze_panes == "D2"


@settings(max_examples=50, deadline=None)
@given(hostile_papers())
def test_no_text_becomes_a_formula(paper: Paper) -> None:
    paper = clean_paper(paper)
    sheet = opened(paper)
    for cells, expected in zip(sheet.iter_rows(min_row=2), rows(paper), strict=True):
        assert [cell.value if cell.value is not None else "" for cell in cells] == expected
        assert {cell.data_type for cell in cells} <= {"s", "n"}


def test_a_formula_stays_a_text_when_its_cell_is_edited() -> None:
    paper = clean_paper(sample_paper())
    sheet = opened(paper)
    assert not sheet["C2"].quotePrefix
    danger = opened(formula_paper(paper))
    assert (danger["C2"].value, danger["C2"].data_type, danger["C2"].quotePrefix) == ("=1+1？", "s", True)


def formula_paper(paper: Paper) -> Paper:
    from dataclasses import replace

    first = paper.questions[0]
    return replace(paper, questions=(replace(first, item=replace(first.item, stem="=1+1？")),))
