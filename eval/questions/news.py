"""Questions on news articles that are not part of the project: they name the line of a text file and the place of the answer."""

import gzip
import json
from pathlib import Path

from eval.questions.sets import Evidence, Item
from index.records import Article, Section


def read_news(questions: Path, texts: Path) -> tuple[list[Article], list[Item]]:
    """The articles asked about, and the questions.

    A line of `questions` has `id`, `question`, `line` (from 0) of the gzip file
    `texts`, and `evidence`: start and end of each sentence of that line that proves
    the answer, none where the line does not give it. Raises KeyError where `texts`
    has no such line.
    """
    rows = [json.loads(line) for line in questions.read_text(encoding="utf-8").splitlines()]
    wanted = {row["line"] for row in rows}
    with gzip.open(texts, "rt", encoding="utf-8") as lines:
        found = {number: line.rstrip("\n") for number, line in enumerate(lines) if number in wanted}
    articles = [Article(_id(number), "", text, (Section("", 0, len(text)),)) for number, text in found.items()]
    items = []
    for row in rows:
        article = _id(row["line"])
        evidence = tuple(Evidence(article, found[row["line"]][start:end]) for start, end in row["evidence"])
        items.append(Item(row["id"], row["question"], (), (), evidence, bool(evidence), ()))
    return articles, items


def _id(line: int) -> str:
    return f"news/{line}"
