"""A table as csv: UTF-8 with a byte order mark, so that Excel shows Chinese as it is."""

import csv
from io import StringIO

from bot.quiz.export.table import COLUMNS, is_formula, rows
from bot.quiz.item import Paper


def write_csv(paper: Paper) -> bytes:
    """Cells that a spreadsheet would calculate begin with an apostrophe, as OWASP advises: csv has no types."""
    stream = StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    for row in rows(paper):
        writer.writerow([f"'{cell}" if isinstance(cell, str) and is_formula(cell) else cell for cell in row])
    return stream.getvalue().encode("utf-8-sig")
