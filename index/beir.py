"""Reading a BEIR folder: corpus.jsonl, queries.jsonl, qrels/test.tsv (Thakur et al. 2021)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.errors import UserError
from index.records import Article, Section


@dataclass(frozen=True, slots=True)
class BeirQuery:
    """A query; `answers` are strings of which any counts, `relevant` the ids of its documents."""

    id: str
    text: str
    answers: tuple[str, ...]
    answerable: bool
    relevant: frozenset[str]


@dataclass(frozen=True, slots=True)
class BeirSet:
    """Documents as articles of one section, and the queries on them."""

    articles: tuple[Article, ...]
    queries: tuple[BeirQuery, ...]


def read_beir(folder: Path) -> BeirSet:
    """Raises UserError, naming file and line, for what is missing or malformed."""
    articles = tuple(_article(row) for row in _rows(folder / "corpus.jsonl", ("_id", "text")))
    if not any(article.text.strip() for article in articles):
        raise UserError(
            f"{folder / 'corpus.jsonl'} 里没有有正文的文档：请补上文档。",
            f"{folder / 'corpus.jsonl'} has no document with text: add some.",
        )
    relevant: dict[str, set[str]] = {}
    for query, document in _judgements(folder / "qrels" / "test.tsv"):
        relevant.setdefault(query, set()).add(document)
    queries = tuple(_query(row, relevant) for row in _rows(folder / "queries.jsonl", ("_id", "text")))
    return BeirSet(articles, queries)


def _article(row: dict[str, Any]) -> Article:
    text = str(row["text"])
    return Article(str(row["_id"]), str(row.get("title") or ""), text, (Section("", 0, len(text)),))


def _query(row: dict[str, Any], relevant: dict[str, set[str]]) -> BeirQuery:
    metadata = row.get("metadata") or {}
    answers = tuple(map(str, metadata.get("answers") or ()))
    found = frozenset(relevant.get(str(row["_id"]), ()))
    return BeirQuery(str(row["_id"]), str(row["text"]), answers, bool(metadata.get("answerable", True)), found)


def _rows(path: Path, needed: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(_read(path).split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if not all(key in row for key in needed):
                raise ValueError
        except (ValueError, TypeError) as error:
            raise UserError(
                f"{path} 第 {number} 行不是含有 {'、'.join(needed)} 的 JSON 对象：请改正该行。",
                f"{path} line {number} is not a JSON object with {', '.join(needed)}: mend that line.",
            ) from error
        yield row


def _judgements(path: Path) -> Iterator[tuple[str, str]]:
    """Pairs of query and document judged relevant; the first line is the header."""
    for number, line in enumerate(_read(path).splitlines()[1:], 2):
        fields = line.split("\t")
        if len(fields) != 3 or not fields[2].strip().lstrip("-").isdigit():
            raise UserError(
                f"{path} 第 {number} 行不是“查询、文档、分数”三列：请改正该行。",
                f"{path} line {number} is not query, document and score in three columns: mend that line.",
            )
        if int(fields[2]) > 0:
            yield fields[0], fields[1]


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"{path} 无法读取：BEIR 文件夹要有 UTF-8 的 corpus.jsonl、queries.jsonl 和 qrels/test.tsv。",
            f"{path} cannot be read: a BEIR folder has corpus.jsonl, queries.jsonl and qrels/test.tsv in UTF-8.",
        ) from error
