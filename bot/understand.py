"""A question as typed to what was looked up for it: corrected, and after others put together with them."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.correction.correct import Corrected, Corrector
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.follow_up import MAX_TURNS
from bot.dialogue.small_talk import is_small_talk
from bot.notices import NO_ANSWERS
from bot.records import Correction, Turn
from bot.selection.look_up import LookUp
from index.store import Store

MAX_READ = 2000
"""Characters of an earlier question or answer that are read."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """What was `found`, what was looked for instead of what was typed, and in which `words`; empty where as typed.

    `correcting` is the part of the time, in seconds, that the correction took.
    """

    found: LookUp
    corrections: tuple[Correction, ...]
    words: str
    correcting: float


class Understander:
    """Understands questions to the articles of one store; `look_up` looks up one that stands alone."""

    def __init__(self, look_up: Callable[[str], LookUp], store: Store) -> None:
        self._corrector = Corrector(store)
        self._dialogue = Dialogue(look_up, store)

    def understand(self, question: str, history: Sequence[Turn], exact: bool) -> Understanding:
        """Look up what a question means after `history`, oldest turn first; `exact`: as it was typed."""
        started = time.perf_counter()
        corrected = Corrected(question) if exact else self._corrector.correct(question)
        correcting = time.perf_counter() - started
        understood = self._dialogue.understand(corrected.text, self._mended(history))
        return Understanding(understood.found, corrected.corrections, understood.words, correcting)

    def _mended(self, history: Sequence[Turn]) -> list[Turn]:
        """The latest turns that asked something, their questions corrected, their abstentions taken out."""
        turns = [turn for turn in history if turn.question.strip() and not is_small_talk(turn.question)]
        return [
            Turn(
                self._corrector.correct(turn.question[:MAX_READ]).text,
                "" if turn.answer in NO_ANSWERS else turn.answer[:MAX_READ],
            )
            for turn in turns[-MAX_TURNS:]
        ]
