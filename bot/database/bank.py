"""The bank of items in the application database: kept with every edition they ever had."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, insert, or_, select, update

from bot.database.open import Database
from bot.database.tables import EDITIONS, ITEMS
from bot.quiz.item import Item
from bot.quiz.item_json import item_json, read_item
from bot.quiz.likeness import asked, bare
from bot.quiz.sound_item import sound_item
from bot.quiz.wanted import EVERY_ITEM, Wanted
from index.errors import UserError


@dataclass(frozen=True, slots=True)
class Edition:
    """A state of an item: the `number`-th, made `at` (UTC, ISO 8601) by `who`.

    `change` is "made", "edited", "restored", or the status it was given.
    """

    number: int
    at: str
    who: str
    change: str
    item: Item


class Bank:
    """Items in, out and changed; each change is one transaction and a new edition."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, items: Iterable[Item], who: str) -> list[Item]:
        """Keep those that no item of the bank equals, by id or by what they ask; returns them, in order."""
        added = []
        with self._database.writing() as connection:
            for item in map(sound_item, items):
                same = select(ITEMS.c.id).where(or_(ITEMS.c.id == item.id, ITEMS.c.asked == asked(item)))
                if connection.execute(same).first() is None:
                    connection.execute(insert(ITEMS).values(id=item.id, edition=1, **_columns(item)))
                    connection.execute(insert(EDITIONS).values(_edition(item, 1, who, "made")))
                    added.append(item)
        return added

    def item(self, id: str) -> Item:
        """Raises UserError for an id that the bank does not have."""
        with self._database.reading() as connection:
            return _item(connection, id)[0]

    def find(self, wanted: Wanted = EVERY_ITEM) -> list[Item]:
        """The items wanted, by article and place in it."""
        columns = ITEMS.c
        query = select(columns.content).where(columns.difficulty.between(wanted.easiest, wanted.hardest))
        for column, values in (
            (columns.article, wanted.articles),
            (columns.kind, wanted.kinds),
            (columns.status, wanted.statuses),
        ):
            query = query.where(column.in_(values)) if values else query
        with self._database.reading() as connection:
            found = [read_item(content) for content in connection.execute(query).scalars()]
        words = [bare(word) for word in wanted.words.split()]
        found = [item for item in found if not words or all(word in _text(item) for word in words)]
        return sorted(found, key=lambda item: (item.article, item.evidence.start, item.id))

    def edit(self, item: Item, who: str) -> Item:
        """Put `item` in the place of the one with its id, as a new edition; its status stays.

        Raises UserError where there is none, or the new one cannot be asked.
        """
        with self._database.writing() as connection:
            old, edition = _item(connection, item.id)
            new = sound_item(replace(item, status=old.status))
            if new != old:
                _keep(connection, new, edition + 1, who, "edited")
        return new

    def give_status(self, ids: Sequence[str], status: str, who: str) -> list[Item]:
        """All or, where one is unknown, none; those that had the status already stay as they are."""
        changed = []
        with self._database.writing() as connection:
            for id in ids:
                old, edition = _item(connection, id)
                changed.append(replace(old, status=status))
                if old.status != status:
                    _keep(connection, changed[-1], edition + 1, who, status)
        return changed

    def history(self, id: str) -> list[Edition]:
        """Every edition, the first one first. Raises UserError for an unknown id."""
        with self._database.reading() as connection:
            _item(connection, id)
            rows = connection.execute(select(EDITIONS).where(EDITIONS.c.item == id).order_by(EDITIONS.c.number))
            return [Edition(row.number, row.at, row.who, row.change, read_item(row.content)) for row in rows]

    def restore(self, id: str, number: int, who: str) -> Item:
        """Make the `number`-th edition the item again; its status stays. Raises UserError where there is none."""
        with self._database.writing() as connection:
            now, edition = _item(connection, id)
            old = select(EDITIONS.c.content).where(EDITIONS.c.item == id, EDITIONS.c.number == number)
            content = connection.execute(old).scalar()
            if content is None:
                raise UserError(
                    f"题目 {id} 没有第 {number} 版：它有 1 至 {edition} 版。",
                    f"The item {id} has no edition {number}: it has 1 to {edition}.",
                )
            item = replace(read_item(content), status=now.status)
            _keep(connection, item, edition + 1, who, "restored")
        return item


def now() -> str:
    """UTC, ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _item(connection: Connection, id: str) -> tuple[Item, int]:
    """With the number of its last edition."""
    row = connection.execute(select(ITEMS.c.content, ITEMS.c.edition).where(ITEMS.c.id == id)).first()
    if row is None:
        raise UserError(
            f"题库里没有编号为 {id} 的题：用 tashan quiz list 查看。",
            f"The bank has no item {id}: tashan quiz list shows them.",
        )
    return read_item(row.content), row.edition


def _keep(connection: Connection, item: Item, edition: int, who: str, change: str) -> None:
    connection.execute(insert(EDITIONS).values(_edition(item, edition, who, change)))
    connection.execute(update(ITEMS).where(ITEMS.c.id == item.id).values(edition=edition, **_columns(item)))


def _columns(item: Item) -> dict[str, Any]:
    return {
        "kind": item.kind,
        "article": item.article,
        "difficulty": item.difficulty,
        "status": item.status,
        "asked": asked(item),
        "content": item_json(item),
    }


def _edition(item: Item, number: int, who: str, change: str) -> dict[str, Any]:
    return {"item": item.id, "number": number, "at": now(), "who": who, "change": change, "content": item_json(item)}


def _text(item: Item) -> str:
    return bare(" ".join((item.id, item.stem, *item.options, *item.answers, item.evidence.text)))
