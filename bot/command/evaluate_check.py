"""`tashan eval check`: what a set has, and what a reviewer should look at."""

import argparse
from pathlib import Path

from bot.command.output import add_json, print_figures, print_json
from bot.command.parser import DONE, PARTLY, Parser
from bot.settings import Settings, load_settings

SET_HELP = ("问题集：.jsonl、.csv 或 .xlsx", "the set: .jsonl, .csv or .xlsx")


def add_arguments(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", help=parser.say(*SET_HELP))
    parser.named.add_argument(
        "--quotes", action="store_true", help=parser.say("核对所引原文是否在索引的文章里", "look for the quotes in the indexed articles")
    )  # fmt: skip
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """`tashan eval check`: count, and list what a reviewer should look at; exit 1 where there is something."""
    from eval.questions.review import count_set, doubts
    from eval.questions.sets import read_set

    settings = load_settings()[0]
    items = read_set(Path(options.file))
    found = list(doubts(items, _texts(settings) if options.quotes else None))
    lines = [{"id": id, "doubt": english if settings.language == "en" else chinese} for id, chinese, english in found]
    if options.json:
        print_json({**count_set(items), "doubts": lines})
    else:
        print_figures(count_set(items), False)
        for line in lines:
            print(f"{line['id']}\t{line['doubt']}")
    return PARTLY if lines else DONE


def _texts(settings: Settings) -> dict[str, str]:
    """The texts of the indexed articles by id."""
    from bot.wiring import indexed_articles

    return {article.id: article.text for article in indexed_articles(settings)}
