"""The csv file as csv readers and spreadsheets see it."""

import csv
from io import StringIO

from hypothesis import given

from bot.quiz.export.clean import clean_paper
from bot.quiz.export.csv_table import write_csv
from bot.quiz.export.table import COLUMNS, rows
from bot.quiz.item import Paper
from tests.hostile_paper import hostile_papers
from tests.sample_paper import sample_paper


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


def test_excel_knows_the_encoding() -> None:
    assert write_csv(sample_paper()).startswith(b"\xef\xbb\xbf" + "题号,题型,题干".encode())


def test_a_row_a_question() -> None:
    table = read(write_csv(sample_paper()))
    assert table[0] == list(COLUMNS)
    assert table[1][:3] == ["1", "单选题", "链长制由哪个部门在全国首创？"]
    assert table[1][11] == "2.0"
    assert len(table) == 32


@given(hostile_papers())
def test_cells_come_back_and_none_is_a_formula(paper: Paper) -> None:
    paper = clean_paper(paper)
    table = read(write_csv(paper))[1:]
    for found, expected in zip(table, rows(paper), strict=True):
        for cell, value in zip(found, map(str, expected), strict=True):
            assert cell in (value, f"'{value}")
            assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
