"""The command `tashan`: its arguments, its exit codes, and its one-sentence errors."""

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import Any, NoReturn

from index.errors import UserError

DONE, PARTLY, USER_MUST_ACT, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: 1 is done with skipped inputs, or a gate that failed."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    from bot.settings import interface_language

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
        # Commands load what they need when they run, so that --help is instant.
        from bot import commands

        return int(getattr(commands, options.run)(options))
    except UserError as error:
        print(error.say(language), file=sys.stderr)
        return USER_MUST_ACT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe has gone; Python would complain again while closing it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


class _Parser(argparse.ArgumentParser):
    """Errors as UserError, headings in the language of the interface."""

    def __init__(self, language: str = "zh", **options: Any) -> None:
        super().__init__(**{**options, "add_help": False, "allow_abbrev": False})
        self._english = language == "en"
        self.named = self.add_argument_group(self.say("选项", "options"))
        self.named.add_argument("-h", "--help", action="help", help=self.say("显示这段说明", "show this help"))

    def say(self, chinese: str, english: str) -> str:
        """The text in the language of the interface."""
        return english if self._english else chinese

    def error(self, message: str) -> NoReturn:
        raise UserError(
            f"命令行参数有误（{message}）：用 {self.prog} --help 查看用法。",
            f"Wrong arguments ({message}): see {self.prog} --help.",
        )

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", self.say("用法：", "usage:"))

    def format_help(self) -> str:
        return super().format_help().replace("usage:", self.say("用法：", "usage:"), 1)


def build_parser(language: str) -> argparse.ArgumentParser:
    """The parser of all commands; each sets `run` to the name of a function in `bot.commands`."""
    parser = _Parser(prog="tashan", language=language, formatter_class=argparse.RawDescriptionHelpFormatter)
    say = parser.say
    parser.description = say("他山：从本班的文章里找答案，句句有出处。", "Tashan answers from your own articles and proves each sentence.")  # fmt: skip
    parser.epilog = say(_EXAMPLES_ZH, _EXAMPLES_EN)
    commands = parser.add_subparsers(title=say("命令", "commands"), metavar="")

    def command(name: str, run: str, chinese: str, english: str) -> _Parser:
        text = say(chinese, english)
        made: _Parser = commands.add_parser(name, help=text, description=text, language=language)
        made.set_defaults(run=run)
        return made

    _index(command("index", "index", "建立或更新文章索引", "build or update the index of the articles"))
    ask = command("ask", "ask", "提问，得到带出处的回答", "ask, and get an answer with its sources")
    _ask(ask)
    _explaining(ask)
    _search(command("search", "search", "只看检索到的段落", "show the passages found, no answer"))
    _serve(command("serve", "serve", "打开问答网页", "serve the chat page"))
    _evaluate(command("eval", "evaluate", "用问题集评测", "measure with sets of questions"), language)
    config = command("config", "config", "查看全部设置及其来源", "show all settings and where they come from")
    _json(config)
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


def _json(parser: _Parser) -> None:
    parser.named.add_argument("--json", action="store_true", help=parser.say("输出 JSON", "print JSON"))


def _index(parser: _Parser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help=parser.say("文章文件或文件夹，默认 docs_corpus", "files or folders, docs_corpus by default"),
    )
    _json(parser)


def _ask(parser: _Parser) -> None:
    parser.add_argument(
        "question",
        nargs="?",
        metavar="QUESTION",
        help=parser.say(
            "问题；加 --json 而不写问题时，从标准输入逐行读 JSON",
            "the question; with --json and none, JSON Lines are read from standard input",
        ),
    )
    _json(parser)


def _explaining(parser: _Parser) -> None:
    say = parser.say
    parser.named.add_argument(
        "--exact",
        action="store_true",
        help=say("按原文检索，不更正错字和拼音", "look for what was typed, without corrections"),
    )
    parser.named.add_argument(
        "--explain",
        action="store_true",
        help=say("说明为什么这样回答：命中的词、分数、用时", "tell why: words matched, scores, times"),
    )


def _search(parser: _Parser) -> None:
    _ask(parser)
    parser.named.add_argument(
        "--top",
        type=int,
        default=10,
        metavar="N",
        help=parser.say("段落数，默认 10", "number of passages, 10 by default"),
    )


def _serve(parser: _Parser) -> None:
    parser.named.add_argument("--host", help=parser.say("监听地址，默认 127.0.0.1", "address, 127.0.0.1 by default"))
    parser.named.add_argument("--port", type=int, help=parser.say("端口，默认 7860", "port, 7860 by default"))


def _evaluate(parser: _Parser, language: str) -> None:
    say = parser.say
    commands = parser.add_subparsers(title=say("命令", "commands"), metavar="", required=True)
    run_help = say("回答一个问题集并报告", "answer a set of questions and report")
    run: _Parser = commands.add_parser("run", help=run_help, description=run_help, language=language)
    run.set_defaults(run="evaluate_run")
    run.named.add_argument(
        "--set", required=True, metavar="FILE", help=say("问题集，JSON Lines", "the set, JSON Lines")
    )
    run.named.add_argument("--tag", metavar="TAG", help=say("只用带此标签的问题", "only questions with this tag"))
    run.named.add_argument(
        "--out", metavar="DIR", help=say("存放逐题结果的文件夹", "folder for the rows and the summary")
    )
    _json(run)
    beir_help = say("在 BEIR 格式的文件夹上评测检索", "measure retrieval on a folder in BEIR format")
    beir: _Parser = commands.add_parser("beir", help=beir_help, description=beir_help, language=language)
    beir.set_defaults(run="evaluate_beir")
    beir.add_argument("folder", metavar="DIR", help=say("BEIR 文件夹", "the BEIR folder"))
    beir.named.add_argument("--top", type=int, default=10, metavar="N", help=say("检索的篇数", "documents retrieved"))
    beir.named.add_argument("--answers", action="store_true", help=say("同时评测回答", "measure the answers too"))
    _json(beir)


if __name__ == "__main__":
    sys.exit(main())
