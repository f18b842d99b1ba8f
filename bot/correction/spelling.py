"""The likeliest text behind a mistyped one: a noisy channel over a corpus.

A text is cut into pieces, each a run of the articles or a word of the dictionary.
A run may differ from what was typed, at the price of the slip (Kernighan, Church
and Gale 1990, "A spelling correction program based on a noisy channel model").
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import rjieba

from bot.correction.language import IMPOSSIBLE, Language
from bot.text.word_rarity import MOST, word_costs

MAX_RUN = 8
"""Characters of the longest run."""
MAX_WORD = 6
"""Characters of the longest word."""
BEAM = 40
"""Beginnings of runs that are followed up from each place."""
SECOND = 2.0
"""Price of a slip right beside another one: input methods offer words, not characters."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a text: the price of each character that may be meant, 0 for the one typed."""

    meant: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Piece:
    """The slots from `start` to `end` read as `text`; `price` is the part of `cost` that slips have."""

    start: int
    end: int
    text: str
    cost: float
    price: float = 0.0


@dataclass(frozen=True, slots=True)
class Change:
    """`used` instead of the characters from `start` to `end`."""

    start: int
    end: int
    used: str


@dataclass(frozen=True, slots=True)
class _Beginning:
    text: str
    end: int
    price: float
    slipped: bool


def cheapest(slots: Sequence[Slot], words: Sequence[Piece], language: Language) -> list[Piece]:
    """The pieces of the cheapest reading, in order.

    `words` are the words that can be read besides the runs of the articles;
    together they must cover every slot.
    """
    costs = [0.0] + [IMPOSSIBLE] * len(slots)
    last: dict[int, Piece] = {}
    for start in range(len(slots)):
        for piece in [*(word for word in words if word.start == start), *_runs(slots, start, language)]:
            if costs[start] + piece.cost < costs[piece.end]:
                costs[piece.end], last[piece.end] = costs[start] + piece.cost, piece
    pieces: list[Piece] = []
    end = len(slots)
    while end:
        pieces.append(last[end])
        end = last[end].start
    return pieces[::-1]


def _runs(slots: Sequence[Slot], start: int, language: Language) -> Iterator[Piece]:
    """The runs of the articles that can be read from `start` on."""
    beam = [_Beginning(character, start + 1, price, price > 0) for character, price in slots[start].meant.items()]
    while beam:
        longer = []
        for beginning in beam:
            if len(beginning.text) < MAX_RUN and beginning.end < len(slots):
                for extended in _extend(beginning, slots[beginning.end], language):
                    cost = language.run_cost(extended.text) + extended.price
                    if cost < IMPOSSIBLE:
                        longer.append((cost, extended))
                        yield Piece(start, extended.end, extended.text, cost, extended.price)
        longer.sort(key=lambda pair: pair[0])
        beam = [extended for _, extended in longer[:BEAM]]


def _extend(beginning: _Beginning, slot: Slot, language: Language) -> Iterator[_Beginning]:
    """The beginning with one more slot."""
    for character, price in slot.meant.items():
        if language.knows(beginning.text[-1] + character):
            paid = min(price, SECOND) if beginning.slipped else price
            yield _Beginning(beginning.text + character, beginning.end + 1, beginning.price + paid, price > 0)


def words_in(typed: str) -> list[Piece]:
    """The dictionary words in a text; every single character is one."""
    costs = word_costs()
    found = {(start, start + 1): costs.get(typed[start], MOST) for start in range(len(typed))}
    for start in range(len(typed)):
        for end in range(start + 2, min(start + MAX_WORD, len(typed)) + 1):
            if typed[start:end] in costs:
                found[start, end] = costs[typed[start:end]]
    start = 0
    for word in rjieba.cut(typed, False):
        found.setdefault((start, start + len(word)), MOST)
        start += len(word)
    return [Piece(start, end, typed[start:end], cost) for (start, end), cost in found.items()]
