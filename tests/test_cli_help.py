"""The help of `tashan`: instant, complete, and in one language."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import main
from bot.command.evaluate import PARTS
from bot.command.parser import USER_MUST_ACT
from tests.conftest import ROOT


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == USER_MUST_ACT
    out = capsys.readouterr().out
    assert all(command in out for command in ("index", "ask", "search", "serve", "eval", "config"))


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["index"],
        ["ask"],
        ["search"],
        ["serve"],
        *(["eval", name] for name in ("run", "beir", *PARTS)),
        ["quiz"],
        ["quiz", "paper"],
        ["quiz", "edit"],
        ["quiz", "class"],
    ],
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_help_is_in_one_language(
    command: list[str], language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TASHAN_LANGUAGE", language)
    with pytest.raises(SystemExit) as end:
        main([*command, "--help"])
    out = capsys.readouterr().out
    assert end.value.code == 0
    assert ("用法：" in out, "usage:" in out) == (language == "zh", language == "en")
    words = out.replace("链长制", "").replace("亩均论英雄", "").replace("什么是", "").replace("他山", "")
    assert language == "zh" or words.isascii()


HELP = """
import os, runpy, sys
sys.argv = ["tashan", "--help"]
try:
    runpy.run_module("bot.cli", run_name="__main__")
except SystemExit as end:
    times = os.times()
    print(end.code, times.user + times.system, *sorted({name.split(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def test_help_is_instant_and_loads_nothing_heavy(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", HELP], cwd=ROOT, capture_output=True, text=True, check=True)
    code, seconds, *modules = done.stderr.split()
    assert code == "0"
    assert float(seconds) < 0.5  # of this process, however busy the machine
    assert not set(modules) & {
        "numpy",
        "torch",
        "gradio",
        "faiss",
        "jieba",
        "rjieba",
        "langchain_core",
        "opencc",
        "sqlalchemy",
    }
