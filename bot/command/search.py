"""`tashan search`: the hits alone, for one question or for JSON Lines."""

import argparse
from typing import Any

from bot.command.ask import add_question
from bot.command.output import check_above_zero, check_input, print_json, print_lines
from bot.command.parser import DONE, Parser
from bot.settings import load_settings


def add_arguments(parser: Parser) -> None:
    add_question(parser)
    parser.named.add_argument(
        "--top",
        type=int,
        default=10,
        metavar="N",
        help=parser.say("段落数，默认 10", "number of passages, 10 by default"),
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 1 where a line of standard input cannot be looked for."""
    from bot.answer_json import hits_json
    from bot.asked_text import check_question
    from bot.json_lines import Request
    from bot.wiring import open_encoder, open_searcher

    settings = load_settings()[0]
    check_input(options)
    check_above_zero("--top", options.top)
    searcher = open_searcher(settings, open_encoder(settings))
    if options.question is None:

        def answer(request: Request) -> dict[str, Any]:
            return hits_json(searcher.search(check_question(request.question), options.top), request.id)

        return print_lines(answer, settings.language)
    hits = searcher.search(check_question(options.question), options.top)
    if options.json:
        print_json(hits_json(hits))
    else:
        from bot.terminal import print_hits

        print_hits(hits, settings.language)
    return DONE
