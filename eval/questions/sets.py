"""Sets of questions: one JSON object a line, or one row of a CSV file or a workbook."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.json_lines import read_turn
from bot.records import Turn
from eval.questions.tables import TABLES, read_table
from index.errors import UserError


@dataclass(frozen=True, slots=True)
class Evidence:
    """Text of an article that proves an answer."""

    article: str
    quote: str


@dataclass(frozen=True, slots=True)
class Item:
    """A question of a set: a right answer contains one string of every group of `answers`."""

    id: str
    question: str
    history: tuple[Turn, ...]
    answers: tuple[tuple[str, ...], ...]
    evidence: tuple[Evidence, ...]
    answerable: bool
    tags: tuple[str, ...]


class WrongField(ValueError):
    """A field of an item, and in two half sentences what it should be."""

    def __init__(self, field: str, chinese: str, english: str) -> None:
        super().__init__(field)
        self.field, self.chinese, self.english = field, chinese, english


def read_set(path: Path, tag: str | None = None) -> list[Item]:
    """The items of a .jsonl, .csv or .xlsx file, or those with a tag.

    Raises UserError naming the file, and the line and the field at fault.
    """
    items: dict[str, Item] = {}
    for number, fields in _records(path):
        try:
            item = read_item(fields)
            if item.id in items:
                raise WrongField("id", f"与前面的重复（{item.id}）", f"is that of an earlier question ({item.id})")
        except WrongField as wrong:
            raise _line_error(path, number, wrong) from wrong
        items[item.id] = item
    chosen = [item for item in items.values() if tag is None or tag in item.tags]
    if not chosen:
        raise UserError(
            f"问题集 {path} 里没有{f'带标签 {tag} 的' if tag else ''}问题：请换一个文件或标签。",
            f"The set {path} has no question{f' tagged {tag}' if tag else ''}: choose another file or tag.",
        )
    return chosen


def read_item(fields: Any) -> Item:
    """The item of an object with the fields of a line. Raises WrongField."""
    if not isinstance(fields, dict):
        raise WrongField("{}", "应是带 id、question 等的对象", "should be an object with id, question and so on")
    id, question = fields.get("id"), fields.get("question")
    if not isinstance(id, str | int) or not str(id).strip():
        raise WrongField("id", "应是文字或整数", "should be a text or a whole number")
    if not isinstance(question, str):
        raise WrongField("question", "应是文字", "should be a text")
    answers = _groups(fields.get("answers") or [])
    answerable = fields.get("answerable", True)
    if not isinstance(answerable, bool):
        raise WrongField("answerable", "应是 true 或 false", "should be true or false")
    if answerable != bool(answers):
        raise WrongField(
            "answers", "在 answerable 为 true 时应有内容，为 false 时应为空", "should be there where answerable is true, and empty where not"
        )  # fmt: skip
    return Item(
        id=str(id),
        question=question,
        history=_history(fields.get("history") or []),
        answers=answers,
        evidence=_evidence(fields.get("evidence") or []),
        answerable=answerable,
        tags=_texts("tags", fields.get("tags") or []),
    )


def _groups(value: Any) -> tuple[tuple[str, ...], ...]:
    form = (
        "应是列表的列表，内层任一说法都算对，外层每组都要有",
        "should be a list of lists: any of the inner, all of the outer",
    )
    if not isinstance(value, list) or not all(isinstance(group, list) and group for group in value):
        raise WrongField("answers", *form)
    return tuple(_texts("answers", group) for group in value)


def _texts(field: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(
        isinstance(each, str | int | float) and str(each).strip() for each in value
    ):
        raise WrongField(field, "的每一项应是文字", "should hold texts")
    return tuple(map(str, value))


def _evidence(value: Any) -> tuple[Evidence, ...]:
    try:
        found = tuple(Evidence(each["article"], each["quote"]) for each in value)
        if not all(isinstance(text, str) and text.strip() for each in found for text in (each.article, each.quote)):
            raise ValueError
    except (KeyError, TypeError, ValueError) as error:
        raise WrongField(
            "evidence", "的每一项应有文字的 article 和 quote", "should hold objects with article and quote"
        ) from error
    return found


def _history(value: Any) -> tuple[Turn, ...]:
    if not isinstance(value, list):
        raise WrongField("history", "应是列表", "should be a list")
    try:
        return tuple(map(read_turn, value))
    except UserError as error:
        raise WrongField(
            "history", "的每一项应是文字，或带 question 的对象", "should hold texts or objects with question"
        ) from error


def _records(path: Path) -> Iterator[tuple[int, Any]]:
    """The objects of a file with the numbers of their lines, from 1."""
    if path.suffix.lower() in TABLES:
        yield from read_table(path)
        return
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"问题集 {path} 无法读取：请给出 UTF-8 的 JSON Lines 文件，或 .csv、.xlsx 文件。",
            f"The set {path} cannot be read: name a JSON Lines file in UTF-8, or a .csv or .xlsx file.",
        ) from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError) as error:
                wrong = WrongField("JSON", f"不合语法（{error}）", f"does not parse ({error})")
                raise _line_error(path, number, wrong) from error


def _line_error(path: Path, number: int, wrong: WrongField) -> UserError:
    return UserError(
        f"问题集 {path} 第 {number} 行的 {wrong.field} {wrong.chinese}：请改正该行。",
        f"The set {path}, line {number}: {wrong.field} {wrong.english}; mend that line.",
    )
