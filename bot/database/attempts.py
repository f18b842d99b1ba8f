"""The class list and the papers that were handed in, in the application database."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from bot.database.bank import now
from bot.database.open import Database
from bot.database.papers import stored_paper
from bot.database.tables import ATTEMPTS, TRAINEES
from bot.quiz.attempt import Attempt, Response
from bot.quiz.item import Paper
from index.errors import UserError

Marker = Callable[[Paper, Sequence[Sequence[str]]], tuple[Response, ...]]
"""Marks what was given to each question of a paper."""


class Attempts:
    """Who is in the class, what each handed in, and what it earned."""

    def __init__(self, database: Database, mark: Marker) -> None:
        self._database = database
        self._mark = mark

    def names(self) -> list[str]:
        """The class list, in its order."""
        with self._database.reading() as connection:
            return list(connection.execute(select(TRAINEES.c.name).order_by(TRAINEES.c.place)).scalars())

    def set_names(self, names: Sequence[str]) -> None:
        """Replace the class list by these names, each of them once."""
        with self._database.writing() as connection:
            connection.execute(delete(TRAINEES))
            for place, name in enumerate(names):
                connection.execute(insert(TRAINEES).values(place=place, name=name))

    def hand_in(self, paper: str, name: str, given: Sequence[Sequence[str]]) -> Attempt:
        """Mark and keep what `name` gave to each question, once.

        Raises UserError where the paper is not published, the name not on the class
        list, the paper handed in under it already, or the number of questions another.
        """
        with self._database.writing() as connection:
            stored = stored_paper(connection, paper)
            known = connection.execute(select(TRAINEES.c.place).where(TRAINEES.c.name == name)).first()
            earlier = connection.execute(_attempt(paper, name)).first()
            _check_may_hand_in(stored.status, name, known is not None, earlier is not None)
            if len(given) != len(stored.paper.questions):
                raise UserError("交上来的答案与试卷的题数不符：请刷新页面后再交。", "The answers do not fit the questions of the paper: reload the page.")  # fmt: skip
            attempt = Attempt(paper, name, now(), self._mark(stored.paper, given))
            row = {"paper": paper, "name": name, "at": attempt.at, "responses": _json(attempt)}
            connection.execute(insert(ATTEMPTS).values(row))
        return attempt

    def attempt(self, paper: str, name: str) -> Attempt:
        """Raises UserError where `name` has not handed in the paper."""
        with self._database.reading() as connection:
            return _one(connection, paper, name)

    def of_paper(self, paper: str) -> list[Attempt]:
        """All that were handed in, by name. Raises UserError for an id that no paper has."""
        with self._database.reading() as connection:
            stored_paper(connection, paper)
            rows = connection.execute(select(ATTEMPTS).where(ATTEMPTS.c.paper == paper).order_by(ATTEMPTS.c.name))
            return [_read(row) for row in rows]

    def rescore(self, paper: str, name: str, number: int, score: float, who: str) -> Attempt:
        """Give the `number`-th question, from 1, the points that a trainer decides on.

        Raises UserError where there is no such attempt or question, or the points are
        not between 0 and what the question is worth.
        """
        with self._database.writing() as connection:
            attempt, questions = _one(connection, paper, name), stored_paper(connection, paper).paper.questions
            if not 1 <= number <= len(questions) or not 0 <= score <= questions[number - 1].score:
                raise UserError(
                    f"第 {number} 题不能给 {score:g} 分：题号应在 1 至 {len(questions)} 之间，分数应在 0 与该题满分之间。",
                    f"Question {number} cannot earn {score:g} points: numbers go from 1 to {len(questions)}, points from 0 to what the question is worth.",
                )
            responses = list(attempt.responses)
            responses[number - 1] = replace(responses[number - 1], score=score, suggested=False, marker=who)
            attempt = replace(attempt, responses=tuple(responses))
            changed = update(ATTEMPTS).where(ATTEMPTS.c.paper == paper, ATTEMPTS.c.name == name)
            connection.execute(changed.values(responses=_json(attempt)))
        return attempt

    def withdraw(self, paper: str, name: str) -> None:
        """Forget an attempt, so that `name` can take the paper again. Raises UserError where there is none."""
        with self._database.writing() as connection:
            _one(connection, paper, name)
            connection.execute(delete(ATTEMPTS).where(ATTEMPTS.c.paper == paper, ATTEMPTS.c.name == name))


def _check_may_hand_in(status: str, name: str, known: bool, earlier: bool) -> None:
    if status != "published":
        raise UserError(
            "这份试卷现在不能作答：请等培训员发布。", "This paper is not open: ask the trainer to publish it."
        )
    if not known:
        raise UserError(f"名单里没有“{name}”：请从名单里选自己的名字。", f"'{name}' is not on the class list: choose your name from it.")  # fmt: skip
    if earlier:
        raise UserError(f"“{name}”已经交过这份试卷：如需重做，请找培训员。", f"'{name}' has handed in this paper already: ask the trainer for another try.")  # fmt: skip


def _attempt(paper: str, name: str) -> Any:
    return select(ATTEMPTS).where(ATTEMPTS.c.paper == paper, ATTEMPTS.c.name == name)


def _one(connection: Connection, paper: str, name: str) -> Attempt:
    row = connection.execute(_attempt(paper, name)).first()
    if row is None:
        raise UserError(
            f"“{name}”没有交过试卷 {paper}：用 tashan quiz results {paper} 查看。",
            f"'{name}' has not handed in the paper {paper}: see tashan quiz results {paper}.",
        )
    return _read(row)


def _json(attempt: Attempt) -> list[dict[str, Any]]:
    return [asdict(response) for response in attempt.responses]


def _read(row: Row[Any]) -> Attempt:
    responses = (Response(**{**each, "given": tuple(each["given"])}) for each in row.responses)
    return Attempt(row.paper, row.name, row.at, tuple(responses))
