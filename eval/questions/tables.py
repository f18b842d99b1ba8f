"""Sets of questions as people write them in a spreadsheet: .csv and .xlsx, one question a row.

The first row names the columns, in English or Chinese (`COLUMNS`). In a cell,
`answers` are groups on lines of their own or between ；, and what counts
equally in a group between |; `article` and `quote` go together line by line;
`history` has an earlier question a line; `tags` stand between commas or blanks.
A cell that starts with [ is JSON, for what this notation cannot say.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import IllegalCharacterError, InvalidFileException

from index.errors import UserError

TABLES = (".csv", ".xlsx")
COLUMNS = {
    "id": "编号", "question": "问题", "history": "前面的问题", "answers": "答案", "article": "文章", "quote": "原文",
    "answerable": "有答案", "tags": "标签",
}  # fmt: skip
_NAMES = {name: name for name in COLUMNS} | {chinese: name for name, chinese in COLUMNS.items()}
_TRUTH = {"true": True, "1": True, "是": True, "有": True, "false": False, "0": False, "否": False, "无": False}
_FORMULA = re.compile(r"^[=+\-@']")


def read_table(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows that are not empty as objects like those of a JSON line, with their numbers; the head is row 1.

    Raises UserError where the file cannot be read, or a needed column is missing.
    """
    rows = list(_read_csv(path) if path.suffix.lower() == ".csv" else _read_workbook(path))
    head = [_NAMES.get(cell.strip().lower(), "") for cell in (rows[0] if rows else ())]
    missing = [name for name in ("id", "question", "answers") if name not in head]
    if missing:
        names = "、".join(missing)
        raise UserError(
            f"{path} 的第一行没有列名 {names}：表格要有 {'、'.join(COLUMNS)} 各列（也可用 {'、'.join(COLUMNS.values())}）。",
            f"{path} has no column {', '.join(missing)} in its first row: a table has the columns {', '.join(COLUMNS)}.",
        )
    for number, row in enumerate(rows[1:], 2):
        cells = {name: cell.strip() for name, cell in zip(head, row, strict=False) if name}
        if any(cells.values()):
            yield number, _fields(cells)


def write_table(path: Path, objects: Iterable[Mapping[str, Any]]) -> None:
    """Write objects like those of a JSON line so that `read_table` gives them again."""
    rows = [list(COLUMNS), *([_cell(name, fields) for name in COLUMNS] for fields in objects)]
    if path.suffix.lower() == ".csv":
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            # A spreadsheet would compute what looks like a formula.
            csv.writer(file).writerows([f"'{cell}" if _FORMULA.match(cell) else cell for cell in row] for row in rows)
        return
    book = Workbook()
    sheet = book.worksheets[0]
    try:
        for row_number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                cell = sheet.cell(row_number, column, value)
                cell.data_type = "s"  # never a formula
    except IllegalCharacterError as error:
        raise UserError(
            f"第 {row_number} 行有工作簿放不下的控制字符：请删去，或改写为 .jsonl。",
            f"Row {row_number} has control characters that a workbook cannot hold: delete them, or write .jsonl.",
        ) from error
    book.save(path)


def _fields(cells: Mapping[str, str]) -> dict[str, Any]:
    answers = _read_cell(cells.get("answers", ""), r"[\n;；]", lambda group: _split(group, r"[|｜]"))
    said = cells.get("answerable", "").lower()
    return {
        "id": cells["id"],
        "question": cells["question"],
        "history": _read_cell(cells.get("history", ""), r"\n"),
        "answers": answers,
        "evidence": _evidence(cells),
        "answerable": _TRUTH.get(said, said or bool(answers)),
        "tags": _read_cell(cells.get("tags", ""), r"[\s,，、;；]+"),
    }


def _evidence(cells: Mapping[str, str]) -> Any:
    articles, quotes = (_read_cell(cells.get(name, ""), r"\n") for name in ("article", "quote"))
    if isinstance(articles, str) or isinstance(quotes, str):
        return articles, quotes
    return [{"article": article, "quote": quote} for article, quote in zip_longest(articles, quotes)]


def _read_cell(cell: str, border: str, read: Any = str) -> Any:
    if cell.startswith("["):
        try:
            return json.loads(cell)
        except (ValueError, RecursionError):
            return cell  # told to be wrong where the field is checked
    return [read(part) for part in _split(cell, border)]


def _split(cell: str, border: str) -> list[str]:
    return [part.strip() for part in re.split(border, cell) if part.strip()]


def _cell(name: str, fields: Mapping[str, Any]) -> str:
    """What a column says of an object; as JSON where the notation would be read otherwise."""
    if name in ("id", "question"):
        return str(fields[name])
    if name == "answerable":
        return "true" if fields[name] else "false"
    if name in ("article", "quote"):
        return _plain_or_json([each[name] for each in fields["evidence"]], "\n", r"\n")
    if name == "tags":
        return _plain_or_json(fields[name], ", ", r"[\s,，、;；]+")
    if name == "answers":
        plain = "\n".join("|".join(group) for group in fields[name])
        again = [_split(group, r"[|｜]") for group in _split(plain, r"[\n;；]")]
        return (
            plain
            if again == [list(group) for group in fields[name]] and not plain.startswith("[")
            else _json(fields[name])
        )
    turns = fields.get(name, [])
    questions = [turn["question"] for turn in turns]
    return _json(turns) if any(len(turn) > 1 for turn in turns) else _plain_or_json(questions, "\n", r"\n")


def _plain_or_json(parts: Sequence[str], glue: str, border: str) -> str:
    plain = glue.join(parts)
    return plain if _split(plain, border) == list(parts) and not plain.startswith("[") else _json(parts)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _read_csv(path: Path) -> list[list[str]]:
    """UTF-8, or GB18030 as spreadsheets in China write it."""
    try:
        data = path.read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("gb18030")
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _unreadable(path, error) from error
    return [[cell[1:] if cell[:1] == "'" and _FORMULA.match(cell[1:]) else cell for cell in row] for row in rows]


def _read_workbook(path: Path) -> list[list[str]]:
    """The first sheet; a formula is read as the value it had."""
    try:
        book = load_workbook(path, read_only=True, data_only=True)
        rows = [["" if cell is None else str(cell) for cell in row] for row in book.worksheets[0].values]
        book.close()
    except (OSError, BadZipFile, InvalidFileException, KeyError, ValueError, IndexError) as error:
        raise _unreadable(path, error) from error
    return rows


def _unreadable(path: Path, error: Exception) -> UserError:
    return UserError(
        f"表格 {path} 无法读取（{error}）：请另存为 .xlsx，或 UTF-8 的 .csv。",
        f"The table {path} cannot be read ({error}): save it as .xlsx, or as .csv in UTF-8.",
    )
