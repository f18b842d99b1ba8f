"""A parser of arguments that speaks the language of the interface."""

import argparse
from collections.abc import Callable
from typing import Any, NoReturn

from index.errors import UserError

DONE, PARTLY, USER_MUST_ACT, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: 1 is done with skipped inputs, or a gate that failed."""


class Parser(argparse.ArgumentParser):
    """Errors as UserError, headings in the language of the interface."""

    def __init__(self, language: str = "zh", **options: Any) -> None:
        super().__init__(**{**options, "add_help": False, "allow_abbrev": False})
        self.language = language
        self.named = self.add_argument_group(self.say("选项", "options"))
        self.named.add_argument("-h", "--help", action="help", help=self.say("显示这段说明", "show this help"))

    def say(self, chinese: str, english: str) -> str:
        """The text in the language of the interface."""
        return english if self.language == "en" else chinese

    def error(self, message: str) -> NoReturn:
        raise UserError(
            f"命令行参数有误（{message}）：用 {self.prog} --help 查看用法。",
            f"Wrong arguments ({message}): see {self.prog} --help.",
        )

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", self.say("用法：", "usage:"))

    def format_help(self) -> str:
        return super().format_help().replace("usage:", self.say("用法：", "usage:"), 1)

    def sub_parser(
        self, commands: Any, name: str, run: Callable[[argparse.Namespace], int], chinese: str, english: str
    ) -> "Parser":
        """The parser of the sub-command `name` among the `commands` of this one, which `run` runs."""
        text = self.say(chinese, english)
        parser: Parser = commands.add_parser(name, help=text, description=text, language=self.language)
        parser.set_defaults(run=run)
        return parser
