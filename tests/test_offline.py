"""Without any network everything works."""

import json
import shutil
import socket
import subprocess
from collections.abc import Sequence

import pytest

from tests.conftest import ROOT, Run


@pytest.fixture(scope="module")
def cut_off() -> Sequence[str]:
    """A prefix for commands that takes their network away."""
    if not shutil.which("unshare"):
        pytest.skip("there is no unshare here")
    for prefix in (("unshare", "-rn"), ("unshare", "-n")):
        if subprocess.run([*prefix, "true"], capture_output=True).returncode == 0:
            return prefix
    pytest.skip("unshare may not make a network namespace here")


def test_index_search_and_ask_work_without_network(tashan: Run, cut_off: Sequence[str]) -> None:
    built = tashan("index", ROOT / "docs_corpus", "--json", prefix=cut_off)
    assert (built.returncode, built.stderr) == (0, "")
    assert json.loads(built.stdout)["articles"] >= 25
    found = tashan("search", "什么是链长制？", "--json", prefix=cut_off)
    assert (found.returncode, found.stderr) == (0, "")
    asked = tashan("ask", "什么是链长制？", "--json", prefix=cut_off)
    assert (asked.returncode, asked.stderr) == (0, "")
    assert "链长制" in json.loads(asked.stdout)["answer"]


def test_the_namespace_really_has_no_network(cut_off: Sequence[str]) -> None:
    code = "import socket; socket.create_connection(('192.0.2.1', 80), 1)"
    done = subprocess.run([*cut_off, "python3", "-c", code], capture_output=True, text=True)
    assert "unreachable" in done.stderr


def test_tests_cannot_reach_another_machine() -> None:
    with pytest.raises(ConnectionRefusedError, match="a test wants to connect"):
        socket.create_connection(("192.0.2.1", 80), 1)
