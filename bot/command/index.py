"""`tashan index`: build or update the index; what was skipped is named, and the exit code then is 1."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from bot.command.output import add_json, print_json
from bot.command.parser import DONE, PARTLY, Parser
from bot.settings import ROOT, load_settings

CORPUS = Path("docs_corpus")


def add_arguments(parser: Parser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help=parser.say("文章文件或文件夹，默认 docs_corpus", "files or folders, docs_corpus by default"),
    )
    add_json(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """`tashan index`: build or update, name what was skipped, exit 1 if anything was."""
    from bot.wiring import open_encoder
    from index.build import build_index
    from index.read import read_articles

    settings = load_settings()[0]
    progress = sys.stderr.isatty()
    paths = [Path(path) for path in options.paths] or [CORPUS if CORPUS.is_dir() else ROOT / CORPUS]
    articles, skipped = read_articles(paths, progress)
    for reason in skipped:
        print(reason.say(settings.language), file=sys.stderr)
    report = build_index(settings.home, articles, open_encoder(settings), settings.passage_size, progress)
    counts = asdict(report) | {"skipped": len(skipped), "seconds": round(report.seconds, 3)}
    if options.json:
        print_json(counts)
    elif settings.language == "en":
        print("{articles} articles, {passages} passages: {added} added, {updated} updated, {removed} removed, "
              "{skipped} skipped, {seconds} s".format(**counts))  # fmt: skip
    else:
        print("{articles} 篇文章，{passages} 个段落：新增 {added}，更新 {updated}，移除 {removed}，"
              "跳过 {skipped}，用时 {seconds} 秒".format(**counts))  # fmt: skip
    return PARTLY if skipped else DONE
