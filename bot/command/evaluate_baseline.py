"""`tashan eval baseline`: keep a run as what later ones are checked against."""

import argparse
from pathlib import Path

from bot.command.evaluate_gate import BASELINE
from bot.command.parser import DONE, Parser


def add_arguments(parser: Parser) -> None:
    say = parser.say
    parser.add_argument("folder", metavar="RUN", help=say("评测的文件夹", "folder of the run"))
    parser.named.add_argument(
        "--out", default=str(BASELINE), metavar="DIR", help=say("基线的文件夹，默认为自带的", "folder of the baseline, the bundled one by default")
    )  # fmt: skip


def run(options: argparse.Namespace) -> int:
    """`tashan eval baseline`: write the rows' measures, the conditions and the figures."""
    from eval.runs.baseline import write_baseline
    from eval.runs.rows import read_run

    write_baseline(read_run(Path(options.folder)), Path(options.out))
    return DONE
