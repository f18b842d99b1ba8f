"""`tashan eval split`: a set divided into questions for development and for the test."""

import argparse
from pathlib import Path

from bot.command.evaluate_check import SET_HELP
from bot.command.parser import DONE, Parser
from index.errors import UserError


def add_arguments(parser: Parser) -> None:
    say, add = parser.say, parser.named.add_argument
    parser.add_argument("file", metavar="FILE", help=say(*SET_HELP))
    add("--out", required=True, metavar="FILE", help=say("写入的问题集", "the set to write"))
    add(
        "--test",
        type=float,
        default=0.5,
        metavar="SHARE",
        help=say("标为 test 的比例，默认 0.5", "share tagged test, 0.5 by default"),
    )
    add("--seed", type=int, default=0, metavar="N", help=say("随机种子，默认 0", "seed of chance, 0 by default"))  # fmt: skip


def run(options: argparse.Namespace) -> int:
    """`tashan eval split`: tag each question dev or test, those of one article alike."""
    from eval.questions.convert import write_set
    from eval.questions.sets import read_set
    from eval.questions.split import TEST, split_set

    if not 0 <= options.test <= 1:
        raise UserError(
            f"--test {options.test} 无效：请给出 0 到 1 之间的比例。",
            f"--test {options.test} is no share: give a number from 0 to 1.",
        )
    items = split_set(read_set(Path(options.file)), options.test, options.seed)
    write_set(Path(options.out), items)
    test = sum(TEST in item.tags for item in items)
    print(f"dev {len(items) - test}, test {test} → {options.out}")
    return DONE
