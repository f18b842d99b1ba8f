"""What every item has in common: its id, its explanation, its evidence."""

import hashlib
from collections.abc import Sequence

from bot.quiz.item import Evidence, Item
from index.records import Article


def finish(
    kind: str,
    stem: str,
    options: Sequence[str],
    answers: Sequence[str],
    difficulty: float,
    article: Article,
    start: int,
    end: int,
) -> Item:
    """An item proven by the text of an article from `start` to `end`.

    Its id tells article, kind, evidence and answer, and of a statement to judge the statement.
    """
    evidence = Evidence(article.text[start:end], start, end)
    told = "\n".join((article.id, kind, evidence.text, *((stem,) if kind == "judge" else ()), *answers))
    id = hashlib.sha256(told.encode()).hexdigest()[:12]
    return Item(
        id,
        kind,
        stem,
        tuple(options),
        tuple(answers),
        explanation(article, start, end),
        difficulty,
        article.id,
        evidence,
    )


def explanation(article: Article, start: int, end: int) -> str:
    """The evidence quoted, with the title and the heading it stands below."""
    quoted = " ".join(line.removeprefix("• ") for line in article.text[start:end].split("\n"))
    heading = next((section.heading for section in article.sections if section.start <= start < section.end), "")
    place = f"《{article.title}》" + (f"“{heading.split(' › ')[-1]}”" if heading else "")
    return f"{place}：{quoted}"
