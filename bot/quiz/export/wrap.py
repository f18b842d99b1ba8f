"""Items as a paper: those of a file with their points and order, others in the order of the kinds."""

import json
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from bot.quiz.compose import POINTS
from bot.quiz.item import KINDS, Item, Paper, Question
from bot.quiz.item_json import read_item
from bot.quiz.sound_item import sound_item
from index.errors import UserError


def wrap(items: Sequence[Item], title: str) -> Paper:
    """A paper of these items by kind. Raises UserError where there are none."""
    return _paper([Question(item, POINTS[item.kind]) for item in items], title, "", by_kind=True)


def read_paper(text: str, title: str) -> Paper:
    """The paper of JSON Lines of items, or of what `write_json` wrote.

    That one keeps its order, points, form, and its title unless `title` is another.
    Raises UserError, naming the line or place, for what is no item, and where there are none.
    """
    rows = _rows(text)
    questions = [_question(row, number) for number, row in enumerate(rows, 1)]
    about = rows[0].get("paper") if rows else None
    if not isinstance(about, dict):
        return _paper(questions, title, "", by_kind=True)
    paper = _paper(questions, title or str(about.get("title", "")), str(about.get("form", "")), by_kind=False)
    return replace(paper, id=str(about.get("id", paper.id)))


def _paper(questions: list[Question], title: str, form: str, by_kind: bool) -> Paper:
    if not questions:
        raise UserError("没有可导出的题目：请放宽条件（题库里默认只取已审定的题），或先出题。", "There are no items to export: ask for others (of the bank, only approved ones unless --status says so), or make some first.")  # fmt: skip
    if by_kind:
        questions.sort(key=lambda question: KINDS.index(question.item.kind))
    key = sha256(repr([question.item.id for question in questions]).encode()).hexdigest()[:12]
    return Paper(key, title or "试题", form, tuple(questions))


def _rows(text: str) -> list[Any]:
    text = text.removeprefix("\ufeff").strip()
    if text.startswith("["):
        return list(_parse(text, 1))
    return [_parse(line, number) for number, line in enumerate(text.splitlines(), 1) if line.strip()]


def _parse(text: str, number: int) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _no_item(number, error) from error


def _question(row: Any, number: int) -> Question:
    try:
        item = sound_item(read_item(row))
        return Question(item, float(row.get("score", POINTS[item.kind])))
    except UserError as error:
        raise UserError(f"第 {number} 题：{error.chinese}", f"Item {number}: {error.english}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _no_item(number, error) from error


def _no_item(number: int, error: Exception) -> UserError:
    return UserError(
        f"第 {number} 条不是题目（{error}）：每条应是 tashan quiz make --json 写出的对象。",
        f"Number {number} is no item ({error}): each is an object as tashan quiz make --json writes it.",
    )
