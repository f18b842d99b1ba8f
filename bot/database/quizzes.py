"""All that the application database keeps of quizzes."""

from dataclasses import dataclass
from pathlib import Path

from bot.database.attempts import Attempts
from bot.database.bank import Bank
from bot.database.open import open_database
from bot.database.papers import Papers
from bot.quiz.mark import mark_paper


@dataclass(frozen=True, slots=True)
class Quizzes:
    """Items, the papers made of them, and what the class made of those."""

    bank: Bank
    papers: Papers
    attempts: Attempts


def open_quizzes(url: str, home: Path) -> Quizzes:
    """In the database that `open_database` opens, with its errors."""
    database = open_database(url, home)
    return Quizzes(Bank(database), Papers(database), Attempts(database, mark_paper))
