"""Papers in the application database: stored as they were composed, then published and closed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from bot.database.bank import now
from bot.database.open import Database
from bot.database.tables import PAPERS
from bot.quiz.item import Paper, Question
from bot.quiz.item_json import item_json, read_item
from index.errors import UserError


@dataclass(frozen=True, slots=True)
class StoredPaper:
    """A paper with what happened to it; `made` in UTC, ISO 8601.

    `status` is "draft", "published" (only then it can be taken) or "closed".
    """

    paper: Paper
    status: str
    made: str


class Papers:
    """Papers in and out; nothing changes the questions of one that is stored."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, papers: Sequence[Paper]) -> None:
        """Keep them as drafts."""
        with self._database.writing() as connection:
            for paper in papers:
                questions = [{"item": item_json(each.item), "score": each.score} for each in paper.questions]
                row = {"id": paper.id, "title": paper.title, "form": paper.form, "questions": questions}
                connection.execute(insert(PAPERS).values(made=now(), status="draft", **row))

    def paper(self, id: str) -> StoredPaper:
        """Raises UserError for an id that no paper has."""
        with self._database.reading() as connection:
            return stored_paper(connection, id)

    def all(self) -> list[StoredPaper]:
        """The newest first, forms of one paper in their order."""
        with self._database.reading() as connection:
            found = [_paper(row) for row in connection.execute(select(PAPERS))]
        by_form = sorted(found, key=lambda stored: (stored.paper.title, stored.paper.form))
        return sorted(by_form, key=lambda stored: stored.made, reverse=True)

    def give_status(self, id: str, status: str) -> StoredPaper:
        """Publish a paper or close it. Raises UserError for an id that no paper has."""
        with self._database.writing() as connection:
            connection.execute(update(PAPERS).where(PAPERS.c.id == id).values(status=status))
            return stored_paper(connection, id)


def stored_paper(connection: Connection, id: str) -> StoredPaper:
    """The paper, within a transaction. Raises UserError for an id that no paper has."""
    row = connection.execute(select(PAPERS).where(PAPERS.c.id == id)).first()
    if row is None:
        raise UserError(
            f"没有编号为 {id} 的试卷：用 tashan quiz papers 查看。",
            f"There is no paper {id}: tashan quiz papers shows them.",
        )
    return _paper(row)


def _paper(row: Row[Any]) -> StoredPaper:
    questions = tuple(Question(read_item(each["item"]), each["score"]) for each in row.questions)
    return StoredPaper(Paper(row.id, row.title, row.form, questions), row.status, row.made)
