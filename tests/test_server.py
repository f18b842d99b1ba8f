"""The web server: its port, its health, its end, and nothing that points outside."""

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from bot.web.chat_tab import ChatTab
from bot.web.page import build_page
from bot.web.server import build_server, claim_port
from index.errors import UserError

# Gradio opens event loops and leaves them.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed event loop:ResourceWarning")

ROOT = Path(__file__).resolve().parents[1]
SERVE = """
from bot.web.chat_tab import ChatTab
from bot.web.page import build_page
from bot.web.server import serve
try:
    serve(build_page([ChatTab(None, None, [])]), dict, "127.0.0.1", 0)
except KeyboardInterrupt:
    print("interrupted")
"""


def not_ready() -> dict[str, Any]:
    raise UserError("没有索引：先运行 tashan index。", "No index: run tashan index first.")


def client(healthy: Any = lambda: {"articles": 3}) -> TestClient:
    return TestClient(build_server(build_page([ChatTab(None, None, ["什么是链长制？"])]), healthy))  # type: ignore[arg-type]


def test_health_is_told() -> None:
    answer = client().get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "articles": 3})


def test_health_is_denied_while_no_question_can_be_answered() -> None:
    answer = client(not_ready).get("/healthz")
    assert (answer.status_code, answer.json()["status"]) == (503, "error")
    assert "tashan index" in answer.json()["error"]


def test_the_page_names_no_other_host() -> None:
    with client() as browser:
        page = browser.get("/", headers={"Accept-Encoding": "gzip, br"})
    assert page.status_code == 200
    assert "什么是链长制？" in page.text or "\\u4ec0\\u4e48\\u662f\\u94fe" in page.text
    head = page.text.split("window.gradio_config")[0]
    assert not re.findall(r"https?://[^\"' ]*", head)
    assert "og:image" not in page.text


@pytest.mark.parametrize("path", ["/docs", "/redoc"])
def test_no_page_that_loads_from_outside(path: str) -> None:
    assert client().get(path).status_code == 404


def test_a_port_in_use_is_named_with_the_remedy() -> None:
    with claim_port("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UserError) as error:
            claim_port("127.0.0.1", port)
    assert str(port) in error.value.chinese
    assert f"--port {port + 1}" in error.value.chinese
    assert f"--port {port + 1}" in error.value.english
    claim_port("127.0.0.1", port).close()


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", 70000), ("192.0.2.1", 0)], ids=["port", "host"])
def test_an_impossible_address_is_named(host: str, port: int) -> None:
    with pytest.raises(UserError, match=rf"{host}.*{port}.*--host.*--port"):
        claim_port(host, port)


def test_it_prints_its_address_and_ends_with_ctrl_c() -> None:
    command = [sys.executable, "-c", SERVE]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout
        url = server.stdout.readline()
        port = int(url.strip().removeprefix("http://127.0.0.1:"))
        with socket.create_connection(("127.0.0.1", port), timeout=30) as open_connection:
            # What a browser leaves open; it never ends by itself.
            open_connection.sendall(b"GET /gradio_api/heartbeat/x HTTP/1.1\r\nHost: x\r\n\r\n")
            assert b"200 OK" in open_connection.recv(100)
            server.send_signal(signal.SIGINT)
            rest, errors = server.communicate(timeout=30)
    assert rest == "interrupted\n"
    assert errors == ""
    assert server.returncode == 0
