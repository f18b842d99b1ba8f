"""`tashan eval`: figures of sets of questions, and of folders in BEIR format."""

import argparse
from dataclasses import asdict
from pathlib import Path
from types import ModuleType
from typing import Any

from bot.command import (
    evaluate_baseline,
    evaluate_check,
    evaluate_compare,
    evaluate_convert,
    evaluate_gate,
    evaluate_make,
    evaluate_ragas,
    evaluate_report,
    evaluate_split,
    evaluate_sweep,
)  # fmt: skip
from bot.command.evaluate_check import SET_HELP
from bot.command.output import add_json, check_above_zero, print_figures
from bot.command.parser import DONE, PARTLY, Parser
from bot.settings import Settings, load_settings, shown

PARTS: dict[str, tuple[ModuleType, str, str]] = {
    "make": (evaluate_make, "按规则生成题集", "make sets by rule"),
    "report": (evaluate_report, "把评测结果写成报告", "write runs as a report"),
    "sweep": (evaluate_sweep, "比较各种设置，选出最好的", "compare settings and find the best"),
    "compare": (evaluate_compare, "比较两次评测", "compare two runs"),
    "gate": (evaluate_gate, "比基线差则不通过", "fail where worse than the baseline"),
    "baseline": (evaluate_baseline, "把一次评测存为基线", "keep a run as the baseline"),
    "ragas": (evaluate_ragas, "写成 RAGAS 的数据集", "write a run as a data set of RAGAS"),
    "check": (evaluate_check, "检查一个问题集", "look a set over"),
    "split": (evaluate_split, "把问题集分为 dev 和 test", "divide a set into dev and test"),
    "convert": (
        evaluate_convert,
        "转换 BEIR、SQuAD、CMRC、试题和表格",
        "convert BEIR, SQuAD, CMRC, quiz items and tables",
    ),
}
"""Commands with a file of their own: each has `add_arguments(parser)` and `run(options)`."""


def add_arguments(parser: Parser) -> None:
    say = parser.say
    commands = parser.add_subparsers(title=say("命令", "commands"), metavar="", required=True)
    _add_run(parser.sub_parser(commands, "run", _run, "回答一个问题集并报告", "answer a set of questions and report"))
    _add_beir(parser.sub_parser(commands, "beir", _beir, "在 BEIR 格式的文件夹上评测检索", "measure retrieval on a folder in BEIR format"))  # fmt: skip
    for name, (module, chinese, english) in PARTS.items():
        module.add_arguments(parser.sub_parser(commands, name, module.run, chinese, english))


def _add_run(run: Parser) -> None:
    say, add = run.say, run.named.add_argument
    add("--set", required=True, metavar="FILE", help=say(*SET_HELP))
    add("--tag", metavar="TAG", help=say("只用带此标签的问题", "only questions with this tag"))
    add("--out", metavar="DIR", help=say("存放逐题结果的文件夹", "folder for the rows and the summary"))
    add(
        "--resume",
        action="store_true",
        help=say("接着 --out 里中断的评测做", "go on with the interrupted run in --out"),
    )
    add("--workers", type=int, default=1, metavar="N", help=say("同时回答的问题数，语言模型作答时更快", "questions answered at a time, faster with a chat model"))  # fmt: skip
    add_json(run)


def _add_beir(beir: Parser) -> None:
    say, add = beir.say, beir.named.add_argument
    beir.add_argument("folder", metavar="DIR", help=say("BEIR 文件夹", "the BEIR folder"))
    add("--top", type=int, default=10, metavar="N", help=say("检索的篇数", "documents retrieved"))
    add("--answers", action="store_true", help=say("同时评测回答", "measure the answers too"))
    add_json(beir)


def _beir(options: argparse.Namespace) -> int:
    """`tashan eval beir`: figures of retrieval, and of answers on request."""
    from bot.wiring import open_encoder, weight_of
    from eval.beir import measure_beir

    settings = load_settings()[0]
    figures = measure_beir(
        Path(options.folder), open_encoder(settings), weight_of(settings), options.top, options.answers
    )
    print_figures(figures, options.json)
    return DONE


def _run(options: argparse.Namespace) -> int:
    """`tashan eval run`: answer a set and report; exit 1 where questions failed."""
    from bot.wiring import open_chain
    from eval.runs.run import run_set

    settings = load_settings()[0]
    check_above_zero("--workers", options.workers)
    out = Path(options.out) if options.out else None
    figures = run_set(
        open_chain(settings), Path(options.set), out, options.tag, resume=options.resume,
        settings=answering_settings(settings), language=settings.language, workers=options.workers,
    )  # fmt: skip
    print_figures(figures, options.json)
    return PARTLY if figures["failed"] else DONE


_NOT_OF_ANSWERS = {"home", "language", "host", "port", "llm_key", "llm_timeout"}


def answering_settings(settings: Settings) -> dict[str, Any]:
    """The settings that change answers, as they may be shown."""
    return {name: shown(name, value) for name, value in asdict(settings).items() if name not in _NOT_OF_ANSWERS}
