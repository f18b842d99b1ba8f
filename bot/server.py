"""The web server: the chat page at `/`, and `/healthz` for whoever watches over it."""

import errno
import re
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import uvicorn
from fastapi import FastAPI
from fastapi.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from index.errors import UserError

if TYPE_CHECKING:
    import gradio

SHUTDOWN = 1
"""Seconds that open connections get at the end; a browser tab keeps one open for ever."""

_SOCIAL = re.compile(rb'<meta\s+(?:property="og:|name="twitter:)[^>]*>\s*')


def serve(
    page: "gradio.Blocks", healthy: Callable[[], dict[str, Any]], host: str, port: int
) -> None:
    """Serve until interrupted, which raises KeyboardInterrupt once everything is closed.

    `healthy` tells what `/healthz` adds to its status, or raises UserError while
    no question can be answered. Raises UserError if `port` cannot be had.
    """
    with claim_port(host, port) as listener:
        server = uvicorn.Server(
            uvicorn.Config(
                build_server(page, healthy),
                log_level="warning",
                timeout_graceful_shutdown=SHUTDOWN,
            )
        )
        print(f"http://{host}:{port}", flush=True)
        server.run(sockets=[listener])


def claim_port(host: str, port: int) -> socket.socket:
    """A listening socket; raises UserError that names the port and the remedy."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        ...


def build_server(page: "gradio.Blocks", healthy: Callable[[], dict[str, Any]]) -> FastAPI:
    from bot.page import mount_page

    server = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)

    @server.get("/healthz")
    def healthz() -> JSONResponse:
        return JSONResponse({"status": "ok", **healthy()})

    mount_page(server, page)
    return server
