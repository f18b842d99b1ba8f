"""Sets of questions, one JSON object a line."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.json_lines import read_turn
from bot.records import Turn
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


def read_set(path: Path, tag: str | None = None) -> list[Item]:
    """The items of a set, or those with a tag. Raises UserError naming file and line."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"问题集 {path} 无法读取：请给出 UTF-8 的 JSON Lines 文件。",
            f"The set {path} cannot be read: name a JSON Lines file in UTF-8.",
        ) from error
    items = [_item(line, path, number) for number, line in enumerate(lines, 1) if line.strip()]
    chosen = [item for item in items if tag is None or tag in item.tags]
    if not chosen:
        raise UserError(
            f"问题集 {path} 里没有{f'带标签 {tag} 的' if tag else ''}问题：请换一个文件或标签。",
            f"The set {path} has no question{f' tagged {tag}' if tag else ''}: choose another file or tag.",
        )
    return chosen


def _item(line: str, path: Path, number: int) -> Item:
    try:
        return _convert(json.loads(line))
    except (ValueError, TypeError, KeyError, AttributeError, UserError) as error:
        raise UserError(
            f"问题集 {path} 第 {number} 行有误（{error}）：每行应有 id、question、answers、evidence、answerable、tags。",
            f"The set {path} is wrong in line {number} ({error}):"
            " each line has id, question, answers, evidence, answerable, tags.",
        ) from error


def _convert(row: dict[str, Any]) -> Item:
    answerable = row.get("answerable", True)
    answers = tuple(tuple(map(str, group)) for group in row.get("answers", ()))
    if not isinstance(row["question"], str) or not isinstance(answerable, bool):
        raise ValueError("question, answerable")
    if answerable != bool(answers) or any(isinstance(group, str) for group in row.get("answers", ())):
        raise ValueError("answers")
    evidence: Sequence[dict[str, str]] = row.get("evidence", ())
    return Item(
        id=str(row["id"]),
        question=row["question"],
        history=tuple(map(read_turn, row.get("history", ()))),
        answers=answers,
        evidence=tuple(Evidence(str(item["article"]), str(item["quote"])) for item in evidence),
        answerable=answerable,
        tags=tuple(map(str, row.get("tags", ()))),
    )
