"""What commands print, and the lines that they read."""

import argparse
import json
import sys
from collections.abc import Callable
from io import TextIOWrapper
from typing import Any

from bot.command.parser import DONE, PARTLY, Parser
from index.errors import UserError


def add_json(parser: Parser) -> None:
    """Give the command its `--json`."""
    parser.named.add_argument("--json", action="store_true", help=parser.say("输出 JSON", "print JSON"))


def print_json(value: Any) -> None:
    """One JSON value on one line, Chinese as it is."""
    print(json.dumps(value, ensure_ascii=False))


def print_figures(figures: dict[str, Any], as_json: bool) -> None:
    """Named figures, one a line, or one JSON object."""
    if as_json:
        print_json(figures)
    else:
        for name, value in figures.items():
            print(f"{name}\t{value}")


def check_input(options: argparse.Namespace) -> None:
    """Raises UserError where there is neither a question nor `--json`."""
    if options.question is None and not options.json:
        raise UserError(
            "没有写问题：请写上问题，或加 --json 从标准输入逐行读取。",
            "No question: give one, or add --json to read JSON Lines from standard input.",
        )


def check_above_zero(option: str, value: int) -> None:
    """Raises UserError, which names the option, for a number below 1."""
    if value < 1:
        raise UserError(f"{option} {value} 无效：请给出 1 以上的整数。", f"{option} {value} is not above 0.")


def print_lines(answer: Callable[[Any], dict[str, Any]], language: str) -> int:
    """Answer JSON Lines of standard input in order; the exit code says whether each was answered."""
    from bot.json_lines import answer_lines

    if isinstance(sys.stdin, TextIOWrapper) and isinstance(sys.stdout, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    complete = True
    for line, succeeded in answer_lines(sys.stdin, answer, language):
        print(line, flush=True)
        complete &= succeeded
    return DONE if complete else PARTLY
