"""The nouns of answering: what was asked, what is said, and what proves it."""

from dataclasses import dataclass

from bot.why import Why
from index.records import Passage


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier question of a conversation, and its answer if there was one."""

    question: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """Words of a question, and those of the articles that were looked for instead."""

    typed: str
    used: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of an answer and the sentence that proves it.

    `text` is what is shown; `start` and `end` are the offsets of the proving
    sentence in the text of the article that citation `number` names.
    """

    text: str
    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered source, from 1 in the order of first use, each passage once."""

    number: int
    passage: Passage


@dataclass(frozen=True, slots=True)
class Answer:
    """A verified answer, or an abstention with the nearest passages.

    `confidence` estimates the probability, 0 to 1, that the answer is right.
    `notice` is a sentence to show instead of statements when abstaining.
    `corrections` tell what was looked for instead of what was typed, `understood`
    is the question that a later one in a conversation was taken for, empty where
    as typed, and `why` is there where it was asked for.
    """

    question: str
    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]
    nearest: tuple[Citation, ...]
    abstained: bool
    confidence: float
    mode: str
    seconds: float
    notice: str = ""
    corrections: tuple[Correction, ...] = ()
    understood: str = ""
    why: Why | None = None

    @property
    def text(self) -> str:
        """The statements, each followed by its `[n]`, or the notice of an abstention."""
        if self.abstained:
            return self.notice
        return "".join(f"{statement.text}[{statement.number}]" for statement in self.statements)
