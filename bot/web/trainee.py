"""What the trainee's part of the quiz tab does: take a published paper, once, and see what came of it."""

from collections.abc import Mapping, Sequence

from bot.database.papers import StoredPaper
from bot.database.quizzes import Quizzes
from bot.quiz.attempt import Attempt
from bot.quiz.item import Question

Fields = Mapping[str, Sequence[str]]
MAX_TEXT = 2000
"""Characters of a written answer that are kept."""


class Trainee:
    """Reads papers by their ids, and writes no more than one attempt of each trainee at a published one."""

    def __init__(self, quizzes: Quizzes) -> None:
        self._papers, self._attempts = quizzes.papers, quizzes.attempts

    def paper(self, id: str) -> StoredPaper:
        """Raises UserError for an id that no paper has."""
        return self._papers.paper(id)

    def names(self) -> list[str]:
        """The class list."""
        return self._attempts.names()

    def hand_in(self, id: str, fields: Fields) -> Attempt:
        """Hand in the fields of the form: options by their places, texts as written. Raises UserError as `Attempts.hand_in`."""
        questions = self._papers.paper(id).paper.questions
        given = [_given(question, fields.get(f"q{place}", ())) for place, question in enumerate(questions)]
        return self._attempts.hand_in(id, next(iter(fields.get("name", ())), ""), given)

    def attempt(self, id: str, name: str) -> Attempt:
        """What was handed in under a name. Raises UserError where nothing was."""
        return self._attempts.attempt(id, name)


def _given(question: Question, values: Sequence[str]) -> list[str]:
    options = question.item.options
    if not options:
        return [value[:MAX_TEXT] for value in values]
    return [options[int(value)] for value in values if value.isdecimal() and int(value) < len(options)]
