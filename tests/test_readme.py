"""The README fails when it lies."""

import argparse
import re
from pathlib import Path

import pytest

from bot.cli import build_parser
from bot.settings import DESCRIPTIONS

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
pytestmark = pytest.mark.skipif(not README.exists(), reason="there is no README.md yet")

_FENCE = re.compile(r"^```.*?$(.*?)^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")
_COMMAND = re.compile(r"(?:^|[\s/|&;(])tashan ((?:[a-z]+ ?)+)")
_LINK = re.compile(r"\]\(([^)\s]+)\)|<img[^>]+src=\"([^\"]+)\"")


def readme() -> str:
    return README.read_text(encoding="utf-8")


def subcommands(parser: argparse.ArgumentParser, path: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    """Every command that runs, as its words: ("index",), ("eval", "beir")."""
    nested = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not nested:
        return {path}
    return {command for name, own in nested[0].choices.items() for command in subcommands(own, (*path, name))}


COMMANDS = subcommands(build_parser("zh"))


def shown() -> set[tuple[str, ...]]:
    """The words after each `tashan` in code, cut to the length of a command."""
    code = "\n".join([*_FENCE.findall(readme()), *_INLINE.findall(_FENCE.sub("", readme()))])
    found = [tuple(match.group(1).split()) for match in _COMMAND.finditer(code)]
    nested = {command[0] for command in COMMANDS if len(command) > 1}
    return {words[: 2 if words[0] in nested else 1] for words in found}


def test_every_command_shown_exists() -> None:
    groups = {command[:1] for command in COMMANDS}
    assert shown() <= COMMANDS | groups
    assert shown()


def test_every_command_is_shown() -> None:
    assert shown() >= COMMANDS


def test_every_setting_named_exists() -> None:
    named = set(re.findall(r"TASHAN_([A-Z_]+)", readme()))
    assert named <= {name.upper() for name in DESCRIPTIONS}


def test_every_relative_link_and_image_exists() -> None:
    targets = [first or second for first, second in _LINK.findall(readme())]
    local = [target.split("#")[0] for target in targets if not re.match(r"[a-z]+:|#", target)]
    assert [target for target in local if target and not (ROOT / target).exists()] == []


def test_every_make_target_shown_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"(?<!eval )(?<!quiz )\bmake ([a-z][a-z-]*)", "\n".join(_FENCE.findall(readme())))):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
