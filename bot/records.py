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
class Proof:
    """A proving sentence: its offsets in the text of the article that citation `number` names."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Correction:
    """Words of a question, and those of the articles that were looked for instead."""

    typed: str
    used: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of an answer and the sentence that proves it.

    `text` is what is shown; `number`, `start` and `end` are those of its first
    `Proof`; what a chat model wrote may rest on `further` ones. `mark` is the part
    of `text` that fills what was asked, as offsets in it.
    """

    text: str
    number: int
    start: int
    end: int
    mark: tuple[int, int] | None = None
    further: tuple[Proof, ...] = ()

    @property
    def proofs(self) -> tuple[Proof, ...]:
        return Proof(self.number, self.start, self.end), *self.further

    @property
    def numbered(self) -> str:
        """The text, followed by the `[n]` of each proof."""
        return self.text + "".join(f"[{proof.number}]" for proof in self.proofs)


@dataclass(frozen=True, slots=True)
class Struck:
    """A sentence of a chat model that the articles do not confirm, and why; no part of the answer.

    It stood behind the first `after` statements of the answer.
    """

    text: str
    reason: str
    after: int = 0


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered source, from 1 in the order of first use, each passage once."""

    number: int
    passage: Passage


@dataclass(frozen=True, slots=True)
class Answer:
    """A verified answer, or an abstention with the nearest passages.

    `confidence` estimates the probability, 0 to 1, that the answer is right.
    `mode` is "extract" for sentences of the articles, "llm" for a chat model's,
    each of them verified. `notice` is a sentence to show: instead of statements
    when abstaining, else beside them. `pending` is what a chat model is writing
    and nobody has verified; a complete answer has none. `corrections` tell what was
    looked for instead of what was typed, `understood` is the question that a later
    one in a conversation was taken for, empty where as typed, and `why` is there
    where it was asked for.
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
    struck: tuple[Struck, ...] = ()
    pending: str = ""
    corrections: tuple[Correction, ...] = ()
    understood: str = ""
    why: Why | None = None

    @property
    def text(self) -> str:
        """The statements, each followed by its `[n]`, or the notice of an abstention."""
        if self.abstained:
            return self.notice
        return "".join(statement.numbered for statement in self.statements)
