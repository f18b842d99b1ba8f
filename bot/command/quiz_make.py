"""`tashan quiz make`: items of the indexed articles, each proven by a sentence of one."""

import argparse
import sys
from dataclasses import replace

from tqdm import tqdm

from bot.command.output import add_json, print_json
from bot.command.parser import DONE, PARTLY, Parser
from bot.command.quiz_bank import load_quizzes
from bot.settings import load_settings

COUNT = 20
EVERY_SECTION = 10**6


def add_arguments(parser: Parser) -> None:
    say, named = parser.say, parser.named
    named.add_argument("--count", type=int, metavar="N", help=say("题数，默认 20", "number of items, 20 by default"))
    named.add_argument(
        "--kind",
        default="",
        metavar="KIND[,KIND]",
        help=say(
            "题型：single 单选、multiple 多选、judge 判断、blank 填空、short 简答；默认各种都有",
            "kinds: single, multiple, judge, blank, short; some of each by default",
        ),
    )
    named.add_argument(
        "--article",
        action="append",
        metavar="ID",
        help=say("只用这篇文章，可写多次", "of this article only; may be given more than once"),
    )
    named.add_argument(
        "--cover",
        action="store_true",
        help=say("每个小节一题，不写 --count 则覆盖全部", "one item a section; all of them without --count"),
    )
    named.add_argument(
        "--seed", type=int, default=0, metavar="S", help=say("随机种子，默认 0", "random seed, 0 by default")
    )
    named.add_argument(
        "--report",
        action="store_true",
        help=say(
            "在标准错误输出各道检查和各小节的覆盖情况",
            "tell on stderr what the gates let pass, and which sections have items",
        ),
    )
    named.add_argument(
        "--save",
        action="store_true",
        help=say("放进题库，不重复已有的题", "put them into the bank, and ask nothing that it asks"),
    )
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Print the items; exit code 1 where there are fewer than asked for, or the set is not balanced."""
    from bot.quiz.item import KINDS
    from bot.quiz.item_json import item_json
    from bot.quiz.make import make_items
    from bot.terminal_quiz import print_items, print_report
    from bot.wiring import open_chain, open_model

    settings = load_settings()[0]
    kinds = tuple(kind.strip() for kind in options.kind.split(",")) if options.kind else KINDS
    count = _count(options)
    bank = load_quizzes().bank if options.save else None
    chain = open_chain(replace(settings, llm=""))
    with tqdm(total=0, leave=False, disable=not sys.stderr.isatty()) as bar:

        def progress(done: int, total: int) -> None:
            bar.total, bar.n = total, done
            bar.refresh()

        made = make_items(
            chain,
            count,
            kinds,
            options.seed,
            options.article,
            options.cover,
            bank.find() if bank else (),
            progress,
            model=open_model(settings),
        )
    if bank:
        bank.add(made.items, "tashan quiz make")
    if options.json:
        for item in made.items:
            print_json(item_json(item))
    else:
        print_items(made.items, settings.language)
    if made.notice:
        print(made.notice.say(settings.language), file=sys.stderr)
    if options.report:
        print_report(made, settings.language)
    fewer = len(made.items) < count and not (options.cover and options.count is None)
    if fewer:
        say = {
            "zh": f"只出得了 {len(made.items)} 道题（要 {count} 道）。",
            "en": f"Only {len(made.items)} of {count} items can be made.",
        }
        print(say[settings.language], file=sys.stderr)
    return PARTLY if fewer or not all(figure.passed for figure in made.gates if figure.name == "balance") else DONE


def _count(options: argparse.Namespace) -> int:
    """How many items are wanted; with `--cover` as many as there are sections."""
    if options.count is not None:
        return int(options.count)
    return EVERY_SECTION if options.cover else COUNT
