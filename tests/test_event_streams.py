"""No event of the page is lost where a stream of events ends just then."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send

from bot.database.quizzes import open_quizzes
from bot.web import event_streams
from bot.web.event_streams import EventStreams
from tests.conftest import Browse
from tests.page_server import serving_fakes
from tests.quiz_items import ITEMS

START: Message = {"type": "http.response.start", "status": 200, "headers": []}


def body(text: bytes = b"", more: bool = False) -> Message:
    return {"type": "http.response.body", "body": text, "more_body": more}


async def ends_its_streams(scope: Scope, receive: Receive, send: Send) -> None:
    """As Gradio: a stream with one message and its end; whatever joins is welcome."""
    if scope["path"].endswith("/data"):
        await send(START)
        await send(body(b'data: {"msg":"process_completed"}\n\n', more=True))
        await send(body(b'data: {"msg":"close_stream"}\n\n', more=True))
        await send(body())
    else:
        while (await receive()).get("more_body"):
            pass
        await send(START)
        await send(body(b'{"event_id":"e"}'))


class Page:
    """Two requests of one page, or of two; `heard` is what comes, in order, and `close` closes the stream."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.close = asyncio.Event()
        self.app = EventStreams(ends_its_streams)

    async def stream(self, session: str) -> None:
        async def receive() -> Message:
            await self.close.wait()
            return {"type": "http.disconnect"}

        query = f"session_hash={session}".encode()
        await self.app({"type": "http", "path": "/queue/data", "query_string": query}, receive, self._hear("stream"))
        self.heard.append("closed")

    async def join(self, session: str) -> None:
        data = json.dumps({"session_hash": session}).encode()
        parts = iter([body(data[:5], more=True), body(data[5:])])

        async def receive() -> Message:
            return next(parts)

        await self.app({"type": "http", "path": "/queue/join"}, receive, self._hear("join"))

    def _hear(self, who: str) -> Send:
        async def send(message: Message) -> None:
            if b"close_stream" in message.get("body", b""):
                self.heard.append("end")
            elif b"event_id" in message.get("body", b""):
                self.heard.append("joined")

        return send


async def meet(session: str) -> list[str]:
    """What is heard where an event of `session` joins while a stream of the session "a" ends, closed a moment later."""
    page = Page()
    stream = asyncio.create_task(page.stream("a"))
    await asyncio.sleep(0)
    join = asyncio.create_task(page.join(session))
    await asyncio.sleep(0.05)
    page.close.set()
    await asyncio.gather(stream, join)
    return page.heard


def test_an_event_joins_after_the_page_has_closed_the_stream_that_ends() -> None:
    assert asyncio.run(meet("a")) == ["end", "closed", "joined"]


def test_another_page_does_not_wait() -> None:
    assert asyncio.run(meet("b")) == ["end", "joined", "closed"]


def test_a_page_that_closes_nothing_is_not_waited_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_streams, "PATIENCE", 0.01)

    async def never_close() -> list[str]:
        page = Page()
        await asyncio.wait_for(asyncio.gather(page.stream("a"), page.join("a")), 5)
        return page.heard

    assert asyncio.run(never_close()) == ["end", "closed", "joined"]


@pytest.fixture
def items(tmp_path: Path) -> Iterator[str]:
    with serving_fakes(tmp_path) as url:
        open_quizzes("", tmp_path).bank.add(ITEMS, "")
        yield url


@pytest.mark.browser
@pytest.mark.filterwarnings("ignore")
def test_what_is_done_while_a_message_comes_is_done(items: str, browse: Browse) -> None:
    """A message is shown just before its stream ends; without our middleware every third or fourth search is lost."""
    playwright: Any = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    page = browse(items)
    page.get_by_role("tab", name="测验").click()
    playwright.expect(page.locator(".items li")).to_have_count(5)
    for kind in range(1, 6):
        for shown in (kind, 0):
            page.locator(".tools").first.get_by_role("button", name="停用").click()
            page.get_by_text("还没有勾选题目").last.wait_for()
            page.get_by_label("题型").select_option(index=shown)
            playwright.expect(page.locator(".items li")).to_have_count(1 if shown else 5)
