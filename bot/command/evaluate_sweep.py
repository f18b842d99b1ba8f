"""`tashan eval sweep`: a set under every combination of settings, as a table, a page with plots, and the best of them."""

import argparse
import hashlib
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.command.output import add_json, check_above_zero, print_json
from bot.command.parser import DONE, PARTLY, Parser
from bot.settings import Settings, changed, load_settings
from index.errors import UserError

if TYPE_CHECKING:
    from bot.chain import AnswerChain
    from index.records import Article

SWEPT = ("passage_size", "encoder", "dense_weight", "passages", "threshold")
"""Settings that can be swept over; those that need another index come first, and so change least often."""
ALIASES = {"fusion_weight": "dense_weight", "top": "passages"}
PAGE = "sweep.html"
INDEXES = "indexes"
"""Folder of the indexes that a sweep builds; it goes when the sweep is done."""


def add_arguments(parser: Parser) -> None:
    say, add = parser.say, parser.named.add_argument
    add("--set", required=True, metavar="FILE", help=say("问题集", "the set"))
    add(
        "--over",
        required=True,
        action="append",
        metavar="NAME=V,V",
        help=say(
            "要比较的设置及其各值，可多次：passage_size、fusion_weight、top、encoder、threshold",
            "a setting and its values; may be repeated: passage_size, fusion_weight, top, encoder, threshold",
        ),
    )
    add(
        "--out",
        required=True,
        metavar="DIR",
        help=say("存放各次评测和网页的文件夹", "folder for the runs and the page"),
    )
    add("--tag", default="dev", metavar="TAG", help=say("只用带此标签的问题，默认 dev", "only questions with this tag, dev by default"))  # fmt: skip
    add("--measure", default="right", metavar="NAME", help=say("按哪个指标选最好的，默认 right", "measure to choose by, right by default"))  # fmt: skip
    add("--save-best", action="store_true", help=say("把最好的写入设置文件", "write the best into the settings file"))
    add("--workers", type=int, default=1, metavar="N", help=say("同时回答的问题数", "questions answered at a time"))
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """`tashan eval sweep`: run what is left of the grid, print the table, write the page."""
    from bot.settings_file import save_settings
    from eval.report.sweep_report import sweep_page, sweep_rows
    from eval.runs.sweep import best, combinations, sweep

    settings = load_settings()[0]
    over = read_over(options.over, settings)
    _check(options)
    out = Path(options.out)
    opener = _Opener(settings, out / INDEXES, len(combinations(over)))
    variants = list(
        sweep(over, opener.open_chain, Path(options.set), options.tag, out, settings.language, options.workers)
    )
    chosen = best(variants, options.measure)
    (out / PAGE).write_text(sweep_page(variants, chosen, options.measure, settings.language), encoding="utf-8")
    shutil.rmtree(out / INDEXES, ignore_errors=True)
    rows = sweep_rows(variants, chosen, options.measure)
    if options.json:
        print_json({"rows": rows, "best": chosen.values, "page": str(out / PAGE)})
    else:
        _print_table(rows)
        _print_best(chosen.values, settings.language, out / PAGE)
    if options.save_best:
        file = save_settings(settings.home, chosen.values)
        print(_saved(file, opener.needs_index(chosen.values), settings.language), file=sys.stderr)
    return PARTLY if any(each.run.summary["failed"] for each in variants) else DONE


def read_over(arguments: Sequence[str], settings: Settings) -> dict[str, list[Any]]:
    """The values of each setting, read as from the environment. Raises UserError."""
    from eval.runs.sweep import BUNDLED

    given: dict[str, list[Any]] = {}
    for argument in arguments:
        name, equals, values = argument.partition("=")
        name = ALIASES.get(name, name)
        if name not in SWEPT or not equals:
            names = "、".join([*SWEPT, *ALIASES])
            raise UserError(
                f"--over {argument} 无效：写成 设置=值,值，设置可以是 {names}。",
                f"--over {argument} is unusable: write SETTING=VALUE,VALUE with one of {', '.join([*SWEPT, *ALIASES])}.",
            )
        texts = ["" if text == BUNDLED and name == "encoder" else text for text in values.split(",")]
        given[name] = list(dict.fromkeys(getattr(changed(settings, name, text), name) for text in texts))
    return {name: given[name] for name in SWEPT if name in given}


def _check(options: argparse.Namespace) -> None:
    from eval.metrics.measures import BY_NAME
    from eval.questions.sets import read_set

    check_above_zero("--workers", options.workers)
    if options.measure not in BY_NAME:
        raise UserError(
            f"没有指标 {options.measure}：可用的有 {'、'.join(BY_NAME)}。",
            f"There is no measure {options.measure}: choose one of {', '.join(BY_NAME)}.",
        )
    if any("test" in item.tags for item in read_set(Path(options.set), options.tag)):
        raise UserError(
            f"{options.set} 里选中的题带有 test 标签，不能用来选设置：请用 --tag dev。",
            f"Questions of {options.set} tagged test are among those chosen, and no setting may be chosen by them:"
            " use --tag dev.",
        )


class _Opener:
    """Opens the chain of a variant: over the live index where that fits, else over one of its own."""

    def __init__(self, settings: Settings, folder: Path, total: int) -> None:
        self._settings = settings
        self._folder = folder
        self._total = total
        self._opened = 0
        self._articles: list[Article] = []

    def open_chain(self, values: Mapping[str, Any]) -> "tuple[AnswerChain, dict[str, Any]]":
        from bot.command.evaluate import answering_settings
        from bot.wiring import open_chain

        self._opened += 1
        print(f"[{self._opened}/{self._total}] {_told(values)}", file=sys.stderr)
        settings = self._with(values)
        return open_chain(self._with({**values, "home": self._home(settings)})), answering_settings(settings)

    def needs_index(self, values: Mapping[str, Any]) -> bool:
        """Whether the live index was made with another encoder or size of passages."""
        from bot.wiring import open_encoder
        from index.store import live_generation, read_manifest

        live = live_generation(self._settings.home)
        settings = self._with(values)
        made = read_manifest(live) if live else None
        return made is None or (made.encoder, made.max_passage) != (open_encoder(settings).name, settings.passage_size)

    def _with(self, values: Mapping[str, Any]) -> Settings:
        return replace(self._settings, **values)

    def _home(self, settings: Settings) -> Path:
        """The home whose index fits the settings; it is built where there is none."""
        from bot.wiring import open_encoder
        from index.build import build_index

        if not self.needs_index({"encoder": settings.encoder, "passage_size": settings.passage_size}):
            return self._settings.home
        told = f"{settings.encoder} {settings.query_prefix} {settings.passage_size}"
        home = self._folder / hashlib.sha256(told.encode()).hexdigest()[:12]
        articles = self._live_articles()
        build_index(home, articles, open_encoder(settings), settings.passage_size, sys.stderr.isatty())
        return home

    def _live_articles(self) -> "list[Article]":
        from bot.wiring import indexed_articles

        if not self._articles:
            self._articles = indexed_articles(self._settings)
        return self._articles


def _print_table(rows: Sequence[Mapping[str, Any]]) -> None:
    from eval.runs.sweep import written

    names = list(dict.fromkeys(name for row in rows for name in row))
    print("\t".join(names))
    for row in rows:
        print("\t".join(written(row.get(name, "–")) for name in names))


def _print_best(values: Mapping[str, Any], language: str, page: Path) -> None:
    print(f"best: {_told(values)}  →  {page}" if language == "en" else f"最好：{_told(values)}  →  {page}")


def _told(values: Mapping[str, Any]) -> str:
    from eval.runs.sweep import written

    return " ".join(f"{name}={written(value)}" for name, value in values.items())


def _saved(file: Path, needs_index: bool, language: str) -> str:
    if language == "en":
        return f"Written to {file}" + ("; now run tashan index again." if needs_index else ".")
    return f"已写入 {file}" + ("；请重新运行 tashan index。" if needs_index else "。")
