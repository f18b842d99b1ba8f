"""`tashan eval compare`: two runs side by side."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.command.output import add_json, print_json
from bot.command.parser import DONE, Parser
from bot.settings import load_settings
from index.errors import UserError

if TYPE_CHECKING:
    from eval.runs.comparison import Comparison, Difference, Pair

VERDICTS = {"better": ("更好", "better"), "worse": ("更差", "worse"), "same": ("无显著差异", "no difference")}


def add_arguments(parser: Parser) -> None:
    say = parser.say
    parser.add_argument("a", metavar="A", help=say("一次评测的文件夹", "folder of a run"))
    parser.add_argument("b", metavar="B", help=say("与之比较的评测的文件夹", "folder of the run compared with it"))
    parser.named.add_argument(
        "--measure", default="right", metavar="NAME", help=say("分标签和逐题比较的指标", "measure of slices and questions")
    )  # fmt: skip
    add_level(parser)
    add_json(parser)


def add_level(parser: Parser) -> None:
    """Give the command its `--level`."""
    parser.named.add_argument(
        "--level",
        type=_level,
        default=0.05,
        metavar="P",
        help=parser.say("显著性水平，默认 0.05", "level of significance, 0.05 by default"),
    )


def _level(text: str) -> float:
    level = float(text)
    if not 0 < level < 1:
        raise UserError(
            f"--level {text} 无效：请给出 0 与 1 之间的数。",
            f"--level {text} is no level: give a number between 0 and 1.",
        )
    return level


def run(options: argparse.Namespace) -> int:
    """`tashan eval compare`: differences with intervals and tests, then questions won and lost."""
    from eval.runs.comparison import compare_runs
    from eval.runs.rows import read_run

    english = load_settings()[0].language == "en"
    found = compare_runs(read_run(Path(options.a)), read_run(Path(options.b)), options.measure, options.level)
    if options.json:
        print_json(comparison_json(found))
    else:
        _print(found, english)
    return DONE


def comparison_json(found: "Comparison") -> dict[str, Any]:
    """A comparison as one JSON object; wins and losses with both answers."""
    return {
        "measure": found.measure,
        "level": found.level,
        "conditions": found.conditions,
        "measures": [difference_json(each) for each in found.measures],
        "slices": [difference_json(each) for each in found.slices],
        "wins": [_pair(pair, found.measure) for pair in found.wins],
        "losses": [_pair(pair, found.measure) for pair in found.losses],
        "only_one": list(found.only_one),
    }


def difference_json(each: "Difference") -> dict[str, Any]:
    """A difference, its numbers to four places."""
    row = asdict(each) | {"difference": each.difference}
    return {name: round(value, 4) if isinstance(value, float) else value for name, value in row.items()}


def _pair(pair: "Pair", measure: str) -> dict[str, Any]:
    a, b = pair
    question = a.question or b.question
    sides = ({"value": row.metrics[measure], "answer": row.text, "error": row.error} for row in pair)
    return {"id": a.id, "question": question, "tags": list(a.tags), **dict(zip("ab", sides, strict=True))}


def _print(found: "Comparison", english: bool) -> None:
    for name, (a, b) in found.conditions.items():
        print(f"{name}\tA {a}\tB {b}")
    print_differences("measure" if english else "指标", found.measures, english)
    print_differences(f"{found.measure} · {'tag' if english else '标签'}", found.slices, english)
    for pairs, (chinese, name) in ((found.wins, ("变好", "won")), (found.losses, ("变差", "lost"))):
        print(f"\n{name if english else chinese} {len(pairs)}")
        for a, b in pairs:
            print(f"  {a.id} {a.question or b.question}")
            print(f"    A {a.error or a.text}\n    B {b.error or b.text}")
    if found.only_one:
        print(
            f"\n{'only in one run' if english else '只在一次评测里'} {len(found.only_one)}: {' '.join(found.only_one)}"
        )


def print_differences(head: str, differences: "Sequence[Difference]", english: bool) -> None:
    """A table of differences, one a line, tabs between the columns."""
    columns = ("questions A B B-A interval p p_Holm" if english else "题数 A B B-A 区间 p p_Holm").split()
    print("\n" + "\t".join([head, *columns]))
    for each in differences:
        numbers = f"{each.a:.4f}\t{each.b:.4f}\t{each.difference:+.4f}\t[{each.low:+.4f}, {each.high:+.4f}]"
        name = each.tag or each.measure
        verdict = VERDICTS[each.verdict][english]
        print(f"{name}\t{each.questions}\t{numbers}\t{each.p:.4f}\t{each.adjusted:.4f}\t{verdict}")
