"""Questions as JSON Lines in, answers as JSON Lines out, in order, one at a time."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.records import Turn
from index.errors import UserError

_SURROGATE = re.compile("[\ud800-\udfff]")
"""What bytes that are not UTF-8 become, and what half of an escaped pair is."""


@dataclass(frozen=True, slots=True)
class Request:
    """One input line read; `exact` and `explain` as of `bot.chain.Asked`."""

    id: str | int | None
    question: str
    history: tuple[Turn, ...]
    exact: bool = False
    explain: bool = False


def answer_lines(
    lines: Iterable[str], answer: Callable[[Request], dict[str, Any]], language: str
) -> Iterator[tuple[str, bool]]:
    """Yield for each line that is not blank its output line and whether it succeeded.

    A line that cannot be read or answered yields `{"id", "error"}`; the run goes on.
    """
    for line in lines:
        if not line.strip():
            continue
        id = None
        try:
            fields = _parse(line)
            id = fields.get("id")
            yield json.dumps(answer(_request(fields)), ensure_ascii=False), True
        except UserError as error:
            yield json.dumps({"id": id, "error": error.say(language)}, ensure_ascii=False), False


def _parse(line: str) -> dict[str, Any]:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UserError(
            f"这一行不是有效的 JSON（{error}）：每行应是一个带 question 的对象。",
            f"This line is not valid JSON ({error}): each line is an object with a question.",
        ) from error
    if not isinstance(fields, dict):
        raise UserError(
            "这一行不是 JSON 对象：每行应是一个带 question 的对象。",
            "This line is not a JSON object: each line is an object with a question.",
        )
    return fields


def _request(fields: dict[str, Any]) -> Request:
    question = fields.get("question")
    history = fields.get("history") or []
    if not isinstance(question, str) or not isinstance(history, list):
        raise UserError(
            "缺少文字的 question，或 history 不是列表：请改正该行。",
            "question is not a text, or history is not a list: mend that line.",
        )
    if _SURROGATE.search(json.dumps(fields, ensure_ascii=False)):
        raise UserError(
            "这一行里有不是 UTF-8 文字的字符：请改正该行。",
            "This line has characters that are not text in UTF-8: mend that line.",
        )
    exact, explain = (fields.get(name, False) is True for name in ("exact", "explain"))
    return Request(fields.get("id"), question, tuple(map(read_turn, history)), exact, explain)


def read_turn(item: Any) -> Turn:
    """An earlier turn from a text or an object with question and answer. Raises UserError."""
    if isinstance(item, str):
        return Turn(item)
    if isinstance(item, dict) and isinstance(item.get("question"), str):
        return Turn(item["question"], str(item.get("answer") or ""))
    raise UserError(
        "history 的每一项应是文字，或带 question 的对象：请改正该行。",
        "Each item of history is a text or an object with a question: mend that line.",
    )
