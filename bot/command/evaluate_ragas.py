"""`tashan eval ragas`: a run as a data set of RAGAS."""

import argparse
import json
from pathlib import Path

from bot.command.parser import DONE, Parser
from index.errors import UserError


def add_arguments(parser: Parser) -> None:
    say = parser.say
    parser.add_argument("folder", metavar="RUN", help=say("评测的文件夹", "folder of the run"))
    parser.named.add_argument(
        "--out", required=True, metavar="FILE", help=say("写入的 JSON Lines 文件", "the JSON Lines file to write")
    )


def run(options: argparse.Namespace) -> int:
    """`tashan eval ragas`: write one sample for each answer given."""
    from eval.runs.ragas_set import ragas_samples
    from eval.runs.rows import read_run

    samples = list(ragas_samples(read_run(Path(options.folder)).rows))
    try:
        Path(options.out).write_text(
            "".join(json.dumps(sample, ensure_ascii=False) + "\n" for sample in samples), encoding="utf-8"
        )
    except OSError as error:
        raise UserError(
            f"{options.out} 无法写入（{error.strerror}）：请用 --out 换一个文件。",
            f"{options.out} cannot be written ({error.strerror}): name another file with --out.",
        ) from error
    print(f"{len(samples)} → {options.out}")
    return DONE
