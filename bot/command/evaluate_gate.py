"""`tashan eval gate`: fail where a run is worse than the baseline."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from bot.command.evaluate_compare import add_level, difference_json
from bot.command.output import add_json, print_json
from bot.command.parser import DONE, PARTLY, Parser
from bot.settings import ROOT, Settings, load_settings

if TYPE_CHECKING:
    from eval.runs.baseline import Check
    from eval.runs.rows import Run

BASELINE = ROOT / "eval" / "baseline" / "corpus"


def add_arguments(parser: Parser) -> None:
    say, add = parser.say, parser.named.add_argument
    add(
        "--baseline",
        default=str(BASELINE),
        metavar="DIR",
        help=say("基线的文件夹，默认为自带的", "folder of the baseline, the bundled one by default"),
    )
    add(
        "--run",
        dest="folder",
        metavar="DIR",
        help=say(
            "要检查的评测；不给则现在评测基线的问题集",
            "the run to check; without it the baseline's set is answered now",
        ),
    )
    add(
        "--set",
        metavar="FILE",
        help=say("基线的问题集不是自带的时，它的文件", "file of the baseline's set where it is not a bundled one"),
    )
    add("--max-drop", type=float, default=0.02, metavar="X", help=say("允许的下降，默认 0.02", "drop that is allowed, 0.02 by default"))  # fmt: skip
    add_level(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """`tashan eval gate`: exit 1 where a measure fell by more than allowed and by more than chance."""
    from eval.runs.baseline import check_gate
    from eval.runs.rows import read_run

    settings = load_settings()[0]
    baseline = read_run(Path(options.baseline))
    found = read_run(Path(options.folder)) if options.folder else _answer(settings, baseline, options.set)
    checks = check_gate(baseline, found, options.max_drop, options.level)
    passed = not any(check.failed for check in checks)
    if options.json:
        print_json({"passed": passed, "checks": [_check(check) for check in checks]})
    else:
        _print(checks, passed, settings.language == "en")
    return DONE if passed else PARTLY


def _answer(settings: Settings, baseline: "Run", file: str | None) -> "Run":
    """A run over the baseline's set, made now."""
    import tempfile

    from bot.command.evaluate import answering_settings
    from bot.wiring import open_chain
    from eval.runs.baseline import set_of
    from eval.runs.rows import read_run
    from eval.runs.run import run_set

    path = Path(file) if file else set_of(baseline)
    with tempfile.TemporaryDirectory() as folder:
        tag = baseline.manifest.tag or None
        run_set(open_chain(settings), path, Path(folder), tag, settings=answering_settings(settings), language=settings.language)  # fmt: skip
        return read_run(Path(folder))


def _check(check: "Check") -> dict[str, object]:
    return difference_json(check.difference) | {"drop": round(check.drop, 4), "failed": check.failed}


def _print(checks: "list[Check]", passed: bool, english: bool) -> None:
    print(
        "\t".join(
            ["measure", "baseline", "run", "drop", "p_Holm"] if english else ["指标", "基线", "本次", "下降", "p_Holm"]
        )
    )
    for check in checks:
        each = check.difference
        mark = ("FAILED" if english else "不通过") if check.failed else ""
        print(
            f"{each.measure}\t{each.a:.4f}\t{each.b:.4f}\t{check.drop + 0.0:+.4f}\t{each.adjusted:.4f}\t{mark}".rstrip()
        )
    print(("passed" if english else "通过") if passed else ("FAILED" if english else "不通过"))
