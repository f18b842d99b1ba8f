"""`tashan eval convert`: questions of other makers as a set."""

import argparse
from pathlib import Path

from bot.command.parser import DONE, PARTLY, Parser
from bot.settings import load_settings


def add_arguments(parser: Parser) -> None:
    say = parser.say
    source = (
        "BEIR 文件夹、SQuAD 或 CMRC 的 .json、试题的 .jsonl，或 .jsonl、.csv、.xlsx 问题集",
        "a BEIR folder, SQuAD or CMRC in .json, quiz items in .jsonl, or a set in .jsonl, .csv or .xlsx",
    )
    parser.add_argument("source", metavar="FROM", help=say(*source))
    parser.add_argument(
        "out", metavar="TO", help=say("写入的问题集：.jsonl、.csv 或 .xlsx", "the set to write: .jsonl, .csv or .xlsx")
    )
    parser.named.add_argument(
        "--articles", metavar="DIR", help=say("把来源里的文章写到这个文件夹，供 tashan index 用", "write the articles of the source here, for tashan index")
    )  # fmt: skip


def run(options: argparse.Namespace) -> int:
    """`tashan eval convert`: write a set; exit 1 where questions were left out."""
    from eval.questions.convert import convert, write_articles, write_set

    english = load_settings()[0].language == "en"
    found = convert(Path(options.source))
    write_set(Path(options.out), found.items)
    if options.articles:
        write_articles(Path(options.articles), found.texts)
    left_out = f"{'left out' if english else '略去'} {found.left_out}" if found.left_out else ""
    print(" ".join(filter(None, [f"{len(found.items)} → {options.out}", left_out])))
    return PARTLY if found.left_out else DONE
