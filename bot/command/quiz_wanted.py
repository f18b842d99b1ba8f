"""The options that say which items of the bank are meant."""

import argparse

from bot.command.parser import Parser
from bot.quiz.item import KINDS, STATUSES
from bot.quiz.wanted import Wanted
from bot.settings import Settings
from index.errors import UserError


def add_wanted(parser: Parser) -> None:
    """`--article`, `--topic`, `--kind`, `--status`, `--difficulty` and `--words`."""
    say, add = parser.say, parser.named.add_argument
    add("--article", action="append", default=[], metavar="ID", help=say("只要此文章的题，可重复", "items of this article; repeatable"))  # fmt: skip
    add("--topic", action="append", default=[], metavar="TOPIC", help=say("只要此主题的文章的题，可重复", "items of articles with this topic; repeatable"))  # fmt: skip
    add("--kind", action="append", default=[], choices=KINDS, help=say("题型，可重复", "kind of item; repeatable"))
    add("--status", action="append", default=[], choices=STATUSES, help=say("状态，可重复", "status; repeatable"))
    add("--difficulty", default="0-1", metavar="LOW-HIGH", help=say("难度范围，如 0.3-0.6", "range of difficulty, such as 0.3-0.6"))  # fmt: skip
    add("--words", default="", metavar="WORDS", help=say("题目里的字词", "words that stand in the item"))


def wanted(options: argparse.Namespace, settings: Settings, statuses: tuple[str, ...] = ()) -> Wanted:
    """What the options say, with these `statuses` where they name none.

    Raises UserError for a range that is none, and a topic of no article.
    """
    try:
        easiest, hardest = map(float, options.difficulty.split("-"))
    except ValueError as error:
        raise UserError(f"--difficulty {options.difficulty} 不是难度范围：写成 0.3-0.6。", f"--difficulty {options.difficulty} is no range: write 0.3-0.6.") from error  # fmt: skip
    articles = [*options.article, *(_of_topics(options.topic, settings) if options.topic else ())]
    return Wanted(
        tuple(articles), tuple(options.kind), tuple(options.status) or statuses, easiest, hardest, options.words
    )


def _of_topics(topics: list[str], settings: Settings) -> list[str]:
    from bot.wiring import indexed_articles

    found = [article.id for article in indexed_articles(settings) if set(topics) & set(article.topics)]
    if not found:
        names = "、".join(topics)
        raise UserError(f"没有文章的主题是{names}：见文章开头的 topics。", f"No article has the topic {names}: topics stand at the head of articles.")  # fmt: skip
    return found
