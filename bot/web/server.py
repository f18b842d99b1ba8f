"""The web server: the page at `/`, and `/healthz` for whoever watches over it."""

import errno
import logging
import re
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import uvicorn
from fastapi import APIRouter, FastAPI
from fastapi.responses import JSONResponse
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.event_streams import EventStreams
from index.errors import UserError

if TYPE_CHECKING:
    import gradio

SHUTDOWN = 1
"""Seconds that open connections get at the end; every browser tab keeps one open."""

_SOCIAL_TAG = re.compile(rb'<meta\s+(?:property="og:|name="twitter:)[^>]*>\s*')


def serve(
    page: "gradio.Blocks", healthy: Callable[[], dict[str, Any]], host: str, port: int, *routes: APIRouter
) -> None:
    """Print the URL and serve until Ctrl-C, which raises KeyboardInterrupt when all is closed.

    `routes` are served beside the page; `healthy` tells what `/healthz` adds to its status, and raises UserError while
    no question can be answered. Raises UserError as `claim_port` does.
    """
    with claim_port(host, port) as listener:
        app = build_server(page, healthy, *routes)
        config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=SHUTDOWN)
        name = f"[{host}]" if ":" in host else host
        print(f"http://{name}:{listener.getsockname()[1]}", flush=True)
        _Server(config).run(sockets=[listener])


def claim_port(host: str, port: int) -> socket.socket:
    """A socket that listens there, or UserError; cheap, so ask before loading an index."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        if getattr(error, "errno", None) == errno.EADDRINUSE:
            raise UserError(
                f"端口 {port} 已被占用，请换一个，例如 --port {port + 1}。",
                f"Port {port} is in use; choose another one, for example --port {port + 1}.",
            ) from error
        raise UserError(
            f"无法在 {host} 的端口 {port} 上提供服务（{error}），请更改 --host 或 --port。",
            f"Cannot serve on port {port} of {host} ({error}); change --host or --port.",
        ) from error


def build_server(page: "gradio.Blocks", healthy: Callable[[], dict[str, Any]], *routes: APIRouter) -> FastAPI:
    """The page, the `routes` beside it and `/healthz`, without the API documentation, which loads from outside."""
    # Imported late: Gradio takes seconds, and a port in use is told before.
    from bot.web.page import mount_page

    server = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)

    @server.get("/healthz")
    def healthz() -> JSONResponse:
        try:
            return JSONResponse({"status": "ok", **healthy()})
        except UserError as error:
            return JSONResponse({"status": "error", "error": error.chinese}, status_code=503)

    for more in routes:
        server.include_router(more)
    mount_page(server, page)
    server.add_middleware(_WithoutSocialTags)
    server.add_middleware(EventStreams)
    return server


class _Server(uvicorn.Server):
    """Ends without complaint about the browsers that are still connected."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        await super().shutdown(sockets)


class _WithoutSocialTags:
    """Takes out of the page the tags for social media, whose image lies on another host."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != "/":
            await self._app(scope, receive, send)
            return
        start: Message = {}
        body = bytearray()

        async def send_cleaned(message: Message) -> None:
            match message["type"]:
                case "http.response.start":
                    start.update(message)
                case "http.response.body":
                    body.extend(message.get("body", b""))
                    if not message.get("more_body"):
                        page = _SOCIAL_TAG.sub(b"", bytes(body))
                        MutableHeaders(scope=start)["content-length"] = str(len(page))
                        await send(start)
                        await send({"type": "http.response.body", "body": page})

        # An answer that comes compressed could not be read here.
        plain = [header for header in scope["headers"] if header[0] != b"accept-encoding"]
        await self._app({**scope, "headers": plain}, receive, send_cleaned)
