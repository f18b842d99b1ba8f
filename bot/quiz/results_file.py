"""Results as files: csv and xlsx, one table of the trainees and one of the questions."""

import csv
import io
from collections.abc import Sequence

from bot.quiz.attempt import Attempt
from bot.quiz.export.table import csv_cell
from bot.quiz.item import LETTERS, Paper
from bot.quiz.results import best_first, question_results
from index.errors import UserError

Cell = str | float | int
Table = list[list[Cell]]


def trainee_table(paper: Paper, attempts: Sequence[Attempt]) -> Table:
    """A heading, and for each trainee the name, all points, and those of each question; the best first."""
    heading: list[Cell] = ["姓名", f"总分（满分 {paper.total:g}）"]
    heading += [f"第{number}题（{each.score:g}分）" for number, each in enumerate(paper.questions, 1)]
    rows: Table = [
        [each.name, each.score, *(response.score for response in each.responses), each.at]
        for each in best_first(attempts)
    ]
    return [[*heading, "交卷时间（UTC）"], *rows]


def question_table(paper: Paper, attempts: Sequence[Attempt]) -> Table:
    """A heading, and for each question its difficulty, discrimination, and how often each option was chosen."""
    heading: list[Cell] = ["题号", "题型", "题干", "答案", "难度（得分率）", "区分度（与其余各题总分的相关）", *LETTERS]
    rows: Table = []
    for number, result in enumerate(question_results(paper, attempts), 1):
        item = result.question.item
        apart = "" if result.discrimination is None else round(result.discrimination, 2)
        answer = item.letters or "；".join(item.answers)
        rows.append([number, item.kind, item.stem, answer, round(result.share_right, 2), apart, *result.chosen])
    return [heading, *rows]


def results_file(paper: Paper, attempts: Sequence[Attempt], format: str) -> bytes:
    """`format` "csv" (both tables, an empty line between) or "xlsx" (a sheet each). Raises UserError for another."""
    tables = {"学员": trainee_table(paper, attempts), "题目": question_table(paper, attempts)}
    if format == "csv":
        return _csv(tables)
    if format == "xlsx":
        return _xlsx(tables)
    raise UserError(f"成绩不能导出为 {format}：请用 csv 或 xlsx。", f"Results cannot be written as {format}: use csv or xlsx.")  # fmt: skip


def _csv(tables: dict[str, Table]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for name, table in tables.items():
        writer.writerow([name])
        writer.writerows(map(csv_cell, row) for row in table)
        writer.writerow([])
    # Excel takes a csv file for UTF-8 only with a mark at its start.
    return text.getvalue().encode("utf-8-sig")


def _xlsx(tables: dict[str, Table]) -> bytes:
    # Imported late: only this format needs it.
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = Workbook()
    del book[book.sheetnames[0]]
    for name, table in tables.items():
        sheet = book.create_sheet(name)
        for row_number, row in enumerate(table, 1):
            for column, value in enumerate(row, 1):
                cell = sheet.cell(row_number, column)
                if isinstance(value, str):
                    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
                    cell.data_type = "s"  # never a formula
                else:
                    cell.value = value
        sheet.freeze_panes = "A2"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
