"""`tashan serve`: the chat page, until Ctrl-C."""

import argparse

from bot.command.parser import DONE, Parser
from bot.settings import load_settings


def add_arguments(parser: Parser) -> None:
    parser.named.add_argument("--host", help=parser.say("监听地址，默认 127.0.0.1", "address, 127.0.0.1 by default"))
    parser.named.add_argument("--port", type=int, help=parser.say("端口，默认 7860", "port, 7860 by default"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """`tashan serve`: the chat page, until Ctrl-C."""
    from bot.web.server import claim_port

    settings = load_settings()[0]
    host, port = options.host or settings.host, settings.port if options.port is None else options.port
    claim_port(host, port).close()
    from bot.wiring import open_chain

    chain = open_chain(settings)
    # Gradio takes seconds to load: a missing index is told before.
    from bot.web.examples import example_questions
    from bot.web.page import build_page
    from bot.web.server import serve as serve_page

    store = chain.searcher.store
    page = build_page(chain, store.texts, example_questions(chain), settings.language)
    counts = {"articles": store.manifest.articles, "passages": store.manifest.passages}
    serve_page(page, lambda: counts, host, port)
    return DONE
