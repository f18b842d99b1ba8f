"""`tashan quiz add|list|show|edit|approve|retire`: the items of the bank."""

import argparse
import json
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.command.output import add_json, print_json
from bot.command.parser import DONE, Parser
from bot.command.quiz_wanted import add_wanted, wanted
from bot.quiz.item import Item
from bot.quiz.item_json import item_json, read_item
from bot.settings import load_settings
from index.errors import UserError

if TYPE_CHECKING:
    from bot.database.quizzes import Quizzes


def add_commands(parser: Parser, commands: Any) -> None:
    """Add the commands to the sub-parsers of `tashan quiz`."""
    add = parser.sub_parser(commands, "add", _add, "把题目（标准输入的 JSON Lines）放进题库", "put items, JSON Lines of standard input, into the bank")  # fmt: skip
    listed = parser.sub_parser(commands, "list", _list, "列出题库里的题", "list the items of the bank")
    add_wanted(listed)
    show = parser.sub_parser(commands, "show", _show, "看一道题及其各版", "show an item and its editions")
    edit = parser.sub_parser(commands, "edit", _edit, "修改一道题，或恢复旧版", "change an item, or restore an edition")
    for one in (show, edit):
        one.add_argument("id", metavar="ID", help=parser.say("题目编号", "id of the item"))
    _add_changes(edit)
    approve = parser.sub_parser(commands, "approve", _approve, "审定题目", "approve items")
    retire = parser.sub_parser(commands, "retire", _retire, "停用题目", "retire items")
    for one in (approve, retire):
        one.add_argument("ids", nargs="+", metavar="ID", help=parser.say("题目编号", "ids of items"))
    for one in (add, edit, approve, retire):
        add_who(one)
    for one in (add, listed, show, edit, approve, retire):
        add_json(one)


def add_who(parser: Parser) -> None:
    """`--who`, kept with what the command changes."""
    name = parser.say("命令行", "command line")
    parser.named.add_argument("--who", default=name, metavar="NAME", help=parser.say("记为谁所改", "who changes it"))


def load_quizzes() -> "Quizzes":
    """The quizzes of the database of the settings."""
    # Imported late: SQLAlchemy takes a quarter of a second, and --help none.
    from bot.database.quizzes import open_quizzes

    settings = load_settings()[0]
    return open_quizzes(settings.database, settings.home)


def print_items(items: list[Item], as_json: bool) -> None:
    """One a line."""
    for item in items:
        if as_json:
            print_json(item_json(item))
        else:
            print(item.id, item.status, item.kind, f"{item.difficulty:.2f}", item.stem.replace("\n", " "), sep="\t")


def print_item(item: Item) -> None:
    """Stem, options with a mark at the right ones, the answers of other kinds, explanation."""
    print(item.stem)
    for letter, option in item.lettered:
        print(f"{'*' if option in item.answers else ' '} {letter}. {option}")
    for answer in () if item.options else item.answers:
        print(f"* {answer}")
    print(item.explanation)


def _add_changes(edit: Parser) -> None:
    say, add = edit.say, edit.named.add_argument
    add("--stem", metavar="TEXT", help=say("题干", "the stem"))
    add("--option", action="append", metavar="TEXT", help=say("选项，按顺序重复", "an option; repeat in order"))
    add("--answer", action="append", metavar="TEXT", help=say("答案，可重复", "an answer; repeatable"))
    add("--explanation", metavar="TEXT", help=say("解析", "the explanation"))
    add("--restore", type=int, metavar="N", help=say("恢复第 N 版", "make the N-th edition the item again"))


def _add(options: argparse.Namespace) -> int:
    """`tashan quiz add`: items of standard input into the bank."""
    items = [_read(line, number) for number, line in enumerate(sys.stdin, 1) if line.strip()]
    added = load_quizzes().bank.add(items, options.who)
    if options.json:
        print_json({"added": len(added), "known": len(items) - len(added)})
    else:
        chinese = f"新增 {len(added)} 题，{len(items) - len(added)} 题库里已有"
        english = f"{len(added)} items added, {len(items) - len(added)} in the bank already"
        print(english if load_settings()[0].language == "en" else chinese)
    return DONE


def _read(line: str, number: int) -> Item:
    try:
        return read_item(json.loads(line))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UserError(
            f"第 {number} 行不是题目（{error}）：每行应是 tashan quiz make --json 写出的对象。",
            f"Line {number} is no item ({error}): each line is an object as tashan quiz make --json writes it.",
        ) from error


def _list(options: argparse.Namespace) -> int:
    """`tashan quiz list`: the items wanted."""
    print_items(load_quizzes().bank.find(wanted(options, load_settings()[0])), options.json)
    return DONE


def _show(options: argparse.Namespace) -> int:
    """`tashan quiz show`: an item with its editions."""
    history = load_quizzes().bank.history(options.id)
    item = history[-1].item
    if options.json:
        editions = [
            {
                "edition": each.number,
                "at": each.at,
                "who": each.who,
                "change": each.change,
                "item": item_json(each.item),
            }
            for each in history
        ]
        print_json({**item_json(item), "editions": editions})
        return DONE
    print_item(item)
    for each in history:
        print(each.number, each.at, each.who, each.change, each.item.stem.replace("\n", " "), sep="\t")
    return DONE


def _edit(options: argparse.Namespace) -> int:
    """`tashan quiz edit`: a new edition of an item."""
    bank = load_quizzes().bank
    if options.restore is not None:
        item = bank.restore(options.id, options.restore, options.who)
    else:
        item = bank.item(options.id)
        changes = {
            "stem": options.stem,
            "options": options.option and tuple(options.option),
            "answers": options.answer and tuple(options.answer),
            "explanation": options.explanation,
        }
        item = bank.edit(replace(item, **{name: value for name, value in changes.items() if value}), options.who)
    print_items([item], options.json)
    return DONE


def _approve(options: argparse.Namespace) -> int:
    print_items(load_quizzes().bank.give_status(options.ids, "approved", options.who), options.json)
    return DONE


def _retire(options: argparse.Namespace) -> int:
    print_items(load_quizzes().bank.give_status(options.ids, "retired", options.who), options.json)
    return DONE
