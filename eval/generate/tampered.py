"""Statements that a checker must catch: sentences of a corpus with exactly one thing changed."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.generate.changes import KINDS, Names, changes
from eval.generate.cited import Cited, cite, cited_sentences
from index.records import Article

NAMES = Path(__file__).resolve().parents[1] / "sets" / "names.jsonl"
"""People, places and organisations of `docs_corpus`, collected by hand."""
WRITTEN = Path(__file__).resolve().parents[1] / "sets" / "misstated.jsonl"
"""False statements about `docs_corpus` in other words, by hand."""


@dataclass(frozen=True, slots=True)
class Tampered:
    """A sentence `quote` of an article with `was` replaced by `now`; `evidence` is the passage it comes from."""

    article: str
    quote: str
    evidence: str
    statement: str
    kind: str
    was: str
    now: str


def tampered(articles: Sequence[Article], names: Names, seed: int = 0) -> Iterator[Tampered]:
    """The sentences of the articles, each once for each place where something of a kind can be changed."""
    for article in articles:
        for cited in cited_sentences(article):
            yield from tamper(cited, cited.quote, names, seed)


def tamper(cited: Cited, statement: str, names: Names, seed: int = 0) -> Iterator[Tampered]:
    """A statement that the cited sentence proves, once for each place where something can be changed.

    `names` has the keys person, place and organisation; a name is replaced by one of
    its kind that the passage does not have.
    """
    chance = random.Random(f"{seed} {cited.article} {statement}")
    for kind in KINDS:
        for start, end, now in changes(kind, statement, cited.evidence, names, chance):
            changed = statement[:start] + now + statement[end:]
            yield Tampered(cited.article, cited.quote, cited.evidence, changed, kind, statement[start:end], now)


def read_misstated(articles: Sequence[Article], path: Path = WRITTEN) -> Iterator[Tampered]:
    """The statements of a file with lines {"article", "quote", "statement", "kind"}; `was` and `now` are empty."""
    by_id = {article.id: article for article in articles}
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        if row["article"] in by_id:
            cited = cite(by_id[row["article"]], row["quote"])
            yield Tampered(cited.article, cited.quote, cited.evidence, row["statement"], row["kind"], "", "")


def read_names(path: Path = NAMES) -> dict[str, list[str]]:
    """Names by kind, from a line {"kind", "names"} for each."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["kind"]: row["names"] for row in rows}
