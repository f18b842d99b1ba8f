"""The command `tashan`: its commands, its exit codes, and its one-sentence errors."""

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from types import ModuleType

from bot.command import ask, config, evaluate, index, quiz, search, serve
from bot.command.parser import DONE, INTERRUPTED, USER_MUST_ACT, Parser
from bot.settings import interface_language
from index.errors import UserError

COMMANDS: dict[str, tuple[ModuleType, str, str]] = {
    "index": (index, "建立或更新文章索引", "build or update the index of the articles"),
    "ask": (ask, "提问，得到带出处的回答", "ask, and get an answer with its sources"),
    "search": (search, "只看检索到的段落", "show the passages found, no answer"),
    "serve": (serve, "打开问答网页", "serve the chat page"),
    "quiz": (quiz, "出题、组卷、测验", "make quizzes, hand them out, see results"),
    "eval": (evaluate, "用问题集评测", "measure with sets of questions"),
    "config": (config, "查看全部设置及其来源", "show all settings and where they come from"),
}
"""Each has `add_arguments(parser)`, and sets `run`; heavy parts are imported when it runs, so that --help is instant."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    language = interface_language()
    if isinstance(sys.stdout, TextIOWrapper):
        # What the terminal cannot show is shown as \u…, in JSON with the same meaning.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        parser = build_parser(language)
        options = parser.parse_args(arguments)
        if "run" not in options:
            parser.print_help()
            return USER_MUST_ACT
        return int(options.run(options))
    except UserError as error:
        print(error.say(language), file=sys.stderr)
        return USER_MUST_ACT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe has gone; Python would complain again while closing it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def build_parser(language: str) -> argparse.ArgumentParser:
    """The parser of all commands; each sets `run` to the function that runs it."""
    parser = Parser(prog="tashan", language=language, formatter_class=argparse.RawDescriptionHelpFormatter)
    say = parser.say
    parser.description = say("他山：从本班的文章里找答案，句句有出处。", "Tashan answers from your own articles and proves each sentence.")  # fmt: skip
    parser.epilog = say(_EXAMPLES_ZH, _EXAMPLES_EN)
    commands = parser.add_subparsers(title=say("命令", "commands"), metavar="")
    for name, (module, chinese, english) in COMMANDS.items():
        text = say(chinese, english)
        module.add_arguments(commands.add_parser(name, help=text, description=text, language=language))
    return parser


_EXAMPLES_ZH = """例子：
  tashan index docs_corpus          为文件夹里的文章建索引
  tashan ask 什么是链长制            提问
  tashan search 亩均论英雄 --top 3   只看段落
  tashan serve                      打开网页 http://127.0.0.1:7860"""
_EXAMPLES_EN = """examples:
  tashan index docs_corpus          index the articles of a folder
  tashan ask 什么是链长制            ask a question
  tashan search 亩均论英雄 --top 3   passages only
  tashan serve                      the page, http://127.0.0.1:7860"""


if __name__ == "__main__":
    sys.exit(main())
