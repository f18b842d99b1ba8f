"""`tashan quiz`: making items, and what becomes of them."""

from types import ModuleType

from bot.command import quiz_make
from bot.command.parser import Parser

COMMANDS: dict[str, tuple[ModuleType, str, str]] = {
    "make": (quiz_make, "从文章里出题", "make items from the articles"),
}
"""As `bot.cli.COMMANDS`."""


def add_arguments(parser: Parser) -> None:
    commands = parser.add_subparsers(title=parser.say("命令", "commands"), metavar="", required=True, dest="quiz")
    for name, (module, chinese, english) in COMMANDS.items():
        text = parser.say(chinese, english)
        module.add_arguments(commands.add_parser(name, help=text, description=text, language=parser.language))
