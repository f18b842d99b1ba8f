"""What the trainer's part of the quiz tab does; it keeps no state, and knows no component.

All that only a trainer may do is here: once there are accounts, whoever is none
gets no Trainer.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import SystemRandom
from typing import Protocol

from bot.database.quizzes import Quizzes
from bot.quiz.class_list import class_names, typed_names
from bot.quiz.compose import FORMS, Composition, Part, compose
from bot.quiz.item import KINDS, Item
from bot.quiz.wanted import Wanted
from index.errors import UserError
from index.records import Article

MOST_MADE = 200
"""Items made at once."""

Fields = Mapping[str, Sequence[str]]
"""The fields of a form by their names, as a browser sends them: anything may be missing."""
Progress = Callable[[int, int], None]
"""Told how many items there are, of how many."""


@dataclass(frozen=True, slots=True)
class Order:
    """Items to make: up to `count` of these kinds about these articles (none named: all).

    `known` are those of the bank, which `cover` asks to go around: what has no item yet comes first.
    """

    count: int
    kinds: tuple[str, ...]
    articles: tuple[str, ...]
    cover: bool
    known: tuple[Item, ...]


Maker = Callable[[Order, Progress], Sequence[Item]]


class Shelf(Protocol):
    """Articles by id; raises KeyError for one it does not know."""

    def article(self, article_id: str, /) -> Article: ...

    def articles(self) -> list[Article]: ...


class Trainer:
    """Makes, looks through, composes, publishes and marks, under the name `who`."""

    def __init__(self, quizzes: Quizzes, shelf: Shelf, maker: Maker) -> None:
        self._maker = maker
        self.shelf = shelf
        self.bank = quizzes.bank
        self.papers = quizzes.papers
        self.attempts = quizzes.attempts

    def article(self, id: str) -> Article:
        """The article, or one with the id for a title where it has left the index."""
        try:
            return self.shelf.article(id)
        except KeyError:
            return Article(id, id, "", ())

    def make(self, fields: Fields, who: str, progress: Progress) -> tuple[int, int]:
        """Make items and put them into the bank: how many are new, and how many it had already."""
        count = min(int(_number(fields, "count")), MOST_MADE)
        kinds = tuple(kind for kind in KINDS if kind in fields.get("kind", ()))
        if not kinds or count < 1:
            raise UserError("请至少选一种题型、出一道题。", "Choose one kind at least, and one item.")
        known = tuple(self.bank.find())
        made = self._maker(Order(count, kinds, self._articles(fields), bool(fields.get("cover")), known), progress)
        added = len(self.bank.add(made, who))
        return added, len(made) - added

    def wanted(self, fields: Fields) -> Wanted:
        """Which items the fields of a form ask for."""
        easiest, hardest = _band(fields)
        kind, status, words = (_first(fields, name) for name in ("kind", "status", "words"))
        return Wanted(self._articles(fields), _maybe(kind), _maybe(status), easiest, hardest, words)

    def save(self, id: str, fields: Fields, who: str) -> None:
        """Put the fields of the edit form into an item. Raises UserError where it cannot be asked so."""
        item = self.bank.item(id)
        options = tuple(option.strip() for option in fields.get("option", ()))
        right = tuple(options[int(place)] for place in fields.get("right", ()) if int(place) < len(options))
        answers = right if item.options else tuple(_first(fields, "answers").splitlines())
        changed = replace(
            item,
            stem=_first(fields, "stem"),
            options=options if item.options else (),
            answers=answers,
            explanation=_first(fields, "explanation"),
        )
        self.bank.edit(changed, who)

    def approved(self) -> dict[str, int]:
        """How many approved items there are of each kind."""
        return Counter(item.kind for item in self.bank.find(Wanted(statuses=("approved",))))

    def compose(self, fields: Fields) -> Composition:
        """Draw papers of the approved items, and keep them."""
        numbers = {kind: (_number(fields, f"count-{kind}"), _number(fields, f"score-{kind}")) for kind in KINDS}
        parts = {kind: Part(int(count), score) for kind, (count, score) in numbers.items() if count and score > 0}
        forms, seed = (int(_number(fields, name)) for name in ("forms", "seed"))
        easiest, hardest = _band(fields)
        items = self.bank.find(Wanted(self._articles(fields), (), ("approved",), easiest, hardest))
        composed = compose(items, _first(fields, "title"), parts, max(1, min(forms, len(FORMS))), seed)
        self.papers.add(composed.papers)
        return composed

    def set_names(self, fields: Fields) -> None:
        """Replace the class list by what was typed."""
        self.attempts.set_names(typed_names(_first(fields, "names")))

    def import_names(self, path: str) -> None:
        """Replace the class list by that of a file."""
        self.attempts.set_names(class_names(Path(path)))

    def rescore(self, paper: str, name: str, number: int, fields: Fields, who: str) -> None:
        """Give a question of an attempt the points of the form."""
        self.attempts.rescore(paper, name, number, _number(fields, "points"), who)

    def draw(self) -> tuple[Item | None, str]:
        """One of the approved items, and one of the class; none and no name where there are none."""
        random = SystemRandom()
        items, names = self.bank.find(Wanted(statuses=("approved",))), self.attempts.names()
        return random.choice(items) if items else None, random.choice(names) if names else ""

    def _articles(self, fields: Fields) -> tuple[str, ...]:
        """Of a source `article:ID` or `topic:NAME`, none for all."""
        kind, _, name = _first(fields, "source").partition(":")
        if kind == "topic":
            return tuple(article.id for article in self.shelf.articles() if name in article.topics)
        return (name,) if name else ()


def _first(fields: Fields, name: str) -> str:
    return str(next(iter(fields.get(name, ())), ""))


def _maybe(value: str) -> tuple[str, ...]:
    return (value,) if value else ()


def _number(fields: Fields, name: str) -> float:
    text = _first(fields, name)
    try:
        value = float(text or 0)
    except ValueError as error:
        raise UserError(f"“{text}”不是数：请改正。", f"'{text}' is no number: mend it.") from error
    if not 0 <= value < 1e6:
        raise UserError(f"“{text}”太大或太小：请改正。", f"'{text}' is out of range: mend it.")
    return value


def _band(fields: Fields) -> tuple[float, float]:
    easiest, _, hardest = (_first(fields, "band") or "0-1").partition("-")
    return float(easiest), float(hardest)
