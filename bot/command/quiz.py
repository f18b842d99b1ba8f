"""`tashan quiz`: items, the bank, papers, and the class."""

from bot.command import quiz_bank, quiz_class, quiz_export, quiz_make, quiz_papers
from bot.command.parser import Parser


def add_arguments(parser: Parser) -> None:
    commands = parser.add_subparsers(title=parser.say("命令", "commands"), metavar="", required=True)
    quiz_make.add_arguments(
        parser.sub_parser(commands, "make", quiz_make.run, "从文章里出题", "make items from the articles")
    )
    for module in (quiz_bank, quiz_papers, quiz_class, quiz_export):
        module.add_commands(parser, commands)
