"""Quiz items as questions of a set."""

import json
from collections.abc import Iterator
from pathlib import Path

from bot.quiz.item import BLANK
from bot.quiz.item import Item as QuizItem
from bot.quiz.item_json import read_item
from eval.questions.sets import Evidence, Item
from index.errors import UserError


def quiz_set(items: list[QuizItem]) -> list[Item]:
    """An item for each quiz item that can be asked without its options, retired ones left out.

    A judge item cannot: it states. Of a multiple or a short one every right option or
    point is required; the gap of a blank one is asked for. The tags are quiz, its kind
    and its status.
    """
    return [_item(item) for item in items if item.kind != "judge" and item.status != "retired"]


def _item(item: QuizItem) -> Item:
    any_of_them = item.kind in ("single", "blank")
    question = item.stem.replace(BLANK, "什么")
    return Item(
        id=item.id,
        question=question if question.endswith(("？", "?")) else f"{question.rstrip('。')}？",
        history=(),
        answers=(item.answers,) if any_of_them else tuple((answer,) for answer in item.answers),
        evidence=(Evidence(item.article, item.evidence.text),),
        answerable=True,
        tags=("quiz", item.kind, item.status),
    )


def read_quiz_items(path: Path) -> list[QuizItem]:
    """The items of a file of JSON Lines as `tashan quiz` writes it. Raises UserError naming file and line."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"试题文件 {path} 无法读取：请给出 UTF-8 的 JSON Lines 文件。",
            f"The quiz items {path} cannot be read: name a JSON Lines file in UTF-8.",
        ) from error
    return list(_read_lines(lines, path))


def _read_lines(lines: list[str], path: Path) -> Iterator[QuizItem]:
    for number, line in enumerate(lines, 1):
        try:
            if line.strip():
                yield read_item(json.loads(line))
        except (ValueError, TypeError, KeyError) as error:
            raise UserError(
                f"试题文件 {path} 第 {number} 行有误（{error}）：请用 tashan quiz 重新导出。",
                f"The quiz items {path} are wrong in line {number} ({error}): export them again with tashan quiz.",
            ) from error
