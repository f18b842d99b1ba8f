"""Characters mistaken for others that sound alike, and characters left out.

A place is in doubt only where a text, cut into its likeliest pieces, has no run
of the articles, or breaks one off. It is changed where the run that the change
makes explains the text much better than what was typed.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import eq

from bot.correction.language import IMPOSSIBLE, Language
from bot.correction.spelling import Change, Piece, Slot, cheapest, words_in
from bot.correction.whole_words import whole_word_change
from bot.selection.question import content_words
from bot.text.word_rarity import word_costs

EXACTLY, NEARLY = 7.0, 8.5
"""Prices of a character that sounds the same, and of one that sounds similar."""
MISSING = 7.0
"""Price of a character left out."""
MARGIN = 1.5
"""Nats by which a change must be more probable than what was typed."""
_EVERYDAY = 5.0
"""Cost up to which a single character is beyond doubt."""
_TORN = 0.25
"""Probability that a run begins or ends where it does, up to which it is in doubt."""
_FILLINGS = 3
"""Characters that are tried in a gap."""


class SlipMender:
    """Finds slips in runs of Han characters."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._sounds_like = lru_cache(5_000)(self._find_alike)

    def changes(self, typed: str) -> list[Change]:
        """The changes that make a text much more probable, in order, each of whole words."""
        plain = self._plain(typed)
        doubtful = self._doubtful(plain)
        if not doubtful:
            return []
        found = [*self._misheard(typed, doubtful), *self._left_out(typed, doubtful)]
        cost = self._cost(plain)
        gains = {piece: cost - piece.price - self._cost(self._changed(typed, piece)) for piece in found}
        chosen: list[Piece] = []
        for piece in sorted(found, key=lambda piece: -gains[piece]):
            if gains[piece] >= MARGIN and all(piece.end <= other.start or other.end <= piece.start for other in chosen):
                chosen.append(piece)
        changes = [
            whole_word_change(typed, _change(typed, piece), self._language.knows)
            for piece in sorted(chosen, key=lambda piece: piece.start)
        ]
        return [change for change in changes if len(change.used) > 1 and self._language.has_run(change.used)]

    def _plain(self, text: str) -> list[Piece]:
        return cheapest([Slot({character: 0.0}) for character in text], words_in(text), self._language)

    def _changed(self, typed: str, piece: Piece) -> list[Piece]:
        """The text with the change, in its likeliest pieces; what is read at its place really stands in the articles."""
        text = _change(typed, piece)
        end = piece.start + len(piece.text)
        while True:
            pieces = self._plain(text)
            runs = [p.text for p in pieces if p.start < end and piece.start < p.end and self._is_run(p)]
            if all([self._language.has_run(run) for run in runs]):
                return pieces

    def _is_run(self, piece: Piece) -> bool:
        return len(piece.text) > 1 and self._language.run_cost(piece.text) < IMPOSSIBLE

    def _cost(self, pieces: Sequence[Piece]) -> float:
        """Of a text in pieces; to break off a run that goes on otherwise in the articles costs, too."""
        breaks = (self._ends(left) * self._begins(right) for left, right in self._breaks(pieces))
        return sum(piece.cost for piece in pieces) - sum(map(math.log, breaks))

    def _breaks(self, pieces: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
        """Neighbouring pieces that the articles never have beside each other."""
        return (pair for pair in pairwise(pieces) if not self._language.knows(pair[0].text[-1] + pair[1].text[0]))

    def _begins(self, piece: Piece) -> float:
        return self._language.whole(piece.text)[0] if len(piece.text) > 1 else 1.0

    def _ends(self, piece: Piece) -> float:
        return self._language.whole(piece.text)[1] if len(piece.text) > 1 else 1.0

    def _doubtful(self, pieces: Sequence[Piece]) -> set[int]:
        """Places in words that the articles do not have, and where runs break off."""
        places: set[int] = set()
        for piece in pieces:
            if not self._is_run(piece) and (len(piece.text) > 1 or piece.cost > _EVERYDAY):
                places.update(range(piece.start, piece.end))
        for left, right in self._breaks(pieces):
            if min(self._ends(left), self._begins(right)) <= _TORN:
                places.update((left.end - 1, right.start))
        return places

    def _misheard(self, typed: str, doubtful: set[int]) -> list[Piece]:
        """The pieces of the likeliest reading that differ from what was typed, but not in every character."""
        slots = [Slot({c: 0.0} | self._alike(typed, place, doubtful)) for place, c in enumerate(typed)]
        pieces = cheapest(slots, words_in(typed), self._language)
        return [p for p in pieces if p.price and any(map(eq, p.text, typed[p.start : p.end]))]

    def _alike(self, typed: str, place: int, doubtful: set[int]) -> dict[str, float]:
        """The characters that may be meant at a place; one of the neighbours must go with them."""
        if place not in doubtful:
            return {}
        before, after = (
            [typed[near], *(self._sounds_like(typed[near]) if near in doubtful else ())]
            if 0 <= near < len(typed)
            else []
            for near in (place - 1, place + 1)
        )
        knows = self._language.knows
        return {
            other: price
            for other, price in self._sounds_like(typed[place]).items()
            if any(knows(one + other) for one in before) or any(knows(other + one) for one in after)
        }

    def _find_alike(self, character: str) -> Mapping[str, float]:
        # The table of sounds takes longer to load than most questions, which need none, to answer.
        from bot.correction.sounds import alike

        known = self._language.characters
        return {other: EXACTLY if exactly else NEARLY for other, exactly in alike(character).items() if other in known}

    def _left_out(self, typed: str, doubtful: set[int]) -> Iterator[Piece]:
        """The likeliest fillings of each gap."""
        knows = self._language.knows
        for place in range(1, len(typed)):
            first, last = typed[place - 1], typed[place]
            if {place - 1, place} & doubtful and not knows(first + last):
                runs = [first + c + last for c in self._fillings if knows(first + c) and knows(c + last)]
                costs = sorted((cost, run) for run in runs if (cost := self._language.run_cost(run)) < IMPOSSIBLE)
                for cost, run in costs[:_FILLINGS]:
                    yield Piece(place - 1, place + 1, run, cost + MISSING, MISSING)

    @cached_property
    def _fillings(self) -> list[str]:
        known = self._language.characters
        return [word for word in word_costs() if len(word) == 1 and word in known and content_words(word)]


def _change(typed: str, piece: Piece) -> str:
    return typed[: piece.start] + piece.text + typed[piece.end :]
