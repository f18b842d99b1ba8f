"""`tashan eval report`: runs as one HTML file, or as Markdown."""

import argparse
from pathlib import Path

from bot.command.parser import DONE, Parser
from bot.settings import load_settings
from index.errors import UserError

FORMATS = ("html", "md")


def add_arguments(parser: Parser) -> None:
    say, add = parser.say, parser.named.add_argument
    parser.add_argument(
        "runs",
        nargs="+",
        metavar="RUN",
        help=say(
            "eval run --out 写成的文件夹；给两个则逐题比较", "folders that eval run --out has written; two are compared"
        ),
    )
    add("--out", required=True, metavar="FILE", help=say("写入的报告文件", "the report to write"))
    add(
        "--format",
        choices=FORMATS,
        help=say("默认由扩展名决定：html 或 md", "by default that of the suffix: html or md"),
    )
    add("--cases", type=int, default=8, metavar="N", help=say("每类最差的例子数，默认 8", "worst cases of each kind, 8 by default"))  # fmt: skip


def run(options: argparse.Namespace) -> int:
    """`tashan eval report`: read the runs, write the report."""
    from eval.report.write import html_report, markdown_report
    from eval.runs.rows import read_run

    language = load_settings()[0].language
    out = Path(options.out)
    if options.cases < 0:
        raise UserError(f"--cases {options.cases} 无效：请给出 0 以上的整数。", f"--cases {options.cases} is below 0.")
    write = markdown_report if (options.format or out.suffix.lstrip(".").lower()) == "md" else html_report
    runs = {name: read_run(Path(folder)) for name, folder in _names(options.runs).items()}
    empty = next((name for name, each in runs.items() if not each.rows), None)
    if empty is not None:
        raise UserError(
            f"{empty} 里一题也没有答完：请先用 tashan eval run --resume 接着评测。",
            f"No question of {empty} has been answered: go on with tashan eval run --resume first.",
        )
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(write(runs, language, options.cases), encoding="utf-8")
    except OSError as error:
        raise UserError(
            f"无法写入 {out}（{error.strerror}）：请用 --out 换一个文件。",
            f"{out} cannot be written ({error.strerror}): name another file with --out.",
        ) from error
    print(out)
    return DONE


def _names(folders: list[str]) -> dict[str, str]:
    """The folders by their last parts, or by their whole paths where those are alike."""
    short = {Path(folder).resolve().name: folder for folder in folders}
    return short if len(short) == len(folders) else {folder: folder for folder in folders}
