"""`tashan ask`: one question, or JSON Lines from standard input."""

import argparse
import sys
from typing import Any

from bot.command.output import add_json, check_input, print_json, print_lines
from bot.command.parser import DONE, Parser
from bot.settings import load_settings


def add_question(parser: Parser) -> None:
    """The question, and `--json`."""
    parser.add_argument(
        "question",
        nargs="?",
        metavar="QUESTION",
        help=parser.say(
            "问题；加 --json 而不写问题时，从标准输入逐行读 JSON",
            "the question; with --json and none, JSON Lines are read from standard input",
        ),
    )
    add_json(parser)


def add_arguments(parser: Parser) -> None:
    add_question(parser)
    say = parser.say
    parser.named.add_argument(
        "--exact",
        action="store_true",
        help=say("按原文检索，不更正错字和拼音", "look for what was typed, without corrections"),
    )
    parser.named.add_argument(
        "--explain",
        action="store_true",
        help=say("说明为什么这样回答：命中的词、分数、用时", "tell why: words matched, scores, times"),
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 1 where a line of standard input has no answer."""
    from bot.answer_json import answer_json
    from bot.asked_text import check_question
    from bot.chain import Asked
    from bot.json_lines import Request
    from bot.wiring import open_chain

    settings = load_settings()[0]
    check_input(options)
    if options.question is not None:
        check_question(options.question)
    chain = open_chain(settings)

    def answer(request: Request) -> dict[str, Any]:
        asked: Asked = {
            "question": request.question, "history": request.history,
            "exact": request.exact or options.exact, "explain": request.explain or options.explain,
        }  # fmt: skip
        return answer_json(chain.invoke(asked), request.id)

    if options.question is None:
        return print_lines(answer, settings.language)
    asked: Asked = {"question": options.question, "exact": options.exact, "explain": options.explain}
    if options.json:
        print_json(answer_json(chain.invoke(asked)))
    else:
        from bot.terminal import print_answer, show_growing

        growing = settings.llm and sys.stdout.isatty()
        result = show_growing(chain.stream(asked)) if growing else chain.invoke(asked)
        print_answer(result, settings.language)
    return DONE
