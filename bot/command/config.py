"""`tashan config`: every setting, its value, and what set it."""

import argparse
from dataclasses import asdict
from pathlib import Path

from bot.command.output import add_json, print_json
from bot.command.parser import DONE, Parser
from bot.settings import DESCRIPTIONS, load_settings, shown


def add_arguments(parser: Parser) -> None:
    add_json(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """One setting a line, or a list of objects; a key and passwords are not shown."""
    settings, origins = load_settings()
    rows = [
        {
            "name": name,
            "variable": f"TASHAN_{name.upper()}",
            "value": str(value) if isinstance(value, Path) else shown(name, value),
            "origin": origins[name],
            "description": DESCRIPTIONS[name][settings.language == "en"],
        }
        for name, value in asdict(settings).items()
    ]
    if options.json:
        print_json(rows)
    else:
        for row in rows:
            print("{variable}={value}  [{origin}]  {description}".format(**row))
    return DONE
