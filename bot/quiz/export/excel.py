"""A table as an Excel workbook: header in view, columns wide enough, texts as texts."""

import re
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from bot.quiz.export.pack import pack
from bot.quiz.export.sections import full_title
from bot.quiz.export.table import COLUMNS, is_formula, rows
from bot.quiz.item import LETTERS, Paper

_WIDTHS = {"题干": 50, "解析": 50, "依据": 50, "答案": 16, "文章": 24, "编号": 18, "题型": 9} | {
    f"选项{letter}": 18 for letter in LETTERS
}
"""In characters; the others take 7."""
_LONGEST = 32767
"""Characters that Excel allows in a cell."""
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def write_excel(paper: Paper) -> bytes:
    """The .xlsx file."""
    workbook = Workbook()
    del workbook["Sheet"]
    sheet = workbook.create_sheet("试题")
    for row, cells in enumerate([COLUMNS, *rows(paper)], 1):
        for column, value in enumerate(cells, 1):
            cell = sheet.cell(row, column)
            if isinstance(value, str) and value:
                # Never a formula, whatever it begins with, nor after someone edited the cell.
                cell.value, cell.data_type = value[:_LONGEST], "s"
                cell.quotePrefix = is_formula(value)
            elif value != "":
                cell.value = value
            cell.alignment = Alignment(vertical="top", wrap_text=True)
    for column, name in enumerate(COLUMNS, 1):
        heading = sheet.cell(1, column)
        heading.font, heading.fill = Font(bold=True), PatternFill("solid", fgColor="DDE7F0")
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(name, 7)
    sheet.freeze_panes = "D2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    # As wide as a page, however many pages long.
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    workbook.properties.title, workbook.properties.creator = full_title(paper), ""
    stream = BytesIO()
    workbook.save(stream)
    return _without_time(stream.getvalue())


def _without_time(data: bytes) -> bytes:
    """The workbook without the time it was made, which openpyxl always writes."""
    with ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["docProps/core.xml"] = _MODIFIED.sub(rb"\g<1>2020-01-01T00:00:00Z", files["docProps/core.xml"])
    return pack(files)
