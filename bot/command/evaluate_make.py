"""`tashan eval make`: sets of questions, and of false statements, by rule."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, TypeVar

from bot.command.output import check_above_zero
from bot.command.parser import DONE, Parser
from bot.settings import ROOT, Settings, load_settings
from index.errors import UserError

if TYPE_CHECKING:
    from eval.generate.tampered import Tampered
    from eval.questions.sets import Item

Made = TypeVar("Made")

CORPUS_SET = ROOT / "eval" / "sets" / "corpus.jsonl"
KINDS = ("typos", "followups", "unanswerable", "tampered", "quiz")


def add_arguments(parser: Parser) -> None:
    say, add = parser.say, parser.named.add_argument
    parser.add_argument(
        "kind",
        choices=KINDS,
        metavar="KIND",
        help=say(
            "typos 错字，followups 追问，unanswerable 换了地点或年份而无答案，tampered 改了一处的假话，quiz 试题",
            "typos, followups, unanswerable (another place or year), tampered (false statements), quiz",
        ),
    )
    add(
        "--out",
        required=True,
        metavar="FILE",
        help=say("写入的题集：.jsonl、.csv 或 .xlsx", "the set to write: .jsonl, .csv or .xlsx"),
    )
    add(
        "--from",
        dest="source",
        metavar="SET",
        help=say(
            "原题集，默认是自带的 corpus.jsonl；quiz 则为 tashan quiz 导出的 JSON Lines",
            "the set to start from, the bundled corpus.jsonl by default; for quiz the items of tashan quiz",
        ),
    )
    add("--tag", metavar="TAG", help=say("只用带此标签的原题", "only questions with this tag"))
    add("--count", type=int, metavar="N", help=say("最多写多少题，随机抽取", "so many at most, drawn by chance"))
    add("--seed", type=int, default=0, metavar="N", help=say("随机种子，默认 0", "seed of chance, 0 by default"))


def run(options: argparse.Namespace) -> int:
    """`tashan eval make`: write the set, and say how many it has."""
    from eval.questions.convert import write_set

    settings = load_settings()[0]
    if options.count is not None:
        check_above_zero("--count", options.count)
    out = Path(options.out)
    if options.kind == "tampered":
        statements = _drawn(_false_statements(settings, options.seed), options)
        _write_statements(out, statements)
        print(f"{len(statements)} → {out}")
    else:
        items = _drawn(_items(options, settings), options)
        write_set(out, items)
        print(f"{len(items)} → {out}")
    return DONE


def _drawn(made: Sequence[Made], options: argparse.Namespace) -> list[Made]:
    """So many of them as are wanted, in their order. Raises UserError where there are none."""
    if not made:
        raise UserError(
            f"{options.source or CORPUS_SET} 里没有能改成 {options.kind} 的题：请换一个题集或标签。",
            f"Nothing in {options.source or CORPUS_SET} can be made into {options.kind}: choose another set or tag.",
        )
    count = len(made) if options.count is None else min(options.count, len(made))
    return [made[number] for number in sorted(Random(options.seed).sample(range(len(made)), count))]


def _items(options: argparse.Namespace, settings: Settings) -> "list[Item]":
    from bot.wiring import indexed_articles
    from eval.generate.follow_ups import follow_up_set
    from eval.generate.near_misses import near_miss_set
    from eval.generate.typos import corrupt_set
    from eval.questions.quiz_set import quiz_set, read_quiz_items
    from eval.questions.sets import read_set

    if options.kind == "quiz":
        if options.source is None:
            raise UserError(
                "没有写试题文件：请用 --from 给出 tashan quiz 导出的 JSON Lines。",
                "No quiz items: name the JSON Lines of tashan quiz with --from.",
            )
        made = quiz_set(read_quiz_items(Path(options.source)))
        return [item for item in made if options.tag is None or options.tag in item.tags]
    items = read_set(Path(options.source or CORPUS_SET), options.tag)
    if options.kind == "typos":
        return corrupt_set(items, options.seed)
    if options.kind == "followups":
        return follow_up_set(items, options.seed)
    return near_miss_set(items, [f"{article.title}\n{article.text}" for article in indexed_articles(settings)])


def _false_statements(settings: Settings, seed: int) -> "list[Tampered]":
    from bot.wiring import indexed_articles
    from eval.generate.tampered import read_names, tampered

    return list(tampered(indexed_articles(settings), read_names(), seed))


def _write_statements(path: Path, statements: "Sequence[Tampered]") -> None:
    lines = (json.dumps(asdict(each), ensure_ascii=False) + "\n" for each in statements)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(lines), encoding="utf-8")
    except OSError as error:
        raise UserError(
            f"{path} 无法写入（{error.strerror}）：请换一个位置。",
            f"{path} cannot be written ({error.strerror}): choose another place.",
        ) from error
