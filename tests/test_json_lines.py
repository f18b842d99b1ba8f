"""Questions as JSON Lines in, answers as JSON Lines out."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from bot.json_lines import Request, answer_lines, read_turn
from bot.records import Turn
from index.errors import UserError


def echo(request: Request) -> dict[str, Any]:
    if not request.question:
        raise UserError("问题是空的。", "The question is empty.")
    return {"id": request.id, "question": request.question, "history": [turn.question for turn in request.history]}


def run(*lines: str, language: str = "zh") -> list[tuple[dict[str, Any], bool]]:
    return [(json.loads(line), succeeded) for line, succeeded in answer_lines(lines, echo, language)]


@pytest.mark.parametrize(
    ("line", "id", "history"),
    [
        ('{"question": "甲"}', None, []),
        ('{"id": 7, "question": "甲", "history": ["前"]}', 7, ["前"]),
        ('{"id": "a", "question": "甲", "history": [{"question": "前", "answer": "答"}]}', "a", ["前"]),
        ('{"question": "甲", "history": null}', None, []),
        ('{"question": "甲", "colour": "红"}', None, []),
    ],
    ids=["bare", "texts", "objects", "null history", "other keys"],
)
def test_a_good_line_is_answered(line: str, id: object, history: list[str]) -> None:
    assert run(line) == [({"id": id, "question": "甲", "history": history}, True)]


@pytest.mark.parametrize(
    ("line", "id"),
    [
        ("no json", None), ('{"id": 1, "question": ', None), ("[1]", None), ('"甲"', None), ("[" * 100_000, None),
        ('{"id": 1}', 1), ('{"id": "a", "question": 3}', "a"), ('{"id": 1, "question": ""}', 1),
        ('{"id": 1, "question": "甲", "history": "前"}', 1), ('{"id": 1, "question": "甲", "history": [3]}', 1),
        ('{"id": 1, "question": "甲", "history": [{"answer": "答"}]}', 1), ('{"id": 1, "question": "\\ud800"}', 1),
        ('{"id": 1, "question": "甲", "history": ["\\udfff"]}', 1),
    ],
    ids=["no json", "cut off", "list", "text", "deep", "no question", "number", "empty", "history text",
         "history number", "history without question", "half a pair", "half a pair before"],
)  # fmt: skip
def test_a_bad_line_is_an_error_and_the_run_goes_on(line: str, id: object) -> None:
    (bad, failed), (good, succeeded) = run(line, '{"id": 2, "question": "乙"}')
    assert (set(bad), bad["id"], failed) == ({"id", "error"}, id, False)
    assert (good["question"], succeeded) == ("乙", True)
    assert len(bad["error"]) < 200


def test_exact_and_explain_are_read() -> None:
    asked: list[Request] = []

    def answer(request: Request) -> dict[str, Any]:
        asked.append(request)
        return {}

    lines = [
        '{"question": "甲"}',
        '{"question": "甲", "exact": true, "explain": true}',
        '{"question": "甲", "exact": 1}',
    ]
    assert [succeeded for _, succeeded in answer_lines(lines, answer, "zh")] == [True, True, True]
    assert [(request.exact, request.explain) for request in asked] == [(False, False), (True, True), (False, False)]


def test_errors_are_said_in_the_language() -> None:
    assert run('{"question": ""}', language="en")[0][0]["error"] == "The question is empty."


def test_blank_lines_are_passed_over() -> None:
    assert len(run("\n", '{"question": "甲"}\n', "   \n")) == 1


def test_each_line_is_answered_before_the_next_is_read() -> None:
    events: list[str] = []

    def lines() -> Iterator[str]:
        for number in (1, 2):
            events.append(f"in {number}")
            yield json.dumps({"question": str(number)})

    for line, _ in answer_lines(lines(), echo, "zh"):
        events.append(f"out {json.loads(line)['question']}")
    assert events == ["in 1", "out 1", "in 2", "out 2"]


def test_output_is_one_line_of_readable_chinese() -> None:
    line, _ = next(answer_lines(['{"question": "甲\\n乙"}'], echo, "zh"))
    assert "甲\\n乙" in line
    assert "\n" not in line


def test_read_turn() -> None:
    assert read_turn("前") == Turn("前")
    assert read_turn({"question": "前", "answer": None}) == Turn("前", "")
    with pytest.raises(UserError):
        read_turn(None)
