"""One run over a set: every question answered, judged and kept as it comes, and the figures of them all."""

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from platform import python_version
from typing import Any

from tqdm import tqdm

from bot.chain import AnswerChain
from bot.selection.chooser import BUNDLED_MODEL
from eval.questions.sets import Item, read_set
from eval.runs.answering import answer_set
from eval.runs.rows import MANIFEST, ROWS, SUMMARY, Manifest, Row, read_manifest, read_row, row_line, write_json
from eval.runs.summary import summarise
from index.errors import UserError
from index.store import Store

Bar = Callable[[Iterator[Row], int], Iterable[Row]]
"""Shows the progress of rows of which so many will come."""
COMPUTING = ("numpy", "faiss-cpu", "bm25s", "jieba", "rjieba", "opencc", "tokenizers", "langchain-core", "ir-measures", "nltk")  # fmt: skip


def terminal_bar(rows: Iterator[Row], total: int) -> Iterable[Row]:
    """A bar on standard error where that is a terminal."""
    return tqdm(rows, "answer", total, unit="question", disable=not sys.stderr.isatty())


def run_set(
    chain: AnswerChain,
    path: Path,
    out: Path | None = None,
    tag: str | None = None,
    *,
    resume: bool = False,
    settings: Mapping[str, Any] | None = None,
    language: str = "zh",
    workers: int = 1,
    bar: Bar = terminal_bar,
) -> dict[str, Any]:
    """Answer the set at `path`, and return the figures; rows, manifest and summary go into `out` where given.

    With `resume` the rows that an interrupted run left in `out` stay and only the
    other questions are asked; else `out` is begun anew. Raises UserError where the
    set cannot be read, or `out` is of a run under other conditions.
    """
    items = read_set(path, tag)
    if out is None:
        return summarise(list(bar(answer_set(chain, items, language, workers), len(items))))
    manifest = describe(chain.searcher.store, path, items, tag, settings or {})
    rows = _begin(out, manifest, resume)
    done = {row.id for row in rows}
    left = [item for item in items if item.id not in done]
    with (out / ROWS).open("a", encoding="utf-8") as file:
        for row in bar(answer_set(chain, left, language, workers), len(left)):
            file.write(row_line(row))
            file.flush()
            rows.append(row)
        os.fsync(file.fileno())
    figures = summarise(rows)
    write_json(out / SUMMARY, figures)
    return figures


def describe(store: Store, path: Path, items: Sequence[Item], tag: str | None, settings: Mapping[str, Any]) -> Manifest:
    """The conditions of a run that starts now."""
    return Manifest(
        set=path.name,
        set_hash=set_hash(items),
        tag=tag or "",
        questions=len(items),
        index={
            "hash": index_hash(store),
            "encoder": store.manifest.encoder,
            "articles": store.manifest.articles,
            "passages": store.manifest.passages,
        },
        settings=dict(settings),
        versions={
            "tashan": version("tashan"),
            "python": python_version(),
            "chooser": _digest([BUNDLED_MODEL.read_text("utf-8")]),
        }
        | {name: version(name) for name in COMPUTING},
        started=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def set_hash(items: Sequence[Item]) -> str:
    """Changes with any question, and with their order."""
    return _digest(json.dumps(asdict(item), ensure_ascii=False, sort_keys=True) for item in items)


def index_hash(store: Store) -> str:
    """Changes with any article, with how they are cut into passages, and with the encoder."""
    articles = (f"{article.id}\n{article.title}\n{article.text}" for article in store.texts.articles())
    passages = (f"{passage.article} {passage.start} {passage.end}" for passage in store.texts.passages())
    return _digest([store.manifest.encoder, *articles, *passages])


def _digest(parts: Iterable[str]) -> str:
    """The first 16 hexadecimal digits of SHA-256."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode() + b"\0")
    return digest.hexdigest()[:16]


def _begin(out: Path, manifest: Manifest, resume: bool) -> list[Row]:
    """Make the folder ready for rows to be appended; those that are there already."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        if resume and (out / MANIFEST).exists():
            _check_same(out, manifest)
            return _keep_rows(out / ROWS)
        for name in (SUMMARY, ROWS):
            (out / name).unlink(missing_ok=True)
        write_json(out / MANIFEST, asdict(manifest))
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise UserError(
            f"{out} 不能用来存放评测结果（{error}）：请用 --out 换一个文件夹。",
            f"{out} cannot keep a run ({error}): name another folder with --out.",
        ) from error
    return []


def _keep_rows(path: Path) -> list[Row]:
    """The whole rows of a file; a last line that was torn when the run was cut off is taken off it."""
    if not path.exists():
        return []
    data = path.read_bytes()
    whole = data[: data.rfind(b"\n") + 1]
    if len(whole) < len(data):
        with path.open("r+b") as file:
            file.truncate(len(whole))
    return [read_row(line) for line in whole.decode().split("\n")[:-1]]


def _check_same(out: Path, manifest: Manifest) -> None:
    before = read_manifest(out)
    same = replace(before, started="")
    changed = [name for name, value in asdict(same).items() if value != asdict(replace(manifest, started=""))[name]]
    if changed:
        raise UserError(
            f"{out} 里的评测条件不同（{'、'.join(changed)}）：请去掉 --resume 重新评测，或用 --out 换一个文件夹。",
            f"The run in {out} was under other conditions ({', '.join(changed)}): leave --resume out to begin anew,"
            " or name another folder with --out.",
        )
