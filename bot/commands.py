"""What each command of `tashan` does; heavy parts are imported where they are used."""

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from bot.cli import DONE, PARTLY
from bot.settings import ROOT, Settings, load_settings
from index.errors import UserError

CORPUS = Path("docs_corpus")


def index(options: argparse.Namespace) -> int:
    """`tashan index`: build or update, name what was skipped, exit 1 if anything was."""
    from bot.wiring import open_encoder
    from index.build import build_index
    from index.read import read_articles

    settings = _settings()
    progress = sys.stderr.isatty()
    paths = [Path(path) for path in options.paths] or [CORPUS if CORPUS.is_dir() else ROOT / CORPUS]
    articles, skipped = read_articles(paths, progress)
    for reason in skipped:
        print(reason.say(settings.language), file=sys.stderr)
    report = build_index(settings.home, articles, open_encoder(settings), progress=progress)
    counts = asdict(report) | {"skipped": len(skipped), "seconds": round(report.seconds, 3)}
    if options.json:
        _print_json(counts)
    elif settings.language == "en":
        print("{articles} articles, {passages} passages: {added} added, {updated} updated, {removed} removed, "
              "{skipped} skipped, {seconds} s".format(**counts))  # fmt: skip
    else:
        print("{articles} 篇文章，{passages} 个段落：新增 {added}，更新 {updated}，移除 {removed}，"
              "跳过 {skipped}，用时 {seconds} 秒".format(**counts))  # fmt: skip
    return PARTLY if skipped else DONE


def ask(options: argparse.Namespace) -> int:
    """`tashan ask`: one question, or JSON Lines from standard input."""
    from bot.answer_json import answer_json
    from bot.asked_text import check_question
    from bot.chain import Asked
    from bot.json_lines import Request
    from bot.wiring import open_chain

    settings = _settings()
    _check_input(options)
    if options.question is not None:
        check_question(options.question)
    chain = open_chain(settings)

    def answer(request: Request) -> dict[str, Any]:
        asked: Asked = {
            "question": request.question, "history": request.history,
            "exact": request.exact or options.exact, "explain": request.explain or options.explain,
        }  # fmt: skip
        return answer_json(chain.invoke(asked), request.id)

    if options.question is None:
        return _answer_lines(options, answer, settings)
    asked: Asked = {"question": options.question, "exact": options.exact, "explain": options.explain}
    if options.json:
        _print_json(answer_json(chain.invoke(asked)))
    else:
        from bot.terminal import print_answer, show_growing

        growing = settings.llm and sys.stdout.isatty()
        result = show_growing(chain.stream(asked)) if growing else chain.invoke(asked)
        print_answer(result, settings.language)
    return DONE


def search(options: argparse.Namespace) -> int:
    """`tashan search`: the hits alone, for one question or for JSON Lines."""
    from bot.answer_json import hits_json
    from bot.asked_text import check_question
    from bot.json_lines import Request
    from bot.wiring import open_encoder, open_searcher

    settings = _settings()
    _check_input(options)
    if options.top < 1:
        raise UserError(f"--top {options.top} 无效：请给出 1 以上的整数。", f"--top {options.top} is not above 0.")
    searcher = open_searcher(settings, open_encoder(settings))
    if options.question is None:

        def answer(request: Request) -> dict[str, Any]:
            return hits_json(searcher.search(check_question(request.question), options.top), request.id)

        return _answer_lines(options, answer, settings)
    hits = searcher.search(check_question(options.question), options.top)
    if options.json:
        _print_json(hits_json(hits))
    else:
        from bot.terminal import print_hits

        print_hits(hits, settings.language)
    return DONE


def serve(options: argparse.Namespace) -> int:
    """`tashan serve`: the chat page, until Ctrl-C."""
    from bot.server import claim_port

    settings = _settings()
    host, port = options.host or settings.host, settings.port if options.port is None else options.port
    claim_port(host, port).close()
    from bot.wiring import open_chain

    chain = open_chain(settings)
    # Gradio takes seconds to load: a missing index is told before.
    from bot.examples import example_questions
    from bot.page import build_page
    from bot.server import serve as serve_page

    store = chain.searcher.store
    page = build_page(chain, store.texts, example_questions(chain), settings.language)
    counts = {"articles": store.manifest.articles, "passages": store.manifest.passages}
    serve_page(page, lambda: counts, host, port)
    return DONE


def evaluate_beir(options: argparse.Namespace) -> int:
    """`tashan eval beir`: figures of retrieval, and of answers on request."""
    from bot.wiring import open_encoder, weight_of
    from eval.beir import measure_beir

    settings = _settings()
    figures = measure_beir(
        Path(options.folder), open_encoder(settings), weight_of(settings), options.top, options.answers
    )
    _print_figures(figures, options.json)
    return DONE


def evaluate_run(options: argparse.Namespace) -> int:
    """`tashan eval run`: answer a set and report; exit 1 where questions failed."""
    from bot.wiring import open_chain
    from eval.run import run_set

    settings = _settings()
    out = Path(options.out) if options.out else None
    figures = run_set(open_chain(settings), Path(options.set), options.tag, out, settings.language)
    _print_figures(figures, options.json)
    return PARTLY if figures["failed"] else DONE


def config(options: argparse.Namespace) -> int:
    """`tashan config`: every setting, its value, and what set it."""
    from bot.settings import DESCRIPTIONS, shown

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
        _print_json(rows)
    else:
        for row in rows:
            print("{variable}={value}  [{origin}]  {description}".format(**row))
    return DONE


def _settings() -> Settings:
    return load_settings()[0]


def _check_input(options: argparse.Namespace) -> None:
    if options.question is None and not options.json:
        raise UserError(
            "没有写问题：请写上问题，或加 --json 从标准输入逐行读取。",
            "No question: give one, or add --json to read JSON Lines from standard input.",
        )


def _answer_lines(options: argparse.Namespace, answer: Callable[[Any], dict[str, Any]], settings: Settings) -> int:
    from bot.json_lines import answer_lines

    if isinstance(sys.stdin, TextIOWrapper) and isinstance(sys.stdout, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    complete = True
    for line, succeeded in answer_lines(sys.stdin, answer, settings.language):
        print(line, flush=True)
        complete &= succeeded
    return DONE if complete else PARTLY


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False))


def _print_figures(figures: dict[str, Any], as_json: bool) -> None:
    if as_json:
        _print_json(figures)
    else:
        for name, value in figures.items():
            print(f"{name}\t{value}")
