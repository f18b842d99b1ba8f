"""A table as csv: UTF-8 with a byte order mark, so that Excel shows Chinese as it is."""

import csv
from io import StringIO

from bot.quiz.export.table import COLUMNS, csv_cell, rows
from bot.quiz.item import Paper


def write_csv(paper: Paper) -> bytes:
    """The .csv file."""
    stream = StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    for row in rows(paper):
        writer.writerow(map(csv_cell, row))
    return stream.getvalue().encode("utf-8-sig")
