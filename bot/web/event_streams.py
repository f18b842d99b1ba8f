"""Gradio's streams of events, ended so that no event is lost."""

import asyncio
import json
from contextlib import suppress
from urllib.parse import parse_qs

from starlette.types import ASGIApp, Message, Receive, Scope, Send

PATIENCE = 2.0
"""Seconds that a stream which was told to end waits for the page to close it."""

_END = b'"msg":"close_stream"'


class EventStreams:
    """Middleware that tells a page of an event's having joined only when no stream of the page is about to end.

    What a page asks for joins a queue by one request; what comes of it is told in a stream, for which the page makes
    another request unless it has one open. Gradio ends the stream when nothing of the page is left in the queue. A page
    that hears of the next event's having joined before it hears of this end takes the stream for open, makes no other,
    and waits for ever. So a stream told to end stays until the page has closed it, and the next event waits as long.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._ending: dict[str, asyncio.Event] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if path.endswith("/queue/data"):
            await self._stream(scope, receive, send)
        elif path.endswith("/queue/join"):
            await self._join(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _stream(self, scope: Scope, receive: Receive, send: Send) -> None:
        session = parse_qs(scope["query_string"].decode()).get("session_hash", [""])[0]
        closed = asyncio.Event()

        async def send_and_wait(message: Message) -> None:
            if _END in message.get("body", b""):
                self._ending[session] = closed
            if self._ending.get(session) is closed and not message.get("more_body"):
                with suppress(TimeoutError):
                    await asyncio.wait_for(_disconnected(receive), PATIENCE)
            await send(message)

        try:
            await self._app(scope, receive, send_and_wait)
        finally:
            closed.set()
            if self._ending.get(session) is closed:
                del self._ending[session]

    async def _join(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = bytearray()

        async def receive_kept() -> Message:
            message = await receive()
            body.extend(message.get("body", b""))
            return message

        async def send_after_end(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                ending = self._ending.get(json.loads(body)["session_hash"])
                if ending:
                    await ending.wait()
            await send(message)

        await self._app(scope, receive_kept, send_after_end)


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
