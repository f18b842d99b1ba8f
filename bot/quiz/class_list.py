"""The names of a class: typed, or from a csv or xlsx file."""

import csv
import io
from pathlib import Path
from zipfile import BadZipFile

from index.errors import UserError

HEADINGS = ("姓名", "名字", "学员", "学员姓名", "name", "Name", "NAME")
"""The column under one of these has the names; without one, the first column that is no number."""
MAX_NAMES, MAX_LENGTH = 2000, 40
MAX_BYTES = 2_000_000


def typed_names(text: str) -> list[str]:
    """Names parted by line ends, commas, 、 or tabs. Raises UserError as `class_names`."""
    for separator in "，,、;；\t\r":
        text = text.replace(separator, "\n")
    return checked_names(text.split("\n"))


def class_names(path: Path) -> list[str]:
    """The names of a class list in csv (UTF-8 or GB18030), txt or xlsx.

    Raises UserError where it cannot be read, has no name, or has one twice.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError(f"> {MAX_BYTES} bytes")
        rows = _sheet(path) if path.suffix.lower() == ".xlsx" else _table(path.read_bytes())
    except (OSError, BadZipFile, KeyError, ValueError, csv.Error) as error:
        raise UserError(
            f"名单 {path.name} 无法读取（{error}）：请用 csv、xlsx 或 txt 文件。",
            f"The class list {path.name} cannot be read ({error}): use a csv, xlsx or txt file.",
        ) from error
    return checked_names(_column(rows))


def checked_names(names: list[str]) -> list[str]:
    """Without empty ones and spaces around them. Raises UserError as `class_names`."""
    names = [" ".join(name.split()) for name in names]
    names = [name for name in names if name]
    twice = next((name for name in names if names.count(name) > 1), "")
    long = next((name for name in names if len(name) > MAX_LENGTH or not name.isprintable()), "")
    if not names or len(names) > MAX_NAMES:
        raise UserError(f"名单里应有 1 至 {MAX_NAMES} 个名字，现有 {len(names)} 个。", f"A class list has 1 to {MAX_NAMES} names, this one {len(names)}.")  # fmt: skip
    if twice:
        raise UserError(f"名单里有两个“{twice}”：请加以区分，如“{twice}（一组）”。", f"'{twice}' is on the class list twice: tell them apart, as in '{twice} (1)'.")  # fmt: skip
    if long:
        raise UserError(f"“{long[:MAX_LENGTH]}”不像一个名字：每行写一个名字。", f"'{long[:MAX_LENGTH]}' does not look like a name: write one a line.")  # fmt: skip
    return names


def _table(data: bytes) -> list[list[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
    return list(csv.reader(io.StringIO(text, newline="")))


def _sheet(path: Path) -> list[list[str]]:
    # Imported late: only this kind of list needs it.
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    try:
        rows = book.worksheets[0].iter_rows(values_only=True)
        return [["" if cell is None else str(cell) for cell in row] for row in rows]
    finally:
        book.close()


def _column(rows: list[list[str]]) -> list[str]:
    for place, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell.strip() in HEADINGS:
                return [below[column] for below in rows[place + 1 :] if len(below) > column]
    width = max(map(len, rows), default=0)
    for column in range(width):
        cells = [row[column].strip() for row in rows if len(row) > column]
        if any(cell and not cell.replace(".", "").isdigit() for cell in cells):
            return cells
    return []
