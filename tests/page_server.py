"""The two servers of the tests of the page: the real one over our articles, and one with a chain that misbehaves."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.request import urlopen

import uvicorn

from bot.chain import Asked
from bot.database.quizzes import open_quizzes
from bot.quiz.item import BLANK, Evidence, Item
from bot.records import Answer, Citation, Statement
from bot.web.downloads import download_routes
from bot.web.page import build_page
from bot.web.server import build_server, claim_port
from bot.web.tabs import page_tabs
from bot.web.trainer import Order, Progress
from index.errors import UserError
from index.records import Article, Passage

ROOT = Path(__file__).resolve().parents[1]
HOSTILE = "<script>window.hacked=1</script></mark><img src=x onerror='window.hacked=1'>"
ARTICLE = Article("a/链&长.md", HOSTILE, f"{HOSTILE}{'很长的开头。' * 400}\n链长制{HOSTILE}。", (), source=HOSTILE)
START = ARTICLE.text.rindex("链长制")


class FakeChain:
    """Shows what a real chain rarely does: slowness, errors, and text that attacks."""

    def stream(self, asked: Asked, /) -> Iterator[Answer]:
        question = asked["question"]
        if "故障" in question:
            raise UserError("索引坏了，请重建。", "The index is broken; build it again.")
        passage = Passage(0, ARTICLE.id, HOSTILE, HOSTILE, START, len(ARTICLE.text), ARTICLE.text[START:])
        statement = Statement(f"{question}{HOSTILE}", 1, START, len(ARTICLE.text))
        history = "、".join(turn.question for turn in asked["history"])
        last = Statement(f"前问：{history}。", 1, START, START + 3)
        answer = Answer(question, (statement, last), (Citation(1, passage),), (), False, 0.9, "extract", 0.1)
        yield replace(answer, statements=answer.statements[:1])
        time.sleep(2 if "慢" in question else 0)
        yield answer


class FakeLibrary:
    def article(self, article_id: str, /) -> Article:
        return {ARTICLE.id: ARTICLE}[article_id]

    def articles(self) -> list[Article]:
        return [ARTICLE]


def hostile_items(order: Order, progress: Progress) -> list[Item]:
    """Slowly, one of each kind, whose every text attacks."""
    evidence = Evidence(ARTICLE.text[START:], START, len(ARTICLE.text))
    options = {
        "single": (f"对{HOSTILE}", f"错{HOSTILE}"),
        "multiple": (f"甲{HOSTILE}", f"乙{HOSTILE}", f"丙{HOSTILE}"),
        "judge": ("正确", "错误"),
    }
    items = []
    for number, kind in enumerate(order.kinds):
        time.sleep(0.2)
        progress(number + 1, len(order.kinds))
        shown = options.get(kind, ())
        answers = shown[:2] if kind == "multiple" else shown[:1] or (f"答{HOSTILE}",)
        stem = f"第{number}题{BLANK if kind == 'blank' else ''}{HOSTILE}"
        items.append(Item(f"h-{kind}", kind, stem, shown, answers, HOSTILE, 0.5, ARTICLE.id, evidence))
    return items


@contextmanager
def serving_fakes(home: Path) -> Iterator[str]:
    quizzes = open_quizzes("", home)
    page = build_page(page_tabs(FakeChain(), FakeLibrary(), ["例题一", "例题二"], quizzes, hostile_items))
    app = build_server(page, dict, download_routes(quizzes))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1))
    with claim_port("127.0.0.1", 0) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@contextmanager
def serving_articles(home: Path, **settings: str) -> Iterator[str]:
    """The address of `tashan serve` over an index of the articles of this repository, built in `home`."""
    names = {f"TASHAN_{name.upper()}": value for name, value in settings.items()}
    environment = {**os.environ, "TASHAN_HOME": str(home), **names}
    command = [sys.executable, "-m", "bot.cli"]
    subprocess.run([*command, "index", "docs_corpus"], cwd=ROOT, env=environment, check=True)
    with claim_port("127.0.0.1", 0) as free:
        port = free.getsockname()[1]
    serve = [*command, "serve", "--port", str(port)]
    with subprocess.Popen(serve, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            url = server.stdout.readline().strip()
            assert url == f"http://127.0.0.1:{port}"
            with urlopen(f"{url}/healthz", timeout=30) as answer:
                assert answer.status == 200
            yield url
        finally:
            server.terminate()
