"""An OpenAI-compatible server that says what a test wants, over real sockets."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Reply = Callable[["Handler"], None]


@dataclass
class ChatServer:
    """The address to give as base URL, what every request is answered with, and the requests so far."""

    url: str
    reply: Reply
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def message(self, role: str) -> str:
        """The text that the last request had from that role."""
        return next(each["content"] for each in self.requests[-1]["messages"] if each["role"] == role)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    chat: ChatServer

    def handle(self) -> None:
        with suppress(ConnectionResetError, BrokenPipeError):  # a client may leave at any time
            super().handle()

    def do_POST(self) -> None:
        self.chat.headers.append({name.lower(): value for name, value in self.headers.items()})
        self.chat.requests.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.chat.reply(self)

    def log_message(self, format: str, *arguments: Any) -> None:
        pass

    def begin(self, status: int = 200, kind: str = "text/event-stream", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def write_chunk(self, data: bytes) -> None:
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
        self.wfile.flush()

    def send_event(self, delta: dict[str, Any], finish: str | None = None) -> None:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        event = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
        self.write_chunk(f"data: {json.dumps(event)}\n\n".encode())


def says(text: str, pause: float = 0, size: int = 3, finish: str = "stop", field: str = "content") -> Reply:
    """Streams `text`, `size` characters at a time, `pause` seconds apart."""

    def reply(handler: Handler) -> None:
        handler.begin()
        handler.send_event({"role": "assistant", "content": ""})
        for start in range(0, len(text), size):
            handler.send_event({field: text[start : start + size]})
            time.sleep(pause)
        handler.send_event({}, finish)
        handler.write_chunk(b"data: [DONE]\n\n")
        handler.write_chunk(b"")

    return reply


def breaks_off(text: str) -> Reply:
    """Streams `text` and closes the connection in the middle of the stream."""

    def reply(handler: Handler) -> None:
        handler.begin()
        for character in text:
            handler.send_event({"content": character})
        handler.close_connection = True

    return reply


def is_silent(seconds: float, text: str = "") -> Reply:
    """Streams `text`, then nothing but signs of life for so long."""

    def reply(handler: Handler) -> None:
        handler.begin()
        if text:
            handler.send_event({"content": text})
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            handler.write_chunk(b": still here\n\n")
            time.sleep(0.05)
        handler.close_connection = True

    return reply


def answers(status: int, body: dict[str, Any], **headers: str) -> Reply:
    """One JSON object with a status, no stream."""

    def reply(handler: Handler) -> None:
        data = json.dumps(body).encode()
        handler.begin(status, "application/json", Content_Length=str(len(data)), **headers)
        handler.wfile.write(data)

    return reply


@contextmanager
def serving_chat(reply: Reply) -> Iterator[ChatServer]:
    """A server on a free port of this machine."""
    own = type("OwnHandler", (Handler,), {})
    with ThreadingHTTPServer(("127.0.0.1", 0), own) as server:
        own.chat = ChatServer(f"http://127.0.0.1:{server.server_address[1]}/v1", reply)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield own.chat
        finally:
            server.shutdown()
            thread.join()
