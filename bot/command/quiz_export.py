"""`tashan quiz export`: a paper, or items of the bank or of a file, in the format of another program."""

import argparse
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from bot.command.output import add_json, print_json
from bot.command.parser import DONE, Parser
from bot.command.quiz_bank import load_quizzes
from bot.command.quiz_wanted import add_wanted, wanted
from bot.quiz.item import Paper
from bot.settings import load_settings
from index.errors import UserError


def add_commands(parser: Parser, commands: Any) -> None:
    """Add the command to the sub-parsers of `tashan quiz`."""
    export = parser.sub_parser(commands, "export", _export, "导出试卷或题目", "export a paper or items")
    say, add = export.say, export.named.add_argument
    names = "docx|xlsx|csv|gift|moodle|qti|anki|json|text"
    add("--format", required=True, metavar="FORMAT", help=say(f"格式：{names}", f"format: {names}"))
    add("--out", required=True, metavar="FILE", help=say("写到的文件；docx 另写答题卡和参考答案", "file to write; docx adds an answer sheet and a key"))  # fmt: skip
    add("--paper", metavar="PAPER", help=say("试卷编号；不写则导出题库里合条件的题", "id of a paper; else the items of the bank that are wanted"))  # fmt: skip
    add("--from", dest="source", metavar="FILE", help=say("题目的 JSON Lines 文件，- 为标准输入，不看题库", "file of items instead of the bank, JSON Lines; - is standard input"))  # fmt: skip
    add("--title", default="", metavar="TITLE", help=say("卷名", "title of the paper"))
    add_wanted(export)
    add_json(export)


def _export(options: argparse.Namespace) -> int:
    """`tashan quiz export`: write the files, and say which."""
    from bot.quiz.export.export import check_name, find_format, write_files

    format, path = find_format(options.format), Path(options.out)
    check_name(path, options.format, format)
    paper = _paper(options)
    written = write_files(paper, format, path)
    if options.json:
        print_json({"files": [str(place) for place in written], "questions": len(paper.questions), "points": paper.total})  # fmt: skip
    else:
        for place in written:
            print(place)
    return DONE


def _paper(options: argparse.Namespace) -> Paper:
    from bot.quiz.export.wrap import read_paper, wrap

    if options.paper and options.source:
        raise UserError("--paper 和 --from 只能用一个：请去掉一个。", "--paper and --from exclude each other: leave one out.")  # fmt: skip
    if options.source:
        return read_paper(_text(options.source), options.title)
    if options.paper:
        return load_quizzes().papers.paper(options.paper).paper
    items = load_quizzes().bank.find(wanted(options, load_settings()[0], ("approved",)))
    return wrap(items, options.title)


def _text(source: str) -> str:
    if source == "-":
        if isinstance(sys.stdin, TextIOWrapper):
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")
        return sys.stdin.read()
    try:
        return Path(source).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "UTF-8"
        raise UserError(
            f"{source} 无法读取（{reason}）：请检查文件，编码应为 UTF-8。",
            f"{source} cannot be read ({reason}): check the file; its encoding is UTF-8.",
        ) from error
