"""`tashan serve`: the page, until Ctrl-C."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.command.evaluate import answering_settings
from bot.command.parser import DONE, Parser
from bot.quiz.item import Item
from bot.settings import load_settings

if TYPE_CHECKING:
    from bot.web.trainer import Order, Progress


def add_arguments(parser: Parser) -> None:
    parser.named.add_argument("--host", help=parser.say("监听地址，默认 127.0.0.1", "address, 127.0.0.1 by default"))
    parser.named.add_argument("--port", type=int, help=parser.say("端口，默认 7860", "port, 7860 by default"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """A port in use, no index and a database of no use are told before the page is loaded, which takes seconds."""
    from bot.web.server import claim_port

    settings = load_settings()[0]
    host, port = options.host or settings.host, settings.port if options.port is None else options.port
    claim_port(host, port).close()
    from bot.wiring import open_chain, open_model

    chain = open_chain(settings)
    # Gradio takes seconds to load: a missing index, or a database of no use, is told before.
    from bot.database.quizzes import open_quizzes

    quizzes = open_quizzes(settings.database, settings.home)
    from bot.quiz.make import make_items
    from bot.web.downloads import download_routes
    from bot.web.examples import example_questions
    from bot.web.page import build_page
    from bot.web.server import serve as serve_page
    from bot.web.tabs import page_tabs
    from eval.page.routes import report_routes
    from eval.page.runs import Runs
    from eval.page.tab import EvaluationTab

    quoting = open_chain(replace(settings, llm="")) if settings.llm else chain
    model = open_model(settings)

    def make(order: "Order", progress: "Progress") -> Sequence[Item]:
        # As many known items, as many different draws.
        seed, articles = len(order.known), order.articles or None
        return make_items(
            quoting, order.count, order.kinds, seed, articles, order.cover, order.known, progress, model
        ).items

    store = chain.searcher.store
    runs = Runs(chain, settings.home, answering_settings(settings))
    tabs = [*page_tabs(chain, store.texts, example_questions(chain), quizzes, make), EvaluationTab(runs)]
    counts = {"articles": store.manifest.articles, "passages": store.manifest.passages}
    serve_page(
        build_page(tabs, settings.language), lambda: counts, host, port, download_routes(quizzes), report_routes(runs)
    )
    return DONE
