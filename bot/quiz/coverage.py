"""Which articles and sections have items, and which have none yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.quiz.item import Item
from index.records import Article


@dataclass(frozen=True, slots=True)
class SectionCover:
    """A section with a body: the article's id, its number in the article, its heading, and how many items it has."""

    article: str
    number: int
    heading: str
    items: int


def section_covers(articles: Iterable[Article], items: Sequence[Item]) -> list[SectionCover]:
    """All sections that have text, in order; an item covers every section that its evidence reaches into. Retired ones do not count."""
    live = [item for item in items if item.status != "retired"]
    return [
        SectionCover(
            article.id,
            number,
            section.heading or article.title,
            sum(item.rests_on(article.id, section.start, section.end) for item in live),
        )
        for article in articles
        for number, section in enumerate(article.sections)
        if article.text[section.start : section.end].strip()
    ]


def share_covered(covers: Sequence[SectionCover]) -> float:
    """Share of the sections that have items, 0 to 1; 1 where there are none."""
    return sum(cover.items > 0 for cover in covers) / len(covers) if covers else 1.0
