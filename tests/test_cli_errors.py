"""Every bad input gives one sentence, the right exit code, and never a traceback; in a process of its own."""

import json
import os
import select
import signal
import subprocess
from pathlib import Path

import pytest

from bot.cli import main
from bot.web.server import claim_port
from tests.conftest import ROOT, TASHAN, Run, environment

LONG = "长" * 20_000


def refused(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """One sentence on standard error that names what is wrong, nothing on standard output, exit code 2."""
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert len(done.stderr) < 500
    assert all(word in done.stderr for word in words), done.stderr


BAD = {
    "missing path": (["index", "nowhere"], ["nowhere", "找不到"]),
    "empty folder": (["index", "empty"], ["empty", "没有可以读取的文章"]),
    "ask without index": (["ask", "链长制"], ["tashan index"]),
    "serve without index": (["serve", "--port", "0"], ["tashan index"]),
    "empty question": (["ask", ""], ["空"]),
    "20000 characters": (["ask", LONG], ["20000", "2000"]),
    "unknown command": (["dance"], ["dance", "--help"]),
}
MORE = {
    "name too long": (["index", "n" * 300], ["找不到"]),
    "option": (["index", "--colour"], ["--colour", "--help"]),
    "search without index": (["search", "链长制"], ["tashan index"]),
    "blank question": (["ask", " \n"], ["空"]),
    "no question": (["ask"], ["--json"]),
    "top 0": (["search", "链长制", "--top", "0"], ["--top"]),
    "top text": (["search", "链长制", "--top", "many"], ["--top"]),
    "port": (["serve", "--port", "70000"], ["70000"]),
    "set without index": (["eval", "run", "--set", "nowhere.jsonl"], ["tashan index"]),
    "beir missing": (["eval", "beir", "nowhere"], ["corpus.jsonl"]),
    "half a command": (["eval"], ["--help"]),
}


@pytest.mark.parametrize(("arguments", "words"), BAD.values(), ids=BAD)
def test_bad_input(tashan: Run, tmp_path: Path, arguments: list[str], words: list[str]) -> None:
    (tmp_path / "here" / "empty").mkdir()
    refused(tashan(*arguments), *words)


@pytest.mark.parametrize(("arguments", "words"), (BAD | MORE).values(), ids=BAD | MORE)
def test_bad_input_without_a_process(
    arguments: list[str],
    words: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    code = main(arguments)
    refused(subprocess.CompletedProcess([], code, *capsys.readouterr()), *words)


def test_bad_input_in_english(tashan: Run) -> None:
    for arguments, words in ((["index", "nowhere"], "does not exist"), (["ask", ""], "empty"), (["dance"], "--help")):
        done = tashan(*arguments, language="en")
        refused(done, words)
        assert done.stderr.isascii()


@pytest.mark.parametrize(
    ("name", "data"),
    [("binary.txt", b"\x7fELF\x00\x01\x02"), ("big5.txt", "這座古橋建於清朝，橋頭種著樟樹。".encode("big5"))],
    ids=["binary", "encoding"],
)
def test_a_folder_with_nothing_readable_names_the_reason(tashan: Run, tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / "here" / name).write_bytes(data)
    refused(tashan("index", "."), name)


def test_an_unusable_setting(tashan: Run) -> None:
    refused(tashan("config", port="colour"), "TASHAN_PORT", "colour")


def test_an_unusable_settings_file(tashan: Run, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "settings.toml").write_text("port = \n", encoding="utf-8")
    refused(tashan("ask", "链长制"), "settings.toml", "TOML")


def test_errors_are_in_the_language_of_the_settings_file(tashan: Run, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "settings.toml").write_text('language = "en"\n', encoding="utf-8")
    done = tashan("ask", "")
    refused(done, "empty")
    assert done.stderr.isascii()


def test_a_home_that_cannot_be_written(tashan: Run) -> None:
    refused(tashan("index", ROOT / "docs_corpus", home="/proc/nowhere"), "/proc/nowhere", "TASHAN_HOME")


def test_an_encoder_that_is_not_there(tashan: Run, corpus_home: Path) -> None:
    refused(tashan("search", "链长制", home=corpus_home, encoder="/nowhere/model"), "/nowhere/model")


def test_an_index_of_another_format(tashan: Run, articles_folder: Path, tmp_path: Path) -> None:
    assert tashan("index", articles_folder).returncode == 0
    manifest = next((tmp_path / "home" / "index").glob("generation-*/manifest.json"))
    fields = json.loads(manifest.read_text(encoding="utf-8"))
    manifest.write_text(json.dumps({**fields, "encoder": "another-1234"}), encoding="utf-8")
    refused(tashan("search", "桥"), "another-1234", "tashan index")
    manifest.write_text(json.dumps({**fields, "format": 99}), encoding="utf-8")
    refused(tashan("search", "桥"), "manifest.json", "tashan index")


def test_a_port_in_use(tashan: Run, corpus_home: Path) -> None:
    with claim_port("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        refused(tashan("serve", "--port", str(port), home=corpus_home), str(port), "--port")


def test_bytes_that_are_no_text(tashan: Run, corpus_home: Path) -> None:
    refused(tashan("search", os.fsdecode(b"\xff\xfe"), home=corpus_home), "UTF-8")
    lines = b'{"id": 1, "question": "\xff"}\n{"id": "\\ud800", "question": "\\u94fe"}\n{"id": 3, "question": "\xe9\x93\xbe"}\n'
    done = tashan("search", "--json", input=lines, home=corpus_home)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (1, "")
    assert [(row["id"], "error" in row) for row in rows] == [(1, True), ("\ud800", True), (3, False)]


def test_a_reader_that_leaves_is_no_error(corpus_home: Path) -> None:
    command = [*TASHAN, "search", "链长制"]
    with subprocess.Popen(command, env=environment(home=corpus_home), stdout=-1, stderr=-1) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_each_line_is_answered_at_once_and_ctrl_c_ends_quietly(corpus_home: Path) -> None:
    command = [*TASHAN, "search", "--json"]
    with subprocess.Popen(command, env=environment(home=corpus_home), stdin=-1, stdout=-1, stderr=-1) as process:
        assert process.stdin and process.stdout and process.stderr
        for id in (1, 2):
            process.stdin.write(json.dumps({"id": id, "question": "链长制"}).encode() + b"\n")
            process.stdin.flush()
            assert select.select([process.stdout], [], [], 60)[0], "nothing was written"
            assert json.loads(process.stdout.readline())["id"] == id
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b""
    assert process.returncode == 130
