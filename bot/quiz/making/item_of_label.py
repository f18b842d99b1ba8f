"""A line of a list with labels to an item: what belongs to this label?"""

import re
from collections.abc import Sequence

from bot.quiz.item import Item
from bot.quiz.making.corpus import Corpus
from bot.quiz.making.difficulty import difficulty
from bot.quiz.making.finish import finish
from bot.quiz.making.listing import Listing
from bot.quiz.making.short_of_statement import guide
from bot.quiz.making.stem import GAP
from bot.quiz.making.turn import Turn

LIKE_LENGTH = 2.2
"""Times that one detail may be as long as another among the same options."""

_SEVERAL = re.compile(r"[，,]?主要有以下几[类种个项点条]$")


def single_of_label(listing: Listing, number: int, others: Sequence[str], corpus: Corpus, turn: Turn) -> Item | None:
    """What the list says of member `number`, among what it says of others; `others` are details of other lists."""
    if not _about(listing, number, corpus):
        return None
    answer, *rest = (_first_part(detail) for detail in (listing.details[number], *listing.details))
    own = [detail for detail in rest if detail != answer and _fits(detail, answer)]
    foreign = [detail for detail in map(_first_part, others) if detail not in rest and _fits(detail, answer)]
    wrong = turn.chance.sample(own, min(3, len(own)))
    wrong += turn.chance.sample(foreign, min(3 - len(wrong), len(foreign), 1))
    if len(wrong) < 3:
        return None
    options = [*wrong[: turn.place], answer, *wrong[turn.place :]]
    stem = f"{_about(listing, number, corpus)}的内容是{GAP}。"
    start, end = listing.spans[number]
    hard = difficulty("single", answer, nearness=0.7)
    return finish("single", stem, options, [answer], hard, corpus.articles[listing.article], start, end)


def short_of_label(listing: Listing, number: int, corpus: Corpus, turn: Turn) -> Item | None:
    """What the list says of member `number`, as an open question."""
    if not _about(listing, number, corpus):
        return None
    points = guide(listing.details[number])
    start, end = listing.spans[number]
    hard = difficulty("short", listing.details[number], parts=len(points))
    stem = f"{_about(listing, number, corpus)}的内容是什么？"
    return finish("short", stem, (), points, hard, corpus.articles[listing.article], start, end)


def _about(listing: Listing, number: int, corpus: Corpus) -> str:
    """What leads to the label: …把产业分为三组，其中“主导产业” Nothing where that would not be Chinese."""
    label = listing.members[number].strip("“”")
    if listing.headed or (listing.introduction.startswith("根据《") and not listing.count):
        return f"根据《{corpus.articles[listing.article].title}》，“{label}”"
    introduction = _SEVERAL.sub("", listing.introduction)
    return f"{introduction}，其中“{label}”" if listing.count or introduction != listing.introduction else ""


def _first_part(detail: str) -> str:
    return re.split(r"[。；;]", detail)[0]


def _fits(detail: str, answer: str) -> bool:
    return max(len(detail), len(answer)) <= LIKE_LENGTH * min(len(detail), len(answer)) + 2
