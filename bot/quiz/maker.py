"""Which candidate is tried next: by kind, by section, by chance."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random

from bot.quiz.coverage import SectionCover
from bot.quiz.gatekeeper import Gatekeeper
from bot.quiz.gates import MOST_TRUE
from bot.quiz.item import TRUE, Item
from bot.quiz.making.candidates import Candidate
from bot.quiz.making.corpus import Corpus
from bot.quiz.making.turn import Turn

MIX = {"single": 0.35, "multiple": 0.1, "judge": 0.25, "blank": 0.2, "short": 0.1}
"""Shares of the kinds where several are asked for."""
ORDER = ("multiple", "short", "single", "blank", "judge")
"""The kinds with the fewest candidates choose first."""
MOST_OF_ONE = 2
"""Items made of one sentence."""
NEAR = 400
"""Characters of an article within which items count as being of one place."""

Progress = Callable[[int, int], None]
"""Told how many of how many are done."""


def quotas(count: int, kinds: Sequence[str]) -> dict[str, int]:
    """How many of each kind, by MIX; what rounding leaves goes to the kinds in order of what they lost."""
    total = sum(MIX[kind] for kind in kinds)
    exact = {kind: count * MIX[kind] / total for kind in kinds}
    quotas = {kind: int(value) for kind, value in exact.items()}
    for kind in sorted(kinds, key=lambda kind: quotas[kind] - exact[kind])[: count - sum(quotas.values())]:
        quotas[kind] += 1
    return quotas


class Maker:
    """Tries candidates in turn, and keeps those that the gatekeeper admits."""

    def __init__(self, corpus: Corpus, gatekeeper: Gatekeeper, seed: int, existing: Sequence[Item]) -> None:
        self._corpus = corpus
        self._gatekeeper = gatekeeper
        self._chance = Random(seed)
        self._items = list(existing)
        self._places: list[int] = []
        self._truths: list[bool] = []

    def fill(self, found: Sequence[Candidate], shares: dict[str, int], progress: Progress) -> Iterator[Item]:
        """Items by quota, from the sections used least; what a kind cannot fill goes to the others."""
        pools = {kind: self._shuffled([each for each in found if each.kind == kind]) for kind in shares}
        made = Counter[str]()
        total = sum(shares.values())
        while made.total() < total and any(pools.values()):
            behind = [kind for kind in ORDER if kind in shares and pools[kind]]
            kind = min(behind, key=lambda kind: (made[kind] + 0.5) / max(shares[kind], 0.5))
            if (item := self._next(pools[kind])) is None:
                pools[kind] = []
            else:
                made[kind] += 1
                progress(made.total(), total)
                yield item

    def cover(
        self, found: Sequence[Candidate], bare: Sequence[SectionCover], count: int, progress: Progress
    ) -> Iterator[Item]:
        """An item for each of the `bare` sections, up to `count`, of a kind drawn by MIX; none where none can be had."""
        done = 0
        for number, each in enumerate(bare):
            if done == count:
                return
            section = self._corpus.articles[each.article].sections[each.number]
            inside = [
                c for c in found if c.article == each.article and section.start <= c.start and c.end <= section.end
            ]
            progress(number, len(bare))
            if item := self._next(sorted(inside, key=lambda c: self._chance.random() / (MIX[c.kind] * c.worth))):
                done += 1
                yield item

    def _shuffled(self, found: list[Candidate]) -> list[Candidate]:
        return sorted(found, key=lambda each: self._chance.random() / each.worth)

    def _next(self, pool: list[Candidate]) -> Item | None:
        """The first item of a pool to pass the gates, of the sections that have fewest; what was tried leaves the pool."""
        uses = Counter((item.article, item.evidence.start // NEAR) for item in self._items)
        pool.sort(key=lambda each: (each.is_last, uses[each.article, each.start // NEAR]))
        turn = Turn(self._place(), self._truth(), self._chance)
        item = self._try(pool, turn)
        if item is None and pool and not turn.truth and self._may_be_true():
            self._truths.insert(0, True)
            item = self._try(pool, replace(turn, truth=True))
        return item

    def _try(self, pool: list[Candidate], turn: Turn) -> Item | None:
        """The first item that this turn's candidates make; what was tried leaves the pool."""
        for candidate in [each for each in pool if turn.truth or not each.true_only]:
            pool.remove(candidate)
            item = None if self._is_used(candidate) else candidate.make(turn)
            if item and self._gatekeeper.admits(item, self._items):
                self._items.append(item)
                if item.kind == "single" and item.options.index(item.answers[0]) in self._places:
                    self._places.remove(item.options.index(item.answers[0]))
                elif item.kind == "judge":
                    self._truths.pop(0)
                return item
        return None

    def _may_be_true(self) -> bool:
        """Whether one more true statement would not be too many beside the false ones."""
        truths = Counter(item.answers[0] for item in self._items if item.kind == "judge")
        return truths[TRUE] + 1 <= MOST_TRUE * (truths.total() + 1)

    def _is_used(self, candidate: Candidate) -> bool:
        """Whether its sentences have made MOST_OF_ONE items, or one that plainly tells its answer, or is told by it."""
        uses = [item for item in self._items if item.rests_on(candidate.article, candidate.start, candidate.end)]
        if len(uses) >= MOST_OF_ONE:
            return True
        told = any(candidate.answer and candidate.answer in item.stem for item in uses)
        return told or any(answer.strip("“”《》") in candidate.shown for item in uses for answer in item.answers)

    def _place(self) -> int:
        if not self._places:
            self._places = self._chance.sample(range(4), 4)
        return self._places[0]

    def _truth(self) -> bool:
        if not self._truths:
            self._truths = self._chance.sample((True, False), 2)
        return self._truths[0]
